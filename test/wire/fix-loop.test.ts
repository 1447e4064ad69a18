import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { served } from '../../server/src/hosts/served';
import { everywhere } from '../support/hosts/everywhere';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const name = '.ccmsetuprc.json';
const created = 1;

/** A client that can do all that is asked of one here. */
const able = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      snippetEditSupport: true,
    },
  },
};
/** One that can make files, but neither snippets nor late edits. */
const plain = {
  ...pulling,
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] } },
};

/** The changes of a workspace edit. */
function changesOf(edit: WorkspaceEdit | undefined): (TextDocumentEdit | CreateFile)[] {
  assert.ok(edit?.documentChanges);
  return edit.documentChanges as (TextDocumentEdit | CreateFile)[];
}

/** The text of a document after the edits of an action for it; snippets without their marks. */
function applied(text: string, { edit }: CodeAction, index = 0): string {
  const change = changesOf(edit)[index];
  assert.ok(change !== undefined && 'edits' in change);
  const edits = change.edits.map((each): TextEdit => {
    if (!('snippet' in each)) return each;
    const { value } = each.snippet;
    return {
      range: each.range,
      newText: value.replace(/\$\{1:([^}]*)\}/, '$1').replace(/\\([\\$}])/g, '$1'),
    };
  });
  return TextDocument.applyEdits(TextDocument.create('x:x', 'x', 1, text), edits);
}

describe('the fix loop', () => {
  let root = '';
  let wire: Wire;
  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup loop-'));
  });
  afterEach(() => {
    wire.process.kill();
    rmSync(root, { recursive: true });
  });

  const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return uriOf(path);
  };
  const start = async (capabilities: object = plain): Promise<void> => {
    wire = await startWire({ capabilities, workspaceFolders: [{ uri: uriOf(''), name: 'x' }] });
  };
  /** Writes what an action makes of the configuration file, and tells the server. */
  const configure = async (action: CodeAction, before: string): Promise<string> => {
    const changes = changesOf(action.edit);
    const text = applied(before, action, changes.length - 1);
    write(name, text);
    await wire.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: created }],
    });
    return text;
  };
  const titled = (actions: readonly CodeAction[] | null, title: string): CodeAction => {
    const found = (actions ?? []).filter((each) => each.title === title);
    assert.equal(found.length, 1, (actions ?? []).map((each) => each.title).join('\n'));
    return found[0]!;
  };

  describe('turns a rule off in a file of each host', () => {
    for (const lineBreak of ['\n', '\r\n'])
      for (const [index, { host, document, wrong, suppression }] of everywhere.entries()) {
        const way = 'none' in suppression ? 'an override' : 'a comment at its top';
        it(`${host} (${index}), by ${way}, with ${JSON.stringify(lineBreak)}`, async () => {
          await start();
          const extension = served[host as keyof typeof served].extensions[0];
          const text = document(wrong).replaceAll('\n', lineBreak);
          const uri = uriOf(`a b/ä[1]${extension}`);
          wire.open(uri, text, 'unknown');
          const before = await wire.diagnostics(uri);
          const finding = before.find(({ code }) => code === 'unquoted-space');
          assert.ok(finding);
          const { start: from, end } = finding.range;
          const actions = await wire.codeActions(uri, from.line, from.character, end.character);
          const action = titled(actions, 'Turn off unquoted-space in this file');
          if ('none' in suppression) await configure(action, '');
          else wire.change(uri, 2, [{ text: applied(text, action) }]);
          // A rule that is off leaves the word to one that knows less.
          const left = codes(await wire.diagnostics(uri)).filter((code) => code !== 'stray-token');
          assert.deepEqual(
            left,
            codes(before).filter((code) => code !== 'unquoted-space'),
          );
        });
      }
  });

  describe('turns a rule off in the configuration', () => {
    const wrong = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=PRIM';
    const title = 'Turn off site-code-format in .ccmsetuprc.json';
    const actionsIn = async (uri: string): Promise<CodeAction[] | null> =>
      wire.codeActions(uri, 0, 70, wrong.length);

    it('that is made where there is none, in the folder of the workspace', async () => {
      await start();
      const uri = uriOf('a/x.ccmcmd');
      wire.open(uri, wrong);
      const action = titled(await actionsIn(uri), title);
      assert.deepEqual(action.edit, {
        documentChanges: [
          { kind: 'create', uri: uriOf(name), options: { ignoreIfExists: true } },
          {
            textDocument: { uri: uriOf(name), version: null },
            edits: [
              {
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
                newText: '{\n  "rules": {\n    "site-code-format": "off"\n  }\n}\n',
              },
            ],
          },
        ],
      });
      assert.deepEqual(codes(action.diagnostics ?? []), ['site-code-format']);
      await configure(action, '');
      assert.deepEqual(codes(await wire.diagnostics(uri)), []);
    });

    it('beside a file that is in no folder of the workspace, but not for a text without a file', async () => {
      wire = await startWire({ capabilities: plain });
      const uri = uriOf('a/x.ccmcmd');
      wire.open(uri, wrong);
      const [change] = changesOf(titled(await actionsIn(uri), title).edit);
      assert.ok(change !== undefined && 'kind' in change);
      assert.equal(change.uri, uriOf(`a/${name}`));
      wire.open('untitled:x', wrong);
      const titles = (await actionsIn('untitled:x'))?.map((each) => each.title) ?? [];
      assert.ok(titles.includes('Turn off site-code-format in this file'));
      assert.ok(!titles.includes(title));
    });

    it('with what the settings of the editor say, which count no more then', async () => {
      wire = await startWire({
        capabilities: { ...plain, workspace: { ...plain.workspace, configuration: true } },
        workspaceFolders: [{ uri: uriOf(''), name: 'x' }],
      });
      wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
        items.map(() => ({ rules: { 'aad-guid': 'hint' }, targetVersion: '2403' })),
      );
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      const text = await configure(titled(await actionsIn(uri), title), '');
      assert.equal(
        text,
        '{\n  "rules": {\n    "aad-guid": "hint",\n    "site-code-format": "off"\n  },\n  "targetVersion": "2403"\n}\n',
      );
    });

    it('only where the client can make a file, or there is one', async () => {
      await start(pulling);
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      const titles = (await actionsIn(uri))?.map((each) => each.title);
      assert.deepEqual(titles, [
        'Turn off site-code-format for this line',
        'Turn off site-code-format in this file',
      ]);
      write(name, '{}');
      wire.close(uri);
      wire.open(uri, wrong);
      titled(await actionsIn(uri), title);
    });

    it('that is there: its comments and its form stay, and its version is told when it is open', async () => {
      const text =
        '\uFEFF// 😀 ours\r\n{\r\n\t"rules": {\r\n\t\t"crl-check-off": "off" // the PKI is offline\r\n\t}\r\n}\r\n';
      const file = write(name, text);
      await start();
      const uri = uriOf('a/x.ccmcmd');
      wire.open(uri, wrong);
      const shown = text.slice(1);
      const right = shown
        .replace('"off" //', '"off", //')
        .replace('offline\r\n', 'offline\r\n\t\t"site-code-format": "off"\r\n');
      const closed = titled(await actionsIn(uri), title);
      assert.equal(applied(shown, closed), right);
      const version = (action: CodeAction): unknown => {
        const [change] = changesOf(action.edit);
        return change !== undefined && 'textDocument' in change && change.textDocument;
      };
      assert.deepEqual(version(closed), { uri: file, version: null });
      wire.open(file, '{}', 'jsonc');
      wire.change(file, 7, [{ text: `{ "rules": {} }` }]);
      const open = titled(await actionsIn(uri), title);
      assert.deepEqual(version(open), { uri: file, version: 7 });
      assert.equal(applied('{ "rules": {} }', open), '{ "rules": { "site-code-format": "off" } }');
    });

    it('even for a client that knows no versions', async () => {
      const file = write(name, '{}');
      await start({});
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      const { edit } = titled(await actionsIn(uri), title);
      assert.deepEqual(Object.keys(edit?.changes ?? {}), [file]);
    });

    it('but not in one that is broken', async () => {
      write(name, '{ "rules": [] }');
      await start();
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      assert.deepEqual(
        (await actionsIn(uri))?.map((each) => each.title),
        ['Turn off site-code-format for this line', 'Turn off site-code-format in this file'],
      );
    });

    it('for findings about comments, too', async () => {
      await start();
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, '# ccmsetup-lint-disable-next-line aad-guid\nccmsetup.exe SMSSITECODE=P01');
      const actions = await wire.codeActions(uri, 0, 0, 40);
      assert.deepEqual(
        actions?.map((each) => each.title),
        ['Turn off unused-suppression in this file', 'Turn off unused-suppression in .ccmsetuprc.json'],
      );
      await configure(actions[0]!, '');
      assert.deepEqual(codes(await wire.diagnostics(uri)), []);
    });
  });

  describe("at a value that is not the organization's own", () => {
    const site =
      '{\n  "site": {\n    "siteCodes": ["P01", "X01"], // ours\n    "cmg": ["cmg.fabrikam.com/CCM_Proxy_MutualAuth/1"]\n  }\n}\n';

    it('offers those, the closest first, and to add it', async () => {
      write(name, site);
      await start();
      const uri = uriOf('x.ccmcmd');
      const text = 'ccmsetup.exe /mp:mp1 SMSSITECODE="x02" SMSMP=mp1';
      wire.open(uri, text);
      const actions = await wire.codeActions(uri, 0, 34, 37);
      assert.deepEqual(
        actions?.map((each) => each.title),
        [
          'Change to X01',
          'Change to P01',
          'Add "X02" to .ccmsetuprc.json',
          'Turn off not-this-site for this line',
          'Turn off not-this-site in this file',
          'Turn off not-this-site in .ccmsetuprc.json',
        ],
      );
      assert.equal(applied(text, actions[0]!), text.replace('x02', 'X01'));
      const after = await configure(actions[2]!, site);
      assert.equal(after, site.replace('"X01"]', '"X01", "X02"]'));
      assert.deepEqual(codes(await wire.diagnostics(uri)), []);
    });

    it('adds the address of a CMG as the configuration has it', async () => {
      write(name, site);
      await start();
      const uri = uriOf('x.ccmcmd');
      wire.open(
        uri,
        'CCMSETUPCMD="CCMHOSTNAME=https://new.fabrikam.com/CCM_Proxy_MutualAuth/2 SMSSITECODE=P01"',
      );
      const actions = await wire.codeActions(uri, 0, 40, 40);
      const added = titled(actions, 'Add "new.fabrikam.com/CCM_Proxy_MutualAuth/2" to .ccmsetuprc.json');
      const after = await configure(added, site);
      assert.match(after, /"cmg": \["cmg[^"]*", "new\.fabrikam\.com\/CCM_Proxy_MutualAuth\/2"\]/);
      assert.ok(!codes(await wire.diagnostics(uri)).includes('not-this-site'));
    });
  });

  describe('with a client that selects what is to be typed over', () => {
    it('selects the reason of a comment', async () => {
      await start(able);
      const uri = uriOf('x.ps1');
      wire.open(uri, "  & ccmsetup.exe '/mp:mp1' 'SMSSITECODE=PRIM'", 'powershell');
      const actions = await wire.codeActions(uri, 0, 30, 44);
      for (const [title, directive, indent] of [
        ['for this line', 'disable-next-line', '  '],
        ['in this file', 'disable', ''],
      ] as const) {
        const [change] = changesOf(titled(actions, `Turn off site-code-format ${title}`).edit);
        assert.ok(change !== undefined && 'edits' in change);
        assert.deepEqual(change.edits, [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            snippet: {
              kind: 'snippet',
              value: `${indent}# ccmsetup-lint-${directive} site-code-format -- \${1:reason}\n`,
            },
          },
        ]);
      }
    });
  });

  describe('offers to fix everything', () => {
    const text = 'SMSSITECODE:P01 CCMHOSTNAME:cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
    const fixed = text.replaceAll(/(SMSSITECODE|CCMHOSTNAME):/g, '$1=');
    const title = 'Fix all safe problems in this file';

    it('behind the fixes of a problem, with the edit when it is asked for', async () => {
      await start(able);
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, text);
      const actions = await wire.codeActions(uri, 0, 11, 12);
      assert.deepEqual(
        actions?.map((each) => each.title),
        [
          'Replace the colon with =',
          title,
          'Turn off property-with-colon for this line',
          'Turn off property-with-colon in this file',
          'Turn off property-with-colon in .ccmsetuprc.json',
        ],
      );
      const action = actions[1]!;
      assert.equal(action.edit, undefined);
      assert.equal(action.kind, 'quickfix');
      const whole: CodeAction = await wire.connection.sendRequest('codeAction/resolve', action);
      assert.equal(applied(text, whole), fixed);
      for (const data of [undefined, { uri: 'file:///none' }, 7])
        assert.deepEqual(await wire.connection.sendRequest('codeAction/resolve', { title, data }), {
          title,
          ...(data !== undefined && { data }),
        });
    });

    it('at once to other clients', async () => {
      await start();
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, text);
      assert.equal(applied(text, titled(await wire.codeActions(uri, 0, 11, 12), title)), fixed);
    });

    it('not where there is one safe fix, or none is near', async () => {
      await start(able);
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, 'SMSSITECODE:P01\n\nSMSSITECODE=PRIM');
      for (const [line, from] of [
        [0, 11],
        [2, 13],
      ] as const) {
        const actions = await wire.codeActions(uri, line, from, from);
        assert.ok(actions?.length);
        assert.ok(!actions.some((each) => each.title === title));
      }
    });
  });

  it('offers each way once for several findings of a rule, and few where many rules meet', async () => {
    await start();
    const uri = uriOf('x.ccmcmd');
    const text =
      'ccmsetup.exe SMSSITECODE:PRIM SMSSITECODE:SMS FSP=a..b CCMLOGMAXSIZE=10 DNSSUFFIX=.x SMSMP=mp1';
    wire.open(uri, text);
    const rules = new Set(codes(await wire.diagnostics(uri)));
    assert.ok(rules.size > 3, [...rules].join());
    const titles = ((await wire.codeActions(uri, 0, 0, text.length)) ?? []).map((each) => each.title);
    const off = titles.filter((each) => each.startsWith('Turn off '));
    assert.deepEqual(
      off,
      [...rules].map((rule) => `Turn off ${rule} for this line`),
    );
  });
});
