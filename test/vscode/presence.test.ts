import * as vscode from 'vscode';
import { hintIn } from '../../client/src/empty-hint';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openText } from './support/documents';
import { extensionApi } from './support/extension';
import { waitFor } from './support/wait';

/** The document in front, which a command has just opened. */
function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assertOk(document, 'an editor is active');
  return document;
}

/** The sample, opened by its command. */
async function openedSample(): Promise<vscode.TextDocument> {
  for (;;) {
    await vscode.commands.executeCommand('ccmsetup.openSample');
    const document = activeDocument();
    if (document.getText().includes('A sample to try things on')) return document;
    // One of the same name was still closing, and VS Code brought it back instead.
    await closeEditors();
  }
}

describe('what the extension offers', () => {
  const settings = vscode.workspace.getConfiguration();
  afterEach(closeEditors);

  it('is a sample with findings, which is no file', async () => {
    const { uri, languageId } = await openedSample();
    assertEqual([uri.scheme, languageId], ['untitled', 'powershell']);
    await waitForDiagnostics(uri, (all) => all.some((one) => codeOf(one) === 'property-with-colon'), {
      describe: 'a finding',
    });
  });

  it('is a new file that begins with a command line', async () => {
    await vscode.commands.executeCommand('ccmsetup.newFile');
    const document = activeDocument();
    assertEqual([document.uri.scheme, document.languageId], ['untitled', 'ccmcmd']);
    await waitFor(
      vscode.workspace.onDidChangeTextDocument,
      () => (/^CCMSETUPCMD="\r?\n\s+CCMHOSTNAME=/.test(document.getText()) ? true : undefined),
      () => `a snippet; found ${JSON.stringify(document.getText())}`,
    );
  });

  it('is a hint in empty documents of the language only, and not against the will of the user', async () => {
    const { document } = await openText('ccmcmd', '');
    assertOk(hintIn(document)?.includes('Ctrl+Space'), 'there is a hint');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    assertEqual(hintIn(document), undefined);
    await closeEditors();
    const other = await openText('powershell', '');
    assertEqual(hintIn(other.document), undefined);
    await closeEditors();
    const empty = await openText('ccmcmd', '');
    const name = 'workbench.editor.empty.hint';
    await settings.update(name, 'hidden', vscode.ConfigurationTarget.Global);
    try {
      assertEqual(hintIn(empty.document), undefined);
    } finally {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is a walkthrough, for whoever asks for it', async () => {
    const walkthrough = 'ccmsetup-tools.ccmsetup-tools#start';
    const shown = (): vscode.Tab | undefined =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        // The page of all walkthroughs, which shows one of them.
        .find(({ label }) => /^(?:Welcome|Walkthrough)/.test(label));
    assertEqual(shown(), undefined, 'tab before');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough);
    await waitFor(
      vscode.window.tabGroups.onDidChangeTabs,
      shown,
      () =>
        `a walkthrough; tabs: ${vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)).join()}`,
    );
  });

  it('is a report of a bug, without values of the site and texts of documents', async () => {
    const { issueReport, ready } = await extensionApi();
    await openText('ccmcmd', 'ccmsetup.exe SMSSITECODE=XYZ /mp:mp1.fabrikam.com\n');
    await ready();
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('ccmsetup.site', { siteCodes: ['XYZ'], cmg: ['cmg.fabrikam.com'] }, target);
    await settings.update('ccmsetup.rules', { 'wrong-prefix': 'off' }, target);
    try {
      const text = await issueReport();
      assertOk(text.includes(`VS Code: ${vscode.version}`), text);
      assertOk(/^ccmsetup Tools: \d+\.\d+\.\d+$/m.test(text), text);
      assertOk(/^Server: \d+\.\d+\.\d+$/m.test(text), text);
      assertOk(text.includes('- ccmsetup.site: 2 values, not shown'), text);
      assertOk(text.includes('- ccmsetup.rules: wrong-prefix off'), text);
      assertOk(!/XYZ|fabrikam/i.test(text), text);
    } finally {
      await settings.update('ccmsetup.site', undefined, target);
      await settings.update('ccmsetup.rules', undefined, target);
    }
  });
});
