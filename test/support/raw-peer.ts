/** A peer that says whatever bytes it likes to a command over its pipes, and hears what comes back. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { StreamMessageReader } from 'vscode-jsonrpc/node';

const server = join(__dirname, '..', '..', 'dist', 'server.js');

/** What the server says: an answer, a request or a notification. */
export interface Heard {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A message as it goes over the pipe. */
export function framed(message: unknown): string {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A request. */
export function request(id: unknown, method: unknown, params?: unknown): object {
  return { jsonrpc: '2.0', id, method, params };
}

/** A notification. */
export function notification(method: string, params?: unknown): object {
  return { jsonrpc: '2.0', method, params };
}

/** A client's first words. */
export const handshake = [
  request(0, 'initialize', { processId: null, rootUri: null, capabilities: {} }),
  notification('initialized', {}),
];

/** The opening of a document with a mistake. */
export function opening(uri: string, text = 'SMSSITECODE=PRIM CCMHOSTNAME=a.b'): object {
  return notification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'ccmcmd', version: 1, text },
  });
}

/** The peer of one server. */
export class RawPeer {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly heard: Heard[] = [];
  stderr = '';
  readonly #exit: Promise<unknown[]>;
  readonly #waiting = new Set<() => void>();

  constructor(cwd?: string) {
    this.process = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe', cwd });
    this.#exit = once(this.process, 'close');
    this.process.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    // It may end while something is said to it.
    this.process.stdin.on('error', () => undefined);
    new StreamMessageReader(this.process.stdout).listen((message) => {
      this.heard.push(message as Heard);
      for (const look of this.#waiting) look();
    });
  }

  /** Writes messages at once; texts go as they are. */
  say(...messages: (object | string)[]): void {
    this.process.stdin.write(
      messages.map((each) => (typeof each === 'string' ? each : framed(each))).join(''),
    );
  }

  /** The first thing heard that is wanted, now or later. */
  hear(wanted: (heard: Heard) => boolean): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.heard.find(wanted);
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      void this.#exit.then(() => {
        reject(new Error(`the server ended first: ${this.stderr}`));
      });
      look();
    });
  }

  /** The answer to a request. */
  answer(id: number): Promise<Heard> {
    return this.hear((heard) => heard.id === id && heard.method === undefined);
  }

  /** The exit code, and all that was said on standard error. */
  async ended(): Promise<{ code: unknown; stderr: string }> {
    const [code] = await this.#exit;
    return { code, stderr: this.stderr };
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}
