/** Reads a configuration from its text. Whatever is wrong is reported at its place; what is right counts. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { contextIds } from '../catalog/contexts';
import { span, type Span } from '../language/span';
import type { SiteFacts } from '../rules/rule';
import { suggest } from '../rules/spelling';
import { maskText } from './secrets/mask';
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

/** Collects problems; a node without a value counts as nothing. */
type Report = (node: Node, message: string) => void;

function quoteList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function didYouMean(written: string, known: readonly string[]): string {
  const [nearest] = suggest(written, known, 1);
  return nearest === undefined ? '' : ` Did you mean "${nearest.word}"?`;
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
    report(node, `${what} must be an object.`);
    return [];
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): Member[] => {
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    if (seen.has(name)) report(key, `"${name}" stands here twice; the last one counts.`);
    seen.add(name);
    return [{ key, name, value }];
  });
}

/** The most characters that a glob may have; the matcher refuses very long ones. */
export const longestGlob = 1000;

function globOf(node: Node, report: Report): string | undefined {
  const glob = textOf(node, report, 'A pattern');
  if (glob === undefined || glob.length <= longestGlob) return glob;
  report(node, `A pattern must not be longer than ${longestGlob} characters.`);
  return undefined;
}

/** The members of an object node whose names are globs. */
function globMembers(node: Node, report: Report, what: string): Member[] {
  return members(node, report, what).filter(({ key }) => globOf(key, report) !== undefined);
}

function textOf(node: Node, report: Report, what: string): string | undefined {
  if (node.type === 'string' && node.value !== '') return String(node.value);
  report(node, `${what} must be a text that is not empty.`);
  return undefined;
}

function listOf(
  node: Node,
  report: Report,
  what: string,
  itemOf: (item: Node) => string | undefined,
): string[] | undefined {
  if (node.type === 'array') return (node.children ?? []).flatMap((child) => itemOf(child) ?? []);
  report(node, `${what} must be a list of texts.`);
  return undefined;
}

function textsOf(node: Node, report: Report, what: string): string[] | undefined {
  return listOf(node, report, what, (item) => textOf(item, report, `An item of ${what}`));
}

function choiceOf<T extends string>(
  node: Node,
  choices: readonly T[],
  report: Report,
  what: string,
): T | undefined {
  const found = choices.find((choice) => choice === node.value);
  if (found === undefined) report(node, `${what} must be one of ${quoteList(choices)}.`);
  return found;
}

function levelsOf(node: Node, slugs: readonly string[], report: Report, what: string): Levels {
  const found = new Map<string, Level>();
  for (const { key, name, value } of members(node, report, what)) {
    if (!slugs.includes(name)) {
      report(key, `There is no rule "${name}".${didYouMean(name, slugs)}`);
      continue;
    }
    const level = choiceOf(value, levels, report, `The level of "${name}"`);
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
      report(key, `"site" has no "${name}".${didYouMean(name, known)} It takes ${quoteList(known)}.`);
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
  return {
    extends: (node) => {
      const preset = choiceOf(node, presets, report, '"extends"');
      return preset === undefined ? {} : { extends: preset };
    },
    rules: (node) => ({ rules: levelsOf(node, slugs, report, '"rules"') }),
    targetVersion: (node) => {
      if (node.type === 'string' && versionPattern.test(String(node.value)))
        return { targetVersion: String(node.value) };
      report(node, '"targetVersion" must be a version of Configuration Manager such as "2403".');
      return {};
    },
    site: (node) => ({ site: siteOf(node, report) }),
    contexts: (node) => ({
      contexts: globMembers(node, report, '"contexts"').flatMap(({ name, value }) => {
        const context = choiceOf(value, contextIds, report, `The context of "${name}"`);
        return context === undefined ? [] : [{ files: name, context }];
      }),
    }),
    overrides: (node) => ({
      overrides: globMembers(node, report, '"overrides"').map(({ name, value }) => ({
        files: name,
        rules: levelsOf(value, slugs, report, `The override for "${name}"`),
      })),
    }),
    ignore: (node) => ({ ignore: listOf(node, report, '"ignore"', (item) => globOf(item, report)) ?? [] }),
  };
}

/** What a JSON error means for the person who writes the file. */
function syntaxProblem({ error, offset, length }: ParseError): ConfigurationProblem {
  const words = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return { span: span(offset, offset + length), message: `This is not valid JSON: ${words}.` };
}

/** `$schema` names the schema of the file for editors; nothing else reads it. */
function checkSchemaName(node: Node, report: Report): void {
  if (node.type !== 'string') report(node, '"$schema" must be a text.');
}

/**
 * Reads the text of a configuration: JSON with comments and trailing commas.
 *
 * @param slugs the names of all rules
 * @returns never throws: a broken text gives what can be read of it, and the problems
 */
export function readConfiguration(text: string, slugs: readonly string[]): ReadConfiguration {
  const errors: ParseError[] = [];
  // A byte order mark counts as a blank, so that all places stay what they are.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  // A file in which nothing stands yet says nothing wrong.
  const empty = tree === undefined && errors.every(({ offset }) => offset >= text.length);
  // One mistake makes the parser stumble several times: the first says where it is.
  const problems: ConfigurationProblem[] = empty ? [] : errors.slice(0, 1).map(syntaxProblem);
  const report: Report = (node, message) => {
    problems.push({ span: span(node.offset, node.offset + node.length), message: maskText(message) });
  };
  let configuration = defaultConfiguration;
  if (tree !== undefined) {
    const byKey = new Map(Object.entries(readers(slugs, report)));
    const keys = [...byKey.keys()];
    for (const { key, name, value } of members(tree, report, 'The configuration')) {
      const read = byKey.get(name);
      if (read !== undefined) configuration = { ...configuration, ...read(value) };
      else if (name === '$schema') checkSchemaName(value, report);
      else report(key, `There is no setting "${name}".${didYouMean(name, keys)}`);
    }
  }
  return { configuration, problems };
}
