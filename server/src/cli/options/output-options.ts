/** The options that say how findings are shown. */
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { formatNames, isFormatName } from '../output';
import type { Target } from '../output/outputs';
import { visible } from '../output/visible';
import { helpGroups } from './help-groups';

/** How findings are shown. */
export interface OutputOptions {
  /** At most one without a file; none without in a review, which writes to standard output itself. */
  readonly targets: readonly Target[];
  /** Whether the pipeline that the run is part of gets all it can show. */
  readonly review: boolean;
}

interface RawOutput {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly review?: true;
}

/** The names of these options as commander keeps them, with the text that people type. */
export const outputOptionNames = [
  ['format', '--format'],
  ['output', '--output'],
  ['review', '--review'],
] as const;

/** Adds them to a program that reports findings. */
export function withOutputOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.output)
    .addOption(
      new Option(
        '--format <NAME[=FILE]>',
        `how to show findings: ${formatNames.join(', ')} (default: "pretty"); with a file, that is where it goes; can be repeated`,
      ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]),
    )
    .option('--output <FILE>', 'write what --format gives to a file')
    .option(
      '--review',
      'show new findings where the pipeline shows them; in a pull request only these count',
    );
}

/** What one --format says. */
function targetOf(program: Command, value: string): Target {
  const at = value.indexOf('=');
  const format = at === -1 ? value : value.slice(0, at);
  const file = at === -1 ? undefined : value.slice(at + 1);
  if (!isFormatName(format))
    return program.error(
      `error: there is no format "${visible(format)}"; write one of ${formatNames.join(', ')}`,
    );
  if (file === '') return program.error(`error: --format ${format}= needs the name of a file behind the =`);
  return { format, file };
}

/** Refuses two formats for standard output, and two for one file. */
function check(program: Command, targets: readonly Target[]): void {
  const files = new Set<string>();
  let shown: Target | undefined;
  for (const target of targets) {
    const { format, file } = target;
    if (file === undefined) {
      if (shown !== undefined)
        program.error(
          `error: only one format goes to standard output, not ${shown.format} and ${format}; give the other a file: --format ${format}=FILE`,
        );
      shown = target;
    } else {
      if (files.has(resolve(file)))
        program.error(`error: two formats can't go to the same file, ${visible(file)}; name another one`);
      files.add(resolve(file));
    }
  }
}

/** What they say, once it is checked how they go together. */
export function outputOptionsOf(program: Command): OutputOptions {
  const { format, output, review = false } = program.opts<RawOutput>();
  const targets = (format ?? (review ? [] : ['pretty'])).map((value) => targetOf(program, value));
  if (review) {
    const [open] = targets.filter(({ file }) => file === undefined);
    if (output !== undefined)
      return program.error(
        'error: --review writes to several places; in place of --output, write --format NAME=FILE',
      );
    if (open !== undefined)
      return program.error(
        `error: --review writes to standard output itself; give the other format a file: --format ${open.format}=FILE`,
      );
  }
  if (output === undefined) {
    check(program, targets);
    return { targets, review };
  }
  if (output === '') return program.error('error: --output needs the name of a file');
  if (targets.length > 1 || targets.some(({ file }) => file !== undefined))
    return program.error('error: --output is for one format; for several, write --format NAME=FILE');
  return { targets: targets.map((target) => ({ ...target, file: output })), review };
}
