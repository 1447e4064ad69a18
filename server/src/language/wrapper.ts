/** How far a CCMSETUPCMD="…" value reaches, also when the quotes inside it were not doubled. */
import { isBlank, isOtherBlank, isSmartDouble } from './characters';
import { span, type Span } from './span';

/** The inside of a wrapper and its closing quote. */
export interface WrapperExtent {
  readonly contentEnd: number;
  readonly close: Span | undefined;
}

function atBoundary(text: string, offset: number, end: number): boolean {
  return offset >= end || isBlank(text[offset]) || isOtherBlank(text[offset]);
}

/**
 * Finds the closing quote of a CCMSETUPCMD value.
 *
 * Windows Installer reads doubled quotes inside a value as literal ones and ends the value at the next lone quote
 * (https://learn.microsoft.com/en-us/windows/win32/msi/command-line-options). A lone quote right behind `=` or `:`
 * and before a value is what people write who forgot to double it: it is read as the start of a nested value, so
 * that the rule about it can point at the quotes instead of calling the rest of the line lost.
 *
 * @param from behind the opening quote
 */
export function wrapperExtent(text: string, from: number, end: number): WrapperExtent {
  let nested = false;
  let index = from;
  while (index < end) {
    if (text[index] !== '"') {
      index++;
      continue;
    }
    let run = 1;
    while (index + run < end && text[index + run] === '"') run++;
    const boundary = atBoundary(text, index + run, end);
    const closed = { contentEnd: index + run - 1, close: span(index + run - 1, index + run) };
    if (run % 2 === 0) {
      if (nested && boundary) return closed;
    } else if (nested && run === 1) {
      nested = false;
    } else if (run === 1 && !boundary && '=:'.includes(text[index - 1] ?? '') && index > from) {
      nested = true;
    } else {
      return closed;
    }
    index += run;
  }
  return smartClose(text, from, end);
}

/**
 * The last typographic quote that could close the value, unless it closes one that opens inside it; without one the value runs
 * to the end.
 */
function smartClose(text: string, from: number, end: number): WrapperExtent {
  let last: number | undefined;
  for (let index = end - 1; index >= from; index--) {
    if (!isSmartDouble(text[index])) continue;
    if (last === undefined) {
      if (atBoundary(text, index + 1, end)) last = index;
    } else if (opensValue(text, index, from)) last = undefined;
    else break;
  }
  if (last === undefined) return { contentEnd: end, close: undefined };
  return { contentEnd: last, close: span(last, last + 1) };
}

/** Whether a quote stands where a value or an argument begins. */
function opensValue(text: string, index: number, from: number): boolean {
  const before = text[index - 1];
  return index === from || before === '=' || before === ':' || isBlank(before) || isOtherBlank(before);
}
