import assert from 'node:assert/strict';
import type { CodeLens, Hover, Position } from 'vscode-languageserver-types';
import { served } from '../../server/src/hosts/served';
import { tokenKinds } from '../../server/src/service/reading/token-kinds';
import { everywhere } from '../support/hosts/everywhere';
import { decoded, type Legend } from '../support/semantic-tokens';
import { startWire, type Wire } from '../support/wire';

/** The semantic tokens that a server gives, all or what has changed. */
interface Given {
  readonly resultId?: string;
  readonly data?: number[];
  readonly edits?: readonly {
    readonly start: number;
    readonly deleteCount: number;
    readonly data?: number[];
  }[];
}

const ours = Object.values(tokenKinds).map(({ own }) => own);
const standard = ['keyword', 'property', 'string', 'enumMember', 'number', 'variable', 'macro', 'function'];

function capabilities(tokenTypes: readonly string[], more: object = {}): object {
  return { textDocument: { semanticTokens: { tokenTypes, tokenModifiers: ['deprecated'], ...more } } };
}

describe('colors and lenses over the wire', () => {
  let wire: Wire;
  let legend: Legend;

  /** Starts a server and takes the legend from what it offers. */
  async function start(clientCapabilities: object, initializationOptions?: object): Promise<void> {
    wire = await startWire(null);
    const { capabilities: offered }: { capabilities: { semanticTokensProvider?: { legend: Legend } } } =
      await wire.connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: clientCapabilities,
        initializationOptions,
      });
    legend = offered.semanticTokensProvider?.legend ?? { tokenTypes: [], tokenModifiers: [] };
  }
  const initialized = (): Promise<void> => wire.connection.sendNotification('initialized', {});
  const ask = <T>(method: string, uri: string, more: object = {}): Promise<T> =>
    wire.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });

  afterEach(() => {
    wire.process.kill();
  });

  it('are exact in every host, with both ends of lines', async () => {
    await start(capabilities(ours), { runsCommands: true });
    await initialized();
    assert.deepEqual(legend, { tokenTypes: ours, tokenModifiers: ['deprecated'] });
    for (const [index, { host, document, right, inert }] of everywhere.entries())
      for (const end of ['\n', '\r\n']) {
        const source = document(right).replaceAll('\n', end);
        const { languageIds, extensions } = served[host as keyof typeof served];
        const path = `file:///a/${index}${end.length}${extensions[0]}`;
        wire.open(path, source, languageIds[0]);
        const { data }: { data: number[] } = await ask('semanticTokens/full', path);
        const found: string[] = decoded(source, data, legend).map(([text, type]) => `${type} ${text}`);
        const at = found.indexOf('ccmsetupProperty SMSCACHEDIR');
        assert.deepEqual(
          found.slice(at, at + 4),
          [
            'ccmsetupProperty SMSCACHEDIR',
            `ccmsetupValue ${right}`,
            'ccmsetupProperty FSP',
            'ccmsetupValue fs1',
          ],
          `${host}: ${found.join()}`,
        );
        // The whole of the document as a range has the same tokens.
        const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        assert.deepEqual(await ask('semanticTokens/range', path, { range }), { data });

        const lenses = await ask<CodeLens[]>('codeLens', path);
        assert.deepEqual(
          lenses.map(({ command }) => command?.command),
          ['ccmsetup.copyAsOneLine', 'ccmsetup.explain', ''],
          host,
        );
        const [, position] = lenses[0]?.command?.arguments as [string, Position];
        const hover: Hover | null = await ask('hover', path, { position });
        assert.ok(hover !== null || host === 'tcf', `${host}: the place is in the command line`);

        if (typeof inert !== 'string') continue;
        wire.change(path, 2, [{ text: inert.replaceAll('\n', end) }]);
        assert.deepEqual((await ask<Given>('semanticTokens/full', path)).data, [], host);
        assert.deepEqual(await ask('codeLens', path), [], host);
      }
  });

  it('have standard types, and the length alone, for clients that say no more', async () => {
    await start(capabilities(standard));
    await initialized();
    const source = 'CCMSETUPCMD="/mp:a SITEREASSIGN=TRUE X=1"';
    wire.open('untitled:a', source);
    const { data } = await ask<{ data: number[] }>('semanticTokens/full', 'untitled:a');
    assert.deepEqual(
      decoded(source, data, legend).map(([text, type]) => [text, type]),
      [
        ['CCMSETUPCMD', 'macro'],
        ['"', 'macro'],
        ['/mp', 'keyword'],
        ['a', 'string'],
        ['SITEREASSIGN', 'property'],
        ['TRUE', 'enumMember'],
        ['1', 'string'],
        ['"', 'macro'],
      ],
    );
    const lenses = await ask<CodeLens[]>('codeLens', 'untitled:a');
    assert.deepEqual(
      lenses.map(({ command }) => command),
      [{ title: '41 / 1,024', command: '' }],
    );
  });

  it('are told by what has changed', async () => {
    await start(capabilities(ours));
    await initialized();
    const before = `${'ccmsetup.exe /logon\n\n'.repeat(20)}FSP=a\n`;
    wire.open('untitled:a', before);
    const first = await ask<{ resultId: string; data: number[] }>('semanticTokens/full', 'untitled:a');
    const insert = { line: 10, character: 19 };
    wire.change('untitled:a', 2, [{ range: { start: insert, end: insert }, text: ' FSP=\u{1F600}b' }]);
    const delta = await ask<Required<Given>>('semanticTokens/full/delta', 'untitled:a', {
      previousResultId: first.resultId,
    });
    const data = [...first.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const all = await ask<Required<Given>>('semanticTokens/full', 'untitled:a');
    assert.deepEqual(data, all.data);
    assert.ok((delta.edits[0]?.data?.length ?? 0) <= 15, JSON.stringify(delta.edits));
    const same = await ask<Given>('semanticTokens/full/delta', 'untitled:a', {
      previousResultId: all.resultId,
    });
    assert.deepEqual(same.edits, []);
    const lost = await ask<Given>('semanticTokens/full/delta', 'untitled:a', { previousResultId: 'x' });
    assert.deepEqual(lost.data, all.data);
  });

  it('are offered last of all to a client that shows the tokens of one server only', async () => {
    await start(capabilities(ours, { dynamicRegistration: true }), { sharesTokens: true });
    assert.deepEqual(legend.tokenTypes, []);
    const offers = new Promise<object[]>((resolve) => {
      const found: object[] = [];
      wire.connection.onRequest(
        'client/registerCapability',
        ({ registrations }: { registrations: { method: string; registerOptions: object }[] }) => {
          for (const { method, registerOptions } of registrations)
            if (method === 'textDocument/semanticTokens') found.push(registerOptions);
          if (found.length === 2) resolve(found);
          return null;
        },
      );
    });
    await initialized();
    const shared = { legend: { tokenTypes: ours, tokenModifiers: ['deprecated'] }, range: true };
    assert.deepEqual(await offers, [
      { documentSelector: [{ language: 'ccmcmd' }], ...shared, full: { delta: true } },
      { documentSelector: [{ language: '*' }], ...shared },
    ]);
  });

  it('are not offered to clients that have no use for them', async () => {
    await start({});
    assert.deepEqual(legend.tokenTypes, []);
  });

  it('are asked for again after a change of settings, and can be switched off', async () => {
    let section: object = {};
    await start({
      ...capabilities(ours),
      workspace: {
        configuration: true,
        semanticTokens: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
    });
    wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => section),
    );
    const refreshed = ['workspace/semanticTokens/refresh', 'workspace/codeLens/refresh'].map(
      (method) =>
        new Promise<void>((resolve) => {
          wire.connection.onRequest(method, () => {
            resolve();
            return null;
          });
        }),
    );
    await initialized();
    wire.open('untitled:a', 'FSP=a');
    assert.equal((await ask<Given>('semanticTokens/full', 'untitled:a')).data?.length, 10);
    section = { features: { semanticTokens: false, codeLens: false } };
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await Promise.all(refreshed);
    assert.equal(await ask('semanticTokens/full', 'untitled:a'), null);
    assert.equal(await ask('codeLens', 'untitled:a'), null);
  });
});
