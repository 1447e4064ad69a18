import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { served } from '../../server/src/hosts/served';
import { everywhere } from '../support/hosts/everywhere';
import { pulling, startWire, type Wire } from '../support/wire';

const options = { tabSize: 2, insertSpaces: true };
const text =
  '# \u{1F600}\r\nccmsetup.exe SMSSITECODE=P01   /logon\r\n\r\n\r\nCCMSETUPCMD="/logon\r\nFSP=fs1"\r\n';
const first = '# \u{1F600}\r\nccmsetup.exe\r\n  /logon\r\n  SMSSITECODE=P01\r\n';
const second = 'CCMSETUPCMD="\r\n  /logon\r\n  FSP=fs1\r\n"\r\n';

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly documentSelector?: unknown };
}

describe('formatting over the wire', () => {
  let wire: Wire | undefined;
  let opened = 0;
  const start = async (initialize: object | null): Promise<Wire> => (wire = await startWire(initialize));
  afterEach(() => {
    wire?.process.kill();
  });

  const open = (client: Wire, content: string, languageId: string, extension: string): TextDocument => {
    const uri = `file:///formatting/${String(++opened)}${extension}`;
    client.open(uri, content, languageId);
    return TextDocument.create(uri, languageId, 1, content);
  };
  const format = async (client: Wire, document: TextDocument, more: object = {}): Promise<string | null> => {
    const method = 'range' in more ? 'textDocument/rangeFormatting' : 'textDocument/formatting';
    const edits: TextEdit[] | null = await client.connection.sendRequest(method, {
      textDocument: { uri: document.uri },
      options,
      ...more,
    });
    return edits && TextDocument.applyEdits(document, edits);
  };

  it('gives the edits of a document and of a range', async () => {
    const client = await start({ capabilities: pulling });
    const document = open(client, text, 'ccmcmd', '.ccmcmd');
    assert.equal(await format(client, document), `${first}\r\n${second}`);
    const range = { start: { line: 5, character: 1 }, end: { line: 5, character: 2 } };
    assert.equal(await format(client, document, { range }), text.replace(/CCMSETUPCMD[^]*$/, second));
    const tabs = { tabSize: 8, insertSpaces: false };
    // One style for everybody.
    assert.equal(await format(client, document, { options: tabs }), `${first}\r\n${second}`);
  });

  it('formats the newest version', async () => {
    const client = await start({ capabilities: pulling });
    const { uri } = open(client, text, 'ccmcmd', '.ccmcmd');
    const newer = 'ccmsetup.exe   /logon';
    client.change(uri, 2, [{ text: newer }]);
    assert.equal(await format(client, TextDocument.create(uri, 'ccmcmd', 2, newer)), 'ccmsetup.exe /logon\n');
  });

  it('has nothing to say of the documents of other languages', async () => {
    const client = await start({ capabilities: pulling });
    for (const { host, document, right } of everywhere) {
      const { languageIds, extensions } = served[host as keyof typeof served];
      const found = await format(client, open(client, document(right), languageIds[0], extensions[0]));
      assert.equal(found !== null, host === 'ccmcmd', host);
    }
  });

  it('is offered for all documents where a client takes no selector', async () => {
    const { capabilities } = await initialized({});
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
  });

  it('is registered for .ccmcmd files where it can be', async () => {
    const dynamicRegistration = true;
    const { capabilities, registrations } = await initialized({
      formatting: { dynamicRegistration },
      rangeFormatting: { dynamicRegistration },
    });
    assert.equal(capabilities.documentFormattingProvider, undefined);
    assert.equal(capabilities.documentRangeFormattingProvider, undefined);
    const ours = (await registrations).filter(({ method }) => /\/(?:range)?formatting$/i.test(method));
    assert.deepEqual(
      ours.map(({ method, registerOptions }) => [method, registerOptions?.documentSelector]).sort(),
      ['formatting', 'rangeFormatting'].map((name) => [
        `textDocument/${name}`,
        [{ language: 'ccmcmd' }, { pattern: '**/*.ccmcmd' }],
      ]),
    );
  });

  it('is a feature that can be off, and leaves files alone that are to be ignored', async () => {
    const client = await start({
      capabilities: { ...pulling, workspace: { configuration: true } },
      workspaceFolders: [{ uri: 'file:///formatting', name: 'formatting' }],
    });
    let section: object = { features: { formatting: false } };
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => section),
    );
    const document = open(client, text, 'ccmcmd', '.ccmcmd');
    const set = async (to: object): Promise<void> => {
      section = to;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    assert.equal(await format(client, document), null);
    await set({ ignore: ['*.ccmcmd'] });
    assert.equal(await format(client, document), null);
    await set({});
    assert.equal(await format(client, document), `${first}\r\n${second}`);
  });

  /** What a server says first to a client that can do this with documents. */
  async function initialized(textDocument: object): Promise<{
    readonly capabilities: {
      readonly documentFormattingProvider?: boolean;
      readonly documentRangeFormattingProvider?: boolean;
    };
    readonly registrations: Promise<Registration[]>;
  }> {
    const { connection } = await start(null);
    const found: Registration[] = [];
    const registrations = new Promise<Registration[]>((resolve) => {
      connection.onRequest(
        'client/registerCapability',
        ({ registrations: some }: { registrations: Registration[] }) => {
          found.push(...some);
          if (found.filter(({ method }) => /\/(?:range)?formatting$/i.test(method)).length === 2)
            resolve(found);
          return null;
        },
      );
    });
    const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument },
    });
    await connection.sendNotification('initialized', {});
    return { capabilities, registrations };
  }
});
