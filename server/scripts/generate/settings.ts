/** The settings of VS Code that mirror `.ccmsetuprc.json`. */
import type { Configuration } from '../../src/lint/configuration';
import { versionPattern } from '../../src/lint/config-reader';
import type { Host } from '../../src/hosts/host';
import { activationEvents } from './hosts';
import { keys } from './configuration-keys';
import { prose } from './markdown';
import { contextSchema, keySchemas, levelSchema, type Schema } from './schema';

/** What is set when nothing is: it must say nothing. */
const defaults: Readonly<Record<keyof Configuration, unknown>> = {
  extends: 'recommended',
  rules: {},
  targetVersion: '',
  site: {},
  contexts: {},
  overrides: {},
  ignore: [],
};

/** Descriptions as Markdown, at every depth; without a file, patterns count from the workspace folder. */
function asSetting(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(asSetting);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (key !== 'description' || typeof value !== 'string') return [key, asSetting(value)];
      const text = value.replace('the folder of the configuration', 'the workspace folder');
      return ['markdownDescription', prose(text, new Set())];
    }),
  );
}

/** A key of the configuration file as a setting. */
function settingOf(key: keyof Configuration, schema: Schema): Schema {
  const { markdownDescription, ...rest } = asSetting(schema) as Schema;
  return {
    ...rest,
    // An empty text is what the settings editor leaves behind.
    ...(key === 'targetVersion' && { pattern: `^$|${versionPattern.source}` }),
    default: defaults[key],
    scope: 'resource',
    markdownDescription: `${String(markdownDescription)} Counts for files without a \`.ccmsetuprc.json\`.`,
  };
}

/** The settings `ccmsetup.*` that mirror the keys of the configuration file. */
export function mirroredSettings(): Record<string, Schema> {
  const parts = {
    level: levelSchema,
    context: contextSchema,
    // The names of rules are checked by the server: VS Code would show each as a row of its own.
    rules: { type: 'object', description: keys.rules, additionalProperties: levelSchema },
  };
  const schemas = keySchemas((name) => parts[name]);
  return Object.fromEntries(
    (Object.keys(keys) as (keyof Configuration)[]).map((key) => [
      `ccmsetup.${key}`,
      settingOf(key, schemas[key]),
    ]),
  );
}

/**
 * The text of package.json with the mirrored settings behind `ccmsetup.enable` and the events of the hosts' languages;
 * everything else stays.
 */
export function manifestWith(text: string, hosts: readonly Host[]): string {
  const manifest = JSON.parse(text) as {
    activationEvents: string[];
    contributes: {
      languages: { id: string; configuration?: string }[];
      configuration: { properties: Record<string, unknown> };
    };
  };
  const { configuration, languages } = manifest.contributes;
  manifest.activationEvents = activationEvents(
    hosts,
    languages.filter((language) => language.configuration).map(({ id }) => id),
  );
  const mirrored = mirroredSettings();
  const others = Object.entries(configuration.properties).filter(([key]) => !(key in mirrored));
  configuration.properties = Object.fromEntries(
    others.flatMap((entry) =>
      entry[0] === 'ccmsetup.enable' ? [entry, ...Object.entries(mirrored)] : [entry],
    ),
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
