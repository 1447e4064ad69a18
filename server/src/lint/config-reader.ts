/** Reads a configuration from its text. Whatever is wrong is reported at its place; what is right counts. */
import { t } from '@vscode/l10n';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { contextIds } from '../catalog/contexts';
import { span, type Span } from '../language/span';
import type { SiteFacts } from '../rules/rule';
import { suggest } from '../rules/spelling';
import { deepestNesting, largestConfiguration, mostProblems, tooDeep } from './config-limits';
import {
  defaultConfiguration,
  levels,
  presets,
  siteLists,
  siteTexts,
  type Configuration,
  type Level,
  type Levels,
} from './configuration';
import { globChecker } from './globs/check';
import { jsonFault } from './json-fault';
import { maskText } from './secrets/mask';

/** The name of the file. */
export const configurationFileName = '.ccmsetuprc.json';

/** Something in a configuration that cannot be used. */
export interface ConfigurationProblem {
  readonly span: Span;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A configuration with what was wrong in its text. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** Collects problems. A message that takes long to make is made only when it is told. */
type Report = (node: Node, message: string | (() => string)) => void;

function quoteList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function didYouMean(written: string, known: readonly string[]): string {
  const [nearest] = suggest(written, known, 1);
  return nearest === undefined ? '' : ` ${t('Did you mean "{0}"?', nearest.word)}`;
}

/** A member of an object node. */
interface Member {
  readonly key: Node;
  readonly name: string;
  readonly value: Node;
}

/** The members of an object node that have a value. */
function members(node: Node, report: Report, what: string): Member[] {
  if (node.type !== 'object') {
    report(node, t('{0} must be an object.', what));
    return [];
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): Member[] => {
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    if (seen.has(name)) report(key, t('"{0}" appears more than once. The last one counts.', name));
    seen.add(name);
    return [{ key, name, value }];
  });
}

/** Reads a glob; undefined for one that fits nothing. */
type GlobOf = (node: Node) => string | undefined;

/** Makes the reader for the globs of one configuration: there may not be too many of them. */
function globReader(report: Report): GlobOf {
  const check = globChecker();
  return (node) => {
    const glob = textOf(node, report, t('A pattern'));
    const wrong = glob === undefined ? undefined : check(glob);
    if (wrong === undefined) return glob;
    report(node, wrong);
    return undefined;
  };
}

/** The members of an object node whose names are globs. */
function globMembers(node: Node, report: Report, what: string, globOf: GlobOf): Member[] {
  return members(node, report, what).filter(({ key }) => globOf(key) !== undefined);
}

function textOf(node: Node, report: Report, what: string): string | undefined {
  if (node.type === 'string' && node.value !== '') return String(node.value);
  report(node, t("{0} must be a string that isn't empty.", what));
  return undefined;
}

function listOf(
  node: Node,
  report: Report,
  what: string,
  itemOf: (item: Node) => string | undefined,
): string[] | undefined {
  if (node.type === 'array') return (node.children ?? []).flatMap((child) => itemOf(child) ?? []);
  report(node, t('{0} must be a list of strings.', what));
  return undefined;
}

function textsOf(node: Node, report: Report, what: string): string[] | undefined {
  return listOf(node, report, what, (item) => textOf(item, report, t('An item of {0}', what)));
}

function choiceOf<T extends string>(
  node: Node,
  choices: readonly T[],
  report: Report,
  what: string,
): T | undefined {
  const found = choices.find((choice) => choice === node.value);
  if (found === undefined) report(node, t('{0} must be one of {1}.', what, quoteList(choices)));
  return found;
}

function levelsOf(node: Node, slugs: readonly string[], report: Report, what: string): Levels {
  const found = new Map<string, Level>();
  for (const { key, name, value } of members(node, report, what)) {
    if (!slugs.includes(name)) {
      report(key, () => `${t('There is no rule "{0}".', name)}${didYouMean(name, slugs)}`);
      continue;
    }
    const level = choiceOf(value, levels, report, t('The level of "{0}"', name));
    if (level !== undefined) found.set(name, level);
  }
  return found;
}

function siteOf(node: Node, report: Report): SiteFacts {
  const facts: Record<string, string | string[]> = {};
  const known: readonly string[] = [...siteLists, ...siteTexts];
  for (const { key, name, value } of members(node, report, '"site"')) {
    const read = siteLists.some((list) => list === name)
      ? textsOf
      : siteTexts.some((text) => text === name)
        ? textOf
        : undefined;
    const fact = read?.(value, report, `"site.${name}"`);
    if (read === undefined)
      report(key, () => {
        const wrong = t('There is no "{0}" in "site".', name);
        return `${wrong}${didYouMean(name, known)} ${t('Use one of these: {0}.', quoteList(known))}`;
      });
    if (fact !== undefined) facts[name] = fact;
  }
  return facts;
}

/** The form of `targetVersion`. */
export const versionPattern = /^\d{4}$/;

/** How each key of a configuration is read. */
function readers(
  slugs: readonly string[],
  report: Report,
): Record<keyof Configuration, (node: Node) => Partial<Configuration>> {
  const globOf = globReader(report);
  return {
    extends: (node) => {
      const preset = choiceOf(node, presets, report, '"extends"');
      return preset === undefined ? {} : { extends: preset };
    },
    rules: (node) => ({ rules: levelsOf(node, slugs, report, '"rules"') }),
    targetVersion: (node) => {
      if (node.type === 'string' && versionPattern.test(String(node.value)))
        return { targetVersion: String(node.value) };
      report(node, t('"targetVersion" must be a version of Configuration Manager, such as "2403".'));
      return {};
    },
    site: (node) => ({ site: siteOf(node, report) }),
    contexts: (node) => ({
      contexts: globMembers(node, report, '"contexts"', globOf).flatMap(({ name, value }) => {
        const context = choiceOf(value, contextIds, report, t('The context of "{0}"', name));
        return context === undefined ? [] : [{ files: name, context }];
      }),
    }),
    overrides: (node) => ({
      overrides: globMembers(node, report, '"overrides"', globOf).map(({ name, value }) => ({
        files: name,
        rules: levelsOf(value, slugs, report, t('The override for "{0}"', name)),
      })),
    }),
    ignore: (node) => ({ ignore: listOf(node, report, '"ignore"', globOf) ?? [] }),
  };
}

function syntaxProblem(error: ParseError): ConfigurationProblem {
  return {
    span: span(error.offset, error.offset + error.length),
    message: t("The configuration isn't valid JSON here: {0}.", jsonFault(error)),
  };
}

/** `$schema` names the schema of the file for editors; nothing else reads it. */
function checkSchemaName(node: Node, report: Report): void {
  if (node.type !== 'string') report(node, t('"$schema" must be a string.'));
}

/** What keeps a text from being read at all. */
function unreadable(text: string): ConfigurationProblem | undefined {
  if (text.length > largestConfiguration) {
    const message = t(
      "The configuration is larger than 1 MiB, so it isn't used. Remove what it doesn't need.",
    );
    return { span: span(0, 0), message };
  }
  const deep = tooDeep(text);
  if (deep === undefined) return undefined;
  const message = t("The configuration is nested deeper than {0} levels, so it isn't used.", deepestNesting);
  return { span: deep, message };
}

/**
 * Reads the text of a configuration: JSON with comments and trailing commas.
 *
 * @param slugs the names of all rules
 * @returns never throws: a broken text gives what can be read of it, and the problems
 */
export function readConfiguration(text: string, slugs: readonly string[]): ReadConfiguration {
  const obstacle = unreadable(text);
  if (obstacle !== undefined) return { configuration: defaultConfiguration, problems: [obstacle] };
  const errors: ParseError[] = [];
  // A byte order mark counts as a blank, so that all places stay what they are.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  // A file in which nothing stands yet says nothing wrong.
  const empty = tree === undefined && errors.every(({ offset }) => offset >= text.length);
  // One mistake makes the parser stumble several times: the first says where it is.
  const problems: ConfigurationProblem[] = empty ? [] : errors.slice(0, 1).map(syntaxProblem);
  const report: Report = (node, message) => {
    if (problems.length >= mostProblems) return;
    const told = typeof message === 'string' ? message : message();
    const more =
      problems.length === mostProblems - 1
        ? ` ${t('There may be more such places. This is the last one reported.')}`
        : '';
    problems.push({ span: span(node.offset, node.offset + node.length), message: maskText(told) + more });
  };
  let configuration = defaultConfiguration;
  if (tree !== undefined) {
    const byKey = new Map(Object.entries(readers(slugs, report)));
    const keys = [...byKey.keys()];
    for (const { key, name, value } of members(tree, report, t('The configuration'))) {
      const read = byKey.get(name);
      if (read !== undefined) configuration = { ...configuration, ...read(value) };
      else if (name === '$schema') checkSchemaName(value, report);
      else report(key, () => `${t('There is no setting "{0}".', name)}${didYouMean(name, keys)}`);
    }
  }
  return { configuration, problems };
}
