/** Which changes of variables a script makes. */
import type { Clause } from './clauses';
import type { Block } from '../flow/blocks';
import type { Write as FlowWrite } from '../flow/definitions';
import { folded, type Language } from './language';
import { wordAt, type Node, type Word } from './nodes';
import type { Statement, Statements } from './statements';
import type { Expression } from './syntax';

/** A change of a variable. */
export type Write = FlowWrite<Expression>;

/** Prepares the search of one script: how statements change a variable; undefined where they do not. */
export function createWrites(
  language: Language,
  statements: Statements,
  clauseOf: (statement: Statement) => Clause,
) {
  /** The change that a statement makes as a whole. */
  const ofStatement = (name: string, statement: Statement): Write | undefined => {
    const clause = clauseOf(statement);
    const { target, expressions } = clause;
    const { start, end, block } = statement;
    const at = { start, end, block };
    const [value] = expressions;
    if (target !== undefined) {
      if (target.name !== name) return undefined;
      if (target.key !== undefined || value === undefined || expressions.length !== 1)
        return { ...at, kind: 'other', value: undefined };
      const own = target.adds ? { adds: true, value } : withoutItself(name, value);
      return { ...at, kind: own.adds ? 'append' : 'set', value: own.value };
    }
    if (value?.kind !== 'call' || expressions.length !== 1) return undefined;
    const { callee, args } = value;
    const dot = callee.kind === 'name' ? callee.name.lastIndexOf('.') : -1;
    // `text.Append(…).Append(…)`: more than is followed.
    if (callee.kind === 'member' && ownerName(callee) === name)
      return { ...at, kind: 'other', value: undefined };
    if (callee.kind !== 'name' || dot < 0 || callee.name.slice(0, dot) !== name) return undefined;
    const method = callee.name.slice(dot + 1);
    const [only, ...others] = args;
    if (language.growing.test(method) && only !== undefined && others.length === 0 && only.key === undefined)
      return { ...at, kind: 'append', value: only.value };
    const changes =
      /^(?:append|insert|remove|clear|pop|sort|reverse|shift|unshift|splice|update|set|replace)/i.test(
        method,
      );
    return changes ? { ...at, kind: 'other', value: undefined } : undefined;
  };

  /** A change that an expression, a loop or a declaration makes where the name stands. */
  const ofWord = (name: string, word: Word, statement: Statement): Write | undefined => {
    if (name.includes('.')) return undefined;
    const { parent, index: at } = word;
    const before = parent.children[at - 1];
    const next = parent.children[at + 1];
    const made: Write = {
      kind: 'other',
      start: statement.start,
      end: word.end,
      block: statement.block,
      value: undefined,
    };
    if (isMember(before)) return undefined;
    if (before?.kind === 'word' && language.byReference.test(before.text)) return made;
    if (language.reads !== undefined && parent === statement.group && at > statement.from) {
      const command = folded(wordAt(parent.children, statement.from), language);
      if (!language.reads.test(command)) return made;
    }
    if (next?.kind === 'word' && language.through.test(next.text) && isLoop(statement, language)) return made;
    if (next?.kind === 'sign' && /^(?:\+\+|--)$/.test(next.text)) return made;
    if (parent.bracket === '(' && isParameterList(parent.children, word)) {
      const { parent: outer, index: place } = parent;
      const body = outer === undefined ? undefined : functionBehind(outer.children, place, statement);
      if (body !== undefined) return { ...made, block: body };
    }
    if (parent !== statement.group && next?.kind === 'sign' && /^[-+&|*/]?=$/.test(next.text))
      return parent.bracket === '(' && language.structure === 'braces' ? made : undefined;
    // One of several targets, or one that is not understood.
    if (parent === statement.group && next?.kind === 'sign' && /^(?:[-+&*/]?=|,)$/.test(next.text)) {
      const target = clauseOf(statement).target;
      if (target === undefined && next.text !== ',') return made;
    }
    return undefined;
  };

  /** The block of a function whose parameters stand in the brackets at `place`. */
  const functionBehind = (nodes: readonly Node[], place: number, statement: Statement): Block | undefined => {
    for (let at = place + 1; at < Math.min(nodes.length, place + 12); at++) {
      const node = nodes[at];
      if (node?.kind === 'group' && node.block) {
        const inside = node.children.find((child) => child.kind !== 'break');
        const block = inside && statements.around(inside)?.block;
        return block?.kind === 'function' ? block : undefined;
      }
    }
    const first = nodes[statement.from];
    const head = first?.kind === 'word' ? first.text.toLowerCase() : '';
    const declares = language.declares?.test(head) === true;
    let next = statement.to;
    while (nodes[next]?.kind === 'break') next++;
    const after = declares ? nodes[next] : undefined;
    const block = after && statements.around(after)?.block;
    return block?.kind === 'function' ? block : undefined;
  };

  return { ofStatement, ofWord };
}

/** `x = x & more`: what is added; else the value itself. */
function withoutItself(name: string, value: Expression): { adds: boolean; value: Expression } {
  if (value.kind !== 'concat') return { adds: false, value };
  const [first, second, ...others] = value.operands;
  if (first?.kind !== 'name' || first.name !== name || second === undefined) return { adds: false, value };
  const last = others.at(-1) ?? second;
  const span = { start: second.span.start, end: last.span.end };
  return {
    adds: true,
    value: others.length === 0 ? second : { kind: 'concat', span, operands: [second, ...others] },
  };
}

/** The variable that a chain of calls begins with. */
function ownerName(expression: Expression): string | undefined {
  let at = expression;
  for (;;) {
    if (at.kind === 'member') at = at.target;
    else if (at.kind === 'call') at = at.callee;
    else break;
  }
  return at.kind === 'name' && at.name.includes('.') ? at.name.slice(0, at.name.lastIndexOf('.')) : undefined;
}

function isMember(before: Node | undefined): boolean {
  return before?.kind === 'sign' && /^(?:\.|\?\.|->|::)$/.test(before.text);
}

function isLoop({ group, from }: Statement, { loops }: Language): boolean {
  const first = group.children[from];
  return first?.kind === 'word' && loops.test(first.text);
}

/** Whether a word in brackets can be the name of a parameter. */
function isParameterList(nodes: readonly Node[], word: Word): boolean {
  const next = nodes[word.index + 1];
  return next === undefined || (next.kind === 'sign' && /^[,=:?]$/.test(next.text)) || next.kind === 'word';
}
