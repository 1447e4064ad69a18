/** Finds the configuration of a file: the nearest `.ccmsetuprc.json` from its folder upwards. */
import { t } from '@vscode/l10n';
import { readConfiguration, configurationFileName, type ReadConfiguration } from '../lint/config-reader';
import { configurationFor, filesTest } from '../lint/config';
import { slugs } from '../lint/slugs';
import { span } from '../language/span';
import { noticeFinding, type DocumentFinding } from './document-finding';
import { resolved, type ExtendedParts, type ResolvedConfiguration } from './extended';
import { nearestFinder, type FoundText, type NearestFinder } from './nearest-file';

export { configurationFor, filesTest };
export { globChecker } from '../lint/globs/check';
export { configurationText } from '../lint/config-change';
export type { FileConfiguration } from '../lint/config';
export { configurationFileName } from '../lint/config-reader';
export { largestConfiguration } from '../lint/config-limits';
export { defaultConfiguration, type Configuration } from '../lint/configuration';
export { foldersAbove, pathWithin, type ReadText } from './nearest-file';
export type { ReadConfiguration };

/** Reads a configuration's text; never throws. */
export function readConfigurationText(text: string): ReadConfiguration {
  return readConfiguration(text, slugs);
}

/** A configuration file. */
export interface FoundConfiguration extends ResolvedConfiguration, FoundText {}

/** What cannot be used in a configuration file, as findings in its text, at the level that the file itself sets. */
export function configurationFindings({
  configuration,
  problems,
}: Pick<ReadConfiguration, 'configuration' | 'problems'>): DocumentFinding[] {
  const levels = configurationFor(configuration, configurationFileName).notices;
  const inOrder = [...problems].sort((left, right) => left.span.start - right.span.start);
  return inOrder.flatMap(
    ({ span, message }) => noticeFinding('invalid-configuration', span, message, levels) ?? [],
  );
}

/** What is told of a configuration whose text is not to be shown: that something is wrong in it, but not what. */
export function hiddenConfigurationFindings({
  configuration,
}: Pick<ReadConfiguration, 'configuration'>): DocumentFinding[] {
  const message = t(
    "The configuration isn't valid. It's a link or outside the folders that are linted, so its text isn't shown.",
  );
  return configurationFindings({ configuration, problems: [{ span: span(0, 0), message, inSchema: false }] });
}

/** Finds configurations and remembers them. */
export type ConfigurationFinder = NearestFinder<FoundConfiguration>;

/** Makes a finder. */
export function configurationFinder(parts: ExtendedParts): ConfigurationFinder {
  return nearestFinder(configurationFileName, parts.readText, async (found) => ({
    ...(await resolved(found, parts)),
    ...found,
  }));
}
