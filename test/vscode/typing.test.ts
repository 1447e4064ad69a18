import * as vscode from 'vscode';
import type { ColoredHint } from '../../client/src/colored-hints';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText, rangeOf } from './support/documents';
import { putCursor, replaceAll, typeText } from './support/editor';
import { extensionApi } from './support/extension';
import { picture } from './support/picture';
import { askUntil, waitFor } from './support/wait';

/** `CCMSETUPCMD="…"` of a length, over so many lines that it can be seen as a whole: the last one is the closing quote. */
function wrapperOf(length: number): string {
  const lines = ['SMSSITECODE=P01'];
  const left = (): number => length - 'CCMSETUPCMD="'.length - 1 - lines.join(' ').length - 1;
  while (left() > 90) lines.push(`/source:C:\\${'f'.repeat(60)}`);
  lines.push(`FSP=${'f'.repeat(left() - 4)}`);
  return ['CCMSETUPCMD="', ...lines.map((line) => `  ${line}`), '"'].join('\n');
}

async function ready(): Promise<void> {
  await (await extensionApi()).ready();
}

/** Puts the cursor behind a text and types a quote; gives the text of the document once it was written as it has to be. */
async function typeQuote(editor: vscode.TextEditor, wanted: string): Promise<void> {
  const { document } = editor;
  await vscode.window.showTextDocument(document, editor.viewColumn);
  await vscode.commands.executeCommand('type', { text: '"' });
  await waitFor(
    vscode.workspace.onDidChangeTextDocument,
    () => document.getText() === wanted || undefined,
    () => `${wanted}\nfound ${document.getText()}`,
  );
}

/** Waits until the cursor stands behind a text that the document begins with. */
async function cursorBehind(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  assertOk(document.getText().startsWith(text), `the document begins with ${text}`);
  await waitFor(
    vscode.window.onDidChangeTextEditorSelection,
    () => document.offsetAt(editor.selection.active) === text.length || undefined,
    () => `the cursor at ${text.length}; it is at ${document.offsetAt(editor.selection.active)}`,
  );
}

describe('typing', () => {
  const settings = vscode.workspace.getConfiguration();
  const changed = new Set<string>();

  async function set(name: string, value: unknown): Promise<void> {
    changed.add(name);
    await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  }
  afterEach(async () => {
    await closeEditors();
    for (const name of changed) await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    changed.clear();
  });

  it('shows how a value is written, and which part comes next', async () => {
    const { document } = await openText('ccmcmd', 'CCMSETUPCMD="/logon SMSCACHEFLAGS=MAXDRIVE;"');
    await ready();
    const ask = (position: vscode.Position): Thenable<vscode.SignatureHelp | undefined> =>
      vscode.commands.executeCommand('vscode.executeSignatureHelpProvider', document.uri, position, ';');
    const help = await ask(rangeOf(document, 'MAXDRIVE;').end);
    assertEqual(help?.signatures[0]?.label, 'SMSCACHEFLAGS=‹flag›[;‹flag›…]');
    assertEqual(help?.activeParameter, 1);
    assertEqual(await ask(rangeOf(document, '/log').end), undefined);
  });

  it('shows it when the sign before a value is typed', async () => {
    const editor = await openText('ccmcmd', `${'\n'.repeat(9)}CCMSETUPCMD="/logon CCMLOGMAXSIZE FSP=a"`);
    await ready();
    putCursor(editor, rangeOf(editor.document, 'CCMLOGMAXSIZE').end);
    await typeText(editor, '=');
    await vscode.commands.executeCommand('editor.action.triggerParameterHints');
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
      'vscode.executeSignatureHelpProvider',
      editor.document.uri,
      editor.selection.active,
      '=',
    );
    assertEqual(help?.signatures[0]?.label, 'CCMLOGMAXSIZE=‹bytes›');
    await picture('signature-help');
  });

  describe('with hints in the text', () => {
    async function hintsIn(document: vscode.TextDocument): Promise<string[]> {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return hints.map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      );
    }

    /** Waits until the editor has these in color: VS Code asks by itself. */
    async function coloredIn(document: vscode.TextDocument, wanted: readonly ColoredHint[]): Promise<void> {
      const { coloredHints } = await extensionApi();
      const text = JSON.stringify(wanted);
      await askUntil(
        () => Promise.resolve(JSON.stringify(coloredHints(document)) === text || undefined),
        () => `${text}; found ${JSON.stringify(coloredHints(document))}`,
      );
    }

    it('says how long a value is, and what numbers mean', async () => {
      const { document } = await openText('ccmcmd', 'CCMSETUPCMD="SMSSITECODE=P01 SMSCACHESIZE=20480"');
      await ready();
      assertEqual(await hintsIn(document), ['20 GB', '48 / 1,024']);
      await coloredIn(document, []);
    });

    it('has those near the limit in color, which follow what is typed', async () => {
      const editor = await openText(
        'ccmcmd',
        `${wrapperOf(1014)}\n\n${wrapperOf(100)}\n\n${wrapperOf(1034)}\n`,
      );
      const { document } = editor;
      await ready();
      const [warned = 0, , failed = 0] = document
        .getText()
        .split('\n')
        .flatMap((text, line) => (text === '"' ? [line] : []));
      const error: ColoredHint = { line: failed, character: 1, level: 'error', text: '1,034 / 1,024' };
      await coloredIn(document, [
        { line: warned, character: 1, level: 'warning', text: '1,014 / 1,024' },
        error,
      ]);
      assertEqual(await hintsIn(document), ['100 / 1,024']);
      await picture('colored-hints');
      putCursor(editor, new vscode.Position(warned - 1, 10));
      await typeText(editor, 'fffffffffff');
      await coloredIn(document, [
        { line: warned, character: 1, level: 'error', text: '1,025 / 1,024' },
        error,
      ]);
      putCursor(editor, new vscode.Position(warned + 1, 0));
      await typeText(editor, '\n');
      await coloredIn(document, [
        { line: warned, character: 1, level: 'error', text: '1,025 / 1,024' },
        { ...error, line: failed + 1 },
      ]);
      await replaceAll(editor, wrapperOf(50));
      await coloredIn(document, []);
      assertEqual(await hintsIn(document), ['50 / 1,024']);
    });

    it('leaves them hints where they are not always shown, and shows none where they are off', async () => {
      const { document } = await openText('ccmcmd', wrapperOf(1014));
      await ready();
      const line = document.lineCount - 1;
      const colored: ColoredHint[] = [{ line, character: 1, level: 'warning', text: '1,014 / 1,024' }];
      await coloredIn(document, colored);
      await set('editor.inlayHints.enabled', 'offUnlessPressed');
      await coloredIn(document, []);
      assertEqual(await hintsIn(document), ['⚠ 1,014 / 1,024']);
      await set('editor.inlayHints.enabled', undefined);
      await coloredIn(document, colored);
      await set('ccmsetup.features.inlayHints', false);
      await coloredIn(document, []);
      assertEqual(await hintsIn(document), []);
      await set('ccmsetup.features.inlayHints', undefined);
      await coloredIn(document, colored);
      await vscode.languages.setTextDocumentLanguage(document, 'css');
      await coloredIn(document, []);
    });
  });

  describe('a quote', () => {
    it('inside CCMSETUPCMD is doubled, by the default settings of the language, and so is its partner', async () => {
      const editor = await openText('ccmcmd', 'CCMSETUPCMD="/logon CCMCERTSEL= FSP=a"');
      await ready();
      putCursor(editor, rangeOf(editor.document, 'SEL=').end);
      await typeQuote(editor, 'CCMSETUPCMD="/logon CCMCERTSEL="""" FSP=a"');
      await cursorBehind(editor, 'CCMSETUPCMD="/logon CCMCERTSEL=""');
      await typeText(editor, 'Subject:x');
      // The one that is there already is typed over.
      await vscode.commands.executeCommand('type', { text: '"' });
      await cursorBehind(editor, 'CCMSETUPCMD="/logon CCMCERTSEL=""Subject:x""');
      assertEqual(editor.document.getText(), 'CCMSETUPCMD="/logon CCMCERTSEL=""Subject:x"" FSP=a"');
    });

    it('is written in its place while a whole command line is typed, with the quotes that VS Code adds', async () => {
      const editor = await openText('ccmcmd', '');
      await ready();
      await typeText(editor, 'CCMSETUPCMD="SMSSITECODE=P01 CCMCERTSEL=');
      const begun = 'CCMSETUPCMD="SMSSITECODE=P01 CCMCERTSEL=';
      assertEqual(editor.document.getText(), `${begun}"`);
      await vscode.commands.executeCommand('hideSuggestWidget');
      await typeQuote(editor, `${begun}""`);
      await cursorBehind(editor, `${begun}""`);
      await typeText(editor, 'Subject:x');
      await typeQuote(editor, `${begun}""Subject:x""`);
      await typeText(editor, ' FSP=a');
      await vscode.commands.executeCommand('type', { text: '"' });
      await typeText(editor, ' ');
      assertEqual(editor.document.getText(), `${begun}""Subject:x"" FSP=a" `);
    });

    it('is written as a PowerShell string needs it, when the editor formats on type', async () => {
      const text =
        'Start-Process msiexec -ArgumentList "/i ccmsetup.msi CCMSETUPCMD=`"/logon CCMCERTSEL= FSP=a`""';
      const editor = await openText('powershell', text);
      await ready();
      const { document } = editor;
      assertEqual(vscode.workspace.getConfiguration('editor', document).get('formatOnType'), false);
      await set('editor.formatOnType', true);
      putCursor(editor, rangeOf(document, 'SEL=').end);
      const opened = text.replace('SEL=', 'SEL=`"`"');
      await typeQuote(editor, opened);
      await cursorBehind(editor, opened.slice(0, opened.indexOf('SEL=') + 'SEL=`"`"'.length));
      await typeText(editor, 'Subject:x');
      await typeQuote(editor, text.replace('SEL=', 'SEL=`"`"Subject:x`"`"'));
      // Undoing once leaves the quote that was typed.
      await vscode.commands.executeCommand('undo');
      assertEqual(document.getText(), text.replace('SEL=', 'SEL=`"`"Subject:x"'));
    });

    it('leaves a language to whoever formats all of it', async () => {
      const editor = await openText(
        'powershell',
        'ccmsetup.exe /logon\nCCMSETUPCMD="/logon CCMCERTSEL=" FSP=a"',
      );
      await ready();
      const { document } = editor;
      const ask = (character: string): Thenable<vscode.TextEdit[] | undefined> =>
        vscode.commands.executeCommand(
          'vscode.executeFormatOnTypeProvider',
          document.uri,
          new vscode.Position(0, 3),
          character,
          { tabSize: 2, insertSpaces: true },
        );
      const edit = vscode.TextEdit.insert(new vscode.Position(0, 0), 'x');
      const other = vscode.languages.registerOnTypeFormattingEditProvider(
        { language: 'powershell' },
        { provideOnTypeFormattingEdits: () => [edit] },
        '}',
      );
      try {
        assertEqual(
          (await ask('}'))?.map(({ newText }) => newText),
          ['x'],
        );
      } finally {
        other.dispose();
      }
      assertOk(((await ask('}')) ?? []).length === 0, 'nobody else formats');
    });
  });
});
