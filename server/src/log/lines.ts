/** Cuts a text that comes in chunks into lines. */

/** A line, or a part of one that is too long to be kept. */
export interface Line {
  /** Without its line break. */
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 units. */
  readonly start: number;
  /** From 1. */
  readonly number: number;
  /** Whether it begins a line; false for the rest of one that was too long. */
  readonly begins: boolean;
  /** What ends it; empty at the end of the text, and between the parts of a long line. */
  readonly lineBreak: string;
}

/** Takes a text piece by piece. */
export interface LineFeeder {
  push(chunk: string): void;
  /** Tells that the text has ended. */
  end(): void;
}

/** Longer lines are handed on in parts, so that a file without line breaks needs no more memory than another. */
const longest = 1 << 20;

/** A feeder that hands each line on; `\n`, `\r\n` and a lone `\r` end one. */
export function lineFeeder(take: (line: Line) => void): LineFeeder {
  let rest = '';
  let start = 0;
  let number = 1;
  let begins = true;
  const hand = (text: string, lineBreak: string): void => {
    take({ text, start, number, begins, lineBreak });
    start += text.length + lineBreak.length;
    begins = lineBreak !== '';
    if (begins) number++;
  };
  const feed = (text: string, last: boolean): string => {
    let from = 0;
    let feedAt = text.indexOf('\n');
    while (from < text.length) {
      if (feedAt >= 0 && feedAt < from) feedAt = text.indexOf('\n', from);
      const end = feedAt < 0 ? text.length : feedAt;
      const line = text.slice(from, end);
      const returnAt = line.indexOf('\r');
      const isPair = feedAt >= 0 && returnAt >= 0 && returnAt === line.length - 1;
      if (returnAt >= 0 && !isPair) {
        // Whether a line feed follows it, the next chunk tells.
        if (returnAt === line.length - 1 && !last) break;
        hand(line.slice(0, returnAt), '\r');
        from += returnAt + 1;
      } else if (feedAt >= 0) {
        hand(isPair ? line.slice(0, -1) : line, isPair ? '\r\n' : '\n');
        from = end + 1;
      } else break;
    }
    return text.slice(from);
  };
  return {
    push(chunk) {
      rest = feed(rest + chunk, false);
      while (rest.length > longest) {
        hand(rest.slice(0, longest), '');
        rest = rest.slice(longest);
      }
    },
    end() {
      rest = feed(rest, true);
      if (rest !== '') hand(rest, '');
      rest = '';
    },
  };
}
