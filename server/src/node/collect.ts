/** Gives memory back that is not in use any more. */

/**
 * Collects all garbage, as when the machine runs low on memory: V8 then also makes the space for new objects small again,
 * which a collection for `global.gc()` leaves as it is. Rejects in a Node.js that was built without its inspector.
 */
export async function collectGarbage(): Promise<void> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  await new Promise<void>((resolve, reject) => {
    session.post('HeapProfiler.collectGarbage', (error) => {
      // A session cannot end while it answers.
      setImmediate(() => {
        session.disconnect();
        if (error === null) resolve();
        else reject(error);
      });
    });
  });
}

// What opening and typing leave behind is collected late: V8 lets the heap grow to several times of what is in use. Somebody
// who has stopped typing does not notice a collection, but gets tens of megabytes back.
const quiet = 10_000;

/** Collects garbage once nothing has happened for a while. Gives the function to call whenever something happens. */
export function collectingWhenQuiet(): () => void {
  const collectLater = setTimeout(() => {
    collectGarbage().catch((error: unknown) => {
      process.emitWarning(`Memory that is not in use is kept: ${String(error)}`);
    });
  }, quiet).unref();
  return () => {
    collectLater.refresh();
  };
}
