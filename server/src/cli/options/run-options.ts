/** The options of the linter that say which changes count, and how the work is done. */
import { InvalidArgumentError, type Command } from 'commander';
import { helpGroups } from './help-groups';

/** Which changes count, and how the work is done. */
export interface RunOptions {
  /** What was changed against a base; undefined when that does not matter. */
  readonly changed: ChangedOptions | undefined;
  /** How many threads work; undefined for as many as help. */
  readonly threads: number | undefined;
  /** Whether reports are remembered for the next run. */
  readonly cache: boolean;
  /** The file that they are remembered in, as it was named; undefined for the usual one. */
  readonly cacheLocation: string | undefined;
}

/** Whether only what was changed is linted. */
export interface ChangedOptions {
  /** The base, as it was named; undefined for the usual one. */
  readonly base: string | undefined;
  /** Whether only findings count of which a line was changed. */
  readonly lines: boolean;
}

interface RawRun {
  /** True without a base. */
  readonly changed?: string | true;
  readonly changedLines?: true;
  readonly threads?: number;
  readonly cache?: true;
  readonly cacheLocation?: string;
}

/** What changes files, as commander keeps it. */
interface RawChange {
  readonly fix?: true;
  readonly fixAll?: true;
  readonly suppress?: false | string;
}

/** The names of these options, as commander keeps them, with the text that people type. */
export const runOptionNames = [
  ['changed', '--changed'],
  ['changedLines', '--changed-lines'],
  ['cache', '--cache'],
  ['cacheLocation', '--cache-location'],
  ['threads', '--threads'],
] as const;

const mostThreads = 64;

function threadsOf(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (threads >= 1 && threads <= mostThreads) return threads;
  throw new InvalidArgumentError(`Write a number from 1 to ${mostThreads}.`);
}

/** Adds those about changes to the program of the linter. */
export function withChangedOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.files)
    .option(
      '--changed [BASE]',
      'only files that were changed against a branch or commit, as git tells; staged and new files count',
    )
    .option('--changed-lines', 'only findings in lines that were changed');
}

/** Adds those about the work to the program of the linter. */
export function withWorkOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.other)
    .option('--cache', 'remember results, and judge only files anew that are not the same')
    .option('--cache-location <FILE>', 'the file to remember them in')
    .option('--threads <N>', 'how many threads work at most; 1 for none besides the first', threadsOf);
}

/** What they say, once it is checked how they go together. */
export function runOptionsOf(program: Command, fromStdin: boolean): RunOptions {
  const { changed, changedLines = false, threads, cache = false, cacheLocation } = program.opts<RawRun>();
  const wanted = changed !== undefined || changedLines;
  if (fromStdin && wanted) {
    const option = changed === undefined ? '--changed-lines' : '--changed';
    return program.error(`error: ${option} is about files and doesn't work with --stdin`);
  }
  const { fix, fixAll, suppress } = program.opts<RawChange>();
  if (changedLines && (fix || fixAll || typeof suppress === 'string'))
    return program.error(
      "error: --changed-lines doesn't work with --fix and --suppress, which change whole files; use --changed",
    );
  if (cacheLocation === '') return program.error('error: --cache-location needs the name of a file');
  if (cacheLocation !== undefined && !cache)
    return program.error('error: --cache-location needs --cache; add it');
  const base = typeof changed === 'string' ? changed : undefined;
  return { changed: wanted ? { base, lines: changedLines } : undefined, threads, cache, cacheLocation };
}
