/** Registration tokens that a line break or a blank divides. */
import type { Argument, CommandLine } from '../../language/ast';
import { spanInValue } from '../../language/query';
import { span, type Span } from '../../language/span';
import { tokenFault } from './token-form';

/** A divided token whose parts make up a complete one. */
export interface BrokenToken {
  /** From its first to its last character. */
  readonly span: Span;
  /** The places that divide it, at least one. */
  readonly breaks: readonly [Span, ...Span[]];
}

/** What several rules may say of one such token. */
export const dividedToken = 'divided registration token';

/** More parts than any mail program makes of a token. */
const mostParts = 64;

/** The breaks and the parts of a token that begins with the argument at `index`. */
function partsFrom(line: CommandLine, index: number): { text: string; breaks: Span[]; end: number } {
  const argument = line.args[index];
  const value = argument?.kind === 'parameter' ? argument.value : undefined;
  if (value === undefined || value.opaque) return { text: '', breaks: [], end: 0 };
  const breaks = [...value.text.matchAll(/[ \t\r\n]+/g)].map(({ 0: blank, index: at }) =>
    spanInValue(value, at, at + blank.length),
  );
  let text = value.text.replace(/[ \t\r\n]+/g, '');
  let end = value.content.end;
  if (value.quotes !== undefined) return { text, breaks, end };
  for (let next = index + 1; next < Math.min(line.args.length, index + mostParts); next++) {
    const part: Argument | undefined = line.args[next];
    if (part?.kind !== 'stray' || part.opaque || !/^[\w.=-]+$/.test(part.text)) break;
    breaks.push(span(end, part.span.start));
    text += part.text;
    end = part.span.end;
  }
  return { text, breaks, end };
}

/** The divided tokens of one line. */
export function brokenTokens(line: CommandLine): BrokenToken[] {
  return line.args.flatMap((argument, index): BrokenToken[] => {
    if (argument.kind !== 'parameter' || argument.name.key !== 'REGTOKEN') return [];
    const { value } = argument;
    if (value === undefined || tokenFault(value.text) === undefined) return [];
    const { text, breaks, end } = partsFrom(line, index);
    const [first, ...others] = breaks;
    if (first === undefined || tokenFault(text) !== undefined) return [];
    return [{ span: span(value.content.start, end), breaks: [first, ...others] }];
  });
}
