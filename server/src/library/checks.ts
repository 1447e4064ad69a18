/** What programs without types give by mistake, told by the name of what is wrong. Values aren't quoted: they may be secrets. */
import { severities } from '../rules/severity';
import { conversionTargets, isConversionTarget } from '../service/writing/targets';
import type * as api from './api';

/** All options of all functions. */
type Options = api.TextOptions & api.FilesOptions & api.BuildOptions;
type Name = keyof Options;

const isText = (value: unknown): boolean => typeof value === 'string';

/** What an option takes. */
const kinds: Readonly<Record<Name, { readonly fits: (value: unknown) => boolean; readonly what: string }>> = {
  configuration: {
    fits: (value) => isText(value) || (typeof value === 'object' && value !== null && !Array.isArray(value)),
    what: 'an object, or the text of a configuration file',
  },
  severity: {
    fits: (value) => severities.some((each) => each === value),
    what: `one of ${severities.map((each) => `"${each}"`).join(', ')}`,
  },
  suppress: { fits: (value) => typeof value === 'boolean', what: 'true or false' },
  now: {
    fits: (value) =>
      (value instanceof Date || typeof value === 'number') && !Number.isNaN(new Date(value).getTime()),
    what: 'a date, or milliseconds since 1970',
  },
  fileName: { fits: (value) => isText(value) && value !== '', what: 'the name of a file' },
  values: {
    fits: (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every(isText),
    what: 'an object of strings by the names of arguments',
  },
  form: {
    fits: isConversionTarget,
    what: `one of ${conversionTargets.map((each) => `"${each}"`).join(', ')}`,
  },
  cwd: { fits: (value) => isText(value) && value !== '', what: 'the path of a folder' },
};

/**
 * Checks the options of a function.
 *
 * @param names those that it has
 * @throws TypeError for another one, and for a value that an option doesn't take
 */
export function checkOptions(options: unknown, names: readonly Name[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError('The options must be an object.');
  for (const [name, value] of Object.entries(options)) {
    const known = names.find((each) => each === name);
    if (known === undefined)
      throw new TypeError(`There is no option ${JSON.stringify(name)} here. Use ${names.join(', ')}.`);
    if (value !== undefined && !kinds[known].fits(value))
      throw new TypeError(`The option ${name} must be ${kinds[known].what}.`);
  }
}

/**
 * Checks an argument that is a text.
 *
 * @throws TypeError when it is none
 */
export function checkText(value: unknown, name: string): void {
  if (!isText(value)) throw new TypeError(`The argument ${name} must be a string.`);
}

/**
 * Checks the paths of files.
 *
 * @throws TypeError when they aren't an array of strings
 */
export function checkPaths(paths: unknown): void {
  if (!Array.isArray(paths) || !paths.every(isText))
    throw new TypeError('The argument paths must be an array of strings.');
}

export const judgingOptions = ['configuration', 'severity', 'suppress', 'now'] as const;
export const textOptions = [...judgingOptions, 'fileName'] as const;
export const filesOptions = ['cwd', 'severity', 'suppress', 'now'] as const;
