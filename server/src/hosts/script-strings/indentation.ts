/** Statements of a language in which indentation makes blocks. */
import type { Group, Node } from './nodes';
import type { Block, Division } from '../flow/blocks';

const heads = /^(?:if|elif|else|for|while|with|try|except|finally|def|class|async|match|case)$/;

function kindOf(head: string): Block['kind'] {
  if (head === 'def' || head === 'async') return 'function';
  if (head === 'for' || head === 'while') return 'loop';
  return head === 'class' || head === 'with' ? 'plain' : 'branch';
}

function columnOf(source: string, offset: number): number {
  let column = 0;
  while (offset - column > 0 && /[^\S\r\n]/.test(source.charAt(offset - column - 1))) column++;
  return column;
}

/** Divides a script at line breaks and `;`; the statement behind a head on its own line counts as a block. */
export function divideByIndentation(
  { children: nodes }: Group,
  source: string,
  outermost: Block,
): Division[] {
  const divisions: Division[] = [];
  const open: { readonly indent: number; readonly block: Block; chain: number }[] = [
    { indent: 0, block: outermost, chain: 0 },
  ];
  let head: string | undefined;
  let from = 0;
  const line = (to: number): void => {
    const first = nodes[from];
    if (first === undefined || to <= from) return;
    const indent = columnOf(source, first.start);
    const top = open.at(-1);
    if (top !== undefined && head !== undefined && indent > top.indent) {
      const block: Block = {
        kind: kindOf(head),
        parent: top.block,
        depth: top.block.depth + 1,
        chain: top.chain,
        otherwise: head === 'else',
      };
      open.push({ indent, block, chain: 0 });
    }
    while (open.length > 1 && (open.at(-1)?.indent ?? 0) > indent) open.pop();
    const here = open.at(-1);
    if (here === undefined) return;
    const word = first.kind === 'word' ? first.text : '';
    head = heads.test(word) ? word : undefined;
    if (head !== undefined && !/^(?:elif|else|except|finally|case)$/.test(head)) here.chain = first.start;
    const colon = head === undefined ? -1 : nodes.slice(from, Math.min(to, from + 200)).findIndex(isColon);
    if (head === undefined || colon < 0 || from + colon + 1 >= to) {
      divisions.push({ from, to, block: here.block });
      return;
    }
    const rest = from + colon + 1;
    divisions.push({ from, to: rest, block: here.block });
    const block: Block = {
      kind: kindOf(head),
      parent: here.block,
      depth: here.block.depth + 1,
      chain: here.chain,
      otherwise: head === 'else',
    };
    divisions.push({ from: rest, to, block });
    head = undefined;
  };
  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const semicolon = node?.kind === 'sign' && node.text === ';';
    if (node !== undefined && node.kind !== 'break' && !semicolon) continue;
    if (semicolon || isBehindSemicolon(nodes, from)) {
      // What stands on a line with something else is in the same block.
      const block = divisions.at(-1)?.block ?? outermost;
      if (isBehindSemicolon(nodes, from)) divisions.push({ from, to: index, block });
      else line(index);
    } else line(index);
    from = index + 1;
  }
  return divisions.filter(({ from: start, to }) => to > start);
}

function isColon(node: Node): boolean {
  return node.kind === 'sign' && node.text === ':';
}

function isBehindSemicolon(nodes: readonly Node[], from: number): boolean {
  const before = nodes[from - 1];
  return before?.kind === 'sign' && before.text === ';';
}
