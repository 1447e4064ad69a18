/** Asks the features for typing about texts, for tests on the sources. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SignatureHelp } from 'vscode-languageserver-types';
import type { MarkedInlayHint } from '../../server/src/service/typing/hint';
import { inlayHintsOf } from '../../server/src/service/typing/inlay-hints';
import { typedQuoteEdits } from '../../server/src/service/typing/on-type';
import { signatureHelpOf } from '../../server/src/service/typing/signature-help';
import { cursor } from './cursor';
import { everything, loadedHost, testNow } from './lint';
import { reading } from './reading';

const all = { markdownSignatures: true, labelOffsets: true };

/** The signature help at the cursor. */
export function signatureHelp(
  marked: string,
  host = 'ccmcmd',
  capabilities = all,
  before?: SignatureHelp,
): SignatureHelp | null {
  const { text, offset } = cursor(marked);
  const { document, analysis } = reading(text, host);
  return signatureHelpOf(document, analysis, document.positionAt(offset), capabilities, before);
}

/** What the signature help at the cursor shows, with the active part between `«` and `»`; undefined where there is none. */
export function signature(marked: string, host?: string, before?: SignatureHelp): string | undefined {
  const help = signatureHelp(marked, host, all, before);
  const shown = help?.signatures[help.activeSignature ?? 0];
  const part = shown?.parameters?.[help?.activeParameter ?? 0]?.label;
  if (shown === undefined || part === undefined || typeof part === 'string') return undefined;
  const [start, end] = part;
  return `${shown.label.slice(0, start)}«${shown.label.slice(start, end)}»${shown.label.slice(end)}`;
}

/** The inlay hints of a text, or of a range of it. */
export function inlayHints(
  text: string,
  host = 'ccmcmd',
  range?: Range,
  options: { readonly now?: number; readonly ignored?: boolean } = {},
): MarkedInlayHint[] {
  const { document, analysis } = reading(text, host);
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const { now = testNow, ignored = false } = options;
  return inlayHintsOf(document, analysis, range ?? whole, {
    configuration: { ...everything(), ignored },
    now,
  });
}

/** A text with its hints between `[` and `]`, where an editor shows them. */
export function hinted(text: string, host?: string, range?: Range, now = testNow): string {
  const document = TextDocument.create('untitled:test', 'x', 1, text);
  return TextDocument.applyEdits(
    document,
    inlayHints(text, host, range, { now }).map(({ position, label }) => ({
      range: { start: position, end: position },
      newText: typeof label === 'string' ? `[${label}]` : '[?]',
    })),
  );
}

/**
 * A text after a quote is typed at the cursor, with the cursor where editors leave it: behind what was inserted before it.
 *
 * @param typed `""` for editors that add the closing one
 */
export function typeQuote(marked: string, host = 'ccmcmd', typed: '"' | '""' = '"'): string {
  const { text, offset } = cursor(marked);
  const after = text.slice(0, offset) + typed + text.slice(offset);
  const document = TextDocument.create('untitled:test', host, 1, after);
  const edits = typedQuoteEdits(document, loadedHost(host), document.positionAt(offset + 1)) ?? [];
  const changed = TextDocument.applyEdits(document, edits);
  const at = edits
    .map(({ range, newText }) => ({
      end: document.offsetAt(range.end),
      start: document.offsetAt(range.start),
      newText,
    }))
    .filter(({ end, start }) => end <= offset + 1 && start <= offset)
    .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), offset + 1);
  return `${changed.slice(0, at)}|${changed.slice(at)}`;
}
