/** Statements of a language whose blocks begin and end with words. */
import type { Lexicon } from './lexicon';
import { mostBefore } from './limits';
import { isSign, wordAt, type Group, type Node } from './nodes';
import { blockIn, type Block, type Division } from '../flow/blocks';

function keywordAt(nodes: readonly Node[], index: number): string {
  return wordAt(nodes, index).toLowerCase();
}

function own<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Divides a script at line breaks, separators, `Then` and `Else`. */
export function divideByKeywords(
  { children: nodes }: Group,
  outermost: Block,
  { blockKeywords: words, separator = ':' }: Pick<Lexicon, 'blockKeywords' | 'separator'>,
): Division[] {
  const divisions: Division[] = [];
  if (words === undefined) return divisions;
  const { modifiers, openers, branches, otherwise, closers, then, behind } = words;
  const open: { readonly block: Block; readonly word: string }[] = [{ block: outermost, word: '' }];
  /** How many blocks of each opener are open. */
  const count = new Map<string, number>();
  let from = 0;
  /** The branch of an `If` that ends with its line. */
  let inLine: Block | undefined;

  const current = (): Block => inLine ?? open.at(-1)?.block ?? outermost;
  const push = (kind: Block['kind'], word: string, chain: number, isOtherwise = false): void => {
    const parent = open.at(-1)?.block ?? outermost;
    open.push({ block: blockIn(parent, kind, chain, isOtherwise), word });
    count.set(word, (count.get(word) ?? 0) + 1);
  };
  const leave = (): { readonly block: Block; readonly word: string } | undefined => {
    const last = open.length > 1 ? open.pop() : undefined;
    if (last !== undefined) count.set(last.word, (count.get(last.word) ?? 1) - 1);
    return last;
  };
  const pop = (of: readonly string[]): void => {
    // What ends nothing must not be looked for in all that is open.
    if (!of.some((word) => (count.get(word) ?? 0) > 0)) return;
    for (let last = leave(); last !== undefined && !of.includes(last.word); last = leave());
  };
  const branch = (of: readonly string[], isOtherwise: boolean): void => {
    const last = open.at(-1);
    if (last === undefined || !of.includes(last.word)) return;
    leave();
    push('branch', last.word, last.block.chain, isOtherwise);
  };

  const end = (to: number, next: number, atLineEnd: boolean): void => {
    const start = from;
    from = next;
    if (to <= start) {
      if (atLineEnd) inLine = undefined;
      return;
    }
    let index = start;
    while (modifiers.test(keywordAt(nodes, index))) index++;
    const word = keywordAt(nodes, index);
    const second = keywordAt(nodes, index + 1);
    const position = nodes[start]?.start ?? 0;
    // A branch begins with its condition, which belongs to no branch that matters.
    const divided = own(branches, word);
    if (divided !== undefined && inLine === undefined) branch(divided, otherwise.test(`${word} ${second}`));
    const opened = own(openers, word);
    const closed = own(closers, word) ?? (word === 'end' && second !== '' ? [second] : undefined);
    const conditional =
      opened === undefined && behind !== undefined && hasWord(index + 1, to, behind.conditions);
    const block = conditional ? blockIn(current(), 'branch', position) : current();
    divisions.push({ from: start, to, block });
    const blockWord = behind === undefined ? -1 : lastWord(start, to, behind.block);
    if (word === 'if' && then === true && !(nodes[next]?.kind === 'break' || nodes[next] === undefined))
      inLine = blockIn(current(), 'branch', position);
    else if (closed !== undefined) pop(closed);
    else if (opened !== undefined) {
      push(opened, word, position);
      const last = own(closers, keywordAt(nodes, to - 1));
      if (last !== undefined) pop(last);
    } else if (blockWord >= 0 && behind !== undefined)
      push(blockWord === to - 1 ? 'plain' : 'loop', behind.block, position);
    if (atLineEnd) inLine = undefined;
  };

  /** Whether one of the first words of a range fits. */
  function hasWord(start: number, to: number, pattern: RegExp): boolean {
    for (let index = start; index < Math.min(to, start + mostBefore); index++)
      if (pattern.test(keywordAt(nodes, index))) return true;
    return false;
  }

  /** Where a word stands among the last nodes of a range; negative where it does not. */
  function lastWord(start: number, to: number, word: string): number {
    for (let index = to - 1; index >= Math.max(start, to - 8); index--)
      if (keywordAt(nodes, index) === word) return index;
    return -1;
  }

  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const word = keywordAt(nodes, index);
    if (node === undefined || node.kind === 'break') end(index, index + 1, true);
    else if (isSign(node, separator)) end(index, index + 1, false);
    else if (then === true && word === 'then') end(index + 1, index + 1, false);
    else if (word === 'else' && index > from && inLine !== undefined) {
      end(index, index, false);
      inLine = { ...inLine, otherwise: true };
    }
  }
  return divisions;
}
