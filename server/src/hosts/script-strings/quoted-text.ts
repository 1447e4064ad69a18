/** The text of a string literal, every character with its origin. */
import { span, type Span } from '../../language/span';
import { matchAt } from '../text/sticky';
import { textOf, type Atom, type Literal, type Text } from '../text/text';
import type { Layout } from './literal-rules';
import type { Group, Quoted } from './nodes';

/** What stands in the place of code in a string. */
export type CodeAtoms = (group: Group, at: Span, literal: Literal) => Pick<Text, 'atoms' | 'partial'>;

const lineAndBreaks = /^[^\r\n]*[\r\n]+/;

/** Decodes a literal; what its layout drops is no part of the text. */
export function quotedText(source: string, quoted: Quoted, codeAtoms: CodeAtoms): Text {
  const { form, holes } = quoted;
  const inner = span(quoted.inner.start, quoted.inner.end);
  const literal: Literal = { start: inner.start, encoding: form.encoding };
  const layout: Layout = form.layout?.(source, inner) ?? { content: inner, indent: 0 };
  const { content, indent, blank = /[^\S\r\n]/ } = layout;
  const atoms: Atom[] = [];
  let partial = false;
  /** Copies characters, line by line where each line loses its indentation. */
  const copy = (from: number, to: number): void => {
    for (let start = from; start < to;) {
      const atLineStart = start === content.start || /[\r\n]/.test(source.charAt(start - 1));
      for (let column = 0; indent > 0 && atLineStart && column < indent && start < to; column++) {
        if (!blank.test(source.charAt(start))) break;
        start++;
      }
      const [line] = indent > 0 ? (lineAndBreaks.exec(source.slice(start, to)) ?? []) : [];
      const end = line === undefined ? to : start + line.length;
      if (start < end)
        atoms.push({ kind: 'copy', text: source.slice(start, end), document: span(start, end), literal });
      start = end;
    }
  };
  let from = content.start;
  let next = 0;
  for (let at = content.start; at < content.end;) {
    while ((holes[next]?.start ?? Infinity) < at) next++;
    const found = Math.min(matchAt(form.stop, source, at)?.index ?? content.end, content.end);
    const hole = holes[next];
    if (hole !== undefined && hole.start <= found) {
      copy(from, hole.start);
      const code = codeAtoms(hole, span(hole.start, hole.end), literal);
      for (const atom of code.atoms) atoms.push(atom);
      partial ||= code.partial;
      from = at = hole.end;
      next++;
      continue;
    }
    at = found;
    if (at >= content.end) break;
    const written = form.escape && matchAt(form.escape.pattern, source, at)?.[0];
    const text = written === undefined ? undefined : form.escape?.decode(written);
    const end = at + (written?.length ?? 1);
    if (text !== undefined) {
      copy(from, at);
      if (text !== '') atoms.push({ kind: 'escape', text, document: span(at, end), literal });
      from = end;
    }
    at = end;
  }
  copy(from, Math.max(from, content.end));
  // An empty string is a place too: completion works in it.
  if (atoms.length === 0)
    atoms.push({ kind: 'copy', text: '', document: span(inner.start, inner.start), literal });
  return textOf(atoms, partial);
}
