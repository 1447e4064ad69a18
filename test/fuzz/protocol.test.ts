/** Whatever a client sends: each request is answered, the server lives on or ends, and nothing is left behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import { startOwnServer } from '../support/own-server';
import { holds } from '../support/property';

const uri = 'file:///folder/file.ccmcmd';
const textDocument = { uri };
const position = { line: 0, character: 15 };
const range = { start: { line: 0, character: 0 }, end: position };

/** Requests with parameters as they should be. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/hover': { textDocument, position },
  'textDocument/completion': { textDocument, position },
  'completionItem/resolve': { label: 'x' },
  'textDocument/signatureHelp': { textDocument, position },
  'textDocument/definition': { textDocument, position },
  'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { textDocument, position },
  'textDocument/selectionRange': { textDocument, positions: [position] },
  'textDocument/linkedEditingRange': { textDocument, position },
  'textDocument/prepareRename': { textDocument, position },
  'textDocument/rename': { textDocument, position, newName: 'x' },
  'textDocument/onTypeFormatting': { textDocument, position, ch: '"', options: {} },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
  'codeAction/resolve': { title: 'x', data: { uri } },
  'textDocument/diagnostic': { textDocument },
  'textDocument/documentSymbol': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/codeLens': { textDocument },
  'textDocument/documentLink': { textDocument },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/formatting': { textDocument, options: {} },
  'ccmsetup/documentStatus': { uri, position },
  'ccmsetup/oneLine': { uri, position },
  'ccmsetup/convert': { uri, position, target: 'batch', anyway: true },
  'ccmsetup/explain': { uri, position },
  'ccmsetup/pasteAs': { uri, range, text: 'ccmsetup.exe /mp:a' },
  'ccmsetup/checkValue': { scenario: 'x', name: '/mp', value: 'a', arguments: [] },
  'ccmsetup/writeScenario': { scenario: 'x', arguments: [] },
  'ccmsetup/configurationDraft': { folder: 'file:///folder' },
  'ccmsetup/forSharing': { uri },
  'ccmsetup/tool': { tool: 'lint', input: { text: 'ccmsetup.exe' } },
  'workspace/symbol': { query: '' },
  'x/unknown': {},
};

/** A value of any kind. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, '', [], {}, -1, 1e300, NaN, '\uD83D', 2 ** 53),
  fc.jsonValue(),
);

/** Puts other values in some places of the parameters. */
function spoiled(value: unknown, draw: () => unknown, isHit: () => boolean): unknown {
  if (isHit()) return draw();
  if (Array.isArray(value)) return value.map((each) => spoiled(each, draw, isHit));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, draw, isHit)]));
}

/** Whether parameters can be sent at all: JSON-RPC has objects and lists only. */
function isSendable(params: unknown): boolean {
  return params === undefined || (typeof params === 'object' && params !== null);
}

describe('a server', () => {
  holds('answers any request, and goes on', 30, (size) => {
    const server = startOwnServer();
    return fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(requests)), fc.gen()), {
        minLength: 1,
        maxLength: 12 * size,
      }),
      async (sent) => {
        const own = await server;
        const text = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01';
        await own.tell('textDocument/didOpen', {
          textDocument: { uri, languageId: 'ccmcmd', version: 1, text },
        });
        const answers = sent.map(([method, generate]) => {
          const isHit = (): boolean => generate(fc.nat, { max: 3 }) === 0;
          const params = spoiled(requests[method], () => generate(() => anything), isHit);
          return isSendable(params) ? own.ask(method, params).catch(String) : Promise.resolve(null);
        });
        for (const answer of await Promise.all(answers))
          if (typeof answer === 'string') assert.doesNotMatch(answer, /disposed|closed/i);
        const shown = await own.ask('textDocument/hover', requests['textDocument/hover']);
        assert.match(JSON.stringify(shown), /management point/);
        await own.tell('textDocument/didClose', { textDocument });
      },
    );
  });

  const headers = [
    'Content-Length: 10\r\n\r\n',
    'Content-Length: 999999999\r\n\r\n',
    'Content-Length: -1\r\n\r\n',
    'Content-Length: 1e3\r\n\r\n',
    'Content-Length:\r\n\r\n',
    'Content-Type: x\r\n\r\n',
    'content-length: 2\r\n\r\n{}',
    'Content-Length: 2\n\n{}',
    'Content-Length: 4\r\nContent-Length: 2\r\n\r\n{}',
    '\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    'Content-Length: 4\r\n\r\nnull',
    'Content-Length: 7\r\n\r\n[1,2,3]',
    'Content-Length: 38\r\n\r\n{"jsonrpc":"2.0","id":1,"method":"x/y"}',
  ];

  holds('ends with its input, whatever came before', 3, () =>
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...headers), fc.string({ unit: 'binary', maxLength: 40 })), {
        minLength: 1,
        maxLength: 6,
      }),
      async (parts) => {
        const child = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', 'server.js'), '--stdio'], {
          stdio: ['pipe', 'pipe', 'pipe'],
        });
        try {
          let output = '';
          child.stdout.on('data', (data: Buffer) => (output += data.toString()));
          child.stderr.resume();
          // Whoever has ended no longer reads.
          child.stdin.on('error', () => undefined);
          const ended = once(child, 'exit');
          for (const part of parts) child.stdin.write(part);
          child.stdin.end();
          const [code] = (await ended) as [number | null];
          assert.ok(code === 0 || code === 1, `${String(code)}: ${JSON.stringify(parts)}`);
          assert.match(output, /^(?:Content-Length: \d+\r\n\r\n|$)/);
        } finally {
          child.kill('SIGKILL');
        }
      },
    ),
  );
});
