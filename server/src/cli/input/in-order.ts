/** Hands results on in the order in which they were asked for, however long each takes. */

/** A queue of results. */
export interface InOrder<T> {
  /** Adds the next result; one that is known is handed on at once when nothing is waited for. */
  readonly add: (result: T | Promise<T>) => void;
  /** How many results are left. */
  readonly size: () => number;
  /** Waits until at most so many results are left; rejects as the first one does that fails. */
  readonly drain: (most: number) => Promise<void>;
}

/** Makes a queue. */
export function inOrder<T>(take: (result: T) => void): InOrder<T> {
  // Keys count up, and a map keeps their order.
  const waiting = new Map<number, T | Promise<T>>();
  let added = 0;
  return {
    add: (result) => {
      if (waiting.size === 0 && !(result instanceof Promise)) take(result);
      else waiting.set(added++, result);
    },
    size: () => waiting.size,
    drain: async (most) => {
      for (const [key, result] of waiting) {
        if (waiting.size <= most) return;
        take(await result);
        waiting.delete(key);
      }
    },
  };
}
