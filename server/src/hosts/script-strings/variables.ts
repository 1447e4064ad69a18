/** Follows variables through straight-line code: what they hold where they are read. */
import { once, onceEach } from '../../language/once';
import type { Clause } from './clauses';
import { folded, type Language } from './language';
import { isSign, wordAt, type Scan, type Token, type Word } from './nodes';
import type { Block } from '../flow/blocks';
import type { Choices } from '../flow/choices';
import { createDefinitions, type Definition } from '../flow/definitions';
import { mostWrites } from '../flow/limits';
import type { Statement, Statements } from './statements';
import { createWrites, type Write } from './writes';

/** The variables of a script. */
export type Variables = ReturnType<typeof createVariables>;

/** Prepares the variables of a script; nothing is looked up before it is asked for. */
export function createVariables(
  source: string,
  scan: Scan,
  language: Language,
  statements: Statements,
  clauseOf: (statement: Statement) => Clause,
  choices: Choices,
) {
  const index = once(() => indexOfWords(scan.tokens, (text) => folded(text, language)));
  const settle = createDefinitions<Write>(choices);
  const changes = createWrites(language, statements, clauseOf);
  const wordsOf = onceEach((base: string) => index()(base));

  /** Where a name stands in the script, also as the first part of a longer one. */
  const occurrences = (name: string): readonly Word[] => wordsOf(name.replace(/\..*$/, ''));

  const writes = onceEach((name: string): readonly Write[] => {
    const all: Write[] = [];
    let last: Statement | undefined;
    for (const word of occurrences(name)) {
      const statement = statements.around(word);
      if (statement === undefined) continue;
      const whole = statement === last ? undefined : changes.ofStatement(name, statement);
      last = statement;
      const write = whole ?? changes.ofWord(name, word, statement);
      if (write !== undefined) all.push(write);
      if (all.length > mostWrites) break;
    }
    return all;
  });

  /** What settles a variable at an offset in a block; undefined when it is in doubt. */
  const definition = (name: string, offset: number, block: Block): Definition<Write> | undefined =>
    settle(name, writes(name), block, offset);

  const anyIsSet = once(() => language.setsUnseen?.test(source) === true);

  /** Whether a variable surely never has another value than the one that it is set to. */
  const isSetOnce = onceEach((name: string): boolean => {
    const [only, ...others] = writes(name);
    if (only === undefined || others.length > 0 || anyIsSet()) return false;
    if (only.block.kind !== 'plain' && only.block.kind !== 'function') return false;
    return occurrences(name).every((word) => {
      const statement = statements.around(word);
      if (isTested(word, statement) || isAddressed(word, language)) return false;
      return statement?.start === only.start
        ? !isOpen(statement, language)
        : !isHandedOver(word, statement, language);
    });
  });

  return { occurrences, writes, definition, isSetOnce };
}

const tests = /^(?:if|elif|elsif|elseif|unless|while|until|when|case|switch|select|iif)$/i;
const testSigns = /^(?:\?|\?\?|&&|\|\|)$/;

/** Whether a condition asks for a variable: who tests it knows that it may be empty. */
function isTested({ parent }: Word, statement: Statement | undefined): boolean {
  if (statement === undefined) return false;
  const { group, from, to } = statement;
  if (tests.test(wordAt(group.children, from))) return true;
  const around = parent === group ? group.children.slice(from, to) : parent.children;
  return around.some(
    (node) =>
      (node.kind === 'sign' && testSigns.test(node.text)) || (node.kind === 'word' && node.text === 'if'),
  );
}

/** Whether something gets the place of a variable, so that it can set it: `&name`. */
function isAddressed({ parent: { children }, index }: Word, { addressSign }: Language): boolean {
  return addressSign !== undefined && isSign(children[index - 1], addressSign);
}

/** Whether others can set what a statement declares: a field or a property that is not their own, or has an attribute. */
function isOpen({ group: { children }, from, to }: Statement, { openTo }: Language): boolean {
  if (openTo === undefined) return false;
  // What reads an attribute sets what has it.
  const first = children[from];
  if (first?.kind === 'group' && first.bracket === '[') return true;
  const declared = children.slice(from, to).flatMap((node) => (node.kind === 'word' ? [node.text] : []));
  return declared.some((word) => openTo.open.test(word)) && !declared.some((word) => openTo.fixed.test(word));
}

/** Whether a call gets a variable itself, so that it can change it. */
function isHandedOver(
  { parent: { children, bracket }, index }: Word,
  statement: Statement | undefined,
  { handsOver, noCalls }: Language,
): boolean {
  if (handsOver !== true) return false;
  const before = children[index - 1];
  const next = children[index + 1];
  const ends =
    next === undefined || next.kind === 'break' || (next.kind === 'sign' && /^[,:]$/.test(next.text));
  if (!ends) return false;
  if (bracket === '(') return before === undefined || isSign(before, ',');
  const first = statement?.group.children[statement.from];
  const calls = !(first?.kind === 'word' && noCalls?.test(first.text) === true);
  return calls && (isSign(before, ',') || before?.kind === 'word');
}

/**
 * Finds where words stand. Most words of a script are never asked for, so none of them gets a list of its own: there are
 * the last token of each, and before each token the one with the same word.
 *
 * @param fold what of a word is looked up
 */
export function indexOfWords(
  tokens: readonly Token[],
  fold: (text: string) => string,
): (word: string) => readonly Word[] {
  const last = new Map<string, number>();
  const before = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const word = fold(token.text);
    before[at] = last.get(word) ?? -1;
    last.set(word, at);
  }
  return (word) => {
    const words: Word[] = [];
    for (let at = last.get(word) ?? -1; at >= 0; at = before[at] ?? -1) {
      const token = tokens[at];
      if (token?.kind === 'word') words.push(token);
    }
    return words.reverse();
  };
}
