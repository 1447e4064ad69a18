/** What a configuration means for one file: which rules are on and how grave, and what they may know. */
import { catalogContext, type InstallContext } from '../catalog/contexts';
import type { Form } from '../language/ast';
import { rules as registered } from '../rules';
import type { Rule } from '../rules/rule';
import type { Configuration, Level } from './configuration';
import { globPath, globTest, type GlobPath } from './globs/match';
import type { ActiveRule } from './lint';
import { notices } from './notices';

/** A configuration for one file. */
export interface FileConfiguration {
  readonly rules: readonly ActiveRule[];
  /** What notices are set to, where the configuration says something about them. */
  readonly notices: ReadonlyMap<string, Level>;
  readonly targetVersion: string | undefined;
  readonly site: Configuration['site'];
  /** The install context that the configuration gives the file. */
  readonly context: InstallContext | undefined;
  /** Whether the file is left alone. */
  readonly ignored: boolean;
}

/** Makes the test whether a pattern of a configuration is about a file. */
function globOfFiles(glob: string): (path: GlobPath) => boolean {
  // As in .gitignore: without a slash it is about the file name, with one in front about the whole path, and with one at
  // the end about all that is in a folder.
  const whole = glob.replace(/\/$/, '/**').replace(/^\.?\//, '');
  return globTest(glob.includes('/') ? whole : `**/${glob}`);
}

/**
 * Makes the test whether some patterns, as in `ignore`, are about a file.
 *
 * @returns it takes a path from the folder that the patterns start from, with `/`
 */
export function filesTest(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map(globOfFiles);
  if (tests.length === 0) return () => false;
  return (path) => {
    const parts = globPath(path);
    return tests.some((test) => test(parts));
  };
}

/** The level of a rule before the configuration names it. */
function presetLevel({ offByDefault }: Rule, { extends: preset }: Configuration): Level | undefined {
  return offByDefault === true && preset === 'recommended' ? 'off' : undefined;
}

/**
 * Applies a configuration to a file.
 *
 * @param path the file's path from the folder of the configuration, with `/`; undefined for a text without a file
 */
export function configurationFor(configuration: Configuration, path: string | undefined): FileConfiguration {
  const parts = path === undefined ? undefined : globPath(path);
  const applies = (glob: string): boolean => parts !== undefined && globOfFiles(glob)(parts);
  const layers = [
    configuration.rules,
    ...configuration.overrides.filter(({ files }) => applies(files)).map(({ rules }) => rules),
  ];
  const levelOf = (slug: string): Level | undefined => layers.findLast((layer) => layer.has(slug))?.get(slug);
  const rules = registered.flatMap((rule): ActiveRule[] => {
    const set = levelOf(rule.slug) ?? presetLevel(rule, configuration);
    return set === 'off' ? [] : [{ rule, severity: set }];
  });
  const told = notices.flatMap(({ slug }): [string, Level][] => {
    const level = levelOf(slug);
    return level === undefined ? [] : [[slug, level]];
  });
  return {
    rules,
    notices: new Map(told),
    targetVersion: configuration.targetVersion,
    site: configuration.site,
    context: configuration.contexts.findLast(({ files }) => applies(files))?.context,
    ignored: configuration.ignore.some(applies),
  };
}

/** Whether a configured context can be true of a command line of this form. */
export function contextFits(context: InstallContext, form: Form): boolean {
  if (form === 'arguments') return true;
  const wrapped = catalogContext(context) === 'ccmsetupcmd';
  return form === 'msi' ? wrapped : !wrapped && ['manual', 'packageProgram', 'logonScript'].includes(context);
}
