/** What the shell makes of the values that the words of a command read. */
import type { Span } from '../../../language/span';
import { readAt } from '../../text/mentions';
import { slice } from '../../text/slice';
import { concatenate, joinTexts, textOf, type Atom, type Text } from '../../text/text';
import type { Value } from '../../text/values';
import { bareExpansion } from './encodings';
import type { Lookup } from '../../flow/budget';
import { longestName } from '../limits';

const reference = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[([@*])\])?\})$/;

/** The variable that an expansion reads as it is, and `@` or `*` where it reads all of an array. */
export function referenceAt(source: string, { start, end }: Span): { name: string; all: string } | undefined {
  if (end - start > longestName) return undefined;
  const [, plain, braced, all = ''] = reference.exec(source.slice(start, end)) ?? [];
  const name = plain ?? braced;
  return name === undefined ? undefined : { name, all };
}

/** What an expansion becomes: words, of which the first and the last may be parts of others. */
interface Fields {
  readonly texts: readonly Text[];
  /** Whether a word ends before it, and whether one ends behind it. */
  readonly before: boolean;
  readonly after: boolean;
}

/** The text of one word in which values are not divided: in an assignment or in a here-document. */
export function expandText(source: string, text: Text, lookup: Lookup): Text {
  return concatenate(
    text.atoms.map((atom) => {
      const values = valuesOf(source, atom, lookup);
      return values === undefined ? textOf([atom], text.partial) : joinTexts(values, ' ');
    }),
  );
}

/**
 * The words of a command; those that read values may become several, or none.
 *
 * @param divides whether blanks divide a value that is read outside of quotes
 */
export function expandWords(
  source: string,
  words: readonly Text[],
  lookup: Lookup,
  divides: boolean,
): readonly Text[] {
  return words.flatMap((word) => {
    if (!word.atoms.some(({ kind }) => kind === 'hole')) return [word];
    const expanded: Text[] = [];
    let parts: Text[] = [];
    const flush = (): void => {
      if (parts.length > 0) expanded.push(concatenate(parts));
      parts = [];
    };
    // What is empty leaves its place in a word, but makes none.
    const isPart = word.atoms.some(({ kind }) => kind !== 'hole');
    for (const atom of word.atoms) {
      const values = valuesOf(source, atom, lookup);
      const [empty] = isPart && values?.length === 1 ? values : [];
      if (empty?.text === '') {
        parts.push(empty);
        continue;
      }
      const { texts, before, after } = fieldsOf(source, atom, values, divides);
      if (before) flush();
      texts.forEach((text, index) => {
        if (index > 0) flush();
        parts.push(text);
      });
      if (after) flush();
    }
    flush();
    return expanded;
  });
}

function fieldsOf(source: string, atom: Atom, values: readonly Text[] | undefined, divides: boolean): Fields {
  const whole: Fields = { texts: values ?? [textOf([atom])], before: false, after: false };
  if (values === undefined || atom.literal?.encoding !== bareExpansion) {
    const all = values === undefined ? undefined : referenceAt(source, atom.document)?.all;
    return all === '*' ? { ...whole, texts: [joinTexts(values ?? [], ' ')] } : whole;
  }
  const divided = values.map(divide);
  if (divided.every(({ texts, before, after }) => texts.length === 1 && !before && !after)) return whole;
  if (!divides) return { ...whole, texts: [textOf([atom])] };
  return {
    texts: divided.flatMap(({ texts }) => texts),
    before: divided[0]?.before ?? false,
    after: divided.at(-1)?.after ?? false,
  };
}

/** Divides a value at its blanks. Signs in it, quotes too, mean nothing any more. */
function divide(text: Text): Fields {
  const written = text.text;
  const texts = [...written.matchAll(/[^ \t\r\n]+/g)].map(({ 0: field, index }) =>
    slice(text, index, index + field.length),
  );
  return { texts, before: /^[ \t\r\n]/.test(written), after: /[ \t\r\n]$/.test(written) };
}

/** The values that an atom reads; undefined where it reads none that are known. */
function valuesOf(source: string, atom: Atom, lookup: Lookup): readonly Text[] | undefined {
  const read = atom.kind === 'hole' ? referenceAt(source, atom.document) : undefined;
  const value = read && readAt(lookup(read.name, atom.document.start), atom.document);
  if (read === undefined || value === undefined) return undefined;
  const texts = textsOf(value);
  if (value.kind === 'list' && read.all === '') return texts?.slice(0, 1);
  const [only] = texts ?? [];
  // What only holds another value that nobody knows is shown where it is read.
  return texts?.length === 1 && only !== undefined && /^\uFFFC+$/.test(only.text) ? undefined : texts;
}

/** The words of an array, or the one text of another value; undefined where not all of it is text. */
export function textsOf(value: Value): readonly Text[] | undefined {
  if (value.kind !== 'list') return value.kind === 'text' ? [value] : undefined;
  const texts = value.items.filter((item) => item.kind === 'text');
  const last = texts.at(-1);
  if (texts.length < value.items.length || (value.partial && last === undefined)) return undefined;
  return last === undefined || !value.partial ? texts : [...texts.slice(0, -1), textOf(last.atoms, true)];
}
