/** A language server as a process, with a clock at each message. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  createMessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';

/** The code of LSP for a request that was understood and can't be served. */
const requestFailed = -32803;

/** What a process has used so far. */
export interface Usage {
  /** Bytes of memory that it holds, and the part of them that is JavaScript's. */
  readonly rss: number;
  readonly heapUsed: number;
  /** Milliseconds of computing, on all its threads. */
  readonly cpu: number;
}

/** A running server. */
export interface Peer {
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly started: number;
  readonly connection: MessageConnection;
  /** Sends a notification; resolves with the milliseconds until diagnostics of a document come. */
  diagnosed(uri: string, method: string, params: object): Promise<number>;
  /** Sends a request; gives the milliseconds until its answer. */
  asked(method: string, params: object): Promise<number>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const probe = join(__dirname, 'probe.cjs');

/** Capabilities of an editor that is sent diagnostics and has settings nobody has changed. */
const capabilities = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** Gives work that fails when the process ends before it. */
function whileRunning(child: ChildProcess): <T>(work: Promise<T>) => Promise<T> {
  const failing = new Set<(error: Error) => void>();
  child.once('exit', (code, signal) => {
    for (const fail of failing) fail(new Error(`the server ended with ${signal ?? String(code)}`));
  });
  return (work) =>
    new Promise((resolve, fail) => {
      failing.add(fail);
      work.then(resolve, fail).finally(() => failing.delete(fail));
    });
}

/**
 * Starts a server.
 *
 * @param command the script that Node runs, and its arguments
 * @param probed whether its memory and computing can be asked for; the start takes longer then
 */
export async function startPeer(command: readonly string[], probed: boolean): Promise<Peer> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...(probed ? ['--require', probe] : []), ...command], {
    stdio: ['pipe', 'pipe', 'ignore', ...(probed ? (['ipc'] as const) : [])],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('the server has no pipes');
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const untilEnd = whileRunning(child);
  const waiting = new Map<string, () => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => {
    waiting.get(uri)?.();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const request = (method: string, params: object): Promise<unknown> =>
    untilEnd(connection.sendRequest(method, params));
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
  });
  const started = performance.now() - begun;
  await connection.sendNotification('initialized', {});
  return {
    started,
    connection,
    diagnosed: async (uri, method, params) => {
      const done = new Promise<number>((resolve) => {
        waiting.set(uri, () => {
          waiting.delete(uri);
          resolve(performance.now());
        });
      });
      const before = performance.now();
      await connection.sendNotification(method, params);
      return (await untilEnd(done)) - before;
    },
    asked: async (method, params) => {
      const before = performance.now();
      try {
        await request(method, params);
      } catch (error) {
        // A reason why something can't be done, such as a rename of what has no name, is an answer as well.
        if (!(error instanceof ResponseError) || error.code !== requestFailed) throw error;
      }
      return performance.now() - before;
    },
    usage: async () => {
      const answer = once(child, 'message');
      child.send('usage');
      const [usage] = (await untilEnd(answer)) as [Usage];
      return usage;
    },
    stop: async () => {
      const running = child.exitCode === null && child.signalCode === null;
      const ended = running ? once(child, 'exit') : undefined;
      child.kill('SIGKILL');
      await ended;
      connection.dispose();
    },
  };
}
