/** Reads the parts of a configuration: objects, lists, texts and choices, with what is wrong about them. */
import { t } from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import type { Span } from '../language/span';
import { suggest } from '../rules/spelling';

/** Something in a configuration that cannot be used. */
export interface ConfigurationProblem {
  readonly span: Span;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Whether an editor that knows the schema says so, too. */
  readonly inSchema: boolean;
}

/** Collects problems. A message that takes long to make is made only when it is told. */
export type Report = (node: Node, message: string | (() => string), inSchema?: boolean) => void;

/** Words in quotes, for a message. */
export function quoteList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** A sentence that asks for the word that is nearest to a misspelt one; empty when none is near. */
export function didYouMean(written: string, known: readonly string[]): string {
  const [nearest] = suggest(written, known, 1);
  return nearest === undefined ? '' : ` ${t('Did you mean "{0}"?', nearest.word)}`;
}

/** A member of an object node. */
export interface Member {
  readonly key: Node;
  readonly name: string;
  readonly value: Node;
}

/** The members of an object node that have a value. */
export function members(node: Node, report: Report, what: string): Member[] {
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

/** A text that is not empty. */
export function textOf(node: Node, report: Report, what: string): string | undefined {
  if (node.type === 'string' && node.value !== '') return String(node.value);
  report(node, t("{0} must be a string that isn't empty.", what));
  return undefined;
}

/** The items of a list that can be used. */
export function listOf(
  node: Node,
  report: Report,
  what: string,
  itemOf: (item: Node) => string | undefined,
): string[] | undefined {
  if (node.type === 'array') return (node.children ?? []).flatMap((child) => itemOf(child) ?? []);
  report(node, t('{0} must be a list of strings.', what));
  return undefined;
}

/** One of some texts. */
export function choiceOf<T extends string>(
  node: Node,
  choices: readonly T[],
  report: Report,
  what: string,
): T | undefined {
  const found = choices.find((choice) => choice === node.value);
  if (found === undefined) report(node, t('{0} must be one of {1}.', what, quoteList(choices)));
  return found;
}
