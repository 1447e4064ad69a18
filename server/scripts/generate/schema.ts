/** The JSON schema of `.ccmsetuprc.json`, for completion, explanation and validation in editors. */
import { contextIds, contexts } from '../../src/catalog';
import { versionPattern } from '../../src/lint/config-reader';
import { longestGlob } from '../../src/lint/globs/check';
import { defaultConfiguration, levels, presets, siteLists, siteTexts } from '../../src/lint/configuration';
import { faultOf, renamedForm, siteForms, type SiteForm } from '../../src/lint/site-values';
import type { Notice } from '../../src/lint/notices';
import type { Rule } from '../../src/rules/rule';
import {
  extendsMeaning,
  keys,
  levelMeanings,
  patterns,
  presetMeanings,
  siteKeys,
} from './configuration-keys';

/** A schema, or a part of one: JSON. */
export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const pattern: Schema = { minLength: 1, maxLength: longestGlob };

/** An object of which the server says better than a schema what is no member of it. */
function object(properties: Schema, description: string): Schema {
  return { type: 'object', description, properties };
}

/** A text of some form. */
function formed(form: SiteForm): Schema {
  return { ...text, pattern: form.pattern, patternErrorMessage: faultOf(form) };
}

/** An object whose keys are patterns of files. */
function byPattern(value: Schema, description: string): Schema {
  return {
    type: 'object',
    description: `${description} ${patterns}`,
    propertyNames: pattern,
    additionalProperties: value,
  };
}

/** A shared part, to which more can be said: next to a bare `$ref` everything else would be ignored. */
function shared(name: string): Schema {
  return { allOf: [{ $ref: `#/definitions/${name}` }] };
}

/** What each key takes; `of` gives a part that several keys share. */
export function keySchemas(
  of: (name: 'level' | 'context' | 'rules') => Schema,
): Record<keyof typeof keys, Schema> {
  const site: Record<string, Schema> = {};
  for (const key of siteLists)
    site[key] = { type: 'array', description: siteKeys[key], items: formed(siteForms[key]) };
  for (const key of siteTexts) site[key] = { ...formed(siteForms[key]), description: siteKeys[key] };
  site['renamed'] = {
    type: 'object',
    description: siteKeys.renamed,
    propertyNames: formed(renamedForm),
    additionalProperties: formed(renamedForm),
  };
  return {
    extends: { ...presetSchema, description: keys.extends, default: defaultConfiguration.extends },
    rules: { ...of('rules'), description: keys.rules },
    targetVersion: {
      type: 'string',
      description: keys.targetVersion,
      pattern: versionPattern.source,
      patternErrorMessage: 'A version is four digits, such as "2403".',
    },
    site: object(site, keys.site),
    contexts: byPattern(of('context'), keys.contexts),
    overrides: byPattern(of('rules'), keys.overrides),
    ignore: {
      type: 'array',
      description: `${keys.ignore} ${patterns}`,
      items: { type: 'string', ...pattern },
    },
  };
}

/** What can be extended, as a schema. */
export const presetSchema: Schema = {
  type: 'string',
  enum: presets,
  enumDescriptions: presets.map((preset) => presetMeanings[preset]),
};

/** What a file can build on; the server says better what is none of these. */
const baseSchema: Schema = { anyOf: [presetSchema, text] };

/** The levels, as a schema. */
export const levelSchema: Schema = {
  type: 'string',
  enum: levels,
  enumDescriptions: levels.map((level) => levelMeanings[level]),
};

/** The install contexts, as a schema. */
export const contextSchema: Schema = {
  type: 'string',
  enum: contextIds,
  enumDescriptions: contextIds.map((id) => `${contexts[id].title}. ${contexts[id].description}`),
};

/** One rule as a key: its summary, and its own severity as the value to begin with. */
function ruleSchema({ slug, summary, severity }: Rule | Notice, off: boolean): readonly [string, Schema] {
  return [slug, { ...shared('level'), description: summary, default: off ? 'off' : severity }];
}

/** The text of the schema file. */
export function configurationSchema(rules: readonly Rule[], notices: readonly Notice[]): string {
  const known = [
    ...rules.map((rule) => ruleSchema(rule, rule.offByDefault === true)),
    ...notices.map((notice) => ruleSchema(notice, false)),
  ];
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of ccmsetup Tools',
    description:
      'How command lines of the Configuration Manager client setup are judged in this folder and below.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string', description: 'The address of this schema, for other editors.' },
      ...keySchemas(shared),
      extends: {
        description: extendsMeaning,
        default: defaultConfiguration.extends,
        anyOf: [baseSchema, { type: 'array', items: baseSchema }],
      },
    },
    definitions: {
      level: levelSchema,
      context: contextSchema,
      rules: { type: 'object', properties: Object.fromEntries(known) },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
