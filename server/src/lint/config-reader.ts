/** Reads a configuration from its text. Whatever is wrong is reported at its place; what is right counts. */
import { t } from '@vscode/l10n';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { contextIds } from '../catalog/contexts';
import { disarmed } from '../language/disarm';
import { span } from '../language/span';
import {
  choiceOf,
  didYouMean,
  listOf,
  members,
  textOf,
  type ConfigurationProblem,
  type Member,
  type Report,
} from './config-nodes';
import { deepestNesting, largestConfiguration, mostProblems, tooDeep } from './config-limits';
import { defaultConfiguration, levels, type Configuration, type Level, type Levels } from './configuration';
import { extendsOf, type Extended } from './extends-reader';
import { globChecker, longestGlob } from './globs/check';
import { jsonFault } from './json-fault';
import { maskText } from './secrets/mask';
import { siteOf } from './site-reader';

/** The name of the file. */
export const configurationFileName = '.ccmsetuprc.json';

export type { ConfigurationProblem };

/** A configuration with what was wrong in its text. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** Only the keys that the text has. */
  readonly said: Partial<Configuration>;
  /** The configurations that it builds on, in order. */
  readonly bases: readonly Extended[];
}

/** Reads a glob; undefined for one that fits nothing. */
type GlobOf = (node: Node) => string | undefined;

/** What is wrong with a pattern that can fit nothing, though it is a pattern. */
function withoutEffect(glob: string): string | undefined {
  if (/^!(?!\()/.test(glob))
    return t('A pattern can\'t take files back. For a name that begins with "!", write "{0}".', '\\\\!');
  if (/^[a-z]:/i.test(glob) || glob.split('/').includes('..'))
    return t("A pattern can't leave the folder of the configuration, so this one has no effect. Remove it.");
  return undefined;
}

/** Makes the reader for the globs of one configuration: there may not be too many of them. */
function globReader(report: Report): GlobOf {
  const check = globChecker();
  return (node) => {
    const glob = textOf(node, report, t('A pattern'));
    const wrong = glob === undefined ? undefined : (withoutEffect(glob) ?? check(glob));
    if (glob === undefined || wrong === undefined) return glob;
    report(node, wrong, glob.length > longestGlob);
    return undefined;
  };
}

/** The members of an object node whose names are globs. */
function globMembers(node: Node, report: Report, what: string, globOf: GlobOf): Member[] {
  return members(node, report, what).filter(({ key }) => globOf(key) !== undefined);
}

function levelsOf(node: Node, slugs: readonly string[], report: Report, what: string): Levels {
  const found = new Map<string, Level>();
  for (const { key, name, value } of members(node, report, what)) {
    if (!slugs.includes(name)) {
      report(key, () => `${t('There is no rule "{0}".', name)}${didYouMean(name, slugs)}`, false);
      continue;
    }
    const level = choiceOf(value, levels, report, t('The level of "{0}"', name));
    if (level !== undefined) found.set(name, level);
  }
  return found;
}

/** The form of `targetVersion`. */
export const versionPattern = /^\d{4}$/;

/** How each key of a configuration is read. */
function readers(
  slugs: readonly string[],
  report: Report,
  onBases: (bases: readonly Extended[]) => void,
): Record<keyof Configuration, (node: Node) => Partial<Configuration>> {
  const globOf = globReader(report);
  return {
    extends: (node) => {
      const { preset, bases } = extendsOf(node, report);
      onBases(bases);
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
    inSchema: true,
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
    return { span: span(0, 0), message, inSchema: false };
  }
  const deep = tooDeep(text);
  if (deep === undefined) return undefined;
  const message = t("The configuration is nested deeper than {0} levels, so it isn't used.", deepestNesting);
  return { span: deep, message, inSchema: false };
}

/**
 * Reads the text of a configuration: JSON with comments and trailing commas.
 *
 * @param slugs the names of all rules
 * @returns never throws: a broken text gives what can be read of it, and the problems
 */
export function readConfiguration(text: string, slugs: readonly string[]): ReadConfiguration {
  const obstacle = unreadable(text);
  if (obstacle !== undefined)
    return { configuration: defaultConfiguration, problems: [obstacle], said: {}, bases: [] };
  const errors: ParseError[] = [];
  // A byte order mark counts as a blank, so that all places stay what they are.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  // A file in which nothing stands yet says nothing wrong.
  const empty = tree === undefined && errors.every(({ offset }) => offset >= text.length);
  // One mistake makes the parser stumble several times: the first says where it is.
  const problems: ConfigurationProblem[] = empty ? [] : errors.slice(0, 1).map(syntaxProblem);
  const report: Report = (node, message, inSchema = true) => {
    if (problems.length >= mostProblems) return;
    const told = typeof message === 'string' ? message : message();
    const more =
      problems.length === mostProblems - 1
        ? ` ${t('There may be more such places. This is the last one reported.')}`
        : '';
    const at = span(node.offset, node.offset + node.length);
    problems.push({ span: at, message: disarmed(maskText(told)) + more, inSchema });
  };
  let said: Partial<Configuration> = {};
  let bases: readonly Extended[] = [];
  if (tree !== undefined) {
    const byKey = new Map(
      Object.entries(
        readers(slugs, report, (read) => {
          bases = read;
        }),
      ),
    );
    const keys = [...byKey.keys()];
    for (const { key, name, value } of members(tree, report, t('The configuration'))) {
      const read = byKey.get(name);
      if (read !== undefined) said = { ...said, ...read(value) };
      else if (name === '$schema') checkSchemaName(value, report);
      else report(key, () => `${t('There is no setting "{0}".', name)}${didYouMean(name, keys)}`, false);
    }
  }
  return { configuration: { ...defaultConfiguration, ...said }, problems, said, bases };
}
