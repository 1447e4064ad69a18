/** A second server in a browser: a worker of this worker, of the same script. Not every page lets a worker have one. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import type { SecondServer } from '../lsp/runtime';

/** Starts it. */
export function startSecond(): SecondServer {
  const worker = new Worker(self.location.href, { name: 'ccmsetup-large-files' });
  return {
    reader: new BrowserMessageReader(worker),
    writer: new BrowserMessageWriter(worker),
    onEnd: (tell) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        tell(event.error);
      });
    },
    end: () => {
      worker.terminate();
    },
  };
}
