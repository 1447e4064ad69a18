/** The options that say which findings count, and what is done about them. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { RunChoices } from '../../lint/choices';
import { severities, type Severity } from '../../rules/severity';
import {
  baselineOptionNames,
  baselineOptionsOf,
  withBaselineOptions,
  type BaselineOptions,
} from './baseline-options';
import { changeOf, withChangeOptions, type Change } from './change-options';
import { choiceOptionNames, choicesOf, withChoiceOptions } from './choice-options';
import { helpGroups } from './help-groups';

/** The least severe findings that make a run fail; `never` lets none do so. */
export const failLevels = [...severities, 'never'] as const;

/** Which findings count, and what is done about them. All of it is plain data. */
export interface JudgmentOptions {
  /** The least severe finding that is reported. */
  readonly severity: Severity;
  /** Whether files are changed, by fixes or by comments. */
  readonly fix: boolean;
  readonly change: Change | undefined;
  /** Whether suppression comments count. */
  readonly suppress: boolean;
  /** What is said on top of the configuration. */
  readonly choices: RunChoices;
  readonly baseline: BaselineOptions;
  readonly failOn: (typeof failLevels)[number];
  /** How many warnings may be found; undefined for any number. */
  readonly maxWarnings: number | undefined;
}

interface RawJudgment {
  readonly severity: Severity;
  /** False with --no-suppress; with --suppress the reason. */
  readonly suppress?: false | string;
  readonly failOn: JudgmentOptions['failOn'];
  readonly maxWarnings?: number;
}

/** The names of those that only say what is reported, as commander keeps them, with the text that people type. */
export const judgmentOptionNames = [
  ['severity', '--severity'],
  ['suppress', '--suppress and --no-suppress'],
  ['failOn', '--fail-on'],
  ['maxWarnings', '--max-warnings'],
  ...choiceOptionNames,
  ...baselineOptionNames,
] as const;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number, such as 0.');
  return Number(text);
}

/** Adds them to a program that reports findings. */
export function withJudgmentOptions(program: Command): Command {
  program
    .optionsGroup(helpGroups.findings)
    .addOption(
      new Option('--severity <least>', 'the least severe findings to report')
        .choices(severities)
        .default('information'),
    )
    .addOption(
      new Option('--fail-on <least>', 'the least severe findings that make the run fail')
        .choices(failLevels)
        .default('error'),
    )
    .option('--max-warnings <count>', 'fail when there are more warnings', wholeNumber);
  withChoiceOptions(program);
  withBaselineOptions(program);
  withChangeOptions(program.optionsGroup(helpGroups.fixing));
  // Behind --suppress, so that it sets no default.
  return program
    .optionsGroup(helpGroups.findings)
    .option('--no-suppress', 'also report what comments suppress');
}

function isLess(severity: Severity, than: Severity): boolean {
  return severities.indexOf(severity) > severities.indexOf(than);
}

/** What is reported: all that can make the run fail, too. */
function leastOf(program: Command, { severity, failOn, maxWarnings }: RawJudgment): Severity {
  const counts = [
    ...(failOn === 'never' ? [] : [failOn]),
    ...(maxWarnings === undefined ? [] : ['warning' as const]),
  ];
  const hidden = counts.find((each) => isLess(each, severity));
  if (hidden === undefined) return severity;
  if (program.getOptionValueSource('severity') !== 'cli') return hidden;
  const by = failOn === hidden ? `--fail-on ${failOn}` : '--max-warnings';
  return program.error(
    `error: ${by} is about findings that --severity ${severity} hides; leave one of them out`,
  );
}

/** What they say, once it is checked how they go with the input. */
export function judgmentOptionsOf(program: Command, fromStdin: boolean): JudgmentOptions {
  const raw = program.opts<RawJudgment>();
  const change = changeOf(program, fromStdin);
  const choices = choicesOf(program);
  const baseline = baselineOptionsOf(program, fromStdin);
  return {
    severity: leastOf(program, raw),
    fix: change !== undefined && change.kind !== 'preview',
    change,
    suppress: raw.suppress !== false,
    choices,
    baseline,
    failOn: raw.failOn,
    maxWarnings: raw.maxWarnings,
  };
}
