/** A `.ccmcmd` file as lines, and what they make up: paragraphs, and the empty lines between them. */
import { lineFrom, type Line } from '../../hosts/ccmcmd/lines';

/** One line of the file. */
export interface FileLine extends Line {
  readonly start: number;
  /** Where its line break begins. */
  readonly end: number;
}

/** Lines that follow each other: a paragraph, or empty ones. */
export interface Chunk {
  readonly kind: 'paragraph' | 'blank';
  /** The index of its first line. */
  readonly first: number;
  readonly lines: readonly FileLine[];
}

/** The lines of a text; behind a last line break there is an empty one. */
export function linesOf(text: string): FileLine[] {
  const lines: FileLine[] = [];
  for (let at: number | undefined = text.startsWith('\uFEFF') ? 1 : 0; at !== undefined;) {
    const line = lineFrom(text, at);
    const behind = line.next ?? text.length;
    const lineBreak = /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(at, behind - 2), behind))?.[0] ?? '';
    lines.push({ ...line, start: at, end: line.next === undefined ? behind : behind - lineBreak.length });
    at = line.next;
  }
  return lines;
}

/** Paragraphs and what is between them, in order. */
export function chunksOf(lines: readonly FileLine[]): Chunk[] {
  const chunks: { kind: Chunk['kind']; first: number; lines: FileLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = line.kind === 'blank' ? 'blank' : 'paragraph';
    const last = chunks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else chunks.push({ kind, first: index, lines: [line] });
  }
  return chunks;
}
