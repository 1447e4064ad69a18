/** The text of a string literal, every character with its origin. */
import { span, type Span } from '../../language/span';
import { textOf, type Atom, type Literal, type Text } from '../text/values';
import type { Group, Quoted } from './nodes';
import { partsOf } from './parts';

/** What stands in the place of code in a string. */
export type CodeAtoms = (group: Group, at: Span, literal: Literal) => readonly Atom[];

/** Decodes a literal. */
export function quotedText(source: string, quoted: Quoted, codeAtoms: CodeAtoms): Text {
  const literal: Literal = { start: quoted.inner.start, encoding: quoted.form.encoding };
  const atoms: Atom[] = [];
  for (const part of partsOf(source, quoted)) {
    const document = part.span;
    if (part.kind === 'copy')
      atoms.push({ kind: 'copy', text: source.slice(document.start, document.end), document, literal });
    else if (part.kind === 'escape') atoms.push({ kind: 'escape', text: part.text, document, literal });
    else for (const atom of codeAtoms(part.group, document, literal)) atoms.push(atom);
  }
  // An empty string is a place too: completion works in it.
  const place = span(quoted.inner.start, quoted.inner.start);
  return textOf(atoms.length > 0 ? atoms : [{ kind: 'copy', text: '', document: place, literal }]);
}
