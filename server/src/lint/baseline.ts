/** The baseline: findings that are known and not to be told again. Its file has one entry a line, so that merges work. */
import { t } from '@vscode/l10n';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { disarmed } from '../language/disarm';
import { span } from '../language/span';
import { severities, type Severity } from '../rules/severity';
import { largestConfiguration, mostProblems, tooDeep } from './config-limits';
import {
  choiceOf,
  didYouMean,
  members,
  textOf,
  type ConfigurationProblem,
  type Report,
} from './config-nodes';
import { hashDigits } from './fingerprint';
import { groupBy } from './group-by';
import { jsonFault } from './json-fault';
import { maskText } from './secrets/mask';

/** The name of the file. */
export const baselineFileName = '.ccmsetup-baseline.json';

/** What is known of one rule and one text in a file. */
export interface BaselineEntry {
  /** The path from the folder of the baseline, with `/`. */
  readonly path: string;
  readonly rule: string;
  /** Of the rule and the text, as `hashesOf` gives it. */
  readonly hash: string;
  /** How many findings have it. */
  readonly count: number;
}

/** What a baseline says, ready for questions. */
export interface Baseline {
  /** The least severe findings that it is about: milder ones are neither known by it nor keep its entries alive. */
  readonly least: Severity;
  /** In the order of the file. */
  readonly entries: readonly BaselineEntry[];
  readonly byPath: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly byHash: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** A baseline with what was wrong in its text: with any of that it says nothing. */
export interface ReadBaseline {
  readonly baseline: Baseline;
  readonly problems: readonly ConfigurationProblem[];
}

/** The least severe findings of a baseline that does not say so. */
const usualLeast: Severity = 'information';

/** Makes entries ready for questions. */
export function baselineOf(entries: readonly BaselineEntry[], least: Severity = usualLeast): Baseline {
  return {
    least,
    entries,
    byPath: groupBy(entries, ({ path }) => path),
    byHash: groupBy(entries, ({ hash }) => hash),
  };
}

/** What a baseline says that is not there. */
export const emptyBaseline = baselineOf([]);

/** The form of a hash. */
export const hashPattern = `^[0-9a-f]{${hashDigits}}$`;

/** Whether a path leads from a folder to a file in it, with `/`. */
function isInside(path: string): boolean {
  return (
    !/^[a-z]:|\\/i.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

const entryKeys = ['path', 'rule', 'hash', 'count'] as const;

function entryOf(node: Node, report: Report): BaselineEntry[] {
  const said = new Map(members(node, report, t('An entry')).map((member) => [member.name, member]));
  for (const { key, name } of said.values())
    if (!entryKeys.some((known) => known === name))
      report(key, () => `${t('There is no "{0}" in an entry.', name)}${didYouMean(name, entryKeys)}`);
  if (node.type !== 'object') return [];
  const missing = entryKeys.filter((key) => !said.has(key));
  for (const key of missing) report(node, t('This entry has no "{0}".', key));
  const valueOf = (key: (typeof entryKeys)[number]): Node | undefined => said.get(key)?.value;
  const textAt = (key: 'path' | 'rule' | 'hash'): string => {
    const value = valueOf(key);
    return (value && textOf(value, report, `"${key}"`)) ?? '';
  };
  const [path, rule, hash] = [textAt('path'), textAt('rule'), textAt('hash')];
  const [pathNode, hashNode, countNode] = [valueOf('path'), valueOf('hash'), valueOf('count')];
  if (pathNode && path !== '' && !isInside(path))
    report(pathNode, t('A path leads from the folder of the baseline to a file in it, with slashes.'));
  if (hashNode && hash !== '' && !new RegExp(hashPattern).test(hash))
    report(hashNode, t('"hash" must have {0} hexadecimal digits.', hashDigits));
  const count: unknown = countNode?.value;
  const isCount = typeof count === 'number' && Number.isSafeInteger(count) && count > 0;
  if (countNode && !isCount) report(countNode, t('"count" must be a whole number above 0.'));
  return isCount ? [{ path, rule, hash, count }] : [];
}

function entriesOf(node: Node, report: Report): BaselineEntry[] {
  if (node.type === 'array') return (node.children ?? []).flatMap((child) => entryOf(child, report));
  report(node, t('"findings" must be a list of entries.'));
  return [];
}

/** After a merge an entry may stand there twice: the one that knows more counts. */
function united(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const byKey = groupBy(entries, ({ path, hash }) => `${hash} ${path}`);
  return [...byKey.values()].map((same) =>
    same.reduce((most, entry) => (entry.count > most.count ? entry : most)),
  );
}

/** The version of the form of the file. */
export const baselineVersion = 1;

function readRoot(root: Node, report: Report): Baseline {
  const keys = ['version', 'severity', 'findings'];
  const said = members(root, report, t('The baseline'));
  for (const { key, name } of said)
    if (!keys.includes(name))
      report(key, () => `${t('There is no "{0}" in a baseline.', name)}${didYouMean(name, keys)}`);
  if (root.type !== 'object') return emptyBaseline;
  const version = said.find(({ name }) => name === 'version')?.value;
  if (version?.value !== baselineVersion)
    report(version ?? root, t('"version" must be {0}. A newer one needs newer tools.', baselineVersion));
  const severity = said.find(({ name }) => name === 'severity')?.value;
  const least = severity && choiceOf(severity, severities, report, '"severity"');
  const findings = said.find(({ name }) => name === 'findings')?.value;
  if (findings !== undefined) return baselineOf(united(entriesOf(findings, report)), least);
  report(root, t('The baseline has no "findings".'));
  return emptyBaseline;
}

/** Reads the text of a baseline. Never throws; what is wrong anywhere makes it say nothing, since part of it would be a guess. */
export function readBaseline(text: string): ReadBaseline {
  const broken = (
    at: { offset: number; length: number },
    message: string,
    inSchema = false,
  ): ReadBaseline => ({
    baseline: emptyBaseline,
    problems: [{ span: span(at.offset, at.offset + at.length), message, inSchema }],
  });
  if (text.length > largestConfiguration)
    return broken({ offset: 0, length: 0 }, t("The baseline is larger than 1 MiB, so it isn't used."));
  const deep = tooDeep(text);
  if (deep !== undefined)
    return broken({ offset: deep.start, length: 1 }, t("The baseline is nested too deep, so it isn't used."));
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined)
    return broken(
      error,
      t("The baseline isn't valid JSON here: {0}. It isn't used.", jsonFault(error)),
      true,
    );
  // The parser has told of a text without a value.
  if (root === undefined) return { baseline: emptyBaseline, problems: [] };
  const problems: ConfigurationProblem[] = [];
  const report: Report = (node, message, inSchema = true) => {
    if (problems.length >= mostProblems) return;
    const told = disarmed(maskText(typeof message === 'string' ? message : message()));
    problems.push({ span: span(node.offset, node.offset + node.length), message: told, inSchema });
  };
  const baseline = readRoot(root, report);
  return { baseline: problems.length === 0 ? baseline : emptyBaseline, problems };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The text of a baseline: the same for the same entries, one a line, ended. */
export function baselineText({ entries, least }: Pick<Baseline, 'entries' | 'least'>): string {
  const sorted = [...entries].sort(
    (left, right) =>
      compare(left.path, right.path) || compare(left.rule, right.rule) || compare(left.hash, right.hash),
  );
  const lines = sorted.map(({ path, rule, hash, count }) => {
    const parts = entryKeys.map((key) => `"${key}": ${JSON.stringify({ path, rule, hash, count }[key])}`);
    return `    { ${parts.join(', ')} }`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const severity = least === usualLeast ? '' : `  "severity": "${least}",\n`;
  return `{\n  "version": ${baselineVersion},\n${severity}  "findings": ${list}\n}\n`;
}
