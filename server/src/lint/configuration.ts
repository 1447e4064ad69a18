/** What `.ccmsetuprc.json`, or the settings of an editor, can say. */
import type { InstallContext } from '../catalog/contexts';
import type { SiteFacts } from '../rules/rule';
import { severities, type Severity } from '../rules/severity';

/** A severity, or that a rule is off. */
export type Level = Severity | 'off';

/** All levels, as they are offered. */
export const levels: readonly Level[] = ['off', ...severities];

/** Rule slugs and what they are set to. */
export type Levels = ReadonlyMap<string, Level>;

/** Which rules are on before anything else is said. */
export const presets = ['recommended', 'strict'] as const;
export type Preset = (typeof presets)[number];

/** The keys of `site` that take a list, and those that take one text. */
export const siteLists = ['siteCodes', 'managementPoints', 'cmg'] as const satisfies (keyof SiteFacts)[];
export const siteTexts = [
  'tenantId',
  'clientAppId',
  'resourceUri',
  'fallbackStatusPoint',
] as const satisfies (keyof SiteFacts)[];

/** A whole configuration. Patterns are globs, relative to the folder of the configuration file. */
export interface Configuration {
  readonly extends: Preset;
  readonly rules: Levels;
  readonly targetVersion: string | undefined;
  readonly site: SiteFacts | undefined;
  /** The install context of files that do not tell it themselves; the last match counts. */
  readonly contexts: readonly { readonly files: string; readonly context: InstallContext }[];
  /** Other levels for some files; later ones win. */
  readonly overrides: readonly { readonly files: string; readonly rules: Levels }[];
  /** Files in which nothing is reported. */
  readonly ignore: readonly string[];
}

/** What holds without any configuration. */
export const defaultConfiguration: Configuration = {
  extends: 'recommended',
  rules: new Map(),
  targetVersion: undefined,
  site: undefined,
  contexts: [],
  overrides: [],
  ignore: [],
};
