/** A document in the fragment of an address. Browsers keep fragments to themselves: no server ever sees one. */
import { base64UrlOf, bytesOfBase64Url } from './base64url';
import { longestFragment, mostUnpacked } from './limits';
import { packed, unpacked } from './packed';

/** What a link to the playground holds. */
export interface SharedDocument {
  readonly text: string;
  /** The VS Code language identifier of the text; without it the playground guesses. */
  readonly languageId?: string;
}

/** What came of reading a fragment. */
export type Shared =
  | { readonly kind: 'document'; readonly document: SharedDocument }
  /** A sentence or two for the reader. */
  | { readonly kind: 'broken'; readonly message: string };

/** The mark of the form that is written here. A form that older pages cannot read gets the next number. */
const mark = 'v1.';
const anyMark = /^v\d+\./;
/** Names of languages are short; what is longer is none. */
const languageForm = /^[a-z][\w.+-]{0,39}$/;

const broken = (message: string): Shared => ({ kind: 'broken', message });
const damaged = broken(
  'This link is damaged, so its text can’t be shown. Chat and mail programs cut long links: ask for the text itself.',
);
const newer = broken(
  'This link was made by a newer version of this page. Reload the page, or open the link where it was made.',
);
const large = broken('The text in this link is too large. Ask for the text itself.');

/**
 * The fragment for a document, without the `#`: letters, digits, `.`, `-` and `_`.
 *
 * @returns undefined when the text does not fit into a link
 */
export function fragmentOf({ text, languageId }: SharedDocument): string | undefined {
  // JSON escapes the halves of surrogate pairs that stand alone, which UTF-8 cannot hold.
  const bytes = new TextEncoder().encode(
    JSON.stringify(languageId === undefined ? [text] : [text, languageId]),
  );
  if (bytes.length > mostUnpacked) return undefined;
  const fragment = mark + base64UrlOf(packed(bytes));
  return fragment.length > longestFragment ? undefined : fragment;
}

/** The document that some JSON holds. */
function documentOf(json: string): SharedDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // What is no JSON is no document either; the caller tells the reader.
    return undefined;
  }
  if (!Array.isArray(value) || value.length > 2) return undefined;
  const [text, languageId] = value as unknown[];
  if (typeof text !== 'string') return undefined;
  if (languageId === undefined) return { text };
  return typeof languageId === 'string' && languageForm.test(languageId) ? { text, languageId } : undefined;
}

/**
 * Reads the fragment of an address.
 *
 * @param hash with or without the `#`
 * @returns undefined for a fragment that never was a document, such as the name of a heading
 */
export function readFragment(hash: string): Shared | undefined {
  const fragment = hash.replace(/^#/, '');
  const [found] = anyMark.exec(fragment) ?? [];
  if (found === undefined) return undefined;
  if (found !== mark) return newer;
  if (fragment.length > longestFragment) return large;
  const stream = bytesOfBase64Url(fragment.slice(mark.length));
  const bytes = stream === undefined ? undefined : unpacked(stream, mostUnpacked);
  if (bytes === 'large') return large;
  const document = bytes === undefined ? undefined : documentOf(new TextDecoder().decode(bytes));
  return document === undefined ? damaged : { kind: 'document', document };
}
