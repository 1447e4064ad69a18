/** The settings of VS Code that mirror `.ccmsetuprc.json`. */
import type { Configuration } from '../../src/lint/configuration';
import { versionPattern } from '../../src/lint/config-reader';
import type { Notice } from '../../src/lint/notices';
import type { Rule } from '../../src/rules/rule';
import { features, type Feature } from '../../src/service/features';
import { keys } from './configuration-keys';
import { prose } from './markdown';
import { contextSchema, keySchemas, levelSchema, presetSchema, type Schema } from './schema';

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

/** Choices whose meanings several settings share, by the beginning of the names of their texts. */
const choices = { level: levelSchema, context: contextSchema, preset: presetSchema } as const;

/** Gives a text the name that stands for it in package.json. */
export type Say = (name: string, text: string) => string;

/** A part of a schema, whose texts become names; without a file, patterns count from the workspace folder. */
function asSetting(part: unknown, path: string, say: Say): unknown {
  if (Array.isArray(part)) return part.map((each) => asSetting(each, path, say));
  if (typeof part !== 'object' || part === null) return part;
  const [choice] =
    Object.entries(choices).find(([, schema]) => 'enum' in part && schema['enum'] === part.enum) ?? [];
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (key === 'description' && typeof value === 'string') {
        const text = value.replace('the folder of the configuration', 'the workspace folder');
        return ['markdownDescription', say(path, prose(text, new Set()))];
      }
      if (key === 'patternErrorMessage' && typeof value === 'string')
        return [key, say(`${path}.pattern`, value)];
      if (key === 'enumDescriptions' && choice !== undefined && 'enum' in part) {
        const values = part.enum as readonly string[];
        return [
          key,
          (value as readonly string[]).map((text, at) => say(`${choice}.${values[at] ?? ''}`, text)),
        ];
      }
      return [key, asSetting(value, ['properties', 'items'].includes(key) ? path : `${path}.${key}`, say)];
    }),
  );
}

/** A key of the configuration file as a setting. */
function settingOf(key: keyof Configuration, schema: Schema, say: Say): Schema {
  const counts = "Where there's a `.ccmsetuprc.json`, this setting isn't used.";
  const whole: Say = (name, text) => say(name, name === `setting.${key}` ? `${text} ${counts}` : text);
  const { markdownDescription, ...rest } = asSetting(schema, `setting.${key}`, whole) as Schema;
  return {
    ...rest,
    // An empty text is what the settings editor leaves behind.
    ...(key === 'targetVersion' && { pattern: `^$|${versionPattern.source}` }),
    // Of the file the server says what is no key.
    ...(key === 'site' && { additionalProperties: false }),
    default: defaults[key],
    scope: 'resource',
    markdownDescription,
  };
}

/** The settings `ccmsetup.*` that mirror the keys of the configuration file. */
export function mirroredSettings(rules: readonly (Rule | Notice)[], say: Say): Record<string, Schema> {
  const parts = {
    level: levelSchema,
    context: contextSchema,
    rules: {
      type: 'object',
      description: keys.rules,
      // With `properties`, VS Code would show each rule as a row of its own.
      propertyNames: {
        enum: rules.map(({ slug }) => slug),
        // Of rules, and so as English as their pages.
        markdownEnumDescriptions: rules.map(({ summary }) => prose(summary, new Set())),
      },
      additionalProperties: levelSchema,
    },
  };
  const schemas = keySchemas((name) => parts[name]);
  return Object.fromEntries(
    (Object.keys(keys) as (keyof Configuration)[]).map((key) => [
      `ccmsetup.${key}`,
      settingOf(key, schemas[key], say),
    ]),
  );
}

/** Whether a text of package.nls.json is one of theirs. */
export function isOfMirrored(name: string): boolean {
  const [group = '', key = ''] = name.split('.');
  return group in choices || (group === 'setting' && key in keys);
}

/** Off until somebody wants it: VS Code underlines all links, which looks like findings. Editors without settings have it on. */
const offInVsCode: readonly Feature[] = ['documentLinks'];

/** The switches of the features; their texts are written by hand. */
export function featureSettings(): Record<string, Schema> {
  return Object.fromEntries(
    features.map((name) => [
      `ccmsetup.features.${name}`,
      {
        type: 'boolean',
        default: !offInVsCode.includes(name),
        scope: 'language-overridable',
        markdownDescription: `%setting.features.${name}%`,
      },
    ]),
  );
}
