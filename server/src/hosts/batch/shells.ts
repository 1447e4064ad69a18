/** Commands that run other commands: `call`, `cmd /c` and PowerShell. */
import { span } from '../../language/span';
import { slice, textWriter, type SourcedText } from '../sourced-text';
import { decodedArgument, inArguments } from './arguments';
import { matchEnd } from '../sticky';
import { programAt, unwaited, type Found, type Judgement } from './judgement';
import { isMessageLabel } from './mentions';
import { argumentsFrom } from './words';

/** `call :label …` hands its arguments on; `call program …` runs it after a second look at its line. */
export function inCall(line: SourcedText, from: number, judgement: Judgement): Found[] {
  const [, label] = /^[\s,;=]*:([^\s]*)/.exec(line.text.slice(from, from + 200)) ?? [];
  if (label === undefined)
    return judgement
      .readCalled(slice(line, from))
      .flatMap((command) => judgement.inner(command, judgement.strict));
  if (judgement.strict || isMessageLabel(label.toLowerCase())) return [];
  return unwaited(
    inArguments(line, from + line.text.slice(from).indexOf(label) + label.length, judgement, false),
  );
}

const shellOptions = /[\s]*(?:\/[abd-jl-z](?::\w+)?\s*)*\/[ck]\s*/iy;

/** The commands behind `cmd /c`. */
export function inShell(line: SourcedText, from: number, judgement: Judgement): Found[] {
  const start = matchEnd(shellOptions, line.text, from);
  if (start === undefined) return [];
  const always = /\/s/i.test(line.text.slice(from, start));
  const command = slice(line, start);
  const inner = withoutOuterQuotes(command, always);
  // With more quotes than the two around the program it would take the first and the last one away.
  const fixed = inner === command && command.text.startsWith('"');
  return judgement.readTyped(inner, fixed).flatMap((command) => judgement.inner(command, judgement.strict));
}

/**
 * What `cmd /c` makes of quotes before it looks at a line: it takes the first and the last one away, unless they are the
 * only two and hold the path of a program with a blank and without signs of its own (`cmd /?`).
 */
function withoutOuterQuotes(line: SourcedText, always: boolean): SourcedText {
  const { text } = line;
  const first = text.length - text.trimStart().length;
  const last = text.lastIndexOf('"');
  if (text[first] !== '"' || last === first) return line;
  const onlyTwo = text.indexOf('"', first + 1) === last;
  const between = text.slice(first + 1, last);
  const isPath = /\s/.test(between) && !/[&<>()@^|]/.test(between) && programAt(between) !== 'other';
  if (!always && onlyTwo && isPath) return line;
  const writer = textWriter();
  writer.take(line, span(first + 1, last));
  writer.take(line, span(last + 1, text.length));
  return writer.finish();
}

/** Options of PowerShell that take the next word, abbreviated as far as it allows. */
const powershellValues =
  /^[-/](?:ex\w*|ep|v(?:ersion)?|psc\w*|w\w*|inp\w*|if|o\w*|of|config\w*|settings\w*|custompipename)$/i;

/** The command lines in what PowerShell runs: a script behind `-Command`, or the arguments of a file. */
export function inPowerShell(line: SourcedText, from: number, judgement: Judgement): Found[] {
  const { text } = line;
  let value = false;
  for (const { start, end } of argumentsFrom(text, from)) {
    const word = text.slice(start, end);
    if (value) value = false;
    else if (/^[-/]f(?:i(?:le?)?)?$/i.test(word))
      return judgement.strict ? [] : unwaited(inArguments(line, end, judgement, false));
    else if (/^[-/](?:e|ec|en\w*)$/i.test(word)) return [];
    else if (powershellValues.test(word)) value = true;
    else if (!/^[-/]/.test(word) || /^[-/]c(?:o(?:m(?:m(?:a(?:nd?)?)?)?)?)?$/i.test(word)) {
      const script = withoutArgumentQuotes(line, /^[-/]/.test(word) ? end : start);
      return [...judgement.inPowerShell(script)];
    }
  }
  return [];
}

/** The rest of a line as PowerShell joins its arguments: their quotes are gone. */
function withoutArgumentQuotes(line: SourcedText, from: number): SourcedText {
  const writer = textWriter();
  let done = from;
  for (const range of argumentsFrom(line.text, from)) {
    if (!/^"[^]*"$/.test(line.text.slice(range.start, range.end))) continue;
    writer.take(line, span(done, range.start));
    const argument = decodedArgument(line, range);
    writer.take(argument, span(0, argument.text.length));
    done = range.end;
  }
  writer.take(line, span(done, line.text.length));
  return writer.finish();
}
