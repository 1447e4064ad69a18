/** The options about the baseline: findings that are known. */
import type { Command } from 'commander';
import { choicesOf, choosesFindings } from './choice-options';

/** What is done with the baseline. Plain data. */
export interface BaselineOptions {
  /** `ignore` reports what it knows, too. */
  readonly mode: 'use' | 'ignore' | 'update' | 'prune';
  /** Its file as named; undefined for the nearest of each linted file. */
  readonly file: string | undefined;
}

interface RawBaseline {
  /** False with --no-baseline. */
  readonly baseline?: false | string;
  readonly updateBaseline?: true;
  readonly pruneBaseline?: true;
}

/** The names of those that say what is reported, as commander keeps them, with the text that people type. */
export const baselineOptionNames = [
  ['baseline', '--baseline and --no-baseline'],
  ['updateBaseline', '--update-baseline'],
  ['pruneBaseline', '--prune-baseline'],
] as const;

/** Adds them to a program. */
export function withBaselineOptions(program: Command): Command {
  return program
    .option('--baseline <file>', 'the file of known findings, instead of the nearest .ccmsetup-baseline.json')
    .option('--no-baseline', 'also report what the baseline knows')
    .option('--update-baseline', 'write all present findings to the baseline')
    .option('--prune-baseline', "remove from the baseline what isn't found anymore");
}

/** What they say, once it is checked how they go together. */
export function baselineOptionsOf(program: Command, fromStdin: boolean): BaselineOptions {
  const { baseline, updateBaseline, pruneBaseline } = program.opts<RawBaseline>();
  const file = typeof baseline === 'string' ? baseline : undefined;
  const writes = updateBaseline ? '--update-baseline' : pruneBaseline ? '--prune-baseline' : undefined;
  if (file === '') return program.error('error: --baseline needs the name of a file');
  if (writes === undefined) return { mode: baseline === false ? 'ignore' : 'use', file };
  if (updateBaseline && pruneBaseline)
    return program.error('error: --update-baseline also prunes; leave --prune-baseline out');
  if (fromStdin) return program.error(`error: ${writes} is about files and doesn't work with --stdin`);
  if (baseline === false) return program.error(`error: ${writes} doesn't work with --no-baseline`);
  if (choosesFindings(choicesOf(program)))
    return program.error(
      `error: ${writes} needs all findings; leave out --only, --context, --target-version, and rules that are off`,
    );
  return { mode: updateBaseline ? 'update' : 'prune', file };
}
