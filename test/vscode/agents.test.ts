import * as vscode from 'vscode';
import { askTool, knownTools, mayHaveTools, refusal, type ToolAnswer } from './support/agents';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText } from './support/documents';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { hostKind, workspaceFile } from './support/host';
import { waitFor } from './support/wait';

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM';

interface Finding {
  readonly path?: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

function findingsIn({ data }: ToolAnswer): readonly Finding[] {
  return data['findings'] as readonly Finding[];
}

describe('agents', () => {
  before('the extension runs', extensionApi);
  afterEach(closeEditors);

  it('have the tools where VS Code has such, and none elsewhere', () => {
    assertEqual(
      knownTools()
        .map(({ name }) => name)
        .sort(),
      mayHaveTools() ? ['ccmsetup_build', 'ccmsetup_explain', 'ccmsetup_lint'] : [],
      vscode.version,
    );
    for (const { name, inputSchema } of knownTools())
      assertEqual((inputSchema as { type?: unknown }).type, 'object', name);
  });

  // Where VS Code has no tools, there's nobody to ask.
  const asking = mayHaveTools() ? describe : (): undefined => undefined;
  asking('ask the tools', () => {
    it('for what is wrong in a text, and where', async () => {
      const text = `# 😀\r\nStart-Process ccmsetup.exe '/mp:mp1.fabrikam.com SMSSITECODE=PRIM'\r\n`;
      const [finding, ...others] = findingsIn(await askTool('lint', { text, fileName: 'install.ps1' }));
      assertEqual(others, []);
      assertOk(finding, 'there is a finding');
      assertEqual(finding.rule, 'site-code-format');
      assertEqual(
        text.split('\r\n')[finding.line - 1]?.slice(finding.column - 1, finding.endColumn - 1),
        'PRIM',
      );
      const { data } = await askTool('lint', { text: wrong, fix: true });
      assertEqual(data['fixed'], {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM',
        changed: true,
      });
    });

    it('about files and folders of the workspace', async () => {
      await writeFile('asked/a.cmd', wrong);
      await writeFile('asked/deep/b.cmd', wrong);
      await writeFile('asked/.ccmsetuprc.json', '{ "rules": { "site-code-format": "off" } }');
      try {
        for (const path of ['asked/a.cmd', 'asked\\a.cmd', workspaceFile('asked/a.cmd').fsPath])
          assertEqual(
            findingsIn(await askTool('lint', { path })).map((each) => [each.path, each.rule]),
            [['asked/a.cmd', 'slash-with-equals']],
            path,
          );
        assertEqual(
          findingsIn(await askTool('lint', { path: 'asked' })).map((each) => each.path),
          ['asked/a.cmd', 'asked/deep/b.cmd'],
        );
      } finally {
        await removeFile('asked');
      }
    });

    it('about a document as it stands in its editor', async () => {
      const { document } = await openText(
        'powershell',
        "ccmsetup.exe '/mp:mp1.fabrikam.com' SMSSITECODE=PRIM",
      );
      const [finding] = findingsIn(await askTool('lint', { path: document.uri.toString() }));
      assertEqual(finding?.rule, 'site-code-format');
    });

    it('for what is known of a name, a code and a log', async () => {
      const { text, data } = await askTool('explain', { what: '/mp' });
      assertEqual(data['kind'], 'name');
      assertOk(text.includes('/mp') && text.includes('learn.microsoft.com'), text);
      const log = await askTool('explain', { path: 'logs/06-mp-not-resolved.ccmsetup.log' });
      const { outcome, cause } = log.data['diagnosis'] as {
        outcome: string;
        cause: { id: string; line: number };
      };
      assertEqual([outcome, cause.id, cause.line], ['failed', 'http-name-not-resolved', 20]);
    });

    it('for the command line of a scenario', async () => {
      const values = { '/mp': 'mp1.fabrikam.com', SMSSITECODE: 'P01' };
      const { data } = await askTool('build', { scenario: 'intranet-manual', values, form: 'exe' });
      assertEqual(data['text'], 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01\n');
      assertEqual((await askTool('build', {})).data['scenarios'] !== undefined, true);
    });

    it('and hear what to mend', async () => {
      for (const [tool, input, expected] of [
        ['lint', {}, 'lint needs "text" or "path".'],
        ['explain', { what: 'nothing' }, 'Nothing is known of this.'],
        ['build', { scenario: 'x' }, '"x" isn\'t a scenario.'],
        ['lint', { path: 'missing.cmd' }, "There's no file or folder missing.cmd. Check the name."],
      ] as const)
        assertOk((await refusal(tool, input)).includes(expected), `${expected} for ${JSON.stringify(input)}`);
    });

    it('and are told nothing of what lies outside of the workspace', async () => {
      const outside = vscode.Uri.joinPath(workspaceFile('x'), '../../ccmsetup-outside.cmd');
      await writeFile(outside, wrong);
      try {
        for (const path of [
          '../ccmsetup-outside.cmd',
          'logs/../../ccmsetup-outside.cmd',
          outside.fsPath,
          outside.toString(),
          `${workspaceFile('logs').fsPath}/../../ccmsetup-outside.cmd`,
          `${workspaceFile('logs').toString()}/../../ccmsetup-outside.cmd`,
          '../missing.cmd',
        ]) {
          const said = await refusal('lint', { path });
          assertOk(said.includes("isn't in the folders that this server may read."), `${path}: ${said}`);
        }
        assertOk(
          (await refusal('explain', { path: '../outside.log' })).includes("isn't in the folders"),
          'so',
        );
      } finally {
        await removeFile(outside);
      }
    });

    it('nor of what lies behind a link in it', async () => {
      for (const path of ['linked', 'linked/a.cmd', 'linked/../linked/a.cmd'])
        assertOk((await refusal('lint', { path })).includes('is a link or lies behind one'), path);
      const { data } = await askTool('lint', { path: '.' });
      const paths = findingsIn({ text: '', data }).map(({ path }) => path ?? '');
      assertOk(paths.length > 0 && !paths.some((path) => path.startsWith('linked')), paths.join());
    });

    it('and may change their mind', async () => {
      const source = new vscode.CancellationTokenSource();
      source.cancel();
      const said = await refusal('lint', { text: wrong }, source.token);
      assertOk(/cancel/i.test(said), said);
    });
  });

  it('are offered the server of their protocol only where the setting says so', async () => {
    const { mcpServers } = await extensionApi();
    const [, minor = '0'] = vscode.version.split('.');
    assertEqual(mcpServers !== undefined, hostKind() === 'node' && Number(minor) >= 101, vscode.version);
    if (mcpServers === undefined) return;
    assertEqual(mcpServers(), []);
    const set = (value: boolean | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('ccmsetup')
        .update('mcp.enable', value, vscode.ConfigurationTarget.Global);
    await set(true);
    try {
      const [server] = await waitFor(
        vscode.workspace.onDidChangeConfiguration,
        () => (mcpServers().length > 0 ? mcpServers() : undefined),
        () => 'a server',
      );
      assertOk(server, 'a server is offered');
      assertEqual(server.env, { ELECTRON_RUN_AS_NODE: '1' });
      const [script = '', ...folders] = server.args;
      assertOk(script.endsWith('mcp-vscode.js'), script);
      assertEqual(folders, [vscode.workspace.workspaceFolders?.[0]?.uri.fsPath]);
    } finally {
      await set(undefined);
    }
    await waitFor(
      vscode.workspace.onDidChangeConfiguration,
      () => mcpServers().length === 0 || undefined,
      () => 'no server',
    );
  });
});
