/** Finds and decodes quoted templates and heredocs. */
import { createEnds } from '../interpolation';
import type { FoundLiteral, LiteralAt } from '../tokens';
import { matchAt, matchEnd } from '../../../text/sticky';
import type { Encoding } from '../../../text/offset-map';
import type { Text } from '../../../text/text';
import { changed, type Change } from '../../literals';
import { heredoc, quotedTemplate } from './encodings';
import { partsOf, quoting, trimmedParts, withoutDirectives } from './parts';

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
      read: () => template(code.slice(offset + 1, end - 1), base + offset + 1, quotedTemplate, true),
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
        return template(content, base + start, encoding, false, indentation.length);
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
function template(
  content: string,
  origin: number,
  encoding: Encoding,
  quoted: boolean,
  indent = 0,
): Text | undefined {
  const parts = partsOf(content, quoted);
  if (parts === undefined) return undefined;
  const changes: Change[] = [];
  const change = (start: number, end: number, by: string | undefined): void => {
    changes.push({ start, end, by });
  };
  let from = 0;
  const { parts: settled, partial } = withoutDirectives(trimmedParts(parts));
  for (const { kind, text, start, end } of settled) {
    if (from < start) change(from, start, '');
    from = end;
    if (kind === 'hole') change(start, end, undefined);
    else if (kind !== 'copy') change(start, end, text);
    else if (indent > 0)
      for (const { index, 0: lineBreak } of text.matchAll(start === 0 ? /^|\r\n|\r|\n/g : /\r\n|\r|\n/g)) {
        const begin = index + lineBreak.length;
        let to = begin;
        while (to - begin < indent && /[^\S\r\n]/.test(text[to] ?? '')) to++;
        change(start + index, start + to, lineBreak);
      }
  }
  change(from, content.length, '');
  return changed(content, origin, encoding, changes, partial);
}
