/** The options that say how findings are shown. */
import { Option, type Command } from 'commander';
import { formatNames, type FormatName } from '../output';
import { helpGroups } from './help-groups';

/** How findings are shown. */
export interface OutputOptions {
  readonly format: FormatName;
}

/** The names of these options as commander keeps them, with the text that people type. */
export const outputOptionNames = [['format', '--format']] as const;

/** Adds them to a program that reports findings. */
export function withOutputOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.output)
    .addOption(new Option('--format <name>', 'how to show findings').choices(formatNames).default('pretty'));
}

/** What they say. */
export function outputOptionsOf(program: Command): OutputOptions {
  const { format } = program.opts<OutputOptions>();
  return { format };
}
