/** Puts configurations together: later ones win. */
import { defaultConfiguration, type Configuration } from './configuration';

/** All files, as a pattern. */
const everything = '**';

/**
 * What holds when one configuration builds on another.
 *
 * @param said only the keys that the later one has
 */
export function merged(base: Configuration, said: Partial<Configuration>): Configuration {
  const { rules = new Map(), overrides = [], contexts = [], ignore = [] } = said;
  // A level for some files in the base must not outdo one that comes later, even for all files.
  const again = base.overrides.length > 0 && rules.size > 0 ? [{ files: everything, rules }] : [];
  return {
    extends: said.extends ?? base.extends,
    rules: new Map([...base.rules, ...rules]),
    targetVersion: said.targetVersion ?? base.targetVersion,
    site: base.site === undefined && said.site === undefined ? undefined : { ...base.site, ...said.site },
    contexts: [...base.contexts, ...contexts],
    overrides: [...base.overrides, ...again, ...overrides],
    ignore: [...base.ignore, ...ignore],
  };
}

/** Several, the later ones on top of the earlier ones. */
export function mergedAll(all: readonly Partial<Configuration>[]): Configuration {
  return all.reduce<Configuration>(merged, defaultConfiguration);
}
