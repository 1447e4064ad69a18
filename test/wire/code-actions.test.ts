import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const uri = 'file:///a/x.ccmcmd';

/** The text after the edits of an action. */
function applied(text: string, { edit }: CodeAction, language = 'ccmcmd'): string {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change, 'it has edits for one document');
  return TextDocument.applyEdits(TextDocument.create(uri, language, 1, text), change.edits as TextEdit[]);
}

describe('code actions', () => {
  let wire: Wire;
  afterEach(() => {
    wire.process.kill();
  });

  /** Opens a text and asks for the actions of the whole first lines of it. */
  async function actionsOf(
    text: string,
    { only, language = 'ccmcmd', line = 0 }: { only?: string[]; language?: string; line?: number } = {},
  ): Promise<CodeAction[]> {
    wire.open(uri, text, language);
    const length = text.split(/\r\n|\r|\n/)[line]?.length ?? 0;
    return (await wire.codeActions(uri, line, 0, length, only)) ?? [];
  }

  describe('"fix all safe problems"', () => {
    const text =
      '# 😀\r\nCCMSETUPCMD="CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101\u00A0SMSSITECODE:P01"\r\n';
    const fixed =
      '# 😀\r\nCCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"\r\n';

    for (const kind of ['source.fixAll.ccmsetup', 'source.fixAll', 'source']) {
      it(`is what a client gets that asks for ${kind}`, async () => {
        wire = await startWire();
        const actions = await actionsOf(text, { only: [kind] });
        assert.deepEqual(
          actions.map(({ title, kind: own }) => [title, own]),
          [['Fix all safe problems', 'source.fixAll.ccmsetup']],
        );
        assert.equal(applied(text, actions[0]!), fixed);
      });
    }

    it('is not among the quick fixes, nor what another tool fixes', async () => {
      wire = await startWire();
      for (const only of [undefined, ['quickfix'], ['source.fixAll.eslint'], ['source.organizeImports']]) {
        const actions = await actionsOf(text, only && { only });
        assert.ok(actions.every(({ kind }) => kind === 'quickfix'));
      }
    });

    it('is not there when nothing can be fixed, or what could be is suppressed', async () => {
      wire = await startWire();
      const only = ['source.fixAll'];
      assert.deepEqual(await actionsOf(fixed, { only }), []);
      const suppressed =
        '# ccmsetup-lint-disable cmg-scheme-in-ccmhostname, nbsp-space, property-with-colon\n';
      assert.deepEqual(await actionsOf(suppressed + text, { only }), []);
    });

    it('leaves suggestions alone and says which version it is for', async () => {
      wire = await startWire();
      const misspelt =
        'SMSSITECOD=P01 CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
      const [action] = await actionsOf(misspelt, { only: ['source.fixAll'] });
      assert.equal(applied(misspelt, action!), misspelt.replace('https://', ''));
      const [change] = action?.edit?.documentChanges ?? [];
      assert.deepEqual(change !== undefined && 'textDocument' in change && change.textDocument, {
        uri,
        version: 1,
      });
    });

    it('does not need versions', async () => {
      wire = await startWire({ capabilities: {} });
      const [action] = await actionsOf(text, { only: ['source.fixAll'] });
      assert.equal(
        TextDocument.applyEdits(
          TextDocument.create(uri, 'ccmcmd', 1, text),
          action?.edit?.changes?.[uri] as TextEdit[],
        ),
        fixed,
      );
    });

    it('ends when it is cancelled', async () => {
      wire = await startWire();
      wire.open(uri, text, 'powershell');
      const source = new CancellationTokenSource();
      const asked = wire.connection.sendRequest(
        'textDocument/codeAction',
        {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [], only: ['source.fixAll'] },
        },
        source.token,
      );
      source.cancel();
      await assert.rejects(asked, { code: -32800 });
    });
  });

  describe('that suppress a finding', () => {
    const suppression = (actions: readonly CodeAction[], slug: string): CodeAction => {
      const found = actions.find(({ title }) => title === `Turn off ${slug} for this line`);
      assert.ok(found, actions.map(({ title }) => title).join());
      assert.equal(found.isPreferred, false);
      assert.deepEqual(codes(found.diagnostics ?? []), [slug]);
      return found;
    };
    const comment = (slug: string): string => `# ccmsetup-lint-disable-next-line ${slug} -- reason`;

    const cases: readonly (readonly [
      it: string,
      text: string,
      language: string,
      line: number,
      result: string,
    ])[] = [
      ['in a line', 'SMSSITECODE=PRIM', 'ccmcmd', 0, `${comment('site-code-format')}\nSMSSITECODE=PRIM`],
      [
        'inside a command line over several lines, indented, with its line breaks',
        'CCMSETUPCMD="\r\n\t  SMSSITECODE=PRIM\r\n"',
        'ccmcmd',
        1,
        `CCMSETUPCMD="\r\n\t  ${comment('site-code-format')}\r\n\t  SMSSITECODE=PRIM\r\n"`,
      ],
      [
        'in the first line behind a byte order mark',
        '\uFEFFSMSSITECODE=PRIM',
        'ccmcmd',
        0,
        `\uFEFF${comment('site-code-format')}\nSMSSITECODE=PRIM`,
      ],
      [
        'below another suppression',
        `${comment('crl-check-off')}\nSMSSITECODE=PRIM /NoCRLCheck`,
        'ccmcmd',
        1,
        `${comment('crl-check-off')}\n${comment('site-code-format')}\nSMSSITECODE=PRIM /NoCRLCheck`,
      ],
      [
        'in a script, above its statement',
        'if ($true) {\n  Start-Process ccmsetup.exe -ArgumentList @(\n    "/mp:mp1.fabrikam.com"\n    "SMSSITECODE=PRIM"\n  )\n}',
        'powershell',
        3,
        `if ($true) {\n  ${comment('site-code-format')}\n  Start-Process ccmsetup.exe -ArgumentList @(\n    "/mp:mp1.fabrikam.com"\n    "SMSSITECODE=PRIM"\n  )\n}`,
      ],
    ];
    for (const [title, text, language, line, result] of cases) {
      it(`write a comment: ${title}`, async () => {
        wire = await startWire();
        const action = suppression(await actionsOf(text, { language, line }), 'site-code-format');
        assert.equal(applied(text, action, language), result);
        wire.change(uri, 2, [{ text: result }]);
        const left = codes(await wire.diagnostics(uri));
        assert.ok(!left.includes('site-code-format') && !left.includes('unused-suppression'), left.join());
      });
    }

    it('are not offered for findings about such comments', async () => {
      wire = await startWire();
      const actions = await actionsOf(`${comment('site-code-format')}\nccmsetup.exe SMSSITECODE=P01`);
      assert.deepEqual(codes(await wire.diagnostics(uri)), ['unused-suppression']);
      assert.deepEqual(actions, []);
    });
  });

  describe('that show the page of a rule', () => {
    const text = 'SMSSITECODE=PRIM SMSSITECODE=PRIME';
    const documentation = (actions: readonly CodeAction[]): CodeAction[] =>
      actions.filter(({ command }) => command !== undefined);

    it('are offered once a rule to a client that has the command', async () => {
      wire = await startWire({
        capabilities: pulling,
        initializationOptions: { showsRuleDocumentation: true },
      });
      const [action, ...others] = documentation(await actionsOf(text)).filter(({ title }) =>
        title.endsWith('site-code-format'),
      );
      assert.deepEqual(others, []);
      const title = 'Show documentation of site-code-format';
      assert.equal(action?.title, title);
      assert.deepEqual(action.command, {
        title,
        command: 'ccmsetup.showRuleDocumentation',
        arguments: ['site-code-format'],
      });
      assert.deepEqual(codes(action.diagnostics ?? []), ['site-code-format', 'site-code-format']);
      assert.equal(action.edit, undefined);
    });

    it('are offered for findings about comments, too', async () => {
      wire = await startWire({
        capabilities: pulling,
        initializationOptions: { showsRuleDocumentation: true },
      });
      const actions = await actionsOf('# ccmsetup-lint-disable-next-line aad-guid\nSMSSITECODE=P01');
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Show documentation of unused-suppression'],
      );
    });

    it('are not offered to any other client', async () => {
      wire = await startWire();
      const actions = await actionsOf(text);
      assert.ok(actions.length > 0);
      assert.deepEqual(documentation(actions), []);
    });
  });
});
