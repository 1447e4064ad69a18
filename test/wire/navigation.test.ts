/** What stands in several places, asked over the wire in every host. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  LocationLink,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { createHosts } from '../../server/src/hosts';
import { everywhere, readOnly } from '../support/hosts/everywhere';
import { scripts, written } from '../support/hosts/variables';
import { startWire, type Wire } from '../support/wire';

const capabilities = {
  textDocument: {
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    linkedEditingRange: {},
    documentLink: { tooltipSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};
const address = 'cmg.x.net/CCM_Proxy_MutualAuth/72057598037248101';
const hosts = new Map(createHosts().map((host) => [host.id, host]));
const ends = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const;

describe('navigation over the wire', () => {
  let wire: Wire;
  let documents = 0;
  before(async () => {
    wire = await startWire({ capabilities });
  });
  after(async () => {
    assert.equal(await wire.stop(), 0);
  });

  function open(text: string, host: string): TextDocument {
    const { languageIds: [language = ''] = [], extensions: [extension = ''] = [] } = hosts.get(host) ?? {};
    const document = TextDocument.create(`untitled:${++documents}${extension}`, language, 1, text);
    wire.open(document.uri, text, language);
    return document;
  }
  const ask = <T>(method: string, document: TextDocument, offset: number, more: object = {}): Promise<T> =>
    wire.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: document.uri },
      position: document.positionAt(offset),
      ...more,
    });
  /** Ranges as their texts and offsets. */
  const places = (document: TextDocument, ranges: readonly Range[]): [string, number][] =>
    ranges.map((range) => [document.getText(range), document.offsetAt(range.start)]);
  /** Where a text stands, each time. */
  const all = (text: string, pattern: RegExp): [string, number][] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => [found, index]);

  it('is what the server offers', async () => {
    const plain = await startWire(null);
    const initialize = (given: object): Promise<{ capabilities: Record<string, unknown> }> =>
      plain.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: given });
    const { capabilities: offered } = await initialize(capabilities);
    for (const name of ['documentHighlight', 'definition', 'references', 'linkedEditingRange'])
      assert.equal(offered[`${name}Provider`], true, name);
    assert.deepEqual(offered.documentLinkProvider, {});
    assert.deepEqual(offered.renameProvider, { prepareProvider: true });
    plain.process.kill();
  });

  for (const row of everywhere)
    for (const [name, end] of ends) {
      const text = (value: string): string => row.document(value).replaceAll('\n', end);
      const title = `${row.host}, ${name}: ${JSON.stringify(row.document('…').slice(0, 60))}`;

      it(`shows and finds a host: ${title}`, async () => {
        const source = text(`${row.right} SMSMP=FS1 SMSSLP=fs12`);
        const document = open(source, row.host);
        const expected = all(source, /\bfs1\b/gi);
        assert.equal(expected.length, 2);
        for (const [, at] of expected) {
          const shown = await ask<DocumentHighlight[]>('documentHighlight', document, at);
          assert.deepEqual(
            places(
              document,
              shown.map(({ range }) => range),
            ),
            expected,
          );
          const found = await ask<Location[]>('references', document, at + 3, {
            context: { includeDeclaration: true },
          });
          assert.deepEqual(
            places(
              document,
              found.map(({ range }) => range),
            ),
            expected,
          );
          assert.equal(await ask('definition', document, at), null);
        }
      });

      it(`shows and finds a site code: ${title}`, async () => {
        const source = text(`${row.right} SMSSITECODE=P01 SMSMP=P01`);
        const document = open(source, row.host);
        const at = source.indexOf('P01');
        const shown = await ask<DocumentHighlight[]>('documentHighlight', document, at + 1);
        assert.deepEqual(
          places(
            document,
            shown.map(({ range }) => range),
          ),
          [['P01', at]],
        );
      });

      it(`links names to their documentation: ${title}`, async () => {
        const source = text(`${row.right} SMSMP=FSP`);
        const document = open(source, row.host);
        const links: DocumentLink[] = await wire.connection.sendRequest('textDocument/documentLink', {
          textDocument: { uri: document.uri },
        });
        const behind = links.filter(
          ({ range }) => document.offsetAt(range.start) >= source.indexOf('SMSCACHE'),
        );
        const names = ['SMSCACHEDIR', 'SMSMP', 'FSP'];
        assert.deepEqual(
          places(
            document,
            behind.slice(0, 3).map(({ range }) => range),
          ),
          names.map((name) => [name, source.indexOf(`${name}=`)]),
        );
        assert.ok(
          behind.every(({ target, tooltip }) => /#smscachedir|#smsmp|#fsp/.test(target ?? '') && tooltip),
        );
      });

      it(`changes a CMG in both arguments: ${title}`, async () => {
        const source = text(`${row.right} /mp:https://${address} CCMHOSTNAME=${address}`);
        const document = open(source, row.host);
        const expected = all(source, /cmg\.x\.net\/CCM_Proxy_MutualAuth\/\d+/g);
        assert.equal(expected.length, 2);
        for (const [, at] of expected) {
          const linked = await ask<{ ranges: Range[]; wordPattern: string }>(
            'linkedEditingRange',
            document,
            at + 4,
          );
          assert.deepEqual(places(document, linked.ranges), expected);
          assert.match(address, new RegExp(`^${linked.wordPattern}$`));
        }
        assert.equal(await ask('linkedEditingRange', document, source.indexOf('SMSCACHEDIR')), null);
      });

      it(`renames a host only in a file of command lines: ${title}`, async () => {
        const source = text(`${row.right} SMSMP=FS1`);
        const document = open(source, row.host);
        const at = source.indexOf('FS1') + 1;
        const prepared = await ask<{ range: Range; placeholder: string } | null>(
          'prepareRename',
          document,
          at,
        );
        const edit = await ask<WorkspaceEdit | null>('rename', document, at, { newName: 'fs2.x.net' });
        if (row.host !== 'ccmcmd') {
          assert.deepEqual([prepared, edit], [null, null]);
          return;
        }
        assert.equal(prepared?.placeholder, 'FS1');
        assert.deepEqual(places(document, [prepared.range]), [['FS1', at - 1]]);
        const [change] = edit?.documentChanges ?? [];
        assert.ok(change !== undefined && 'edits' in change);
        assert.deepEqual(change.textDocument, { uri: document.uri, version: 1 });
        assert.equal(
          TextDocument.applyEdits(document, change.edits as TextEdit[]),
          source.replace(/\bfs1\b/gi, 'fs2.x.net'),
        );
      });
    }

  for (const { host, document: source } of readOnly)
    it(`shows and finds a host: ${host}`, async () => {
      const document = open(source, host);
      const at = source.indexOf('fs1');
      const shown = await ask<DocumentHighlight[]>('documentHighlight', document, at);
      assert.deepEqual(
        places(
          document,
          shown.map(({ range }) => range),
        ),
        [['fs1', at]],
      );
    });

  for (const script of scripts)
    for (const [name, end] of ends)
      it(`goes from a variable to its value: ${script.host}, ${name}: ${script.call}`, async () => {
        const source = written(script, 'lw-cm01').replaceAll('\n', end);
        const document = open(source, script.host);
        let at = source.lastIndexOf(script.name);
        for (let step = 0; step < 2; step++) {
          const [link, ...others] = await ask<LocationLink[]>('definition', document, at);
          assert.deepEqual(others, []);
          assert.ok(link);
          assert.equal(link.targetUri, document.uri);
          at = document.offsetAt(link.targetSelectionRange.start);
          if (document.getText(link.targetSelectionRange) === 'lw-cm01') break;
        }
        assert.equal(at, source.indexOf('lw-cm01'));
      });

  it('shows all places of what is filled in, and renames it', async () => {
    const source =
      '# 😀 ${MP}\r\nSMSMP=${MP}\r\n  FSP="$MP.x.net"\r\n\r\n/mp:"https://😀${MP}" SMSSLP=${MPS}\r\n';
    const document = open(source, 'ccmcmd');
    const at = source.indexOf('SMSMP=') + 6;
    const shown = await ask<DocumentHighlight[]>('documentHighlight', document, at);
    const expected = all(source, /\$\{?MP\b\}?/g).slice(1);
    assert.deepEqual(
      places(
        document,
        shown.map(({ range }) => range),
      ),
      expected,
    );
    const edit = await ask<WorkspaceEdit>('rename', document, at, { newName: 'HOST' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(
      TextDocument.applyEdits(document, change.edits as TextEdit[]),
      source.replace(/(?<=# .*\r\n[^]*)MP(?=\}|\.)/g, 'HOST'),
    );
  });

  it('says why something is not renamed', async () => {
    const document = open('SMSMP=mp1 FSP=${FSP}', 'ccmcmd');
    const refused = { code: -32803 };
    const only = /^You can rename only servers, and values that are filled in later/;
    await assert.rejects(ask('prepareRename', document, 1), { ...refused, message: only });
    await assert.rejects(ask('rename', document, 1, { newName: 'x' }), { ...refused, message: only });
    await assert.rejects(ask('rename', document, 7, { newName: 'https://mp2/' }), {
      ...refused,
      message: '"https://mp2/" isn\'t a host name. Write only the name of the server, such as mp2.',
    });
    await assert.rejects(ask('rename', document, 17, { newName: 'a b' }), {
      ...refused,
      message: /^"a b" can't be the name here\./,
    });
  });

  it('has nothing of documents that are none of ours', async () => {
    const document = open('SMSMP=mp1', 'unknown');
    for (const method of ['documentHighlight', 'definition', 'prepareRename', 'linkedEditingRange'])
      assert.equal(await ask(method, document, 7), null, method);
    assert.equal(await ask('references', document, 7, { context: { includeDeclaration: true } }), null);
    assert.equal(await ask('rename', document, 7, { newName: 'mp2' }), null);
  });
});

describe('navigation to the configuration', () => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup wire-'));
  const file = join(root, '.ccmsetuprc.json');
  const configuration = pathToFileURL(file).href;
  const uri = pathToFileURL(join(root, 'a.ccmcmd')).href;
  const where = { textDocument: { uri }, position: { line: 1, character: 8 } };
  const text = '{\n  "site": { "managementPoints": ["http://mp1.x.net"] } // 😀\n}\n';
  let wire: Wire;
  before(() => {
    writeFileSync(file, `\uFEFF${text}`);
  });
  afterEach(() => {
    wire.process.kill();
  });
  after(() => {
    rmSync(root, { recursive: true });
  });

  it('goes to the server that is meant, as the file stands in the editor', async () => {
    wire = await startWire({ capabilities: {} });
    wire.open(uri, '# 😀\nSMSMP=mp1.x.net\n');
    const found = (): Promise<Location[]> => wire.connection.sendRequest('textDocument/definition', where);
    const at = text.split('\n')[1]?.indexOf('mp1.x.net') ?? 0;
    const line = { start: { line: 1, character: at }, end: { line: 1, character: at + 9 } };
    assert.deepEqual(await found(), [{ uri: configuration, range: line }]);
    wire.open(configuration, text.replace('{\n', '{\n\n\n'), 'jsonc');
    const [moved] = await found();
    assert.deepEqual(moved?.range, {
      start: { line: 3, character: at },
      end: { line: 3, character: at + 9 },
    });
    const references: Location[] = await wire.connection.sendRequest('textDocument/references', {
      ...where,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      references.map((each) => each.uri),
      [uri, configuration],
    );
  });

  it('renames without versions where the client does not check them', async () => {
    wire = await startWire({ capabilities: {} });
    wire.open(uri, '# 😀\nSMSMP=mp1.x.net\n');
    const edit: WorkspaceEdit = await wire.connection.sendRequest('textDocument/rename', {
      ...where,
      newName: 'mp2.x.net',
    });
    assert.deepEqual(edit, {
      changes: {
        [uri]: [
          {
            range: { start: { line: 1, character: 6 }, end: { line: 1, character: 15 } },
            newText: 'mp2.x.net',
          },
        ],
      },
    });
  });

  it('is nothing where it is switched off', async () => {
    wire = await startWire({ capabilities: {} });
    const set = (features: object): void => {
      void wire.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { ccmsetup: { features } },
      });
    };
    wire.open(uri, `#\nSMSMP=mp1.x.net /mp:https://${address} CCMHOSTNAME=${address}\n`);
    const cmg = { ...where, position: { line: 1, character: 30 } };
    const ask = (method: string): Promise<unknown> =>
      wire.connection.sendRequest(`textDocument/${method}`, method === 'linkedEditingRange' ? cmg : where);
    set({ navigation: false });
    for (const method of ['documentHighlight', 'definition', 'prepareRename'])
      assert.equal(await ask(method), null, method);
    assert.notEqual(await ask('linkedEditingRange'), null);
    assert.notEqual(await ask('documentLink'), null);
    set({ linkedEditing: false, documentLinks: false });
    assert.equal(await ask('linkedEditingRange'), null);
    assert.equal(await ask('documentLink'), null);
    assert.notEqual(await ask('documentHighlight'), null);
  });
});
