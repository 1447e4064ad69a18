/** The options that say which findings count, and what is done about them. */
import { Option, type Command } from 'commander';
import { severities, type Severity } from '../../rules/severity';
import { helpGroups } from './help-groups';

/** Which findings count, and what is done about them. */
export interface JudgmentOptions {
  /** The least severe finding that is reported. */
  readonly severity: Severity;
  /** Whether safe fixes are written to the files. */
  readonly fix: boolean;
  /** Whether suppression comments count. */
  readonly suppress: boolean;
}

interface RawJudgment {
  readonly severity: Severity;
  readonly fix?: true;
  /** False with --no-suppress. */
  readonly suppress: boolean;
}

/** The names of those that only say what is reported, as commander keeps them, with the text that people type. */
export const judgmentOptionNames = [
  ['severity', '--severity'],
  ['suppress', '--no-suppress'],
] as const;

/** Adds them to a program that reports findings. */
export function withJudgmentOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.findings)
    .addOption(
      new Option('--severity <least>', 'the least severe findings to report')
        .choices(severities)
        .default('information'),
    )
    .option('--no-suppress', 'also report what comments suppress')
    .optionsGroup(helpGroups.fixing)
    .option('--fix', 'write all safe fixes to the files, then report what remains');
}

/** What they say, once it is checked how they go with the input. */
export function judgmentOptionsOf(program: Command, fromStdin: boolean): JudgmentOptions {
  const { severity, fix = false, suppress } = program.opts<RawJudgment>();
  if (fromStdin && fix) return program.error("error: --fix writes to files and doesn't work with --stdin");
  return { severity, fix, suppress };
}
