import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { framed, notification, request } from '../support/raw-peer';
import { pulling } from '../support/wire';

const server = join(__dirname, '..', '..', 'dist', 'server.js');

/** Texts that stand in a document and in its name, and nowhere else. */
const marks = /mark\d{4}z/g;

/** Documents of several kinds, with findings, fixes and a variable. */
const kinds: readonly (readonly [languageId: string, text: (mark: string) => string])[] = [
  ['ccmcmd', (mark) => `ccmsetup.exe /mp:${mark} SMSSITECODE=PRIM`],
  [
    'powershell',
    (mark) => `$mp = '${mark}'\nStart-Process ccmsetup.exe "/mp:https://$mp SMSSITECODE=PRIM"\n`,
  ],
  ['bat', (mark) => `set MP=${mark}\nccmsetup.exe /mp:%MP% SMSSITECODE=PRIM CCMHOSTNAME=https://${mark}\n`],
  [
    'ccmsetup-log',
    (mark) =>
      `<![LOG[${mark} failed with 0x80070005]LOG]!><time="10:00:00.000+000" date="01-01-2024" component="ccmsetup" context="" type="3" thread="1" file="x.cpp:1">\n`,
  ],
];

/** What the heap of the server holds after a collection. */
interface Held {
  /** How many documents there is anything of: their text, their name, or a part of an analysis. */
  readonly documents: number;
  readonly objects: number;
}

/** The server in a thread: the same bundle over the same streams, with a heap that can be looked into. */
function startThread(): {
  connection: MessageConnection;
  held: () => Promise<Held>;
  stop: () => Promise<void>;
} {
  const thread = new Worker(server, { argv: ['--stdio'], stdin: true, stdout: true });
  const connection = createMessageConnection(
    new StreamMessageReader(thread.stdout),
    new StreamMessageWriter(thread.stdin!),
  );
  connection.listen();
  return {
    connection,
    held: async () => {
      let objects = 0;
      let rest = '';
      const found = new Set<string>();
      for await (const chunk of await thread.getHeapSnapshot()) {
        const text = rest + String(chunk);
        objects ||= Number(/"node_count":(\d+)/.exec(text)?.[1] ?? 0);
        for (const [mark] of text.matchAll(marks)) found.add(mark);
        rest = text.slice(-'mark1000z'.length + 1);
      }
      return { documents: found.size, objects };
    },
    stop: async () => {
      const ended = once(thread, 'exit');
      await thread.terminate();
      await ended;
      connection.dispose();
    },
  };
}

describe('memory', () => {
  it('comes back when documents are closed', async function () {
    this.timeout(180_000);
    const { connection, held, stop } = startThread();
    let last = 1000;
    const open: string[] = [];
    const asked: Promise<unknown>[] = [];
    const edit = async (): Promise<void> => {
      const [languageId, textOf] = kinds[last % kinds.length]!;
      const mark = `mark${last++}z`;
      const uri = `file:///a/${last % 40}/${mark}`;
      const textDocument = { uri };
      const text = textOf(mark);
      const diagnose = (): Promise<unknown> =>
        connection.sendRequest('textDocument/diagnostic', { textDocument });
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      await diagnose();
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: `${text} ` }],
      });
      const position = { line: 0, character: 12 };
      const range = { start: position, end: position };
      await connection.sendRequest('textDocument/hover', { textDocument, position });
      await connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
      // The last question is still open when the document is closed.
      open.push(uri);
      asked.push(diagnose());
    };
    const closeAll = async (): Promise<void> => {
      for (const uri of open.splice(0))
        void connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await Promise.allSettled(asked.splice(0));
      // What a regular expression has matched last is kept by V8: now that's none of the documents.
      const textDocument = {
        uri: 'file:///a/last',
        languageId: 'ccmcmd',
        version: 1,
        text: 'ccmsetup.exe /x',
      };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
      await connection.sendRequest('textDocument/diagnostic', { textDocument });
      void connection.sendNotification('textDocument/didClose', { textDocument });
    };
    const cycles = async (count: number): Promise<void> => {
      for (let cycle = 0; cycle < count; cycle++) {
        await edit();
        await closeAll();
      }
    };
    try {
      await connection.sendRequest('initialize', { processId: null, capabilities: pulling });
      void connection.sendNotification('initialized', {});
      await cycles(100);
      const first = await held();
      assert.equal(first.documents, 0);
      await cycles(400);
      for (let count = 0; count < 300; count++) await edit();
      await closeAll();
      const then = await held();
      assert.equal(then.documents, 0);
      // Compiled code comes and goes; what is kept of a document is hundreds of objects.
      assert.ok(then.objects - first.objects < 7000, `${then.objects - first.objects} objects more`);
    } finally {
      await stop();
    }
  });

  it('is given back at rest, also after a client has asked for diagnostics', async function () {
    this.timeout(120_000);
    const child = spawn(process.execPath, ['--trace-gc', server, '--stdio'], { stdio: 'pipe' });
    let said = '';
    const until = async (wanted: RegExp): Promise<void> => {
      while (!wanted.test(said)) {
        const [data] = (await once(child.stdout, 'data')) as [Buffer];
        said += data.toString();
      }
      said = '';
    };
    const ask = (id: number): string =>
      framed(request(id, 'textDocument/diagnostic', { textDocument: { uri: 'file:///a/x.ccmcmd' } }));
    try {
      const initialize = request(1, 'initialize', { processId: null, capabilities: pulling });
      child.stdin.write(framed(initialize) + framed(notification('initialized', {})) + ask(2));
      // What V8 calls it when all is collected.
      await until(/low memory notification/);
      child.stdin.write(ask(3));
      await until(/"id":3/);
      await until(/low memory notification/);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
