/** Commands of a shell script. */
import type { Group } from '../nodes';
import type { Block, Division } from '../blocks';

/** Divides a group at line breaks and at the signs between commands. */
export function divideByCommands({ children: nodes }: Group, around: Block): Division[] {
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
