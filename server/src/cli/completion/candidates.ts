/** What can be written at the end of a command that somebody types in a shell. */
import type { Command, Option } from 'commander';

/** A word that fits. */
export interface Candidate {
  readonly word: string;
  /** What it does; empty where the word tells it. */
  readonly text: string;
}

/** What is completed: the linter, and the commands by their names. */
export interface Completable {
  readonly linter: Command;
  readonly commands: readonly {
    readonly name: string;
    readonly summary: string;
    readonly program: Command;
    readonly completes?: (() => readonly string[]) | undefined;
  }[];
  /** The names of all rules. */
  readonly slugs: readonly string[];
  /** The names of all formats of findings. */
  readonly formats: readonly string[];
}

/** The options of a program, help included. */
function optionsOf(program: Command): readonly Option[] {
  return program.createHelp().visibleOptions(program);
}

/** The values of an option; empty where any text is one. */
function valuesOf({ argChoices, flags, long }: Option, known: Completable): readonly string[] {
  if (argChoices !== undefined) return argChoices;
  if (long === '--format') return known.formats;
  return /[<[](?:rule|slug)/i.test(flags) ? known.slugs : [];
}

/** What is typed of a list in front of its last item. */
function listed({ flags }: Option, typed: string): string {
  return flags.includes('<rules>') ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** An equals sign that bash makes a word of its own belongs to the option in front of it. */
function rejoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  words.forEach((word, index) => {
    const before = joined.at(-1);
    if (word === '=' && before?.startsWith('--')) {
      if (index === words.length - 1) joined.push('');
    } else joined.push(word);
  });
  return joined;
}

/**
 * The candidates for the last word.
 *
 * @param typed the words behind the name of the program, the last of them as far as it is typed
 * @returns none where a file name, or any text, is meant
 */
export function candidatesFor(typed: readonly string[], known: Completable): readonly Candidate[] {
  const words = rejoined(typed);
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = known.commands.find(({ name }) => name === before[0]);
  const program = command?.program ?? known.linter;
  const options = optionsOf(program);
  const named = (flag: string | undefined): Option | undefined =>
    options.find(({ long, short }) => flag !== undefined && (flag === long || flag === short));
  const fitting = (candidates: readonly Candidate[]): readonly Candidate[] =>
    candidates.filter(({ word }) => word.toLowerCase().startsWith(current.toLowerCase()));
  const plain = (values: readonly string[], prefix = ''): readonly Candidate[] =>
    fitting(values.map((value) => ({ word: prefix + value, text: '' })));

  if (before.includes('--')) return [];
  const [, flag = ''] = /^(--[\w-]+)=/.exec(current) ?? [];
  const withEquals = named(flag);
  if (withEquals !== undefined) {
    const prefix = `${flag}=`;
    return plain(valuesOf(withEquals, known), prefix + listed(withEquals, current.slice(prefix.length)));
  }
  const waiting = named(before.at(-1));
  if (waiting !== undefined && takesValue(waiting))
    return plain(valuesOf(waiting, known), listed(waiting, current));
  if (current.startsWith('-'))
    return fitting(
      options.flatMap(({ long, description }) => (long ? { word: long, text: description } : [])),
    );
  if (command?.completes !== undefined) return plain(command.completes());
  if (before.length > 0) return [];
  return fitting(known.commands.map(({ name, summary }) => ({ word: name, text: summary })));
}
