import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Position, SignatureHelp, TextEdit } from 'vscode-languageserver-types';
import { served } from '../../server/src/hosts/served';
import { everywhere } from '../support/hosts/everywhere';
import { startWire, type Wire } from '../support/wire';

const capabilities = {
  textDocument: {
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ['markdown'],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
  },
};

/** The position behind a part of a text, which stands in it once. */
function behind(text: string, part: string): Position {
  assert.equal(text.split(part).length, 2, `${JSON.stringify(part)} in ${JSON.stringify(text)}`);
  const document = TextDocument.create('untitled:x', 'x', 1, text);
  return document.positionAt(text.indexOf(part) + part.length);
}

/** A client with questions. */
interface Typist {
  readonly wire: Wire;
  readonly signatureHelp: (uri: string, position: Position) => Promise<SignatureHelp | null>;
  readonly inlayHints: (uri: string) => Promise<InlayHint[] | null>;
  readonly typed: (uri: string, position: Position, ch?: string) => Promise<TextEdit[] | null>;
}

/** @param initialize what the client says of itself; null starts without the handshake */
async function startTypist(initialize: object | null = { capabilities }): Promise<Typist> {
  const wire = await startWire(initialize);
  const textDocument = (uri: string): object => ({ textDocument: { uri } });
  return {
    wire,
    signatureHelp: (uri, position) =>
      wire.connection.sendRequest('textDocument/signatureHelp', { ...textDocument(uri), position }),
    inlayHints: (uri) =>
      wire.connection.sendRequest('textDocument/inlayHint', {
        ...textDocument(uri),
        range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
      }),
    typed: (uri, position, ch = '"') =>
      wire.connection.sendRequest('textDocument/onTypeFormatting', {
        ...textDocument(uri),
        position,
        ch,
        options: { tabSize: 2, insertSpaces: true },
      }),
  };
}

describe('typing over the wire in every host', () => {
  let typist: Typist;
  before(async () => {
    typist = await startTypist();
  });
  after(() => {
    typist.wire.process.kill();
  });

  everywhere.forEach(({ host, document, right, wrong }, index) => {
    for (const breaks of ['\n', '\r\n'])
      it(`${host}, document ${index + 1}, with ${JSON.stringify(breaks)}`, async () => {
        const { languageIds, extensions } = served[host as keyof typeof served];
        const [languageId] = languageIds;
        const uri = `file:///a/${index}${extensions[0]}`;
        const open = (text: string): void => {
          typist.wire.open(uri, text, languageId);
        };
        const text = document(right)
          .replace(' FSP=', () => ' SMSCACHESIZE=20480 FSP=')
          .replaceAll('\n', breaks);
        open(text);
        const help = await typist.signatureHelp(uri, behind(text, 'SMSCACHESIZE=2'));
        assert.equal(help?.signatures[0]?.label, 'SMSCACHESIZE=‹MB or percent›');
        assert.deepEqual(help.signatures[0].parameters?.[0]?.label, [13, 28]);
        assert.equal(await typist.signatureHelp(uri, behind(text, 'SMSCACHESI')), null);
        const hints = (await typist.inlayHints(uri)) ?? [];
        const position = behind(text, '=20480');
        assert.deepEqual(
          hints.filter(({ label }) => label === '20 GB').map((hint) => hint.position),
          [position],
        );
        typist.wire.close(uri);

        const quote = right.slice(0, right.indexOf('C:'));
        const wrapped = (value: string): string =>
          document(value)
            .replace('SMSCACHEDIR=', () => `CCMSETUPCMD=${quote}/logon SMSCACHEDIR=`)
            .replace(' FSP=fs1', () => ` FSP=fs1${quote}`)
            .replaceAll('\n', breaks);
        const typed = wrapped(`"${wrong}`);
        open(typed);
        const edits = await typist.typed(uri, behind(typed, 'SMSCACHEDIR="'));
        assert.equal(
          TextDocument.applyEdits(TextDocument.create(uri, 'x', 1, typed), edits ?? []),
          wrapped(`${quote}${quote}${wrong}`),
        );
        typist.wire.close(uri);
      });
  });
});

describe('typing over the wire', () => {
  let typist: Typist;
  const start = async (initialize?: object | null): Promise<Typist> =>
    (typist = await startTypist(initialize));
  afterEach(() => {
    typist.wire.process.kill();
  });

  const uri = 'file:///a/client.ccmcmd';

  it('is announced, with the characters that ask for it', async () => {
    const { wire } = await start(null);
    const told: { capabilities: Record<string, unknown> } = await wire.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
    });
    assert.deepEqual(told.capabilities['signatureHelpProvider'], {
      triggerCharacters: [':', '=', ';', ',', '|'],
    });
    assert.equal(told.capabilities['inlayHintProvider'], true);
    assert.deepEqual(told.capabilities['documentOnTypeFormattingProvider'], { firstTriggerCharacter: '"' });
  });

  it('registers what is written on type for clients that choose the best of several', async () => {
    const { wire } = await start(null);
    const registered = new Promise((resolve) => {
      wire.connection.onRequest('client/registerCapability', (params: unknown) => {
        resolve(params);
        return null;
      });
    });
    const told: { capabilities: object } = await wire.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { onTypeFormatting: { dynamicRegistration: true } } },
    });
    assert.ok(!('documentOnTypeFormattingProvider' in told.capabilities));
    await wire.connection.sendNotification('initialized', {});
    const { registrations } = (await registered) as { registrations: Record<string, unknown>[] };
    assert.deepEqual(
      registrations.map(({ method, registerOptions }) => [method, registerOptions]),
      [
        [
          'textDocument/onTypeFormatting',
          { documentSelector: [{ language: '*' }], firstTriggerCharacter: '"' },
        ],
      ],
    );
  });

  it('has plain texts for clients that know no more', async () => {
    const { wire, signatureHelp } = await start({ capabilities: {} });
    wire.open(uri, 'ccmsetup.exe SMSCACHEFLAGS=MAXDRIVE;');
    const help = await signatureHelp(uri, { line: 0, character: 36 });
    const [shown] = help?.signatures ?? [];
    assert.equal(help?.activeParameter, 1);
    assert.deepEqual(
      shown?.parameters?.map(({ label }) => label),
      ['‹flag›', '[;‹flag›…]'],
    );
    assert.equal((shown.documentation as { kind: string }).kind, 'plaintext');
  });

  it('has nothing of documents that are none of ours, and of other characters', async () => {
    const { wire, signatureHelp, inlayHints, typed } = await start();
    const other = 'file:///a/x.unknown';
    wire.open(other, 'CCMSETUPCMD="/mp:a B=" C=1"', 'unknown');
    const position = { line: 0, character: 22 };
    assert.equal(await signatureHelp(other, position), null);
    assert.equal(await inlayHints(other), null);
    assert.equal(await typed(other, position), null);
    wire.open(uri, 'CCMSETUPCMD="/mp:a B=" C=1"');
    assert.equal(await typed(uri, position, ';'), null);
    assert.notEqual(await typed(uri, position), null);
  });

  it('follows edits in the middle of a document', async () => {
    const { wire, inlayHints } = await start();
    wire.open(uri, '# \u{1F600}\r\nCCMSETUPCMD="SMSSITECODE=P01"\r\n');
    assert.deepEqual(
      (await inlayHints(uri))?.map(({ label, position }) => [label, position]),
      [['29 / 1,024', { line: 1, character: 29 }]],
    );
    wire.change(uri, 2, [
      {
        range: { start: { line: 1, character: 28 }, end: { line: 1, character: 28 } },
        text: ` FSP=${'f'.repeat(990)}`,
      },
    ]);
    assert.deepEqual(
      (await inlayHints(uri))?.map(({ label, position, data }) => [label, position, data as unknown]),
      [['⚠ 1,024 / 1,024', { line: 1, character: 1024 }, { level: 'warning', text: '1,024 / 1,024' }]],
    );
  });

  it('can be switched off one by one, and asks for the hints anew after a change of settings', async () => {
    const { wire, signatureHelp, inlayHints, typed } = await start({
      capabilities: {
        ...capabilities,
        workspace: { configuration: true, inlayHint: { refreshSupport: true } },
      },
    });
    let features: Record<string, boolean> = {};
    const refreshed: (() => void)[] = [];
    wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ features })),
    );
    wire.connection.onRequest('workspace/inlayHint/refresh', () => {
      for (const resolve of refreshed.splice(0)) resolve();
      return null;
    });
    const set = async (switched: Record<string, boolean>): Promise<void> => {
      features = switched;
      const refresh = new Promise<void>((resolve) => refreshed.push(resolve));
      await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refresh;
    };
    wire.open(uri, 'CCMSETUPCMD="/mp:a B=" C=1 /retry:20"');
    const ask = async (): Promise<boolean[]> =>
      [
        await signatureHelp(uri, { line: 0, character: 34 }),
        await inlayHints(uri),
        await typed(uri, { line: 0, character: 22 }),
      ].map((answer) => answer !== null);
    assert.deepEqual(await ask(), [true, true, true]);
    await set({ signatureHelp: false });
    assert.deepEqual(await ask(), [false, true, true]);
    await set({ inlayHints: false });
    assert.deepEqual(await ask(), [true, false, true]);
    await set({ formatOnType: false });
    assert.deepEqual(await ask(), [true, true, false]);
    await set({});
    assert.deepEqual(await ask(), [true, true, true]);
  });
});
