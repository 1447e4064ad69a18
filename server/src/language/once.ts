/** Puts work off until somebody needs it: most command lines have nothing that it would be for. */

/** A function that works at its first call and gives the same again at all later ones. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}
