/** Statements of a language in which indentation makes blocks. */
import { isSign, type Group } from './nodes';
import { blockIn, type Block, type Division } from '../flow/blocks';

const heads = /^(?:if|elif|else|for|while|with|try|except|finally|def|class|async|match|case)$/;

/** Statements that are indented alike. */
interface Level {
  readonly indent: number;
  readonly block: Block;
  /** The number of the branches that begin in it. */
  chain: number;
}

function kindOf(head: string): Block['kind'] {
  if (head === 'def' || head === 'async') return 'function';
  if (head === 'for' || head === 'while') return 'loop';
  return head === 'class' || head === 'with' ? 'plain' : 'branch';
}

/** The block that a head begins. */
function blockOf(head: string, { block, chain }: Level): Block {
  return blockIn(block, kindOf(head), chain, head === 'else');
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
  const open: Level[] = [{ indent: 0, block: outermost, chain: 0 }];
  let head: string | undefined;
  let from = 0;
  const line = (to: number): void => {
    const first = nodes[from];
    if (first === undefined || to <= from) return;
    const indent = columnOf(source, first.start);
    const top = open.at(-1);
    if (top !== undefined && head !== undefined && indent > top.indent) {
      open.push({ indent, block: blockOf(head, top), chain: 0 });
    }
    while (open.length > 1 && (open.at(-1)?.indent ?? 0) > indent) open.pop();
    const here = open.at(-1);
    if (here === undefined) return;
    const word = first.kind === 'word' ? first.text : '';
    head = heads.test(word) ? word : undefined;
    if (head !== undefined && !/^(?:elif|else|except|finally|case)$/.test(head)) here.chain = first.start;
    const colon =
      head === undefined
        ? -1
        : nodes.slice(from, Math.min(to, from + 200)).findIndex((node) => isSign(node, ':'));
    if (head === undefined || colon < 0 || from + colon + 1 >= to) {
      divisions.push({ from, to, block: here.block });
      return;
    }
    const rest = from + colon + 1;
    divisions.push({ from, to: rest, block: here.block });
    divisions.push({ from: rest, to, block: blockOf(head, here) });
    head = undefined;
  };
  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const semicolon = isSign(node, ';');
    if (node !== undefined && node.kind !== 'break' && !semicolon) continue;
    if (semicolon || isSign(nodes[from - 1], ';')) {
      // What stands on a line with something else is in the same block.
      const block = divisions.at(-1)?.block ?? outermost;
      if (isSign(nodes[from - 1], ';')) divisions.push({ from, to: index, block });
      else line(index);
    } else line(index);
    from = index + 1;
  }
  return divisions.filter(({ from: start, to }) => to > start);
}
