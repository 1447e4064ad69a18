/** Repairs prepared code, so that one mistake in a script does not cost the statements around it. */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../sticky';
import { isBlank } from './characters';

/**
 * Gives code in which brackets are balanced and parameter blocks end with a line; offsets stay the same.
 *
 * @returns the code, and whether brackets were balanced before
 */
export function repair(code: string): { readonly code: string; readonly balanced: boolean } {
  const { code: repaired, balanced } = balance(simplify(code));
  return { code: endParameters(repaired), balanced };
}

/** What the grammar does not know, and something of the same length that it does. */
const unknown: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/\bforeach-object\b/gi, () => 'ForEach_Object'],
  // `1MB`
  [/[kmgtp]b\b(?<=\b\d+..)/gi, () => '00'],
  // The label of a loop.
  [
    /\b(?:break|continue)[^\S\r\n]+[A-Za-z_]\w*/gi,
    (found) => (/^\w+/.exec(found)?.[0] ?? '').padEnd(found.length),
  ],
];

function simplify(code: string): string {
  return splitBlocks(unknown.reduce((text, [pattern, replace]) => text.replace(pattern, replace), code));
}

/** `Where-Object{ … }`: the name's last letter becomes the blank that the grammar wants there. */
function splitBlocks(code: string): string {
  const blanks: Span[] = [];
  // Looking back from each bracket is much faster than looking ahead from each letter.
  for (const { index } of code.matchAll(/\{(?<=[A-Za-z]-[A-Za-z]+\{)/g)) blanks.push(span(index - 1, index));
  return blanked(code, blanks);
}

const partners: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

/** Puts blanks in place of ranges, which are in ascending order. */
function blanked(code: string, ranges: readonly Span[]): string {
  if (ranges.length === 0) return code;
  const chunks: string[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    chunks.push(code.slice(done, start), ' '.repeat(end - start));
    done = end;
  }
  return chunks.join('') + code.slice(done);
}

/** An opening bracket that waits for its partner. */
interface Open {
  readonly offset: number;
  readonly sign: string;
}

/**
 * Blanks out brackets without a partner, and commas between bare words, which the grammar does not know. A closing
 * bracket of another kind tells that the bracket before it was never closed.
 */
function balance(code: string): { readonly code: string; readonly balanced: boolean } {
  const open: Open[] = [];
  const blanks: Span[] = [];
  const counts: Record<string, number> = { '(': 0, '{': 0 };
  // `$` and `@` before a bracket belong to it.
  let balanced = true;
  const drop = (offset: number): void => {
    balanced = false;
    blanks.push(span(/[$@]/.test(code[offset - 1] ?? '') ? offset - 1 : offset, offset + 1));
  };
  for (const { index: offset, 0: sign } of code.matchAll(/[(){},]/g)) {
    const partner = partners[sign];
    if (sign === ',') {
      const end = bareListComma(code, offset, open.at(-1));
      if (end !== undefined) blanks.push(span(offset, end));
    } else if (partner === undefined) {
      open.push({ offset, sign });
      counts[sign] = (counts[sign] ?? 0) + 1;
    } else if ((counts[partner] ?? 0) === 0) {
      drop(offset);
    } else {
      let last = open.pop();
      while (last !== undefined && last.sign !== partner) {
        drop(last.offset);
        counts[last.sign] = (counts[last.sign] ?? 0) - 1;
        last = open.pop();
      }
      counts[partner] = (counts[partner] ?? 0) - 1;
    }
  }
  for (const { offset } of open) drop(offset);
  const ranges = withoutOverlaps(blanks.sort((left, right) => left.start - right.start));
  return { code: blanked(code, ranges), balanced };
}

function withoutOverlaps(ranges: readonly Span[]): Span[] {
  let done = 0;
  return ranges.flatMap(({ start, end }) => {
    const from = Math.max(start, done);
    done = Math.max(done, end);
    return from < end ? [span(from, end)] : [];
  });
}

const afterComma = /,\s*/y;

/** The end of a comma and the blanks behind it where a bare word stands on either side; undefined elsewhere. */
function bareListComma(code: string, offset: number, around: Open | undefined): number | undefined {
  // In the brackets of a call, an attribute or a parameter block.
  if (around?.sign === '(' && /[\w\]]/.test(code[around.offset - 1] ?? '')) return undefined;
  const end = matchEnd(afterComma, code, offset) ?? offset + 1;
  const before = /(?:^|[\s,;|&(){}])([^\s,;|&(){}$'"[\]]+)\s*$/.exec(
    code.slice(Math.max(0, offset - 80), offset),
  )?.[1];
  const isWord = (first: string | undefined): boolean => /^[A-Za-z/\\*]$/.test(first ?? '');
  return isWord(before?.charAt(0)) || isWord(code[end]) ? end : undefined;
}

/** Ends the line behind `param( … )`: the grammar wants a statement there to begin on a line of its own. */
function endParameters(code: string): string {
  const chunks: string[] = [];
  let done = 0;
  const bracket = /[()]/g;
  for (const found of code.matchAll(/(?<![\w$.:-])param\s*\(/gi)) {
    if (found.index < done) continue;
    bracket.lastIndex = found.index + found[0].length;
    let open = 1;
    while (open > 0) {
      const next = bracket.exec(code);
      if (next === null) return chunks.join('') + code.slice(done);
      open += next[0] === '(' ? 1 : -1;
    }
    const end = bracket.lastIndex;
    chunks.push(code.slice(done, end));
    if (isBlank(code[end])) chunks.push('\n');
    done = end + (isBlank(code[end]) ? 1 : 0);
  }
  return chunks.join('') + code.slice(done);
}
