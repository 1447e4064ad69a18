/** What rules say in hover: worth knowing about a command line, and no fault in it. */
import type { Argument } from '../language/ast';
import { allLines } from '../language/query';
import type { Rule, RuleContext } from '../rules/rule';
import { appliesIn, type ActiveRule, type OnRuleError } from './lint';
import { messageMask } from './secrets/message';

/** What one rule says. */
export interface Note {
  /** The slug of the rule. */
  readonly rule: string;
  readonly text: string;
  /** Where the rule is stated. */
  readonly url: string;
}

function textOf(
  rule: Rule,
  context: RuleContext,
  argument: Argument | undefined,
  onRuleError: OnRuleError,
): string | undefined {
  try {
    return rule.hover?.(context, argument);
  } catch (error) {
    onRuleError(rule.slug, error);
    return undefined;
  }
}

/**
 * What the rules say about one argument.
 *
 * @param argument undefined asks about the program
 */
export function notesOn(
  context: RuleContext,
  argument: Argument | undefined,
  rules: readonly ActiveRule[],
  onRuleError: OnRuleError,
): Note[] {
  const notes = rules
    .filter(({ rule }) => appliesIn(rule, context.context))
    .flatMap(({ rule }): Note[] => {
      const text = textOf(rule, context, argument, onRuleError);
      return text === undefined ? [] : [{ rule: rule.slug, text, url: rule.source.url }];
    });
  const mask = notes.length === 0 ? undefined : messageMask(context.line, context.known);
  return mask === undefined ? notes : notes.map((note) => ({ ...note, text: mask(note.text) }));
}

/** What the rules say about the program and each argument of a command line. */
export function allNotes(
  context: RuleContext,
  rules: readonly ActiveRule[],
  onRuleError: OnRuleError,
): Note[] {
  const places = [undefined, ...allLines(context.line).flatMap(({ args }) => args)];
  return places.flatMap((argument) => notesOn(context, argument, rules, onRuleError));
}
