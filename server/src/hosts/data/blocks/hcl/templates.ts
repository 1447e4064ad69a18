/** Finds and decodes quoted templates and heredocs. */
import { span } from '../../../../language/span';
import { createEnds } from '../interpolation';
import type { FoundLiteral, LiteralAt } from '../tokens';
import { holeCharacter } from '../../../host';
import { matchAt, matchEnd } from '../../../text/sticky';
import { textOf, type Atom, type Literal, type Text } from '../../../text/values';
import { heredoc, quotedTemplate } from './encodings';
import { partsOf, quoting, trimmedParts, withoutDirectives, type Part } from './parts';

const heredocHead = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[^\S\r\n]*(?:\r\n|\r|\n)/uy;
const line = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;
const lineRest = /[^\r\n]*/y;

/** Prepares a piece of code. `base` is what is added to its offsets to make them offsets of the document. */
export function createTemplates(code: string, base: number): LiteralAt {
  const ends = createEnds(code, quoting);

  const quoted = (offset: number): FoundLiteral => {
    const end = ends.literal(offset + 1);
    if (end === undefined)
      return { end: matchEnd(lineRest, code, offset) ?? code.length, read: () => undefined };
    return {
      end,
      read: () => {
        const origin = base + offset + 1;
        const parts = partsOf(code.slice(offset + 1, end - 1), true);
        return parts && template(parts, origin, { start: origin, encoding: quotedTemplate }, 0);
      },
    };
  };

  const heredocAt = (offset: number): FoundLiteral | undefined => {
    const [head, dash, name = ''] = matchAt(heredocHead, code, offset) ?? [];
    if (head === undefined) return undefined;
    const start = offset + head.length;
    const end = heredocEnd(code, start, name);
    if (end === undefined) return { end: code.length, read: () => undefined };
    return {
      end: end + code.slice(end).indexOf(name) + name.length,
      read: () => {
        const content = code.slice(start, end);
        const indentation = dash === '-' ? indentationOf(content) : '';
        const encoding = heredoc(indentation, content.includes('\r\n') ? '\r\n' : '\n');
        const origin = base + start;
        const parts = partsOf(content, false);
        return parts && template(parts, origin, { start: origin, encoding }, indentation.length);
      },
    };
  };
  return (offset) =>
    code[offset] === '"' ? quoted(offset) : code[offset] === '<' ? heredocAt(offset) : undefined;
}

/** Where the line begins that ends a heredoc; undefined without one. */
function heredocEnd(code: string, start: number, name: string): number | undefined {
  let offset = start;
  while (offset < code.length) {
    const [whole = '', content = ''] = matchAt(line, code, offset) ?? [];
    if (content.trim() === name) return offset;
    offset += whole.length;
  }
  return undefined;
}

/** The blanks that all lines begin with; empty lines do not count. */
function indentationOf(content: string): string {
  let shortest: string | undefined;
  for (const [, blanks = ''] of content.matchAll(/^([^\S\r\n]*)\S/gm))
    if (shortest === undefined || blanks.length < shortest.length) shortest = blanks;
  return shortest ?? '';
}

/** The text that the parts of a template give, without the indentation of its lines. */
function template(parts: readonly Part[], origin: number, literal: Literal, indent: number): Text {
  const atoms: Atom[] = [];
  const add = (kind: Atom['kind'], text: string, start: number, end: number): void => {
    atoms.push({ kind, text, document: span(origin + start, origin + end), literal });
  };
  const copy = ({ text, start, end }: Part): void => {
    if (indent === 0) {
      add('copy', text, start, end);
      return;
    }
    const indented = new RegExp(`${start === 0 ? '^|' : ''}\\r\\n|\\r|\\n`, 'g');
    let from = 0;
    for (const { index, 0: lineBreak } of text.matchAll(indented)) {
      const begin = index + lineBreak.length;
      let to = begin;
      while (to - begin < indent && /[^\S\r\n]/.test(text[to] ?? '')) to++;
      if (from < index) add('copy', text.slice(from, index), start + from, start + index);
      if (lineBreak !== '') add('escape', lineBreak, start + index, start + to);
      from = to;
    }
    if (from < text.length) add('copy', text.slice(from), start + from, end);
  };
  const { parts: settled, partial } = withoutDirectives(trimmedParts(parts));
  for (const part of settled) {
    if (part.kind === 'copy') copy(part);
    else if (part.kind === 'hole') add('hole', holeCharacter, part.start, part.end);
    else add('escape', part.text, part.start, part.end);
  }
  // An empty text is a place too: completion works in it.
  if (atoms.length === 0) add('copy', '', 0, 0);
  return textOf(atoms, partial);
}
