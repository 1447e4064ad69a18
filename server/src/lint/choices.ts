/** What a run says on top of the configuration of a file. */
import type { InstallContext } from '../catalog/contexts';
import { rules as registered } from '../rules';
import type { FileConfiguration } from './config';
import type { Level } from './configuration';
import type { ActiveRule } from './lint';
import { notices } from './notices';

export { contextIds } from '../catalog/contexts';

/** What can be said. */
export interface RunChoices {
  /** Levels by slug; they count more than those of the configuration. */
  readonly levels: Readonly<Record<string, Level>>;
  /** The rules and notices whose findings count; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** The install context of files that do not tell it. */
  readonly context: InstallContext | undefined;
  readonly targetVersion: string | undefined;
}

/** The configuration of a file with the choices of a run. */
export function withChoices(
  configuration: FileConfiguration,
  { levels, only, context, targetVersion }: RunChoices,
): FileConfiguration {
  const set = new Map(Object.entries(levels));
  const active = new Map(configuration.rules.map((each) => [each.rule.slug, each]));
  const isAsked = (slug: string): boolean => only === undefined || only.includes(slug);
  const rules = registered.flatMap((rule): ActiveRule[] => {
    const { slug } = rule;
    const level = set.get(slug);
    if (!isAsked(slug) || level === 'off') return [];
    if (level !== undefined) return [{ rule, severity: level }];
    const own = active.get(slug);
    // A rule that is asked for by its name is on.
    return own === undefined ? (only === undefined ? [] : [{ rule, severity: undefined }]) : [own];
  });
  const told = notices.flatMap(({ slug }): [string, Level][] => {
    const level = isAsked(slug) ? (set.get(slug) ?? configuration.notices.get(slug)) : 'off';
    return level === undefined ? [] : [[slug, level]];
  });
  return {
    ...configuration,
    rules,
    notices: new Map(told),
    context: context ?? configuration.context,
    targetVersion: targetVersion ?? configuration.targetVersion,
  };
}
