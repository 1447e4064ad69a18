import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors } from './support/documents';
import { applyCodeAction, codeActions } from './support/editor';
import { removeFile, writeFile } from './support/files';
import { workspaceFile } from './support/host';
import { waitFor } from './support/wait';
import { picture } from './support/picture';

const name = '.ccmsetuprc.json';

/** A command line for a site, which has no other finding than about its site code. */
function commandLine(siteCode: string): string {
  return `CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=${siteCode}\n`;
}

/** Saves what a quick fix has changed, before VS Code opens an editor for it, and gives its text. */
async function saved(uri: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  assertOk(await document.save(), 'VS Code saves the file');
  return document.getText();
}

describe('the fix loop', () => {
  let tests = 0;
  let folder: string;

  beforeEach(() => {
    // A folder that comes back as soon as it has gone looks to VS Code like one that was never away.
    folder = `fix-loop-${++tests}`;
  });
  afterEach(async () => {
    await closeEditors();
    await removeFile(folder);
    await removeFile(name);
  });

  async function openCommandLine(siteCode: string): Promise<vscode.TextEditor> {
    const { uri } = await writeFile(`${folder}/install.ccmcmd`, commandLine(siteCode));
    return vscode.window.showTextDocument(uri);
  }

  /** Where a rule has a finding. */
  async function placeOf({ document }: vscode.TextEditor, slug: string): Promise<vscode.Range> {
    const isWanted = (one: vscode.Diagnostic): boolean => codeOf(one) === slug;
    const all = await waitForDiagnostics(document.uri, (some) => some.some(isWanted), { describe: slug });
    const [range] = all.filter(isWanted).map((one) => one.range);
    assertOk(range, `there is ${slug}`);
    return range;
  }

  async function choose(editor: vscode.TextEditor, slug: string, title: string): Promise<void> {
    const actions = await codeActions(editor.document, await placeOf(editor, slug));
    const action = actions.find((each) => each.title === title);
    assertOk(action, `${title} is among ${actions.map((each) => each.title).join(', ')}`);
    await applyCodeAction(action);
  }

  async function goes({ document }: vscode.TextEditor, slug: string): Promise<void> {
    await waitForDiagnostics(document.uri, (all) => !all.some((one) => codeOf(one) === slug), {
      describe: `no ${slug} any more`,
    });
  }

  it('makes the configuration that turns a rule off', async () => {
    const editor = await openCommandLine('PRIM');
    await choose(editor, 'site-code-format', `Turn off site-code-format in ${name}`);
    assertEqual(await saved(workspaceFile(name)), '{\n  "rules": {\n    "site-code-format": "off"\n  }\n}\n');
    await goes(editor, 'site-code-format');
  });

  it('adds a site code to the configuration, whose comments stay', async () => {
    const text = '{\n  // \u{1F600} ours\n  "site": { "siteCodes": ["P01"] } // one\n}\n';
    const { uri } = await writeFile(`${folder}/${name}`, text);
    const editor = await openCommandLine('P02');
    await choose(editor, 'not-this-site', `Add "P02" to ${name}`);
    assertEqual(await saved(uri), text.replace('"P01"', '"P01", "P02"'));
    await goes(editor, 'not-this-site');
    await picture('configuration-changed');
  });

  it('writes what the configuration has', async () => {
    await writeFile(`${folder}/${name}`, '{ "site": { "siteCodes": ["P01"] } }');
    const editor = await openCommandLine('P02');
    await choose(editor, 'not-this-site', 'Change to P01');
    assertEqual(editor.document.getText(), commandLine('P01'));
  });

  it('fixes everything that is safe from among the quick fixes', async () => {
    const right = commandLine('P01');
    const { uri } = await writeFile(`${folder}/install.ccmcmd`, right.replaceAll('=', ':'));
    const editor = await vscode.window.showTextDocument(uri);
    await choose(editor, 'property-with-colon', 'Fix all safe problems in this file');
    assertEqual(editor.document.getText(), right);
  });

  it('selects the reason of the comment that silences a finding', async () => {
    const editor = await openCommandLine('PRIM');
    const { start } = await placeOf(editor, 'site-code-format');
    editor.selection = new vscode.Selection(start, start);
    // What Ctrl+. and Enter do.
    const first = { kind: vscode.CodeActionKind.QuickFix.value, apply: 'first' };
    await vscode.commands.executeCommand('editor.action.codeAction', first);
    await waitFor(
      vscode.window.onDidChangeTextEditorSelection,
      () => editor.document.getText(editor.selection) === 'reason' || undefined,
      () => `the reason is selected in:\n${editor.document.getText()}`,
    );
    assertEqual(
      editor.document.lineAt(0).text,
      '# ccmsetup-lint-disable-next-line site-code-format -- reason',
    );
    await vscode.commands.executeCommand('type', { text: 'test lab' });
    assertEqual(
      editor.document.lineAt(0).text,
      '# ccmsetup-lint-disable-next-line site-code-format -- test lab',
    );
    await goes(editor, 'site-code-format');
  });
});
