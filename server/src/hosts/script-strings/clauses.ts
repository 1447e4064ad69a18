/** What a statement does: it sets a variable, or it is a row of expressions. */
import { span } from '../../language/span';
import { folded, type Language, type Target } from './language';
import { mostBefore } from './limits';
import { wordAt, type Node } from './nodes';
import type { Parser } from './parse';
import type { Statement } from './statements';
import { callOf, type Expression } from './syntax';

/** A statement that was read. */
export interface Clause {
  readonly statement: Statement;
  /** What it sets or adds to; the name is in the letter case that counts. */
  readonly target: (Target & { readonly adds: boolean }) | undefined;
  readonly expressions: readonly Expression[];
  /** The attributes of what it sets. */
  readonly attributes: readonly Expression[];
  /** Whether its text is for people, or only compared. */
  readonly telling: boolean;
}

const assignment = /^(?:=|[-+*/&|%^\\]=|\?\?=|\|\|=|=>|:=)$/;
const adding = /^[+&]=$/;

/** Where the sign of an assignment stands in a statement. */
function assignmentIndex(
  nodes: readonly Node[],
  from: number,
  to: number,
  appends: string | undefined,
): number | undefined {
  for (let index = from + 1; index < to; index++) {
    const node = nodes[index];
    if (node?.kind === 'sign' && (assignment.test(node.text) || node.text === appends)) return index;
    if (node?.kind === 'sign' && /^(?:\?|==|,)$/.test(node.text)) return undefined;
  }
  return undefined;
}

/** Where the condition begins that stands behind a statement: `command = 'x' if old`. */
function conditionIndex({ group, from, to }: Statement, { blockKeywords }: Language): number | undefined {
  const behind = blockKeywords?.behind;
  if (behind === undefined || group.owner !== undefined) return undefined;
  for (let index = from + 1; index < Math.min(to, from + mostBefore); index++)
    if (behind.conditions.test(wordAt(group.children, index))) return index;
  return undefined;
}

/** Where `As New` stands in a declaration. */
function asNewIndex(nodes: readonly Node[], from: number, to: number): number | undefined {
  for (let index = from + 1; index < Math.min(to - 1, from + mostBefore); index++)
    if (/^as$/i.test(wordAt(nodes, index)) && /^new$/i.test(wordAt(nodes, index + 1))) return index;
  return undefined;
}

/** Reads a statement. */
export function readClause(statement: Statement, source: string, language: Language, parser: Parser): Clause {
  const { group, from } = statement;
  const nodes = group.children;
  const to = conditionIndex(statement, language) ?? statement.to;
  const first = nodes[from];
  const word = first?.kind === 'word' ? folded(first.text, language) : '';
  const telling = language.telling.test(word);
  const set = language.sets?.test(word) === true ? wordAt(nodes, from + 1) : '';
  if (set !== '') {
    const target = { name: folded(set, language), key: undefined, adds: false };
    const expressions = rowOf(nodes, from + 2, to, parser);
    return { statement, target, expressions, attributes: [], telling };
  }
  const compares = language.conditions?.test(word) === true;
  const equals =
    telling || compares || group.owner !== undefined
      ? undefined
      : (assignmentIndex(nodes, from, to, language.appends) ??
        (language.asNew === true ? asNewIndex(nodes, from, to) : undefined));
  const target = equals === undefined ? undefined : language.target(nodes.slice(from, equals), source);
  if (equals !== undefined && target !== undefined) {
    const sign = nodes[equals];
    const arrow = sign?.kind === 'sign' && sign.text === '=>';
    // An arrow behind brackets is a function.
    if (!arrow || (nodes[equals - 1]?.kind === 'word' && language.arrowKeys !== true)) {
      const name = folded(target.name, language);
      const adds = sign?.kind === 'sign' && (adding.test(sign.text) || sign.text === language.appends);
      return {
        statement,
        target: { ...target, name, adds },
        expressions: rowOf(nodes, equals + 1, to, parser),
        attributes:
          language.attributes === true ? rowOf(nodes, from, attributesEnd(nodes, from), parser) : [],
        telling,
      };
    }
  }
  // An element of an array, or a member of one, gets it: `nodes(0).Text = …`. Elsewhere `=` would compare there.
  if (equals !== undefined && language.equalsCompares === true)
    return {
      statement,
      target: undefined,
      expressions: rowOf(nodes, equals + 1, to, parser),
      attributes: [],
      telling,
    };
  const bare = language.bareCalls === true ? readBareCall(nodes, from, to, language, parser) : undefined;
  const expressions = bare === undefined ? rowOf(nodes, from, to, parser) : [bare];
  return { statement, target: undefined, expressions, attributes: [], telling };
}

/** Where the attributes end with which a declaration begins. */
function attributesEnd(nodes: readonly Node[], from: number): number {
  let end = from;
  for (let node = nodes[end]; node?.kind === 'group' && node.bracket === '['; node = nodes[end]) end++;
  return end;
}

/** All expressions of a row; what cannot be read between them is skipped. */
function rowOf(nodes: readonly Node[], from: number, to: number, parser: Parser): Expression[] {
  const found: Expression[] = [];
  for (let index = from; index < to;) {
    const read = parser.expression(nodes, index, to);
    if (read !== undefined) found.push(read.value);
    index = Math.max(index + 1, read?.end ?? 0);
  }
  return found;
}

/** `object.Method argument, argument`, also with the first argument in brackets. */
function readBareCall(
  nodes: readonly Node[],
  from: number,
  to: number,
  language: Language,
  parser: Parser,
): Expression | undefined {
  let index = from;
  for (
    let node = nodes[index];
    node?.kind === 'word' && /^(?:call|else)$/i.test(node.text);
    node = nodes[index]
  )
    index++;
  let end = index;
  // The name is as far as it goes without a blank: `CreateObject("WScript.Shell").Run`.
  while (end < to && (end === index || nodes[end - 1]?.end === nodes[end]?.start)) end++;
  const next = nodes[end];
  const first = nodes[index];
  if (end === index || end >= to || next === undefined) return undefined;
  const inWith = first?.kind === 'sign' && first.text === '.';
  if (!inWith && (first?.kind !== 'word' || language.noCalls?.test(first.text) === true)) return undefined;
  const operator =
    (next.kind === 'sign' && !/^[-+(]$/.test(next.text)) ||
    next.kind === 'break' ||
    (next.kind === 'word' && language.operatorWords.test(next.text.toLowerCase()));
  if (operator) return undefined;
  const callee = parser.expression(nodes, index, end);
  if (callee === undefined || callee.end !== end) return undefined;
  if (callee.value.kind !== 'name' && callee.value.kind !== 'member') return undefined;
  const args = parser.items(nodes, end, to);
  const last = nodes[to - 1] ?? next;
  return callOf(callee.value, span(callee.value.span.start, last.end), args);
}
