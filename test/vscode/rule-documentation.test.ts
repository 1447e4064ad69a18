import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openText } from './support/documents';
import { applyCodeAction, codeActions, putCursor } from './support/editor';
import { askUntil, waitFor } from './support/wait';

/** The tab that shows the page of a rule as a preview. */
function previewOf(slug: string): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input, label }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.includes('markdown.preview') &&
        label.includes(`${slug}.md`),
    );
}

function shows(slug: string): Promise<vscode.Tab> {
  return waitFor(
    vscode.window.tabGroups.onDidChangeTabs,
    () => previewOf(slug),
    () => `a preview of ${slug}.md`,
  );
}

describe('the documentation of a rule', () => {
  afterEach(closeEditors);

  /** Opens a document with a finding and puts the cursor into it. */
  async function openFinding(): Promise<{ document: vscode.TextDocument; finding: vscode.Diagnostic }> {
    const editor = await openText('ccmcmd', 'ccmsetup.exe SMSSITECODE=PRIM\n');
    const isWanted = (one: vscode.Diagnostic): boolean => codeOf(one) === 'site-code-format';
    const all = await waitForDiagnostics(editor.document.uri, (found) => found.some(isWanted), {
      describe: 'the finding',
    });
    const finding = all.find(isWanted);
    assertOk(finding, 'there is one');
    putCursor(editor, finding.range.start);
    return { document: editor.document, finding };
  }

  it('is opened from its finding', async () => {
    const { document, finding } = await openFinding();
    const action = (await codeActions(document, finding.range)).find(
      ({ title }) => title === 'Show documentation of site-code-format',
    );
    assertOk(action, 'there is a quick fix');
    await applyCodeAction(action);
    await shows('site-code-format');
  });

  it('can be chosen from all rules, the one under the cursor first', async () => {
    await openFinding();
    const asked = vscode.commands.executeCommand('ccmsetup.showRuleDocumentation');
    // The list tells no extension that it is open; accepting does nothing until it is.
    await askUntil(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return previewOf('site-code-format');
      },
      () => 'a preview of the rule under the cursor',
    );
    await asked;
  });

  it('is there for every rule that the schema lists, and in the words of its page', async () => {
    const page = vscode.Uri.from({ scheme: 'ccmsetup-rules', path: '/unused-suppression.md' });
    const { languageId, lineCount } = await vscode.workspace.openTextDocument(page);
    assertEqual(languageId, 'markdown');
    assertOk(lineCount > 10, 'the page has a text');
    await vscode.commands.executeCommand('ccmsetup.showRuleDocumentation', 'unused-suppression');
    await shows('unused-suppression');
  });
});
