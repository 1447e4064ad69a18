/** The options that say more than the configuration: levels, which rules, the context and the version. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { InstallContext } from '../../catalog/contexts';
import { contextIds, type RunChoices } from '../../lint/choices';
import { versionPattern } from '../../lint/config-reader';
import { levels, type Level } from '../../lint/configuration';
import { nearestSlug, slugs } from '../../lint/slugs';

interface RawChoices {
  readonly rule?: Readonly<Record<string, Level>>;
  readonly only?: readonly string[];
  readonly context?: InstallContext;
  readonly targetVersion?: string;
}

/** Their names, as commander keeps them, with the text that people type. */
export const choiceOptionNames = [
  ['rule', '--rule'],
  ['only', '--only'],
  ['context', '--context'],
  ['targetVersion', '--target-version'],
] as const;

function slugOf(written: string): string {
  if (slugs.includes(written)) return written;
  const nearest = nearestSlug(written);
  throw new InvalidArgumentError(
    `There is no rule "${written}". ${nearest === undefined ? 'To see all rules, run: ccmsetup-lint rules' : `Did you mean "${nearest}"?`}`,
  );
}

function levelOf(written: string, before: Readonly<Record<string, Level>> = {}): Record<string, Level> {
  const at = written.lastIndexOf(':');
  if (at < 0) throw new InvalidArgumentError('Write a rule and its level, such as crl-check-off:off.');
  const level = levels.find((each) => each === written.slice(at + 1));
  if (level === undefined) throw new InvalidArgumentError(`The level is one of these: ${levels.join(', ')}.`);
  return { ...before, [slugOf(written.slice(0, at))]: level };
}

function onlyOf(written: string, before: readonly string[] = []): string[] {
  const named = written.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  // It comes from a variable that isn't set, and a run without rules would always be green.
  if (named.length === 0) throw new InvalidArgumentError('Write the name of a rule, such as crl-check-off.');
  return [...before, ...named.map(slugOf)];
}

function versionOf(written: string): string {
  if (versionPattern.test(written)) return written;
  throw new InvalidArgumentError('Write a version of Configuration Manager, such as 2403.');
}

/** Adds them to a program. */
export function withChoiceOptions(program: Command): Command {
  return program
    .option('--rule <rule:level>', 'set the level of a rule; can be repeated', levelOf)
    .option('--only <rules>', 'report only these rules, separated by commas', onlyOf)
    .addOption(
      new Option('--context <name>', "where command lines are used whose files don't tell").choices(
        contextIds,
      ),
    )
    .option('--target-version <version>', 'the version of Configuration Manager, such as 2403', versionOf);
}

/** What they say. */
export function choicesOf(program: Command): RunChoices {
  const { rule = {}, only, context, targetVersion } = program.opts<RawChoices>();
  return { levels: rule, only, context, targetVersion };
}

/** Whether they change which findings there are, so that what is not found says nothing. */
export function choosesFindings({ levels: set, only, context, targetVersion }: RunChoices): boolean {
  return (
    Object.values(set).includes('off') ||
    only !== undefined ||
    context !== undefined ||
    targetVersion !== undefined
  );
}
