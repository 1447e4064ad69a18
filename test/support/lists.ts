/** Compares lists in which an item can stand more than once. */

/** What the first list has more often than the second, in its order. */
export function surplus(list: readonly string[], than: readonly string[]): string[] {
  const left = [...than];
  return list.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
