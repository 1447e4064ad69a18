/** Commands of a shell script. */
import type { Group, Node, Word } from '../nodes';
import { blockIn, type Block, type Division } from '../../flow/blocks';
import { openBlocks } from './blocks';
import { mostCaseParts } from '../limits';

/** Divides a group at line breaks and at the signs between commands. */
export function divideByCommands(group: Group, around: Block): Division[] {
  if (isPattern(group)) return [];
  const { children: nodes } = group;
  const isBody = group.parent !== undefined && isBodyOf(group.parent.children, group.index);
  const blocks = openBlocks(isBody ? blockIn(around, 'function', group.start) : around);
  const divisions: Division[] = [];
  let from = 0;
  /** Whether a command begins with the next node. */
  let begins = true;
  // How many of the last divisions may turn out to be patterns: `a | b)`.
  let alternatives = 0;
  const end = (to: number): void => {
    if (to > from) divisions.push({ from, to, block: blocks.current() });
    from = to + 1;
    begins = true;
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    const sign = node.kind === 'sign' ? node.text : '';
    if (node.kind === 'break') {
      // Behind a sign that joins commands the line goes on.
      const joined = from === index;
      end(index);
      if (!joined) blocks.endList();
      alternatives = 0;
    } else if (sign === ')') {
      // What ends with a bracket that nothing opened is a pattern of `case`, or several.
      divisions.length -= alternatives;
      alternatives = 0;
      from = index;
      end(index);
      blocks.endList();
      blocks.endPattern();
    } else if (/^[;&|]+$/.test(sign)) {
      alternatives = sign === '|' && index > from ? alternatives + 1 : 0;
      end(index);
      if (sign === '&&' || sign === '||') blocks.list(sign, node.start);
      else if (!sign.startsWith('|')) blocks.endList();
      if (sign.startsWith(';') && sign !== ';') blocks.endBranch(sign, node.start);
    } else if (node.kind === 'group') {
      if (blocks.expectsPattern() && isPattern(node)) {
        from = index;
        end(index);
        blocks.endPattern();
      } else begins = false;
    } else if (isWord(node, '{') && isBodyOf(nodes, index)) {
      end(index);
      blocks.body(node.start);
    } else {
      const alone = node.kind === 'word' && !isGlued(node, nodes[index + 1]);
      const known = !blocks.expectsPattern() || isWord(node, 'esac');
      begins = begins && alone && known && blocks.keyword(node.text, node.start);
    }
  }
  end(nodes.length);
  return divisions;
}

/** Whether a word or a string goes on behind a word. */
function isGlued(word: Word, next: Node | undefined): boolean {
  return next?.start === word.end && (next.kind === 'word' || next.kind === 'string');
}

/** Whether the node at a place begins the body of a function: `name()` or `function name` stands before it. */
function isBodyOf(nodes: readonly Node[], at: number): boolean {
  let before = at - 1;
  while (nodes[before]?.kind === 'break') before--;
  const last = nodes[before];
  if (last?.kind === 'group')
    return last.block && last.children.length === 0 && nodes[before - 1]?.kind === 'word';
  return last?.kind === 'word' && isWord(nodes[before - 1], 'function');
}

/** Whether brackets hold a pattern of `case`: `(a | b)` behind `in` or `;;`. */
function isPattern({ bracket, parent, index }: Group): boolean {
  if (bracket !== '(' || parent === undefined) return false;
  const nodes = parent.children;
  let before = index - 1;
  while (nodes[before]?.kind === 'break') before--;
  const last = nodes[before];
  if (last?.kind === 'sign') return /^(?:;;&?|;&)$/.test(last.text);
  if (!isWord(last, 'in')) return false;
  for (let at = before - 1; at >= Math.max(0, before - mostCaseParts); at--)
    if (isWord(nodes[at], 'case')) return true;
  return false;
}

function isWord(node: Node | undefined, text: string): boolean {
  return node?.kind === 'word' && node.text === text;
}
