/** Commands of a shell script. */
import type { Group } from '../nodes';
import type { Block, Division } from '../blocks';

/** Divides a group at line breaks and at the signs between commands. */
export function divideByCommands({ children: nodes }: Group, around: Block): Division[] {
  const divisions: Division[] = [];
  let from = 0;
  for (let index = 0; index <= nodes.length; index++) {
    const node = nodes[index];
    const sign = node?.kind === 'sign' ? node.text : '';
    const ends = node === undefined || node.kind === 'break' || /^(?:[;&|]+|\))$/.test(sign);
    if (!ends) continue;
    // What ends with a bracket that nothing opened is a pattern of `case`.
    if (index > from && sign !== ')') divisions.push({ from, to: index, block: around });
    from = index + 1;
  }
  return divisions;
}
