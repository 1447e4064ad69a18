/** Parts of a command line that conditions add: which of them stand in it together. */
import { span, type Span } from '../../language/span';
import type { Groups } from '../host';
import type { Group, Text } from './text';

/** The groups of a text; undefined where all of it is written together. */
export function groupsOf({ atoms, starts }: Text): Groups | undefined {
  if (!atoms.some(({ group }) => group !== undefined)) return undefined;
  const numbers = new Map<Group, number>();
  const parents: (number | undefined)[] = [];
  const numberOf = (group: Group): number => {
    const known = numbers.get(group);
    if (known !== undefined) return known;
    const parent = group.parent && numberOf(group.parent);
    const number = parents.push(parent) - 1;
    numbers.set(group, number);
    return number;
  };
  const parts = atoms.flatMap(({ group, text: { length } }, index) => {
    const start = starts[index] ?? 0;
    return group === undefined ? [] : [{ text: span(start, start + length), group: numberOf(group) }];
  });
  return { parts, parents };
}

/** Whether two ranges of a text always stand in it together when the inner one does. */
export function standTogether(groups: Groups | undefined, one: Span, other: Span): boolean {
  if (groups === undefined) return true;
  const { parts, parents } = groups;
  const groupsIn = ({ start, end }: Span): number[] =>
    parts.flatMap(({ text, group }) => (text.start < end && start < text.end ? [group] : []));
  const isAround = (outer: number, inner: number): boolean => {
    for (let at: number | undefined = inner; at !== undefined; at = parents[at])
      if (at === outer) return true;
    return false;
  };
  const others = groupsIn(other);
  return groupsIn(one).every((left) =>
    others.every((right) => isAround(left, right) || isAround(right, left)),
  );
}
