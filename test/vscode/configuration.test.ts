import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, showDiagnostic, waitForDiagnostics } from './support/diagnostics';
import { closeEditors } from './support/documents';
import { removeFile, writeFile } from './support/files';
import { schemaIsKnown, workspaceFile } from './support/host';
import { complete, hover, labelOf, replaceAll } from './support/editor';

const name = '.ccmsetuprc.json';
const wrong = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=PRIM\n';

/** A configuration that sets the level of the one rule that the document breaks. */
function level(value: string): string {
  return `{\n  "rules": { "site-code-format": "${value}" }\n}\n`;
}

const severities = {
  off: undefined,
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
  error: vscode.DiagnosticSeverity.Error,
} as const;

/** Waits until the finding in a document has a level; `off` means that there is none. */
async function becomes(uri: vscode.Uri, wanted: keyof typeof severities): Promise<void> {
  await waitForDiagnostics(
    uri,
    (all) => all.find((one) => codeOf(one) === 'site-code-format')?.severity === severities[wanted],
    { describe: `site-code-format as ${wanted}` },
  );
}

/** The diagnostics of ours, where they are and what they say. */
function ours(all: readonly vscode.Diagnostic[]): string[] {
  return all.filter(({ source }) => source === 'ccmsetup').map(showDiagnostic);
}

describe('a configuration file', () => {
  let tests = 0;
  let folder: string;
  let file: vscode.Uri;
  let nested: vscode.Uri;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    // A folder that comes back as soon as it has gone looks to VS Code like one that was never away.
    folder = `configured-${++tests}`;
    file = workspaceFile(`${folder}/${name}`);
    nested = workspaceFile(`${folder}/deep/${name}`);
    const { uri } = await writeFile(`${folder}/deep/install.ccmcmd`, wrong);
    document = (await vscode.window.showTextDocument(uri)).document;
    await becomes(document.uri, 'error');
  });
  afterEach(async () => {
    await closeEditors();
    await removeFile(folder);
  });

  it('counts at once when it is made, changed, deleted and renamed', async () => {
    await writeFile(file, level('hint'));
    await becomes(document.uri, 'hint');
    await writeFile(file, level('off'));
    await becomes(document.uri, 'off');
    await vscode.workspace.fs.rename(file, workspaceFile(`${folder}/other.json`));
    await becomes(document.uri, 'error');
    await vscode.workspace.fs.rename(workspaceFile(`${folder}/other.json`), file);
    await becomes(document.uri, 'off');
    await removeFile(file);
    await becomes(document.uri, 'error');
  });

  it('builds on a file that it names by its path, and follows that one', async () => {
    const shared = `${folder}/shared/company.json`;
    await writeFile(shared, level('hint'));
    await writeFile(file, '{ "extends": "./shared/company.json" }\n');
    await becomes(document.uri, 'hint');
    await writeFile(shared, level('warning'));
    await becomes(document.uri, 'warning');
    await removeFile(file);
    await becomes(document.uri, 'error');
  });

  it('stands beside a baseline, whose findings are hints', async () => {
    const entry =
      '{ "path": "deep/install.ccmcmd", "rule": "site-code-format", "hash": "45e9f460c2ae4afa", "count": 1 }';
    const baseline = `${folder}/.ccmsetup-baseline.json`;
    await writeFile(baseline, `{\n  "version": 1,\n  "findings": [\n    ${entry}\n  ]\n}\n`);
    await becomes(document.uri, 'hint');
    const [known] = await waitForDiagnostics(
      document.uri,
      (all) => all.some((one) => codeOf(one) === 'site-code-format'),
      { describe: 'the finding that is known' },
    );
    assertOk(known?.message.endsWith('(It is in the baseline.)') === true, known?.message ?? 'nothing');
    await removeFile(workspaceFile(baseline));
    await becomes(document.uri, 'error');
  });

  it('counts when it is the nearest', async () => {
    await writeFile(file, level('off'));
    await becomes(document.uri, 'off');
    await writeFile(nested, level('warning'));
    await becomes(document.uri, 'warning');
    await removeFile(nested);
    await becomes(document.uri, 'off');
  });

  it('does not count any more when its folder is deleted with it', async () => {
    await writeFile(file, '{ "rulez": 1, "rules": { "site-code-format": "off" } }');
    await becomes(document.uri, 'off');
    await waitForDiagnostics(file, (all) => ours(all).length === 1, { describe: 'our message' });
    // An unsaved document stays open.
    await replaceAll(await vscode.window.showTextDocument(document), `${wrong}\n${wrong}`);
    await removeFile(folder);
    await becomes(document.uri, 'error');
    await waitForDiagnostics(file, (all) => all.length === 0, { describe: 'no message any more' });
  });

  it('is told what is wrong in it, at its place, and the rest of it counts', async () => {
    await writeFile(file, '{\n  "rulez": {},\n  "rules": { "site-code-format": "hint" }\n}\n');
    await becomes(document.uri, 'hint');
    const told = await waitForDiagnostics(file, (all) => ours(all).length > 0, {
      describe: 'what is wrong in the configuration',
    });
    assertEqual(ours(told), [
      '2:3-2:10 Warning There is no setting "rulez". Did you mean "rules"? (invalid-configuration)',
    ]);
    await writeFile(file, level('hint').replace('\n}', '\n'));
    await waitForDiagnostics(file, (all) => ours(all).some((one) => one.includes('valid JSON')), {
      describe: 'the broken JSON',
    });
    await becomes(document.uri, 'hint');
    await writeFile(file, level('information'));
    await becomes(document.uri, 'information');
    await waitForDiagnostics(file, (all) => all.length === 0, { describe: 'nothing wrong any more' });
  });

  it('counts as it stands in the editor, and not any more when that is thrown away', async () => {
    await writeFile(file, '{}');
    const editor = await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside });
    assertEqual(editor.document.languageId, 'jsonc');
    await replaceAll(editor, level('hint'));
    await becomes(document.uri, 'hint');
    assertOk(editor.document.isDirty, 'it is not saved');
    await replaceAll(editor, '{ "rules": { "site-code-format": "off" ');
    await becomes(document.uri, 'off');
    await closeEditors();
    await vscode.window.showTextDocument(document.uri);
    await becomes(document.uri, 'error');
  });

  it('is told each thing once that is wrong while it is open: by the schema what it knows, and the rest by us', async () => {
    const text =
      '{\n  "rulez": {},\n  "targetVersion": "24",\n  "rules": { "site-code-format": "hint" }\n}\n';
    await writeFile(file, text);
    await waitForDiagnostics(file, (all) => ours(all).length === 2, { describe: 'our messages' });
    await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside });
    await becomes(document.uri, 'hint');
    const bySchema = schemaIsKnown() ? 1 : 0;
    const told = await waitForDiagnostics(
      file,
      (all) => all.length === 1 + bySchema && ours(all).length === 1,
      { describe: 'one message of ours, and that of the schema' },
    );
    assertEqual(ours(told), [
      '2:3-2:10 Warning There is no setting "rulez". Did you mean "rules"? (invalid-configuration)',
    ]);
    for (const { range, source } of told) if (source !== 'ccmsetup') assertEqual(range.start.line, 2);
  });

  it('is completed and explained by its schema', async () => {
    await writeFile(file, '{\n  "rules": {  }\n}\n');
    const editor = await vscode.window.showTextDocument(file);
    const inside = new vscode.Position(1, 13);
    const rules = (await complete(editor.document, inside)).map(labelOf);
    if (!schemaIsKnown()) {
      assertOk(!rules.includes('site-code-format'), 'nothing is offered without the schema');
      return;
    }
    assertOk(rules.includes('site-code-format') && rules.includes('unused-suppression'), rules.join());
    await replaceAll(editor, level('off'));
    const end = editor.document.positionAt(level('off').indexOf('off'));
    const levels = (await complete(editor.document, end)).map(labelOf);
    for (const wanted of ['off', 'hint', 'information', 'warning', 'error'])
      assertOk(levels.includes(`"${wanted}"`), `${wanted} is offered: ${levels.join()}`);
    const shown = (await hover(editor.document, inside.translate(0, 3))).map(({ text }) => text).join('\n');
    assertOk(shown.includes('SMSSITECODE is neither'), `the rule is explained: ${shown}`);
  });
});
