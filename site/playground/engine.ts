/** Runs the language server in a worker of this page. */
import type { Transport } from '@codemirror/lsp-client';

/** A running server. */
export interface Engine {
  readonly transport: Transport;
  stop(): void;
}

/** What `engine.js` leaves, under the name that `site/engine.ts` gives it. */
interface WithEngine {
  readonly ccmsetupEngine?: string;
}

/** Loads the text of the server as a script: from a file, a page can read nothing else. */
async function serverText(): Promise<string> {
  const there = (): string | undefined => (globalThis as WithEngine).ccmsetupEngine;
  const known = there();
  if (known !== undefined) return known;
  const script = document.createElement('script');
  script.src = 'engine.js';
  await new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error('The file engine.js can’t be loaded. Reload the page.'));
    });
    document.head.append(script);
  });
  script.remove();
  const text = there();
  if (text === undefined)
    throw new Error('The file engine.js is damaged. Reload the page without its cache.');
  return text;
}

/**
 * Starts the server. A worker from a Blob has the security policy of the page, so nothing that it does can leave the page.
 *
 * @param onFailure is called with a reason when the server ends by itself
 */
export async function startEngine(onFailure: (reason: string) => void): Promise<Engine> {
  const address = URL.createObjectURL(new Blob([await serverText()], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'ccmsetup' });
  const handlers = new Set<(message: string) => void>();
  worker.addEventListener('message', ({ data }) => {
    const message = JSON.stringify(data);
    for (const handler of handlers) handler(message);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onFailure(event.message === '' ? 'It can’t be started.' : event.message);
  });
  return {
    transport: {
      send: (message) => {
        worker.postMessage(JSON.parse(message));
      },
      subscribe: (handler) => handlers.add(handler),
      unsubscribe: (handler) => handlers.delete(handler),
    },
    stop: () => {
      worker.terminate();
      // Until then, the worker makes another one of it for large documents.
      URL.revokeObjectURL(address);
    },
  };
}
