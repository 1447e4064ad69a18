/** Changes of a configuration that an editor offers: each is tried, and is none where it would not do what it says. */
import type { SiteFacts } from '../rules/rule';
import { configurationFor } from './config';
import { readConfiguration } from './config-reader';
import { defaultConfiguration, type Configuration, type Levels, type siteLists } from './configuration';
import { withItem, withMember, written } from './json-edit';
import { isNotice } from './notices';
import { slugs } from './slugs';

/** The text of a configuration after a change; undefined where it cannot be made. */
export type Changed = string | undefined;

/** A key of `site` that takes a list. */
export type SiteList = (typeof siteLists)[number];

/**
 * Turns a rule off for all files, and so for the file at a path, to which an override may give another level.
 *
 * @param path the file's path from the folder of the configuration, with `/`
 */
export function ruleOff(text: string, slug: string, path: string): Changed {
  const everywhere = withMember(text, ['rules', slug], 'off');
  if (everywhere === undefined || isOff(everywhere, slug, path)) return sound(text, everywhere);
  // Of the overrides for the file only the last one that names the rule counts.
  const changed = configurationIn(text)
    .overrides.filter(({ rules }) => rules.has(slug))
    .map(({ files }) => withMember(everywhere, ['overrides', files, slug], 'off'))
    .find((each) => each !== undefined && isOff(each, slug, path));
  return sound(text, changed);
}

/** Turns a rule off for one file. */
export function ruleOffIn(text: string, slug: string, path: string): Changed {
  const changed = withMember(text, ['overrides', patternOf(path), slug], 'off');
  return changed !== undefined && isOff(changed, slug, path) ? sound(text, changed) : undefined;
}

/** Adds one of the organization's own values. */
export function siteValueAdded(text: string, key: SiteList, value: string): Changed {
  const changed = withItem(text, ['site', key], value);
  const has = changed !== undefined && configurationIn(changed).site?.[key]?.includes(value) === true;
  return has ? sound(text, changed) : undefined;
}

/** The text of a new file that says what the settings of an editor say, which count no more once it is there. */
export function configurationText({
  extends: preset,
  rules,
  overrides,
  contexts,
  ...rest
}: Configuration): string {
  const levels = (of: Levels): object | undefined => (of.size === 0 ? undefined : Object.fromEntries(of));
  const members = {
    extends: preset === defaultConfiguration.extends ? undefined : preset,
    rules: levels(rules),
    targetVersion: rest.targetVersion,
    site: rest.site && siteMembers(rest.site),
    contexts: byPattern(contexts.map(({ files, context }) => [files, context])),
    overrides: byPattern(overrides.map(({ files, rules: own }) => [files, Object.fromEntries(own)])),
    ignore: rest.ignore.length === 0 ? undefined : rest.ignore,
  };
  const said = Object.entries(members).filter(([, value]) => value !== undefined);
  return said.length === 0 ? '' : `${written(Object.fromEntries(said))}\n`;
}

function siteMembers({ renamed, ...site }: SiteFacts): object {
  return renamed === undefined
    ? site
    : { ...site, renamed: Object.fromEntries(renamed.map(({ from, to }) => [from, to])) };
}

function byPattern(entries: readonly (readonly [string, unknown])[]): object | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function configurationIn(text: string): Configuration {
  return readConfiguration(text, slugs).configuration;
}

/** Whether a rule, or a notice, is off in a file. */
function isOff(text: string, slug: string, path: string): boolean {
  const { rules, notices: told } = configurationFor(configurationIn(text), path);
  return isNotice(slug) ? told.get(slug) === 'off' : !rules.some(({ rule }) => rule.slug === slug);
}

/** A change, unless it adds something wrong to a text; of a text that is broken already not all was read. */
function sound(before: string, after: Changed): Changed {
  if (after === undefined) return undefined;
  const problems = (text: string): number => readConfiguration(text, slugs).problems.length;
  return problems(after) <= problems(before) ? after : undefined;
}

/** The pattern of one file: with a slash in front it is the whole path. */
function patternOf(path: string): string {
  return `${path.includes('/') ? '' : '/'}${path.replace(/[\\*?[\]{}]/g, '\\$&')}`;
}
