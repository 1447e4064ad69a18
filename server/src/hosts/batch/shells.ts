/** Commands that run other commands: `call`, `cmd /c` and PowerShell. */
import { programOf } from '../commands/evidence';
import { powershellRun, scriptFrom } from '../commands/powershell-arguments';
import { hasLoneQuote, withFirmEdits, withoutOuterQuotes } from '../commands/shell-text';
import { slice } from '../text/slice';
import type { Text } from '../text/text';
import { inArguments } from './arguments';
import { matchEnd } from '../text/sticky';
import { unwaited, type Found, type Judgement } from './judgement';
import { isMessageLabel } from './mentions';

/** `call :label …` hands its arguments on; `call program …` runs it after a second look at its line. */
export function inCall(line: Text, from: number, judgement: Judgement): Found[] {
  const [, label] = /^[\s,;=]*:([^\s]*)/.exec(line.text.slice(from, from + 200)) ?? [];
  if (label === undefined)
    return judgement
      .readCalled(slice(line, from))
      .flatMap((command) => judgement.inner(command, judgement.strict, true));
  if (judgement.strict || isMessageLabel(label.toLowerCase())) return [];
  return unwaited(
    inArguments(line, from + line.text.slice(from).indexOf(label) + label.length, judgement, false),
  );
}

const shellOptions = /[\s]*(?:\/[abd-jl-z](?::\w+)?\s*)*\/[ck]\s*/iy;

/** The commands behind `cmd /c`. */
export function inShell(line: Text, from: number, judgement: Judgement): Found[] {
  const start = matchEnd(shellOptions, line.text, from);
  if (start === undefined) return [];
  const always = /\/s/i.test(line.text.slice(from, start));
  const command = slice(line, start);
  // The path of a program has a blank and no signs of its own.
  const isPath = (text: string): boolean =>
    !always && /\s/.test(text) && !/[&<>()@^|]/.test(text) && programOf(text) !== 'other';
  const inner = withoutOuterQuotes(command, isPath);
  // With more quotes than the two around the program it would take the first and the last one away.
  const fixed = inner === command && command.text.startsWith('"');
  const found = judgement
    .readTyped(inner, fixed)
    .flatMap((each) => judgement.inner(each, judgement.strict, !hasLoneQuote(command)));
  const texts = withFirmEdits(
    found.map(({ text }) => text),
    command.text,
  );
  return found.map((each, index) => ({ ...each, text: texts[index] ?? each.text }));
}

/** The command lines in what PowerShell runs: a script behind `-Command`, or the arguments of a file. */
export function inPowerShell(line: Text, from: number, judgement: Judgement): Found[] {
  const run = powershellRun(line.text, from);
  if (run === undefined) return [];
  if ('script' in run) return [...judgement.inPowerShell(scriptFrom(line, run.script))];
  return judgement.strict ? [] : unwaited(inArguments(line, run.file, judgement, false));
}
