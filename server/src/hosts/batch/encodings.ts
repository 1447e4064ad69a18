/**
 * How text is written on a line of a batch file. On a part of one, text that would need a caret is refused: whether a caret
 * is one depends on the quotes before it, and those may be part of the same change.
 */
import { hasOddQuotes } from '../commands/evidence';
import type { Encoding } from '../text/offset-map';

/** What is known of a line when something is to be written on it. */
export interface LineFacts {
  /** Whether a caret or a quoted sign stands on it, which a quote more or less would change. */
  fragile: boolean;
  /** Whether `!` and carets mean something (`setlocal enabledelayedexpansion`). */
  readonly delayed: boolean;
}

const signs = /[&|<>^()]/;

/** Whether all signs of a text stand within quotes, when it is written where quotes are open or not. */
function signsAreQuoted(text: string, open: boolean): boolean {
  return text.split('"').every((part, index) => (index % 2 === 1) !== open || !signs.test(part));
}

function onOneLine(text: string): boolean {
  return !/[\r\n\0]/.test(text);
}

/**
 * Between the quotes of a line, or outside of them.
 *
 * @param variables distinguishes places whose `%%x` differ
 */
export function lineEncoding(facts: LineFacts, quoted: boolean, variables: string): Encoding {
  return {
    id: `cmd${variables}`,
    encode: (text) => {
      if (!onOneLine(text) || !signsAreQuoted(text, quoted)) return undefined;
      if (facts.fragile && hasOddQuotes(text)) return undefined;
      if (facts.delayed && /[!^]/.test(text)) return undefined;
      return text.replaceAll('%', '%%');
    },
  };
}

/** The value of a variable: what it holds is read as a part of the line that uses it. */
export function valueEncoding(facts: LineFacts, variables: string): Encoding {
  return {
    id: `cmd${variables}`,
    encode: (text) => {
      if (!onOneLine(text) || signs.test(text) || (facts.fragile && hasOddQuotes(text))) return undefined;
      if (facts.delayed && text.includes('!')) return undefined;
      return text.replaceAll('%', '%%');
    },
  };
}

/** A whole line, so that all of its quotes are known: outside of them signs get a caret. */
export const wholeLine: Encoding = {
  id: 'cmdLine',
  encode: (text) =>
    onOneLine(text)
      ? text
          .split('"')
          .map((part, index) => (index % 2 === 0 ? part.replace(new RegExp(signs, 'g'), '^$&') : part))
          .join('"')
          .replaceAll('%', '%%')
      : undefined,
};

/**
 * Text that is read by cmd once more, as the arguments of `call` and `cmd /c`, in an encoding of its own.
 *
 * @param fixed whether the quotes of the text must stay as many as they are
 */
export function againEncoding(outer: Encoding, percents: '%' | '%%', fixed: boolean): Encoding {
  return {
    id: `${outer.id}+again`,
    encode: (text) =>
      signs.test(text) || (fixed ? text.includes('"') : hasOddQuotes(text))
        ? undefined
        : outer.encode(text.replaceAll('%', percents)),
  };
}
