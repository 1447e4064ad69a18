import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/protocol';
import { configurationText, statusText } from '../../client/src/status/document-item';
import { journalIn } from '../../client/src/status/journal';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText } from './support/documents';
import { putCursor, replaceAll } from './support/editor';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { waitFor } from './support/wait';

describe('the status of a document', () => {
  const settings = vscode.workspace.getConfiguration();

  afterEach(async () => {
    await closeEditors();
    await settings.update('ccmsetup.enable', undefined, vscode.ConfigurationTarget.Workspace);
  });

  /** Waits until the extension knows a status like this of the active document. */
  async function statusWith(wanted: (status: DocumentStatus) => boolean): Promise<DocumentStatus> {
    const { status, onStatus } = await extensionApi();
    return waitFor(
      onStatus,
      () => {
        const now = status();
        return now !== undefined && wanted(now) ? now : undefined;
      },
      () => `a status; last seen: ${JSON.stringify(status())}`,
    );
  }

  it('counts command lines and measures the one at the cursor', async () => {
    const editor = await openText('ccmcmd', 'CCMSETUPCMD="SMSSITECODE=P01"\n\nccmsetup.exe /logon\n');
    const wrapped = await statusWith(
      ({ commandLines, length }) => commandLines === 2 && length?.limit === 1024,
    );
    assertEqual(wrapped.length, { used: 29, atLeast: false, limit: 1024 });
    assertEqual(statusText(wrapped), '2 command lines, 29 / 1,024');
    assertEqual(configurationText(wrapped), 'configured by the settings');
    putCursor(editor, new vscode.Position(2, 3));
    const other = await statusWith(({ length }) => length?.used === 19);
    assertEqual(statusText(other), '2 command lines, 19 characters');
    await replaceAll(editor, 'CCMSETUPCMD="SMSSITECODE={{site}}"');
    const later = await statusWith(
      ({ commandLines, length }) => commandLines === 1 && length?.atLeast === true,
    );
    assertEqual(statusText(later), '1 command line, ≥ 26 / 1,024');
  });

  it('tells that the setting is off, as soon as it is', async () => {
    await openText('ccmcmd', 'ccmsetup.exe /logon\n');
    await statusWith(({ commandLines, notServed }) => commandLines === 1 && notServed === undefined);
    await settings.update('ccmsetup.enable', false, vscode.ConfigurationTarget.Workspace);
    const { notServed } = await statusWith((status) => status.notServed !== undefined);
    assertEqual(notServed, 'disabled');
    await settings.update('ccmsetup.enable', undefined, vscode.ConfigurationTarget.Workspace);
    await statusWith((status) => status.notServed === undefined);
  });

  it('names the configuration file in force, which a command opens', async () => {
    const folder = 'status';
    const { uri: configuration } = await writeFile(`${folder}/.ccmsetuprc.json`, '{ "ignore": ["b.*"] }');
    try {
      const { uri } = await writeFile(`${folder}/a.ccmcmd`, 'ccmsetup.exe /logon\n');
      await vscode.window.showTextDocument(uri);
      const status = await statusWith((each) => each.configuration !== undefined);
      assertEqual(vscode.Uri.parse(status.configuration ?? '').path, configuration.path);
      assertEqual(configurationText(status), `configured by ${folder}/.ccmsetuprc.json`);
      await vscode.commands.executeCommand('ccmsetup.openConfiguration');
      assertEqual(vscode.window.activeTextEditor?.document.uri.path, configuration.path);
      const ignored = await writeFile(`${folder}/b.ccmcmd`, 'ccmsetup.exe /logon\n');
      await vscode.window.showTextDocument(ignored.uri);
      await statusWith(({ commandLines, notServed }) => commandLines === 1 && notServed === 'ignored');
    } finally {
      await closeEditors();
      await removeFile(folder);
    }
  });

  it('is written down once, without the text of the document', async () => {
    const lines: string[] = [];
    const write = (line: string): void => {
      lines.push(line);
    };
    const journal = journalIn({ info: write, debug: write } as unknown as vscode.LogOutputChannel);
    const { document } = await openText('ccmcmd', 'ccmsetup.exe /logon SMSSITECODE=SECRET\n');
    const name = document.uri.path;
    journal.looked(document);
    journal.told(document, { commandLines: 1 });
    journal.told(document, { commandLines: 2 });
    assertEqual(lines, [`${name} is checked with the settings of VS Code.`]);
    journal.told(document, { commandLines: 0, notServed: 'large' });
    assertOk(lines.pop()?.includes('"ccmsetup.maxFileSize"'), 'it names the setting of large files');
    journal.told(document, { commandLines: 0, notServed: 'disabled' });
    assertEqual(lines.length, 2);
    assertOk(lines[1]?.includes('"ccmsetup.enable"'), 'it names the setting');
    const { document: strange } = await openText('css', '/* ccmsetup.exe */');
    journal.looked(strange);
    journal.looked(strange);
    assertEqual(lines.length, 3);
    assertOk(lines[2]?.includes('"css"'), 'it names the language');
    const { document: other } = await openText('css', 'a { }');
    journal.looked(other);
    assertEqual(lines.length, 3, 'nothing of documents that have no command line');
    assertOk(!lines.join('\n').includes('SECRET'), 'no text of a document');
  });
});
