import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openText } from './support/documents';
import { applyCodeAction, codeActions } from './support/editor';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { waitFor } from './support/wait';

const wrong =
  '# 😀\nCCMSETUPCMD="CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101\u00A0SMSSITECODE:P01"\n';
const right =
  '# 😀\nCCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"\n';

describe('fixing all safe problems', () => {
  const file = 'fixes/install.ccmcmd';

  afterEach(async () => {
    await closeEditors();
  });

  it('is a source action', async () => {
    const { document } = await openText('ccmcmd', wrong);
    await (await extensionApi()).ready();
    const [action, ...others] = await codeActions(
      document,
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.SourceFixAll,
    );
    assertEqual(others.length, 0, 'other actions');
    assertOk(action, 'there is one');
    await applyCodeAction(action);
    assertEqual(document.getText(), right);
  });

  it('happens when a document is saved, for those who want that', async () => {
    const { uri } = await writeFile(file, wrong);
    const settings = vscode.workspace.getConfiguration('editor', uri);
    const onSave = { 'source.fixAll.ccmsetup': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await vscode.window.showTextDocument(uri);
      await (await extensionApi()).ready();
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 4), '!');
      });
      assertOk(await editor.document.save(), 'VS Code saves the file');
      await waitFor(
        vscode.workspace.onDidSaveTextDocument,
        () => editor.document.getText() === right.replace('😀', '😀!') || undefined,
        () => `the fixed text; it reads:\n${editor.document.getText()}`,
      );
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await removeFile('fixes');
    }
  });
});

describe('suppressing a finding', () => {
  afterEach(closeEditors);

  it('is a quick fix that writes a comment, and the finding goes', async () => {
    const { document } = await openText(
      'powershell',
      '# 😀\nStart-Process ccmsetup.exe "SMSSITECODE=PRIM"\n',
    );
    const isWanted = (one: vscode.Diagnostic): boolean => codeOf(one) === 'site-code-format';
    const [finding] = (
      await waitForDiagnostics(document.uri, (all) => all.some(isWanted), { describe: 'the finding' })
    ).filter(isWanted);
    assertOk(finding, 'there is one');
    const action = (await codeActions(document, finding.range)).find(
      ({ title }) => title === 'Turn off site-code-format for this line',
    );
    assertOk(action, 'there is a quick fix');
    await applyCodeAction(action);
    assertEqual(document.lineAt(1).text, '# ccmsetup-lint-disable-next-line site-code-format -- reason');
    await waitForDiagnostics(document.uri, (all) => !all.some(isWanted), { describe: 'no finding any more' });
  });
});
