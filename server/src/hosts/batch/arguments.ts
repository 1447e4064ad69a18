/** Command lines among the arguments of other programs. */
import { hasItem, mentionsPackage, programOf, startsWithItems } from '../commands/evidence';
import { longestCommandLine } from '../text/limits';
import { argumentsFrom, decodedArgument } from '../commands/quoted-arguments';
import { registryDataOf } from '../commands/registry';
import { taskOf } from '../commands/scheduled-tasks';
import { trimmed } from '../text/slice';
import type { Text } from '../text/text';
import type { Found, Judgement } from './judgement';
import { mostPrograms } from './limits';

/**
 * A command line among the arguments of a program that may start it: its words, or one quoted word that holds it all.
 *
 * @param surely whether the program does nothing else, so that no argument of ccmsetup is needed as evidence
 */
export function inArguments(line: Text, from: number, judgement: Judgement, surely: boolean): Found[] {
  const { text } = line;
  let attempts = 0;
  for (const argument of argumentsFrom(text, from)) {
    const { start, end, word } = argument;
    if (word.startsWith('"') && /\s/.test(word)) {
      const found = judgement.inner(decodedArgument(line, argument), !surely);
      if (found.length > 0) return found;
    }
    if (/[=|<>*?]/.test(word) || !/ccmsetup|msi/i.test(word)) continue;
    if (++attempts > mostPrograms) return [];
    const program = programOf(word);
    const rest = text.slice(end, end + longestCommandLine);
    const proven =
      program === 'msiexec'
        ? mentionsPackage(rest)
        : (program === 'client' || program === 'package') &&
          (startsWithItems(rest) || (surely && rest.trim() === ''));
    if (proven) return [{ text: trimmed(line, start) }];
  }
  return [];
}

/** What `schtasks /create … /tr command …` runs. */
export function inTask(line: Text, from: number, judgement: Judgement): Found[] {
  const task = taskOf(line, from);
  return task === undefined ? [] : judgement.inner(task, judgement.strict);
}

/** `reg add … /v name /d data`. */
export function inRegistry(line: Text, from: number, judgement: Judgement): Found[] {
  const data = registryDataOf(line, from);
  if (data === undefined) return [];
  const { value, policy, runs } = data;
  if (policy) return hasItem(value.text) ? [{ text: trimmed(value), context: 'gpoSetupParameters' }] : [];
  return judgement.inner(value, !runs);
}
