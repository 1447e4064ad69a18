import type * as vscode from 'vscode';

/** So generous that only something that never comes is too late, on any machine. */
const PATIENCE_MS = 60_000;

/** Between two looks at something that announces itself by no event. */
const LOOK_AGAIN_MS = 50;

/**
 * Waits until `probe` gives something, looking once now and again after each event. It subscribes before the first look,
 * so nothing that happens in between is missed.
 *
 * @param describe Says what is awaited and what was last seen, for the message when it never comes.
 * @returns What `probe` gave.
 * @throws Error with that description when it has not come after a minute, and whatever `probe` throws.
 */
export function waitFor<T>(
  event: vscode.Event<unknown>,
  probe: () => T | undefined,
  describe: () => string,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => {
        reject(new Error(`Never came: ${describe()}`));
      });
    }, PATIENCE_MS);
    const subscription = event(look);
    look();

    function look(): void {
      try {
        const value = probe();
        if (value !== undefined) {
          settle(() => {
            resolve(value);
          });
        }
      } catch (error) {
        settle(() => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      }
    }

    function settle(how: () => void): void {
      clearTimeout(timer);
      // The first look may come before the subscription has a name.
      queueMicrotask(() => {
        subscription.dispose();
      });
      how();
    }
  });
}

/**
 * Waits for something in the editor that has no event (a widget that opens, a provider that registers) by asking again
 * and again. Take {@link waitFor} wherever there is an event.
 *
 * @param probe Gives `undefined` as long as it is not there.
 * @param describe As in {@link waitFor}.
 * @throws Error with that description when it has not come after a minute, and whatever `probe` throws.
 */
export async function askUntil<T>(probe: () => Promise<T | undefined>, describe: () => string): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Never came: ${describe()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_AGAIN_MS);
    });
  }
}
