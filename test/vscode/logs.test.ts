import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors } from './support/documents';
import { hover, putCursor } from './support/editor';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { workspaceFile } from './support/host';
import { picture } from './support/picture';
import { askUntil, waitFor } from './support/wait';

/** Opens a sample log; its name says nothing to VS Code, its first line does. */
async function openSample(name: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(`logs/${name}.ccmsetup.log`);
  await vscode.window.showTextDocument(uri);
  return editorOf(uri, 'ccmsetup-log');
}

/** The active editor, once it shows a document in a language. */
function editorOf(uri: vscode.Uri, language: string): Promise<vscode.TextEditor> {
  const active = (): vscode.TextEditor | undefined => vscode.window.activeTextEditor;
  return waitFor(
    vscode.workspace.onDidOpenTextDocument,
    () => {
      const editor = active();
      const isIt = editor?.document.uri.toString() === uri.toString();
      return isIt && editor.document.languageId === language ? editor : undefined;
    },
    () => `${uri.path} as ${language}; it is ${active()?.document.languageId}`,
  );
}

/** The diagnostic with a code, once it is there. */
async function diagnosticWith(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  const all = await waitForDiagnostics(uri, (each) => each.some((one) => codeOf(one) === code), {
    describe: code,
  });
  const found = all.find((one) => codeOf(one) === code);
  assertOk(found, code);
  return found;
}

function lenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return askUntil(
    async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        99,
      );
      return found.length > 0 ? found : undefined;
    },
    () => `the code lenses of ${uri.path}`,
  );
}

/** Does what a click on a code lens does. */
async function click(document: vscode.TextDocument, command: string): Promise<void> {
  const all = await lenses(document);
  const lens = all.find((each) => each.command?.command === command);
  assertOk(lens?.command, `${command} among ${all.map((each) => each.command?.title).join(', ')}`);
  await vscode.commands.executeCommand(command, ...((lens.command.arguments ?? []) as unknown[]));
}

/** The text of the clipboard after a command. */
async function copied(command: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(command);
  return vscode.env.clipboard.readText();
}

/** Opens the command line that a log recorded, and gives its editor. */
async function openCommandLine(log: vscode.TextDocument): Promise<vscode.TextEditor> {
  await click(log, 'ccmsetup.openRecordedCommandLine');
  return waitFor(
    vscode.window.onDidChangeActiveTextEditor,
    () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === 'ccmcmd' ? editor : undefined;
    },
    () => 'the command line in an editor',
  );
}

const cases = [
  ['03-cmg-invalid-ca', 'flag-invalid-ca', 21, 'WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA'],
  ['06-mp-not-resolved', 'http-name-not-resolved', 20, 'ERROR_WINHTTP_NAME_NOT_RESOLVED'],
  ['10-token-expired', 'cmg-invalid-token', 20, 'CMGService_Invalid_Token'],
] as const;

describe('install logs', () => {
  afterEach(closeEditors);

  it('are known by their names, and others by their first line', async () => {
    const text = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(workspaceFile('logs/06-mp-not-resolved.ccmsetup.log')),
    );
    try {
      for (const [name, content] of [
        ['ccmsetup.log', 'anything\n'],
        ['ccmsetup-20261120-080000.log', 'anything\n'],
        ['ccmsetup.lo_', 'anything\n'],
        ['PC042.log', text],
        ['from a forum.txt', text],
        ['without an ending', text],
      ] as const) {
        const { uri } = await writeFile(`named/${name}`, content);
        await vscode.window.showTextDocument(uri);
        await editorOf(uri, 'ccmsetup-log');
      }
    } finally {
      await closeEditors();
      await removeFile('named');
    }
  });

  it('keep the language that somebody chooses', async () => {
    const { document } = await openSample('12-bits-404');
    await vscode.languages.setTextDocumentLanguage(document, 'log');
    await waitForDiagnostics(document.uri, (all) => all.length === 0, { describe: 'no diagnostics' });
    assertEqual(document.languageId, 'log');
  });

  for (const [name, code, line, text] of cases)
    it(`say what went wrong, and where: ${name}`, async () => {
      const { document } = await openSample(name);
      const cause = await diagnosticWith(document.uri, code);
      assertEqual(cause.range.start.line, line - 1);
      assertEqual(vscode.DiagnosticSeverity[cause.severity], 'Error');
      assertOk(document.getText(cause.range).includes(text), document.getText(cause.range));
      const [first] = await lenses(document);
      assertEqual(first?.range.start.line, 0);
      const [shown] = await hover(document, cause.range.start.translate(0, 3));
      assertOk(shown, 'a hover on the cause');
      await click(document, 'ccmsetup.goToLogCause');
      assertEqual(vscode.window.activeTextEditor?.selection.active.line, line - 1);
      await picture(`log-${name}`);
    });

  it('lead from the palette to the cause, too, while it is known', async () => {
    const editor = await openSample('06-mp-not-resolved');
    await diagnosticWith(editor.document.uri, 'http-name-not-resolved');
    putCursor(editor, new vscode.Position(3, 0));
    await vscode.commands.executeCommand('ccmsetup.goToLogCause');
    assertEqual(vscode.window.activeTextEditor?.selection.active.line, 19);
  });

  it('have an outline from runs to causes, and fold', async () => {
    const { document } = await openSample('03-cmg-invalid-ca');
    await diagnosticWith(document.uri, 'flag-invalid-ca');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assertEqual(symbols.length, 1, 'runs');
    const lines = (all: readonly vscode.DocumentSymbol[]): number[] =>
      all.flatMap(({ selectionRange, children }) =>
        children.length === 0 ? [selectionRange.start.line] : lines(children),
      );
    assertOk(lines(symbols).includes(20), `the cause in ${JSON.stringify(lines(symbols))}`);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assertEqual([folds[0]?.start, folds[0]?.end], [0, 29]);
  });

  it('give the command line that they recorded, in which the finding is: 07', async () => {
    const { document } = await openSample('07-property-typo');
    const finding = await diagnosticWith(document.uri, 'unknown-property');
    assertEqual(document.getText(finding.range), 'SMMSITECODE');
    const editor = await openCommandLine(document);
    const again = await diagnosticWith(editor.document.uri, 'unknown-property');
    assertEqual(editor.document.getText(again.range), 'SMMSITECODE');
    assertOk(!editor.document.getText().includes('/runservice'), editor.document.getText());
    await picture('log-07-command-line');
  });

  it('never show a token in the command line', async () => {
    const { document } = await openSample('10-token-expired');
    await click(document, 'ccmsetup.openRecordedCommandLine');
    // Which editor is active is told late, and the one of another log may be.
    const line = await waitFor(
      vscode.workspace.onDidOpenTextDocument,
      () =>
        vscode.workspace.textDocuments.find(
          (each) => each.languageId === 'ccmcmd' && /^# .*10-token-expired/.test(each.getText()),
        ),
      () => 'the command line',
    );
    assertOk(/\/regtoken:/i.test(line.getText()), line.getText());
    assertOk(!line.getText().includes('eyJ'), 'no token');
  });

  it('are copied for a ticket without a name or a token', async () => {
    const { document } = await openSample('10-token-expired');
    await diagnosticWith(document.uri, 'cmg-invalid-token');
    const ticket = await copied('ccmsetup.copyLogDiagnosis');
    assertOk(ticket.includes('CMGService\\_Invalid\\_Token'), ticket);
    for (const secret of ['harborlight', 'eyJ'])
      assertOk(!ticket.includes(secret), `no ${secret}: ${ticket}`);
  });

  it('are explained on a page', async () => {
    const { document } = await openSample('03-cmg-invalid-ca');
    await click(document, 'ccmsetup.explainLog');
    const page = await waitFor(
      vscode.workspace.onDidOpenTextDocument,
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'ccmsetup-log-explanation'),
      () => 'the page',
    );
    assertOk(page.getText().includes('cmg.harborlight.example'), page.getText());
    await picture('log-03-explained');
  });

  it('keep the cursor where it is while they grow', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await vscode.workspace.fs.readFile(workspaceFile('logs/06-mp-not-resolved.ccmsetup.log')),
    );
    const lines = text.split('\r\n');
    const upTo = (count: number): string => `${lines.slice(0, count).join('\r\n')}\r\n`;
    try {
      const { uri } = await writeFile('growing/ccmsetup.log', upTo(12));
      const editor = await vscode.window.showTextDocument(uri);
      await (await extensionApi()).ready();
      await lenses(editor.document);
      const at = new vscode.Selection(5, 10, 5, 22);
      editor.selection = at;
      const moved: string[] = [];
      const watching = vscode.window.onDidChangeTextEditorSelection(({ selections: [now] }) => {
        if (now !== undefined && !now.isEqual(at)) moved.push(JSON.stringify(now));
      });
      try {
        for (const count of [16, 20, 24, lines.length]) {
          await writeFile(uri, upTo(count));
          await waitFor(
            vscode.workspace.onDidChangeTextDocument,
            () => editor.document.lineCount > count || undefined,
            () => `${count} lines; there are ${editor.document.lineCount}`,
          );
        }
        const cause = await diagnosticWith(uri, 'http-name-not-resolved');
        assertEqual(cause.range.start.line, 19);
      } finally {
        watching.dispose();
      }
      assertEqual(moved, []);
      assertOk(editor.selection.isEqual(at), 'the cursor is where it was');
      assertOk(vscode.window.activeTextEditor === editor, 'the editor is the one it was');
      assertOk(!editor.document.isDirty, 'nothing was changed');
    } finally {
      await closeEditors();
      await removeFile('growing');
    }
  });
});
