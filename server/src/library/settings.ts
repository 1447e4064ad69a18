/** What the options of a call mean. */
import {
  configurationFor,
  defaultConfiguration,
  readConfigurationText,
  type FileConfiguration,
} from '../service/configuration';
import type * as api from './api';

/**
 * The configuration of a text.
 *
 * @throws TypeError when it isn't valid
 */
export function configurationOf(
  { configuration }: Pick<api.LintOptions, 'configuration'>,
  fileName: string | undefined,
): FileConfiguration {
  if (configuration === undefined) return configurationFor(defaultConfiguration, fileName);
  const text = typeof configuration === 'string' ? configuration : JSON.stringify(configuration);
  const read = readConfigurationText(text);
  if (read.problems.length > 0)
    throw new TypeError(
      `The configuration isn't valid. ${read.problems.map(({ message }) => message).join(' ')}`,
    );
  if (read.bases.length > 0)
    throw new TypeError(
      'The configuration extends a file or a package, and nothing is read here. Write "recommended" or "strict", and the rules themselves.',
    );
  return configurationFor(read.configuration, fileName);
}

/** Milliseconds since 1970. */
export function momentOf({ now = Date.now() }: Pick<api.LintOptions, 'now'>): number {
  return Number(now);
}
