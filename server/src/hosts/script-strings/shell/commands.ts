/** Commands of a shell script. */
import type { Group, Node } from '../nodes';
import type { Block, Division } from '../../flow/blocks';

/** Divides a group at line breaks and at the signs between commands. */
export function divideByCommands(group: Group, around: Block): Division[] {
  if (isPattern(group)) return [];
  const { children: nodes } = group;
  const divisions: Division[] = [];
  let from = 0;
  // How many of the last divisions may turn out to be patterns: `a | b)`.
  let alternatives = 0;
  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const sign = node?.kind === 'sign' ? node.text : '';
    const ends = node === undefined || node.kind === 'break' || /^(?:[;&|]+|\))$/.test(sign);
    if (!ends) continue;
    // What ends with a bracket that nothing opened is a pattern of `case`, or several.
    if (sign === ')') divisions.length -= alternatives;
    else if (index > from) divisions.push({ from, to: index, block: around });
    alternatives = sign === '|' && index > from ? alternatives + 1 : 0;
    from = index + 1;
  }
  return divisions;
}

/** The word behind `case` is hardly ever made of more parts. */
const mostParts = 20;

/** Whether brackets hold a pattern of `case`: `(a | b)` behind `in` or `;;`. */
function isPattern({ bracket, parent, index }: Group): boolean {
  if (bracket !== '(' || parent === undefined) return false;
  const nodes = parent.children;
  let before = index - 1;
  while (nodes[before]?.kind === 'break') before--;
  const last = nodes[before];
  if (last?.kind === 'sign') return /^(?:;;&?|;&)$/.test(last.text);
  if (!isWord(last, 'in')) return false;
  for (let at = before - 1; at >= Math.max(0, before - mostParts); at--)
    if (isWord(nodes[at], 'case')) return true;
  return false;
}

function isWord(node: Node | undefined, text: string): boolean {
  return node?.kind === 'word' && node.text === text;
}
