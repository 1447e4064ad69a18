import * as vscode from 'vscode';
import { copiedText } from '../../client/src/commands/copy-as-one-line';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText, rangeOf } from './support/documents';
import { putCursor, replaceAll } from './support/editor';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { askUntil, waitFor } from './support/wait';
import { picture } from './support/picture';

const inner = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01';

describe('copying a command line as one line', () => {
  beforeEach(async () => {
    await vscode.env.clipboard.writeText('before');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
  });

  it('takes the one at the cursor, without comments and line breaks', async () => {
    const editor = await openText(
      'ccmcmd',
      `# 😀\nCCMSETUPCMD="\n  # the gateway\n  ${inner.replace(' ', '\n  ')}\n"\n\nccmsetup.exe /logon\n`,
    );
    await (await extensionApi()).ready();
    putCursor(editor, rangeOf(editor.document, 'SMSSITECODE').start);
    await vscode.commands.executeCommand('ccmsetup.copyAsOneLine');
    assertEqual(await vscode.env.clipboard.readText(), `CCMSETUPCMD="${inner}"`);
  });

  it('takes the one that its arguments name, as ccmsetup receives it', async () => {
    const { document } = await openText(
      'json',
      '{ "installCommandLine": "ccmsetup.exe /source:\\"C:\\\\a b\\"" }',
    );
    await (await extensionApi()).ready();
    const { line, character } = rangeOf(document, '/source').start;
    await vscode.commands.executeCommand('ccmsetup.copyAsOneLine', document.uri.toString(), {
      line,
      character,
    });
    assertEqual(await vscode.env.clipboard.readText(), 'ccmsetup.exe /source:"C:\\a b"');
  });

  it('asks before it copies one with an error', async () => {
    await openText('ccmcmd', 'ccmsetup.exe SMSSITECODE=PRIM');
    await (await extensionApi()).ready();
    const done = vscode.commands.executeCommand('ccmsetup.copyAsOneLine');
    let finished = false;
    void done.then(() => (finished = true));
    await askUntil(
      async () => {
        assertEqual(
          await vscode.env.clipboard.readText(),
          finished ? 'ccmsetup.exe SMSSITECODE=PRIM' : 'before',
        );
        if (!finished) await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return finished || undefined;
      },
      () => 'the command ends after "Copy Anyway"',
    );
    assertEqual(await vscode.env.clipboard.readText(), 'ccmsetup.exe SMSSITECODE=PRIM');
  });

  it('leaves the clipboard alone where no command line is', async () => {
    const { document } = await openText('powershell', '# nothing');
    await vscode.commands.executeCommand('ccmsetup.copyAsOneLine', document.uri.toString(), {
      line: 0,
      character: 0,
    });
    assertEqual(await vscode.env.clipboard.readText(), 'before');
  });

  it('tells what it has left out', () => {
    const line = {
      text: 'x'.repeat(1200),
      leftOut: { comments: 0, continuations: 0 },
      toFillIn: 0,
      open: false,
    };
    const length = { used: 1200, atLeast: false };
    assertEqual(copiedText({ ...line, length }), 'Copied 1,200 characters.');
    assertEqual(
      copiedText({ ...line, leftOut: { comments: 2, continuations: 1 }, length: { ...length, limit: 2048 } }),
      'Copied 1,200 of 2,048 characters. Left out 2 comments. Left out 1 line-continuation character.',
    );
    assertEqual(
      copiedText({ ...line, toFillIn: 1, open: true, length: { used: 1190, atLeast: true, limit: 2048 } }),
      'Copied 1,200 characters. Toward the limit, they count as ≥ 1,190 of 2,048. 1 value has to be filled in. The script may add arguments when it runs.',
    );
  });
});

describe('formatting', () => {
  const file = 'formatting/x.ccmcmd';
  const text = `# 😀\nCCMSETUPCMD=" ${inner.replace('SMSSITECODE', 'smssitecode')} /NoCRLCheck "`;
  const formatted = `# 😀\nCCMSETUPCMD="\n  /NoCRLCheck\n  ${inner.replace(' ', '\n  ')}\n"\n`;

  afterEach(closeEditors);

  it('is that of the document, and keeps the cursor where it is', async () => {
    const editor = await openText('ccmcmd', text);
    await (await extensionApi()).ready();
    putCursor(editor, rangeOf(editor.document, 'fabrikam').start);
    await askUntil(
      async () => {
        // The server is told after it has started, and tells no test when it is.
        await vscode.commands.executeCommand('editor.action.formatDocument');
        return editor.document.getText() === formatted || undefined;
      },
      () => `the formatted text; it reads:\n${editor.document.getText()}`,
    );
    assertEqual(editor.selection.active, rangeOf(editor.document, 'fabrikam').start);
    await picture('formatted');
  });

  it('happens when a document is saved, for those who want that', async () => {
    const { uri } = await writeFile(file, '# nothing\n');
    const settings = vscode.workspace.getConfiguration('editor', uri);
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await vscode.window.showTextDocument(uri);
      await (await extensionApi()).ready();
      await replaceAll(editor, text);
      assertOk(await editor.document.save(), 'VS Code saves the file');
      await waitFor(
        vscode.workspace.onDidSaveTextDocument,
        () => editor.document.getText() === formatted || undefined,
        () => `the formatted text; it reads:\n${editor.document.getText()}`,
      );
    } finally {
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      await removeFile('formatting');
    }
  });
});
