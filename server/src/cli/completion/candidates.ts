/** What can be written at the end of a command that somebody types in a shell. */
import type { Command, Option } from 'commander';
import { isRepeatable, optionValues, takesValue, type KnownValues } from './option-values';
import { typedWords } from './typed-words';

/** A word that fits. */
export interface Candidate {
  readonly word: string;
  /** What it does; empty where the word tells it. */
  readonly text: string;
}

/** What is completed: the linter, and the commands by their names. */
export interface Completable extends KnownValues {
  readonly linter: Command;
  readonly commands: readonly {
    readonly name: string;
    readonly summary: string;
    readonly program: Command;
    readonly completes?: (() => readonly string[]) | undefined;
  }[];
}

/** The options of a program, help included. */
function optionsOf(program: Command): readonly Option[] {
  return program.createHelp().visibleOptions(program);
}

/** What is written in front of the word that is completed. */
interface Before {
  readonly options: ReadonlySet<Option>;
  /** Arguments that belong to no option. */
  readonly args: readonly string[];
  /** The option whose value comes next. */
  readonly waiting: Option | undefined;
}

/** Sorts the words of a program by what they are. */
function readBefore(words: readonly string[], named: (flag: string) => Option | undefined): Before {
  const options = new Set<Option>();
  const args: string[] = [];
  let waiting: Option | undefined;
  for (const word of words) {
    const value = waiting;
    waiting = undefined;
    const option = named(word.replace(/=.*$/s, ''));
    if (option !== undefined) {
      options.add(option);
      if (takesValue(option) && !word.includes('=')) waiting = option;
    } else if (value === undefined && !word.startsWith('-')) args.push(word);
  }
  return { options, args, waiting };
}

/** The candidates as whole words, whatever a shell makes of them. */
function wholeCandidates(words: readonly string[], known: Completable): readonly Candidate[] {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (before.includes('--')) return [];
  const command = known.commands.find(({ name }) => name === before[0]);
  const options = optionsOf(command?.program ?? known.linter);
  const named = (flag: string): Option | undefined =>
    options.find(({ long, short }) => flag === long || flag === short);
  const fitting = (candidates: readonly Candidate[]): readonly Candidate[] =>
    candidates.filter(({ word }) => word.toLowerCase().startsWith(current.toLowerCase()));
  const plain = (values: readonly string[]): readonly Candidate[] =>
    fitting(values.map((word) => ({ word, text: '' })));

  const [prefix = ''] = /^--[\w-]+=/.exec(current) ?? [];
  const withEquals = prefix === '' ? undefined : named(prefix.slice(0, -1));
  if (withEquals !== undefined)
    return plain(
      optionValues(withEquals, current.slice(prefix.length), known).map((value) => prefix + value),
    );
  const {
    options: used,
    args,
    waiting,
  } = readBefore(command === undefined ? before : before.slice(1), named);
  // The base of --changed can be left out.
  if (waiting?.required) return plain(optionValues(waiting, current, known));
  if (current.startsWith('-'))
    return fitting(
      options
        .filter((option) => !used.has(option) || isRepeatable(option))
        .flatMap(({ long, description }) => (long ? { word: long, text: description } : [])),
    );
  if (command?.completes !== undefined) return args.length > 0 ? [] : plain(command.completes());
  if (before.length > 0) return [];
  return fitting(known.commands.map(({ name, summary }) => ({ word: name, text: summary })));
}

/**
 * The candidates for the last word.
 *
 * @param typed the words behind the name of the program, the last of them as far as it is typed
 * @returns none where a file name, or any text, is meant
 */
export function candidatesFor(typed: readonly string[], known: Completable): readonly Candidate[] {
  const { words, kept } = typedWords(typed);
  return wholeCandidates(words, known).map(({ word, text }) => ({ word: word.slice(kept), text }));
}
