/** The code spans, strong text and comments in the text of a block (https://spec.commonmark.org/0.31.2/#inlines). */
import { span, type Span } from '../../language/span';
import { matchAt } from '../text/sticky';

/** What the text of a block holds besides prose. Ranges are offsets of the text. */
export interface Inline {
  /** What stands between the signs of code spans. */
  readonly code: readonly Span[];
  /** What stands between the signs of strong text, where it holds no code. */
  readonly strong: readonly Span[];
  /** `<!-- … -->`. */
  readonly comments: readonly Span[];
}

/** The runs of backticks of each length, and for each length how many of them lie behind us. */
function backticksOf(text: string): (length: number, from: number) => number | undefined {
  const offsets = new Map<number, { readonly starts: number[]; done: number }>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = offsets.get(run.length) ?? { starts: [], done: 0 };
    offsets.set(run.length, known);
    known.starts.push(index);
  }
  return (length, from) => {
    const known = offsets.get(length);
    if (known === undefined) return undefined;
    while ((known.starts[known.done] ?? Infinity) < from) known.done++;
    return known.starts[known.done];
  };
}

const asterisks = /(?:\\[^\n]|[^*\\`]){1,2000}(?=\*\*)(?<!\s)/y;
const underscores = /(?:\\[^\n]|(?<=\w)_+(?=\w)|[^_\\`]){1,2000}(?=__(?!\w))(?<!\s)/y;
const element = /(?:\\[^\n]|[^<\\`]){1,2000}(?=<\/(?:b|strong)>)/iy;

/** What can stand behind an opening sign up to its closing one. */
function strongText(sign: string): RegExp {
  return sign === '**' ? asterisks : sign === '__' ? underscores : element;
}

/** Reads the text of a block, or of a cell of a table. Takes linear time. */
export function inlineOf(text: string): Inline {
  const code: Span[] = [];
  const strong: Span[] = [];
  const comments: Span[] = [];
  const nextRun = backticksOf(text);
  const signs = /\\[^]|`+|<!--|\*\*(?=[^\s*])|(?<!\w)__(?=[^\s_])|<(?:b|strong)>/gi;
  // Where one comment has no end, those behind it have none either.
  let closed = true;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '<!--') {
      const end: number = closed ? text.indexOf('-->', found.index + sign.length) : -1;
      closed = end >= 0;
      if (!closed) continue;
      comments.push(span(found.index, end + 3));
      signs.lastIndex = end + 3;
    } else if (sign.startsWith('`')) {
      const start = found.index + sign.length;
      const close = nextRun(sign.length, start);
      if (close === undefined) continue;
      code.push(span(start, close));
      signs.lastIndex = close + sign.length;
    } else if (!sign.startsWith('\\')) {
      const start = found.index + sign.length;
      const [inner] = matchAt(strongText(sign), text, start) ?? [];
      if (inner === undefined) continue;
      strong.push(span(start, start + inner.length));
      signs.lastIndex = start + inner.length + 2;
    }
  }
  return { code, strong, comments };
}
