/** Tells what one command of a batch file starts. */
import type { Span } from '../../language/span';
import { hasItem, mentionsPackage, programOf, startsWithItems } from '../commands/evidence';
import { misquoted } from '../commands/misquoted';
import { titledProgram } from '../commands/start-titles';
import type { Write } from '../text/remark-at';
import { documentSpan, slice, trimmed } from '../text/slice';
import type { Text } from '../text/text';
import { areArgumentsOfUnknown, isUnknownProgram } from '../commands/unknown-program';
import { waitsRemark } from '../commands/waits';
import { inArguments, inRegistry, inTask } from './arguments';
import { matchEnd } from '../text/sticky';
import { unwaited, type Found, type Judgement, type Readers } from './judgement';
import { isLogger, onlyMentions } from './mentions';
import { inCall, inPowerShell, inShell } from './shells';
import { commandWord, unquoted } from './words';
import { isStart, isWrapper, waitOption, wrappedAt } from './wrappers';
import { deepestCommand } from './limits';

/**
 * Finds the command line in a command as cmd runs it.
 *
 * @param strict whether nothing proves that the text is run: then only a program with arguments of its own counts
 * @param byCmd whether cmd.exe runs it, and nothing else
 */
export function judge(line: Text, readers: Readers, strict: boolean, byCmd = false, depth = 0): Found[] {
  const { text } = line;
  const judgement: Judgement = {
    ...readers,
    strict,
    inner: (command, strictly, again) => judge(command, readers, strictly, again, depth + 1),
  };
  const word = commandWord(text, 0);
  if (word === undefined || depth > deepestCommand) return [];
  const meant = byCmd && !strict ? misquoted(line, word.start, strict, asWritten) : undefined;
  if (meant !== undefined) return [{ text: meant }];
  const written = text.slice(word.start, word.end);
  const name = unquoted(written);
  const path = programEnd(text, word) ?? word.end;
  const rest = text.slice(path);
  const own = (): Found[] => [{ text: trimmed(line, word.start) }];
  switch (programOf(text.slice(word.start, path))) {
    case 'client':
      return !strict || startsWithItems(rest) ? own() : [];
    case 'folder':
      return startsWithItems(rest) ? own() : [];
    case 'package':
      return (strict ? hasItem(rest) : /ccmsetup\.msi/i.test(name) || hasItem(rest)) ? own() : [];
    case 'msiexec':
      return mentionsPackage(rest) ? own() : [];
    case 'cmd':
      return inShell(line, word.end, judgement);
    case 'powershell':
      return inPowerShell(line, word.end, judgement);
    case 'other':
      break;
  }
  if (/^call$/i.test(name)) return inCall(line, word.end, judgement);
  if (isUnknownProgram(name)) {
    if (readers.isShell(line, word)) return inShell(line, word.end, judgement);
    if (strict) return [];
    return areArgumentsOfUnknown(rest)
      ? [{ text: trimmed(line, word.end) }]
      : unwaited(inArguments(line, word.end, judgement, false));
  }
  if (/^(?:.*\\)?reg(?:\.exe)?$/i.test(name)) return unwaited(inRegistry(line, word.end, judgement));
  if (/^(?:.*\\)?schtasks(?:\.exe)?$/i.test(name)) return unwaited(inTask(line, word.end, judgement));
  if (onlyMentions(written)) return [];
  const titled = byCmd && !strict && isStart(written) ? titledProgram(line, word.end, asWritten) : undefined;
  if (titled !== undefined) return [{ text: titled }];
  const target = wrappedAt(written, text, word.end);
  if (target !== undefined) {
    const found = unwaited(judgement.inner(slice(line, target), strict, byCmd && isStart(written)));
    const option = waitOption(written, text, word.end, target);
    const started = commandWord(text, target);
    const [only, ...others] = found;
    if (option !== undefined && started !== undefined && only !== undefined && others.length === 0) {
      const end = programEnd(text, started) ?? started.end;
      return [{ ...only, waits: waitsRemark(text.slice(started.start, end), documentSpan(line, option)) }];
    }
    if (found.length > 0) return found;
    // `start taskkill /im ccmsetup.exe` does no more than `taskkill` alone.
    if (started !== undefined && onlyMentions(text.slice(started.start, started.end))) return [];
  }
  if (strict || isLogger(written)) return [];
  return unwaited(inArguments(line, word.end, judgement, isWrapper(written)));
}

/** A quote of a batch file is written as it is, however often cmd.exe reads it. */
const asWritten: Write = (characters) => characters;

const blankPath =
  /(?:[A-Za-z]:\\|\\\\|\uFFFC)[^"/=|&:<>*?\r\n]{0,300}?[\\\uFFFC](?:ccmsetup(?:\.exe|\.msi)?)(?=[\s]|$)/iy;

/** Where a program's path ends that has blanks and no quotes; undefined for any other. */
function programEnd(text: string, word: Span): number | undefined {
  if (/["=]|\.(?:exe|com|bat|cmd|vbs|ps1)$/i.test(text.slice(word.start, word.end))) return undefined;
  const end = matchEnd(blankPath, text, word.start);
  return end !== undefined && end > word.end ? end : undefined;
}
