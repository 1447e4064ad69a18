/** What the inside of a string literal consists of. */
import { span, type Span } from '../../language/span';
import { matchAt } from '../text/sticky';
import type { Layout } from './literal-rules';
import type { Group, Quoted } from './nodes';

/** A stretch of a literal: characters as they stand, an escape with its meaning, or the place of a value. */
export type Part =
  | { readonly kind: 'copy'; readonly span: Span }
  | { readonly kind: 'escape'; readonly span: Span; readonly text: string }
  | { readonly kind: 'hole'; readonly span: Span; readonly group: Group };

const lineBreaks = /[\r\n]+/;

/** The parts of a literal in order; what a layout drops is in none of them. */
export function partsOf(source: string, literal: Quoted): Part[] {
  const { form, holes } = literal;
  const inner = span(literal.inner.start, literal.inner.end);
  const layout: Layout = form.layout?.(source, inner) ?? { content: inner, indent: 0 };
  const { content, indent, blank = /[^\S\r\n]/ } = layout;
  const parts: Part[] = [];
  /** Copies characters, line by line where each line loses its indentation. */
  const copy = (from: number, to: number): void => {
    for (let start = from; start < to;) {
      const atLineStart = start === content.start || /[\r\n]/.test(source.charAt(start - 1));
      for (let column = 0; indent > 0 && atLineStart && column < indent && start < to; column++) {
        if (!blank.test(source.charAt(start))) break;
        start++;
      }
      let end = to;
      if (indent > 0) {
        const found = lineBreaks.exec(source.slice(start, to));
        if (found !== null) end = start + found.index + found[0].length;
      }
      if (start < end) parts.push({ kind: 'copy', span: span(start, end) });
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
      parts.push({ kind: 'hole', span: span(hole.start, hole.end), group: hole });
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
      if (text !== '') parts.push({ kind: 'escape', span: span(at, end), text });
      from = end;
    }
    at = end;
  }
  copy(from, Math.max(from, content.end));
  return parts;
}
