/** Where each part of a file's configuration comes from. */
import { configurationFor } from '../../lint/config';
import { defaultConfiguration, type Configuration, type Level } from '../../lint/configuration';
import { levelOf, ruleFacts } from './rule-facts';

/** The level of a rule and the key that sets it. */
export interface LevelOrigin {
  readonly level: Level;
  /** `default`, `extends`, `rules`, or `overrides` with its pattern. */
  readonly from: string;
}

/** Whether a pattern fits a file. */
function fits(pattern: string, path: string | undefined): boolean {
  return configurationFor({ ...defaultConfiguration, ignore: [pattern] }, path).ignored;
}

/**
 * The levels of all rules for a file, by their names.
 *
 * @param path the file's path from the folder of the configuration; undefined for a text without a file
 */
export function levelOrigins(
  configuration: Configuration,
  path: string | undefined,
): Readonly<Record<string, LevelOrigin>> {
  const effective = configurationFor(configuration, path);
  const overrides = configuration.overrides.filter(({ files }) => fits(files, path));
  const entries = ruleFacts().map((facts): [string, LevelOrigin] => {
    const { slug, onByDefault } = facts;
    const override = overrides.findLast(({ rules }) => rules.has(slug));
    const from =
      override !== undefined
        ? `overrides "${override.files}"`
        : configuration.rules.has(slug)
          ? 'rules'
          : !onByDefault && configuration.extends === 'strict'
            ? 'extends'
            : 'default';
    return [slug, { level: levelOf(facts, effective), from }];
  });
  return Object.fromEntries(entries);
}
