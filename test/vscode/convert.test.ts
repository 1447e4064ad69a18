import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { extensionApi } from './support/extension';
import { closeEditors, openText, rangeOf } from './support/documents';
import { putCursor } from './support/editor';
import { browserPastes, pasteInBrowser } from './support/browser-paste';
import { picture } from './support/picture';
import { askUntil, waitFor } from './support/wait';

const line = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR="C:\\a b" FSP=fs1';

/** Opens a document with the cursor somewhere in it, and waits until the server knows it. */
async function openAt(language: string, text: string, at: string): Promise<vscode.TextEditor> {
  const editor = await openText(language, text);
  const { end } = rangeOf(editor.document, at);
  putCursor(editor, end);
  await (await extensionApi()).ready();
  return editor;
}

/** The editor that opens when something is done. */
async function opened(doing: Thenable<unknown>, before: vscode.TextEditor): Promise<vscode.TextEditor> {
  // The editor of a document that was closed a moment ago may still be told as the active one.
  const known = new Set([...vscode.workspace.textDocuments, before.document]);
  await doing;
  return waitFor(
    vscode.window.onDidChangeActiveTextEditor,
    () => {
      const editor = vscode.window.activeTextEditor;
      return editor === undefined || known.has(editor.document) || editor.document.isClosed
        ? undefined
        : editor;
    },
    () => 'another editor is active',
  );
}

/** VS Code 1.93 has parts of it as a proposal only. */
const canOfferPasting =
  'registerDocumentPasteEditProvider' in vscode.languages && !vscode.version.startsWith('1.93.');

describe('the command Convert To…', () => {
  afterEach(closeEditors);

  const wanted: Readonly<Record<string, readonly [language: string, text: string]>> = {
    exe: ['ccmcmd', `${line}\n`],
    ccmsetupcmd: ['ccmcmd', 'CCMSETUPCMD="/mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=""C:\\a b"" FSP=fs1"\n'],
    powershell: ['powershell', `'SMSCACHEDIR="C:\\a b"',`],
    batch: ['bat', `\n${line}`],
    win32: ['json', `"installCommandLine": ${JSON.stringify(line)}`],
    unattend: ['xml', `<Path>${line}</Path>`],
    ansible: ['yaml', `cmd: '${line}'`],
  };
  for (const [target, [language, text]] of Object.entries(wanted))
    it(`opens the result beside: ${target}`, async () => {
      const editor = await openAt('ccmcmd', `# \u{1F600}\n${line}\n`, 'SMSSITECODE');
      const asked = vscode.commands.executeCommand('ccmsetup.convertTo', undefined, undefined, target);
      const { document, viewColumn } = await opened(asked, editor);
      assertEqual(document.languageId, language);
      assertOk(
        document.isUntitled && document.getText().replaceAll('\r\n', '\n').includes(text),
        document.getText(),
      );
      assertOk(viewColumn !== editor.viewColumn, 'it is beside');
      if (target === 'powershell') await picture('converted');
    });

  it('opens one for properties alone from a line that has no others', async () => {
    const editor = await openAt('ccmcmd', 'ccmsetup.exe SMSSITECODE=P01 FSP=fs1\n', 'SMSSITECODE');
    const { uri } = editor.document;
    const place = [uri.toString(), { line: 0, character: 20 }];
    const asked = vscode.commands.executeCommand('ccmsetup.convertTo', ...place, 'tcf');
    const { document } = await opened(asked, editor);
    assertEqual(document.getText(), '[Client Install]\nInstall=INSTALL=ALL SMSSITECODE=P01 FSP=fs1\n');
  });

  it('lets choose the target', async () => {
    const editor = await openAt('ccmcmd', `${line}\n`, 'SMSSITECODE');
    const asked = vscode.commands.executeCommand('ccmsetup.convertTo');
    // The list tells no extension that it is open; accepting does nothing until it is.
    const found = await askUntil(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        const active = vscode.window.activeTextEditor;
        return active?.document === editor.document ? undefined : active;
      },
      () => 'an editor with the first target',
    );
    await asked;
    assertEqual(found.document.getText(), `${line}\n`);
  });
});

describe('the command Explain Command Line', () => {
  afterEach(closeEditors);

  it('opens a page on the line as a preview', async () => {
    await openAt('ccmcmd', `# \u{1F600}\n${line}\n`, 'SMSSITECODE');
    await vscode.commands.executeCommand('ccmsetup.explain');
    const isPreview = ({ input, label }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputWebview &&
      input.viewType.includes('markdown.preview') &&
      label.includes('About Untitled-');
    await waitFor(
      vscode.window.tabGroups.onDidChangeTabs,
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isPreview),
      () => 'a preview',
    );
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'ccmsetup-explanation');
    assertEqual(page?.languageId, 'markdown');
    const text = page?.getText() ?? '';
    assertOk(/^Installs the client for site `P01`/m.test(text), text);
    assertOk(/^\| \[`SMSCACHEDIR`\]\(https.*\) \| `C:\\a b` \|/m.test(text), text);
  });
});

describe('the command Paste as Command Line', () => {
  afterEach(closeEditors);

  const places: readonly (readonly [language: string, text: string, at: string, wanted: string])[] = [
    [
      'powershell',
      'Start-Process ccmsetup.exe -ArgumentList "/logon "\n',
      '/logon ',
      '/logon /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=`"C:\\a b`" FSP=fs1"',
    ],
    ['json', '{ "installCommandLine": "" }\n', '": "', `{ "installCommandLine": ${JSON.stringify(line)} }`],
    ['bat', '@echo off\r\n', '@echo off\r\n', `@echo off\r\n${line}`],
  ];
  for (const [language, text, at, wanted] of places)
    it(`writes it for its place: ${language}`, async () => {
      const editor = await openAt(language, text, at);
      await vscode.env.clipboard.writeText(`${line}\n`);
      await vscode.commands.executeCommand('ccmsetup.pasteCommandLine');
      const { document } = editor;
      assertOk(document.getText().includes(wanted), document.getText());
    });

  // No command goes through what extensions add to pasting.
  if (browserPastes && canOfferPasting)
    for (const [how, preferences, wanted] of [
      ['and a plain paste stays what it is', undefined, '"C:\\a b""'],
      ['and written for its place when that is preferred', ['text.ccmsetup'], '`"C:\\a b`""'],
    ] as const)
      it(`is offered by VS Code, ${how}`, async () => {
        const settings = vscode.workspace.getConfiguration('editor');
        await settings.update('pasteAs.preferences', preferences, vscode.ConfigurationTarget.Global);
        const start = 'Start-Process ccmsetup.exe -ArgumentList "/logon ';
        const { document } = await openAt('powershell', `${start}"\n`, '/logon ');
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        try {
          pasteInBrowser('/mp:mp1 SMSCACHEDIR="C:\\a b"');
          await waitFor(
            vscode.workspace.onDidChangeTextDocument,
            () => document.getText() === `${start}/mp:mp1 SMSCACHEDIR=${wanted}\n` || undefined,
            () => `it is pasted; the document reads ${document.getText()}`,
          );
        } finally {
          await settings.update('pasteAs.preferences', undefined, vscode.ConfigurationTarget.Global);
        }
      });

  it('replaces what is selected, and leaves all as it is when it cannot', async () => {
    const editor = await openAt('powershell', "Start-Process ccmsetup.exe '/old'; Write-Host ''\n", '/old');
    const { document } = editor;
    await vscode.env.clipboard.writeText('/mp:mp1 SMSSITECODE=P01');
    const old = rangeOf(document, '/old');
    editor.selection = new vscode.Selection(old.start, old.end);
    await vscode.commands.executeCommand('ccmsetup.pasteCommandLine');
    const after = "Start-Process ccmsetup.exe '/mp:mp1 SMSSITECODE=P01'; Write-Host ''\n";
    assertEqual(document.getText(), after);
    await picture('pasted');
    putCursor(editor, rangeOf(document, "Host '").end);
    await vscode.commands.executeCommand('ccmsetup.pasteCommandLine');
    assertEqual(document.getText(), after);
  });
});

describe('the command Fix All Safe Problems', () => {
  afterEach(closeEditors);

  it('fixes the active document', async () => {
    const { document } = await openAt('ccmcmd', 'ccmsetup.exe -mp:mp1 SMSSITECODE:P01\n', 'mp1');
    const fixed = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n';
    // VS Code tells nobody when it knows of the actions of a server that has just started.
    await askUntil(
      async () => {
        if (document.getText() !== fixed) await vscode.commands.executeCommand('ccmsetup.fixAll');
        return document.getText() === fixed || undefined;
      },
      () => `the document is fixed; it reads ${document.getText()}`,
    );
  });
});
