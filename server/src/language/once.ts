/** Puts work off until somebody needs it: most command lines have nothing that it would be for. */

/** A function that works at its first call and gives the same again at all later ones. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

/** A function that works once for each key. */
export function onceEach<Key, T>(work: (key: Key) => T): (key: Key) => T {
  const done = new Map<Key, { readonly result: T }>();
  return (key) => {
    const known = done.get(key) ?? { result: work(key) };
    done.set(key, known);
    return known.result;
  };
}
