/** What cmd.exe does first with a line of a batch file: it puts in the values of `%…%`, `%1` and the variables of loops. */
import { span, type Span } from '../../language/span';
import { readAt } from '../text/mentions';
import { documentSpan } from '../text/slice';
import type { Text } from '../text/text';
import { textWriter } from '../text/writer';
import { matchAt, matchEnd } from '../text/sticky';
import { signFaults, type OnFault } from './faults';
import { isLoopVariable, type Loop } from './heads';

/** How a text is expanded. */
export interface Expansion {
  readonly loop: Loop | undefined;
  /** The value of a variable as far as the file settles it. `at` is where it is read, in the document. */
  readonly valueOf: (name: string, at: Span) => Text | undefined;
  /** The same when the command runs, for `!NAME!`. */
  readonly delayedValueOf?: (name: string, at: Span) => Text | undefined;
  /** Told of what is wrong; not on a second round, where the first one has told it. */
  readonly onFault?: OnFault | undefined;
  /** Whether the line comes from a file: on a line that is typed a lone `%` stays. */
  readonly fromFile: boolean;
}

const argument = /%(?:\*|\d|~[fdpnxsatz]*(?:\$[^%:\r\n]+:)?\d)/iy;
const variable = /%([^%:\r\n][^%:\r\n]*)(:[^%\r\n]*)?%/y;
/** A name that someone would give a variable; anything else between two signs is text with two lone signs. */
const plausibleName = /^[A-Za-z_#$@{[(][\w .()$#@{}[\]!'+~-]*$/;

const modifiers = /[fdpnxsatz]*(?:\$[^%:\r\n]+:)?/iy;

/** Behind the reference to a loop's variable at an offset, such as `%%a` or `%%~nxa`; undefined where there is none. */
function loopReferenceEnd(text: string, at: number, loop: Loop | undefined): number | undefined {
  if (loop === undefined || text[at + 1] !== '%') return undefined;
  const isVariable = (offset: number): boolean => isLoopVariable(loop, text[offset] ?? '');
  if (text[at + 2] !== '~') return isVariable(at + 2) ? at + 3 : undefined;
  const end = matchEnd(modifiers, text, at + 3) ?? at + 3;
  if (isVariable(end)) return end + 1;
  // The letters of modifiers are names of variables as well.
  for (let offset = end - 1; offset >= at + 3; offset--) if (isVariable(offset)) return offset + 1;
  return undefined;
}

/** Expands a text. */
export function expandPercents(source: Text, expansion: Expansion): Text {
  const { text } = source;
  if (!text.includes('%')) return source;
  const { loop, valueOf, onFault, fromFile } = expansion;
  const writer = textWriter(true);
  let from = 0;
  const takeTo = (end: number): void => {
    writer.take(source, span(from, end));
    from = end;
  };
  const fault = signFaults(source, onFault);

  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
    takeTo(at);
    const reference = loopReferenceEnd(text, at, loop);
    if (reference !== undefined) {
      writer.replace(source, span(at, reference), undefined);
      from = reference;
      continue;
    }
    if (text[at + 1] === '%' && fromFile) {
      writer.replace(source, span(at, at + 2), '%');
      from = at + 2;
      continue;
    }
    const end = fromFile ? matchEnd(argument, text, at) : undefined;
    if (end !== undefined) {
      // Which of the two was meant, a percent sign or what it encodes, nobody knows.
      if (/^%[2-7][\dA-Fa-f]/.test(text.slice(at, at + 3))) fault('cmd-percent', span(at, at + 3), false);
      writer.replace(source, span(at, end), undefined);
      from = end;
      continue;
    }
    const [whole, name = '', change] = matchAt(variable, text, at) ?? [];
    if (whole !== undefined && plausibleName.test(name)) {
      const range = span(at, at + whole.length);
      const place = documentSpan(source, range);
      const value =
        change === undefined && place !== undefined
          ? readAt(valueOf(name.toLowerCase(), place), place)
          : undefined;
      if (value === undefined) writer.replace(source, range, undefined);
      else writer.take(value, span(0, value.text.length));
      from = range.end;
      continue;
    }
    if (!fromFile) {
      takeTo(at + 1);
      continue;
    }
    // An unknown variable is empty, so two lone signs take along what stands between them.
    fault('cmd-percent', span(at, at + 1), false, '%%');
    if (whole !== undefined)
      fault('cmd-percent', span(at + whole.length - 1, at + whole.length), false, '%%');
    from = at + (whole?.length ?? 1);
  }
  takeTo(text.length);
  return writer.finish();
}
