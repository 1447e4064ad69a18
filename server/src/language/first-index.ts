/**
 * The index of the first item for which a question is answered with yes, in a list where it is answered so for all items
 * behind that one, too; the length of the list without one. Takes time in proportion to the logarithm of the length.
 */
export function firstIndex<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between the two there are items only.
    if (is(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
