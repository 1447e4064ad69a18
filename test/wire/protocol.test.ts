import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { framed, handshake, notification, opening, RawPeer, request, type Heard } from '../support/raw-peer';

const uri = 'file:///a/x.ccmcmd';
const position = { line: 0, character: 3 };

describe('the protocol over a pipe', () => {
  let peer: RawPeer;
  const start = (cwd?: string): RawPeer => (peer = new RawPeer(cwd));
  afterEach(() => {
    peer.kill();
  });

  const codeOf = async (id: number): Promise<number | undefined> => (await peer.answer(id)).error?.code;
  const published = ({ method }: Heard): boolean => method === 'textDocument/publishDiagnostics';

  for (const [what, bytes] of [
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
    ['a length with a tail', 'Content-Length: 2x\r\n\r\n{}'],
    ['a length that no message has', 'Content-Length: 99999999999999\r\n\r\n{}'],
    ['a header without a length', 'Content-Type: application/json\r\n\r\n{}'],
    ['a header that is none', 'hello\r\n\r\n'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a header without an end', 'x'.repeat(100_000)],
  ] as const)
    it(`ends with one line after ${what}`, async () => {
      start().say(...handshake, bytes);
      assert.deepEqual(await peer.ended(), {
        code: 1,
        stderr:
          'ccmsetup-language-server: a message came without a valid Content-Length, so the server ends\n',
      });
    });

  it('reads messages however they are cut, with other headers and in any letters', async () => {
    start();
    const body = Buffer.from(JSON.stringify(handshake[0]));
    const odd = `content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:${body.length}\r\n\r\n`;
    const bytes = Buffer.concat([
      Buffer.from(odd),
      body,
      Buffer.from([...handshake.slice(1), opening(uri, '# ü€😀\nSMSSITECODE=PRIM')].map(framed).join('')),
    ]);
    for (const byte of bytes) peer.process.stdin.write(Buffer.from([byte]));
    const { params } = await peer.hear(published);
    assert.match(JSON.stringify(params), /site-code-format/);
  });

  it('answers what is no JSON or no message, and goes on', async () => {
    start().say(...handshake);
    const odd = ['{"jsonrpc":', '', '\u0000', 'null', '1', '"x"', 'true', '[]', '{}', '{"id":1}'];
    peer.say(...odd.map((each) => framed(each)));
    peer.say(request(null, 'shutdown'), request({}, 'shutdown'), request(5, 7), request(6, 'shutdown'));
    assert.equal((await peer.answer(6)).result, null);
    const codes = peer.heard
      .filter(({ error }) => error !== undefined)
      .map(({ id, error }) => [id, error?.code]);
    assert.deepEqual(codes, [
      ...Array.from({ length: 3 }, () => [null, -32700]),
      ...Array.from({ length: 6 }, () => [null, -32600]),
      [1, -32600],
      [null, -32600],
      [null, -32600],
      [5, -32600],
    ]);
    assert.equal(peer.stderr, '');
  });

  it('answers requests before "initialize" by the protocol, ignores notifications, and can be initialized then', async () => {
    start().say(
      request(1, 'textDocument/hover', { textDocument: { uri }, position }),
      request(2, 'shutdown'),
      request(3, 'ccmsetup/nothing'),
      opening(uri),
      notification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [] }),
      notification('textDocument/didClose', { textDocument: { uri } }),
      notification('workspace/didChangeConfiguration', { settings: {} }),
      notification('initialized', {}),
      ...handshake,
      request(4, 'textDocument/hover', { textDocument: { uri }, position }),
      request(5, 'initialize', { processId: null, capabilities: {} }),
    );
    for (const id of [1, 2, 3]) assert.equal(await codeOf(id), -32002);
    assert.equal((await peer.answer(4)).result, null);
    assert.equal(await codeOf(5), -32600);
    assert.deepEqual(
      peer.heard.filter(({ method }) => method !== undefined),
      [],
    );
    assert.equal(peer.stderr, '');
  });

  it('answers nothing but "exit" after "shutdown"', async () => {
    start().say(...handshake, request(1, 'shutdown'));
    await peer.answer(1);
    peer.say(request(2, 'textDocument/hover', { textDocument: { uri }, position }), request(3, 'shutdown'));
    assert.deepEqual([await codeOf(2), await codeOf(3)], [-32600, -32600]);
    peer.say(notification('exit'));
    assert.deepEqual(await peer.ended(), { code: 0, stderr: '' });
  });

  it('takes a client that says nothing of itself as one that can do little, and says so once', async () => {
    start().say(
      request(1, 'initialize', { processId: null }),
      notification('initialized', null),
      opening(uri),
    );
    assert.ok((await peer.answer(1)).result);
    await peer.hear(published);
    assert.match(peer.stderr, /^ccmsetup-language-server: the client doesn't say what it can do[^\n]*\n$/);
  });

  it('answers wrong parameters by the protocol, and can be initialized after them', async () => {
    const textDocument = { uri };
    const wrong: [string, unknown][] = [
      ['initialize', undefined],
      ['initialize', []],
      ['initialize', { capabilities: 5 }],
      ['initialize', { capabilities: { workspace: 5 } }],
      ['initialize', { capabilities: {}, workspaceFolders: [null] }],
    ];
    const later: [string, unknown][] = [
      ['textDocument/hover', undefined],
      ['textDocument/hover', { textDocument: null, position }],
      ['textDocument/hover', { textDocument: { uri: 5 }, position }],
      ['textDocument/hover', { textDocument, position: { line: -1, character: 'x' } }],
      ['textDocument/completion', { textDocument }],
      ['textDocument/diagnostic', {}],
      ['textDocument/codeAction', { textDocument, range: {}, context: { diagnostics: [] } }],
      [
        'textDocument/codeAction',
        {
          textDocument,
          range: { start: position, end: position },
          context: { diagnostics: [], only: 7 },
        },
      ],
      ['textDocument/references', { textDocument, position }],
      ['textDocument/rename', { textDocument, position, newName: 7 }],
      ['textDocument/selectionRange', { textDocument, positions: 7 }],
      ['completionItem/resolve', 'x'],
      ['ccmsetup/convert', { uri: 7 }],
      ['ccmsetup/tool', null],
      ['ccmsetup/configurationDraft', {}],
      ['ccmsetup/writeScenario', { uri, scenario: 'x', arguments: [null] }],
    ];
    start().say(
      ...wrong.map(([method, params], index) => request(100 + index, method, params)),
      ...handshake,
    );
    peer.say(...later.map(([method, params], index) => request(200 + index, method, params)));
    for (const index of wrong.keys())
      assert.equal(await codeOf(100 + index), -32602, JSON.stringify(wrong[index]));
    for (const index of later.keys())
      assert.equal(await codeOf(200 + index), -32602, JSON.stringify(later[index]));
    assert.ok((await peer.answer(0)).result);
    assert.equal(peer.stderr, '');
  });

  it('ignores notifications with wrong parameters, with a line for each that quotes none of them', async () => {
    const wrong: [string, unknown][] = [
      ['textDocument/didOpen', { textDocument: { uri, text: 'REGTOKEN=secret' } }],
      ['textDocument/didOpen', null],
      ['textDocument/didChange', { textDocument: { uri, version: 'secret' }, contentChanges: [] }],
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 7 }] }],
      ['textDocument/didClose', { textDocument: {} }],
      ['workspace/didChangeWatchedFiles', { changes: 'secret' }],
      ['$/cancelRequest', { id: null }],
    ];
    start().say(...handshake, ...wrong.map(([method, params]) => notification(method, params)), opening(uri));
    await peer.hear(published);
    assert.deepEqual(
      peer.stderr.split('\n').slice(0, -1),
      wrong.map(
        ([method]) =>
          `ccmsetup-language-server: a notification was ignored, since its parameters aren't what the protocol says: ${method}`,
      ),
    );
    assert.doesNotMatch(JSON.stringify(peer.heard), /secret/);
  });

  it('answers methods that it does not know, and ignores such notifications', async () => {
    start().say(...handshake, notification('x/y', {}), notification('$/x'));
    peer.say(
      ...['x/y', '$/x', 'ccmsetup/x', 'textDocument/x'].map((method, id) => request(id + 1, method, {})),
    );
    for (const id of [1, 2, 3, 4]) assert.equal(await codeOf(id), -32601);
    assert.equal(peer.stderr, '');
  });

  it('looks for nothing in 20,000 folders, and says so in one line', async () => {
    const deep = `file:///${'a/'.repeat(20_000)}x.ccmcmd`;
    start().say(...handshake, opening(deep));
    const { params } = await peer.hear(published);
    assert.match(JSON.stringify(params), /site-code-format/);
    const lines = peer.heard
      .filter(({ method }) => method === 'window/logMessage')
      .map((each) => each.params?.message);
    assert.deepEqual(lines, [
      'A document lies in too many folders: no configuration or baseline counts for it.',
    ]);
    assert.equal(peer.stderr, '');
  });

  it('ends with one line when nobody listens any more', async () => {
    start().say(...handshake);
    await peer.answer(0);
    peer.process.stdout.destroy();
    await once(peer.process.stdout, 'close');
    peer.say(opening(uri), ...Array.from({ length: 20 }, (_, id) => request(id + 1, 'x/y')));
    assert.deepEqual(await peer.ended(), {
      code: 1,
      stderr: "ccmsetup-language-server: the editor doesn't listen anymore, so the server ends\n",
    });
  });

  // Windows keeps the folder that a process works in.
  if (process.platform !== 'win32')
    it('works on in a folder that was deleted', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ccmsetup-gone-'));
      start(folder).say(...handshake);
      await peer.answer(0);
      rmSync(folder, { recursive: true });
      peer.say(opening(`file://${folder}/x.ccmcmd`));
      await peer.hear(published);
      peer.say(request(1, 'shutdown'), notification('exit'));
      assert.deepEqual(await peer.ended(), { code: 0, stderr: '' });
    });

  it('ends with the pipe: with 1, and with 0 after "shutdown", which is answered', async () => {
    start().process.stdin.end();
    assert.deepEqual(await peer.ended(), { code: 1, stderr: '' });
    start().say(...handshake, 'Content-Length: 100\r\n\r\n{"json');
    peer.process.stdin.end();
    assert.deepEqual(await peer.ended(), { code: 1, stderr: '' });
    start().say(...handshake, request(1, 'shutdown'));
    peer.process.stdin.end();
    assert.deepEqual(await peer.ended(), { code: 0, stderr: '' });
    assert.equal((await peer.answer(1)).result, null);
  });

  it('ends with its parent', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      start().say(request(0, 'initialize', { processId: parent.pid, capabilities: {} }));
      await peer.answer(0);
      const gone = once(parent, 'exit');
      parent.kill('SIGKILL');
      await gone;
      assert.deepEqual(await peer.ended(), { code: 1, stderr: '' });
    } finally {
      parent.kill('SIGKILL');
    }
  });
});

describe('the protocol over a socket', () => {
  const server = join(__dirname, '..', '..', 'dist', 'server.js');
  let listener: Server;
  afterEach(() => {
    listener.close();
  });

  const serve = async (args: (listening: Server) => string[], address: string | number): Promise<void> => {
    listener = createServer();
    const connected = once(listener, 'connection') as Promise<[Socket]>;
    listener.listen(address);
    await once(listener, 'listening');
    const child = spawn(process.execPath, [server, ...args(listener)], {
      stdio: 'ignore',
    });
    try {
      const exit = once(child, 'exit');
      const [socket] = await connected;
      socket.write(framed(handshake[0]));
      const [answer] = (await once(socket, 'data')) as [Buffer];
      assert.match(answer.toString(), /^Content-Length: \d+\r\n/);
      socket.destroy();
      assert.equal((await exit)[0], 1);
    } finally {
      child.kill('SIGKILL');
    }
  };

  it('comes over a port, and ends with it', () =>
    serve((listening) => {
      const address = listening.address();
      return [`--socket=${typeof address === 'object' ? address?.port : ''}`];
    }, 0));

  it('comes over a named pipe, and ends with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ccmsetup-pipe-'));
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\${folder.slice(-6)}` : join(folder, 'pipe');
    try {
      await serve(() => ['--pipe', path], path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
