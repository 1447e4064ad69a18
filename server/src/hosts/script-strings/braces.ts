/** Statements of languages with braces. */
import type { BlockWords } from './lexicon';
import { isSign, nodeBefore, wordAt, type Group, type Node } from './nodes';
import { blockIn, type Block, type Division } from '../flow/blocks';

/** What a block is, from the statement before it. */
function kindOf(group: Group, { loops, branches, plains }: BlockWords): Block['kind'] {
  const { parent, index } = group;
  if (parent === undefined) return 'plain';
  const nodes = parent.children;
  for (let at = index - 1; at >= Math.max(0, index - 60); at--) {
    const node = nodes[at];
    if (node === undefined || node.kind === 'break') continue;
    if (isSign(node, '=>')) return 'function';
    if (isSign(node, ';')) break;
    if (node.kind === 'group' && node.block) break;
    if (node.kind !== 'word') continue;
    if (loops.test(node.text)) return 'loop';
    if (branches.test(node.text)) return 'branch';
    if (plains.test(node.text)) return 'plain';
  }
  const before = nodeBefore(nodes, index);
  if (before?.kind === 'group' && before.bracket === '(') return 'function';
  // `get { … }`, or a property with its accessors.
  return before?.kind === 'word' ? 'function' : 'plain';
}

/** Whether a line break ends a statement: neither side goes on. */
function endsAt(nodes: readonly Node[], index: number): boolean {
  const before = nodes[index - 1];
  let next = nodes[index];
  for (let at = index; next?.kind === 'break'; at++) next = nodes[at];
  if (before?.kind === 'sign' && !/^(?:\+\+|--)$/.test(before.text)) return false;
  if (next?.kind === 'sign') return /^(?:\+\+|--|[!~@;])$/.test(next.text);
  return (
    !(next?.kind === 'group' && !next.block) &&
    !(next?.kind === 'word' && /^(?:in|instanceof|of|as)$/.test(next.text))
  );
}

/** Divides a group at `;`, behind blocks and, where line breaks count, at those. */
export function divideByBraces(group: Group, around: Block, words: BlockWords): Division[] {
  const { conditions, loops } = words;
  const nodes = group.children;
  const made: Block =
    group.parent === undefined
      ? around
      : blockIn(around, kindOf(group, words), chainOf(group), isElse(group));
  const divisions: Division[] = [];
  let from = 0;
  let block = made;
  /** The last statement that is a branch without braces. */
  let bare: Block | undefined;
  /** The branch of a `case`, which lasts until the next one. */
  let label: Block | undefined;
  const end = (to: number, next: number): void => {
    if (to > from) divisions.push({ from, to, block });
    from = next;
    block = label ?? made;
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    if (node.kind === 'break') {
      if (from === index) from++;
      else if (endsAt(nodes, index)) end(index, index + 1);
    } else if (isSign(node, ';')) {
      end(index, index + 1);
    } else if (isSign(node, ':') && /^(?:case|default)$/.test(wordAt(nodes, from))) {
      const otherwise = wordAt(nodes, from) === 'default';
      label = blockIn(made, 'branch', group.start, otherwise);
      end(index + 1, index + 1);
    } else if (node.kind === 'group' && node.block) {
      const next = nodes[index + 1];
      const goesOn = next?.kind === 'sign' && /^(?:=|=>|\.|\?\.|,|:|\?|\|\||\?\?|;)$/.test(next.text);
      if (!goesOn) end(index + 1, index + 1);
    } else if (node.kind === 'group' && node.bracket === '(' && index - from <= 2) {
      // The statement of an `if` without braces.
      const word = wordAt(nodes, index - 1);
      const next = nodes[index + 1];
      const follows = conditions.test(word) && !(next?.kind === 'group' && next.block) && next !== undefined;
      if (follows) {
        // `else if` is one more branch of what came before.
        const chain = wordAt(nodes, from) === 'else' ? (bare?.chain ?? node.start) : node.start;
        end(index + 1, index + 1);
        block = blockIn(made, loops.test(word) ? 'loop' : 'branch', chain);
        bare = block;
      }
    } else if (node.kind === 'word' && node.text === 'else' && from === index) {
      const next = nodes[index + 1];
      if (next?.kind === 'group' && next.block) continue;
      // Behind `if (…) statement;` it is the other branch of that.
      const chain = bare?.chain ?? node.start;
      if (nextIsIf(nodes, index)) continue;
      end(index + 1, index + 1);
      block = blockIn(made, 'branch', chain, true);
      bare = undefined;
    }
  }
  end(nodes.length, nodes.length);
  return divisions;
}

/** Whether `else` and nothing more stands before a block. */
function isElse({ parent, index }: Group): boolean {
  const before = parent === undefined ? undefined : nodeBefore(parent.children, index);
  return before?.kind === 'word' && before.text === 'else';
}

function nextIsIf(nodes: readonly Node[], index: number): boolean {
  let next = index + 1;
  while (nodes[next]?.kind === 'break') next++;
  return wordAt(nodes, next) === 'if';
}

/** Branches that follow one another with `else` or `catch` have the number of the first. */
function chainOf(group: Group): number {
  let { start } = group;
  const nodes = group.parent?.children ?? [];
  let index = group.index;
  for (let steps = 0; steps < 50; steps++) {
    let at = index - 1;
    let continues = false;
    for (let node = nodes[at]; node !== undefined; node = nodes[--at]) {
      if (node.kind === 'group' && node.block) break;
      if (isSign(node, ';')) return start;
      if (node.kind === 'word' && /^(?:else|catch)$/.test(node.text)) continues = true;
      if (index - at > 20) return start;
    }
    const before = nodes[at];
    if (!continues || before?.kind !== 'group') return start;
    ({ start } = before);
    index = at;
  }
  return start;
}
