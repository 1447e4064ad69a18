/** Follows variables through straight-line code: what they hold where they are read. */
import type { Clause } from './clauses';
import type { Language } from './language';
import type { Node, Scan, Word } from './nodes';
import { commonBlock, type Block } from './blocks';
import type { Statement, Statements } from './statements';
import type { Expression } from './syntax';

/** A change of a variable. A member such as `info.Arguments` counts as a variable of its own. */
export interface Write {
  /** `other` is a change that cannot be followed. */
  readonly kind: 'set' | 'append' | 'other';
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** The function that it belongs to. */
  readonly function: Block | undefined;
  readonly value: Expression | undefined;
}

/** What settles a variable where it is read. */
export interface Definition {
  readonly base: Write;
  readonly appends: readonly Write[];
  /** Whether there is more to it, or perhaps less. */
  readonly partial: boolean;
}

/** The variables of a script. */
export interface Variables {
  /** Where a name stands in the script, also as the first part of a longer one. */
  occurrences(name: string): readonly Word[];
  writes(name: string): readonly Write[];
  /** What settles a variable at an offset in a block; undefined when it is in doubt. */
  definition(name: string, offset: number, block: Block): Definition | undefined;
}

/** Variables that change more often are not followed. */
const mostWrites = 300;
/** Nor are those in blocks that are nested deeper. */
const deepest = 200;

/** Prepares the variables of a script; nothing is looked up before it is asked for. */
export function createVariables(
  scan: Scan,
  language: Language,
  statements: Statements,
  clauseOf: (statement: Statement) => Clause,
): Variables {
  const fold = (text: string): string => (language.caseless ? text.toLowerCase() : text);
  let index: Map<string, Word[]> | undefined;
  const written = new Map<string, readonly Write[]>();

  const occurrences = (name: string): readonly Word[] => {
    if (index === undefined) {
      index = new Map();
      for (const token of scan.tokens) {
        if (token.kind !== 'word') continue;
        const key = fold(token.text);
        const known = index.get(key);
        if (known === undefined) index.set(key, [token]);
        else known.push(token);
      }
    }
    return index.get(name.replace(/\..*$/, '')) ?? [];
  };

  const writes = (name: string): readonly Write[] => {
    let known = written.get(name);
    if (known === undefined) {
      const found: Write[] = [];
      let last: Statement | undefined;
      for (const word of occurrences(name)) {
        const statement = statements.around(word);
        if (statement === undefined) continue;
        const write = statement === last ? undefined : statementWrite(name, statement);
        last = statement;
        if (write !== undefined) found.push(write);
        else {
          const kind = otherWrite(name, word, statement);
          if (kind !== undefined) found.push(kind);
        }
        if (found.length > mostWrites) break;
      }
      known = found;
      written.set(name, known);
    }
    return known;
  };

  /** The change that a statement makes as a whole. */
  const statementWrite = (name: string, statement: Statement): Write | undefined => {
    const clause = clauseOf(statement);
    const { target, expressions } = clause;
    const { start, end, block } = statement;
    const at = { start, end, block, function: functionOf(block) };
    const [value] = expressions;
    if (target !== undefined) {
      if (target.name !== name) return undefined;
      if (target.key !== undefined || target.open === true || value === undefined || expressions.length !== 1)
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

  /** A change that an expression, a loop or a declaration makes. */
  const otherWrite = (name: string, word: Word, statement: Statement): Write | undefined => {
    if (name.includes('.')) return undefined;
    const { parent, index: at } = word;
    const before = parent.children[at - 1];
    const next = parent.children[at + 1];
    const made: Write = {
      kind: 'other',
      start: statement.start,
      end: word.end,
      block: statement.block,
      function: functionOf(statement.block),
      value: undefined,
    };
    if (isMember(before)) return undefined;
    if (before?.kind === 'word' && /^(?:ref|out|global|nonlocal|del|as|byref)$/i.test(before.text))
      return made;
    if (next?.kind === 'word' && /^(?:in|of)$/i.test(next.text) && isLoop(statement)) return made;
    if (next?.kind === 'sign' && /^(?:\+\+|--)$/.test(next.text)) return made;
    if (parent.bracket === '(' && isParameterList(parent.children, word)) {
      const { parent: outer, index: place } = parent;
      const body = outer === undefined ? undefined : functionBehind(outer.children, place, statement);
      if (body !== undefined) return { ...made, block: body, function: body };
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
    const declares = /^(?:def|async|sub|function|private|public)$/.test(head);
    let next = statement.to;
    while (nodes[next]?.kind === 'break') next++;
    const after = declares ? nodes[next] : undefined;
    const block = after && statements.around(after)?.block;
    return block?.kind === 'function' ? block : undefined;
  };

  const definition = (name: string, offset: number, block: Block): Definition | undefined => {
    const all = writes(name);
    if (all.length === 0 || all.length > mostWrites || block.depth > deepest) return undefined;
    if (all.some((write) => write.block.depth > deepest)) return undefined;
    const own = functionOf(block);
    const local = all.filter((write) => write.function === own);
    const settled = local.length === 0 ? undefined : follow(local, block, offset);
    if (settled !== undefined) return settled;
    // A function reads what the script or the class sets only once.
    const [only] = all;
    if (all.length !== 1 || only?.kind !== 'set' || commonBlock(only.block, block) !== only.block)
      return undefined;
    const member = only.block.kind === 'plain' && only.block.parent !== undefined;
    return member || only.end <= offset ? { base: only, appends: [], partial: false } : undefined;
  };

  return { occurrences, writes, definition };
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

function isLoop({ group, from }: Statement): boolean {
  const first = group.children[from];
  return first?.kind === 'word' && /^(?:for|foreach|async|await)$/i.test(first.text);
}

/** Whether a word in brackets can be the name of a parameter. */
function isParameterList(nodes: readonly Node[], word: Word): boolean {
  const next = nodes[word.index + 1];
  return next === undefined || (next.kind === 'sign' && /^[,=:?]$/.test(next.text)) || next.kind === 'word';
}

/** The innermost function around a block. */
export function functionOf(block: Block): Block | undefined {
  let found: Block | undefined = block;
  while (found !== undefined && found.kind !== 'function') found = found.parent;
  return found;
}

/** Whether code in `inner` is run only when all of `outer` is: it is in it, or in a block of it that is always run. */
function isCertain(write: Block, reader: Block): boolean {
  return commonBlock(write, reader) === write;
}

/** Whether two blocks are branches of which only one is run. */
function isExclusive(left: Block, right: Block): boolean {
  const common = commonBlock(left, right);
  const [one, other] = [childOf(common, left), childOf(common, right)];
  return (
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    one.kind === 'branch' &&
    one.chain === other.chain
  );
}

/** The block right under `common` that holds `block`. */
function childOf(common: Block, block: Block): Block | undefined {
  let found: Block | undefined = block;
  while (found !== undefined && found.parent !== common) found = found.parent;
  return found;
}

/** Whether a loop stands between the block of a value and one in it. */
function loopsBetween(outer: Block, inner: Block): boolean {
  for (let at: Block | undefined = inner; at !== undefined && at !== outer; at = at.parent)
    if (at.kind === 'loop') return true;
  return false;
}

/** Goes through the writes of one function in the order of the script. */
function follow(local: readonly Write[], reader: Block, offset: number): Definition | undefined {
  let base: Write | undefined;
  let appends: Write[] = [];
  let partial = false;
  for (const write of local) {
    if (write.end > offset) {
      if (base === undefined) continue;
      // Later in the same loop: the next round sees it, unless the round begins with a new value.
      const common = commonBlock(write.block, reader);
      if (!loopsBetween(commonBlock(base.block, common), common)) continue;
      if (write.kind !== 'append') return undefined;
      partial = true;
      continue;
    }
    if (isExclusive(write.block, reader)) continue;
    const certain = isCertain(write.block, reader);
    if (write.kind === 'set' && certain) {
      base = write;
      appends = [];
      partial = false;
    } else if (write.kind !== 'append') {
      base = undefined;
    } else if (base !== undefined) {
      const from = base;
      const optional = !certain || loopsBetween(commonBlock(from.block, write.block), write.block);
      const rival = appends.some((other) => isExclusive(other.block, write.block));
      partial ||= optional;
      // Of several branches the first one stands for all: together they are never run.
      if (!rival) appends.push(write);
    }
  }
  return base && { base, appends, partial };
}
