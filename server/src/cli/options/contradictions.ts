/** Options that ask for two things of which a run does one. */
import type { Command } from 'commander';

/** An option as commander keeps it, with the text that people type. */
type Named = readonly [key: string, option: string];

const review: Named = ['review', '--review'];
const preview: Named = ['fixDryRun', '--fix-dry-run'];
const showFiles: Named = ['showFiles', '--show-files'];
const update: Named = ['updateBaseline', '--update-baseline'];
const prune: Named = ['pruneBaseline', '--prune-baseline'];
const suppress: Named = ['suppress', '--suppress'];
const fix: readonly Named[] = [
  ['fix', '--fix'],
  ['fixAll', '--fix=all'],
];

/** One, the ones that it does not go with, and why. */
const rows: readonly (readonly [one: Named, others: readonly Named[], why: string])[] = [
  [review, [update, prune, suppress, ...fix], 'a review changes no files'],
  [
    preview,
    [...fix.slice(0, 1), update, prune, ['statistics', '--statistics']],
    'a preview changes no files and counts nothing',
  ],
  [
    showFiles,
    [...fix, preview, suppress, update, prune, review, ['format', '--format'], ['output', '--output']],
    'files are only named, not linted',
  ],
  [update, [['statistics', '--statistics']], 'what is written to the baseline is not counted'],
];

/** Ends the program where two options contradict each other: one would be ignored, and nobody would notice. */
export function refuseContradictions(program: Command): void {
  const isGiven = ([key]: Named): boolean =>
    program.getOptionValueSource(key) === 'cli' && program.getOptionValue(key) !== false;
  for (const [one, others, why] of rows) {
    const other = isGiven(one) ? others.find(isGiven) : undefined;
    if (other !== undefined)
      program.error(`error: ${one[1]} and ${other[1]} don't work together: ${why}; leave one of them out`);
  }
}

/** Options whose opposite counts instead of them when it comes later. */
const opposites = ['baseline', 'suppress'] as const;

/** Ends the program where an option and its opposite are given. */
export function refuseBoth(program: Command, args: readonly string[]): void {
  const end = args.indexOf('--');
  const given = end < 0 ? args : args.slice(0, end);
  for (const name of opposites)
    if (
      given.includes(`--no-${name}`) &&
      given.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
    )
      program.error(`error: --${name} and --no-${name} say the opposite; leave one of them out`);
}
