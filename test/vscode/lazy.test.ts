import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openFixture, openText } from './support/documents';
import { typeText } from './support/editor';
import { removeFile, writeFile } from './support/files';
import { extensionApi } from './support/extension';
import { waitFor } from './support/wait';

/** The documents that can have been the reason. */
function open(): string {
  return vscode.workspace.textDocuments
    .map(({ languageId, uri }) => `${languageId} ${uri.toString()}`)
    .join(', ');
}

// First of all suites: no other document has started the server yet.
describe('lazy start', () => {
  after(closeEditors);

  it('starts no server for scripts without a command line', async () => {
    await openFixture('plain.ps1');
    const { started } = await extensionApi();
    assertOk(!started(), `no server was started for ${open()}`);
    const editor = await openText('powershell', 'Write-Output 1\n');
    await typeText(editor, '#x');
    assertOk(!started(), `no server was started by typing either for ${open()}`);
  });

  it('starts no server for the logs of others, whatever they are called', async () => {
    const { started } = await extensionApi();
    for (const [name, language, text] of [
      ['logs-of-others/app.log', 'log', '2026-11-17 08:00:00 INFO started\n'],
      ['logs-of-others/LocationServices-2.log', 'ccmsetup-log', '2026-11-17 08:00:00 INFO started\n'],
      ['logs-of-others/ccmsetup.log', 'ccmsetup-log', ''],
    ] as const) {
      const { uri } = await writeFile(name, text);
      const { document } = await vscode.window.showTextDocument(uri);
      assertEqual(document.languageId, language, name);
      assertOk(!started(), `no server was started for ${open()}`);
    }
    await closeEditors();
    await removeFile('logs-of-others');
  });

  it('starts it as soon as a script gets one', async () => {
    const api = await extensionApi();
    const editor = await openText('powershell', 'Start-Process ccmsetu');
    assertOk(!api.started(), `no server was started for ${open()}`);
    await editor.edit((edit) => {
      edit.insert(
        new vscode.Position(0, 'Start-Process ccmsetu'.length),
        'p.exe -ArgumentList "SMSSITECODE=PRIM"',
      );
    });
    assertOk(api.started(), 'the server was started');
    await api.ready();
    const found = await waitFor(
      vscode.languages.onDidChangeDiagnostics,
      () => vscode.languages.getDiagnostics(editor.document.uri).find(({ source }) => source === 'ccmsetup'),
      () => 'a finding in the script',
    );
    assertEqual(editor.document.getText(found.range), 'PRIM');
  });
});
