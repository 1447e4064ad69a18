/** The options that show something other than findings. */
import type { Command } from 'commander';
import { formatNames, isFormatName } from '../output';
import { isStatisticsFormat } from '../output/statistics';
import { helpGroups } from './help-groups';

/** What is shown in the place of findings. */
export type Shown =
  | { readonly kind: 'statistics' }
  | { readonly kind: 'files' }
  | { readonly kind: 'configuration'; readonly file: string };

interface RawShow {
  readonly statistics?: true;
  readonly showFiles?: true;
  readonly printConfig?: string;
  readonly format?: readonly string[];
  readonly review?: true;
}

/** Adds them to a program that reports findings. */
export function withShowOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.output)
    .option('--statistics', 'show how many findings each rule has, in place of the findings')
    .optionsGroup(helpGroups.other)
    .option('--show-files', 'only name the files that would be linted, and their formats')
    .option('--print-config <FILE>', 'only print the configuration that counts for a file, as JSON');
}

/** What they ask for, once it is checked how it goes with the output; undefined for findings. */
export function shownOf(program: Command): Shown | undefined {
  const { statistics, showFiles, printConfig, format = [], review } = program.opts<RawShow>();
  const asked = [
    ...(statistics ? ['--statistics'] : []),
    ...(showFiles ? ['--show-files'] : []),
    ...(printConfig === undefined ? [] : ['--print-config']),
  ];
  if (asked.length > 1)
    return program.error(`error: ${asked.join(' and ')} don't work together; run them one after the other`);
  if (printConfig !== undefined) {
    if (program.args.length > 0)
      return program.error('error: --print-config is about one file; leave out the other ones');
    if (printConfig === '') return program.error('error: --print-config needs the name of a file');
    return { kind: 'configuration', file: printConfig };
  }
  if (showFiles) return { kind: 'files' };
  if (!statistics) return undefined;
  const names = format.map((value) => value.replace(/=.*/s, ''));
  const other = names.filter(isFormatName).find((name) => !isStatisticsFormat(name));
  if (review || other !== undefined)
    return program.error(
      `error: --statistics works with ${formatNames
        .filter(isStatisticsFormat)
        .map((name) => `--format ${name}`)
        .join(' and ')}, not with ${review ? '--review' : `--format ${other}`}`,
    );
  return { kind: 'statistics' };
}
