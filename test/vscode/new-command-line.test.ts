import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText } from './support/documents';
import { putCursor } from './support/editor';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { picture } from './support/picture';
import { workspaceFile } from './support/host';
import { askUntil, waitFor } from './support/wait';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const site = {
  siteCodes: ['P01', 'P02'],
  managementPoints: ['mp1.fabrikam.com', 'mp2.fabrikam.com'],
  cmg: [cmg],
};

/** What Enter does in a list of choices, and what the arrow keys do. */
const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const down = 'workbench.action.quickOpenSelectNext';
const back = 'workbench.action.quickInputBack';
const close = 'workbench.action.closeQuickOpen';

async function press(...commands: readonly string[]): Promise<void> {
  for (const command of commands) await vscode.commands.executeCommand(command);
}

describe('a new command line', () => {
  const settings = vscode.workspace.getConfiguration();
  let asked: string[] = [];
  let listening: vscode.Disposable | undefined;

  before(async () => {
    await settings.update('ccmsetup.site', site, vscode.ConfigurationTarget.Workspace);
  });
  after(async () => {
    await settings.update('ccmsetup.site', undefined, vscode.ConfigurationTarget.Workspace);
  });
  beforeEach(async () => {
    const { onQuestion } = await extensionApi();
    asked = [];
    listening = onQuestion((about) => asked.push(about));
  });
  afterEach(async () => {
    listening?.dispose();
    await press(close);
    await closeEditors();
  });

  /** Waits for a question, which must be the next one. */
  async function question(about: string): Promise<void> {
    const { onQuestion } = await extensionApi();
    const next = await waitFor(
      onQuestion,
      () => asked.shift(),
      () => `the question for ${about}`,
    );
    assertEqual(next, about);
  }

  /** Answers the next question with the keys; without any the first choice is taken. */
  async function answer(about: string, ...keys: readonly string[]): Promise<void> {
    await question(about);
    await press(...keys, accept);
  }

  /** The text of the active document, once it is like this. */
  async function written(wanted: (text: string) => boolean): Promise<string> {
    return askUntil(
      () => {
        const text = vscode.window.activeTextEditor?.document.getText();
        return Promise.resolve(text !== undefined && wanted(text) ? text : undefined);
      },
      () => `a text; found ${JSON.stringify(vscode.window.activeTextEditor?.document.getText())}`,
    );
  }

  it('for co-management becomes a new file, with the values of the site', async () => {
    const command = vscode.commands.executeCommand('ccmsetup.newCommandLine');
    await question('scenario');
    await picture('new-command-line-scenario');
    await press(accept);
    await answer('CCMHOSTNAME');
    await question('SMSSITECODE');
    await picture('new-command-line-value');
    await press(down, accept);
    await question('steps');
    await picture('new-command-line-steps');
    await press(accept);
    await answer('SMSMP');
    await command;
    const text = await written((each) => each.includes('CCMSETUPCMD'));
    assertEqual(
      text.replaceAll('\r\n', '\n'),
      `CCMSETUPCMD="\n  CCMHOSTNAME=${cmg}\n  SMSSITECODE=P02\n  SMSMP=https://mp1.fabrikam.com\n"\n`,
    );
    assertEqual(vscode.window.activeTextEditor?.document.languageId, 'ccmcmd');
  });

  it('for the intranet is written into a PowerShell string, and goes back when asked to', async () => {
    const before = `$x = '\u{1F600}'; Start-Process ccmsetup.exe -ArgumentList ""\n`;
    const editor = await openText('powershell', before);
    putCursor(editor, editor.document.positionAt(before.length - 2));
    const command = vscode.commands.executeCommand('ccmsetup.newCommandLine');
    const list = ['Intranet, with your own values'];
    await question('scenario');
    // The arrow keys lead to it: its place in the list is that of the catalog.
    await press(...list.flatMap(() => Array.from({ length: 8 }, () => down)), accept);
    await answer('/mp', down);
    await question('SMSSITECODE');
    await press(back);
    // What was chosen before is chosen still.
    await answer('/mp');
    await answer('SMSSITECODE');
    await question('steps');
    // None of what else there is: each one that is chosen is not any more.
    for (let count = 0; count < 3; count++) await press(down, 'workbench.action.quickPickManyToggle');
    await press(accept);
    await answer('target');
    await command;
    assertEqual(
      (await written((each) => each !== before)).trim(),
      `$x = '\u{1F600}'; Start-Process ccmsetup.exe -ArgumentList "/mp:mp2.fabrikam.com SMSSITECODE=P01"`,
    );
  });

  it('for a client upgrade package becomes a new file where the cursor is in other text, which says why', async () => {
    const editor = await openText('json', '{ "installCommandLine": "ccmsetup.exe /logon" }\n');
    putCursor(editor, new vscode.Position(0, 30));
    const command = vscode.commands.executeCommand('ccmsetup.newCommandLine');
    await question('scenario');
    await press(...Array.from({ length: 16 }, () => down), accept);
    await answer('steps');
    await question('target');
    await picture('new-command-line-refused');
    await press(accept);
    await command;
    const text = await written((each) => each.includes('packageProgram'));
    assertEqual(
      text.replaceAll('\r\n', '\n'),
      '# ccmsetup-lint context=packageProgram\nccmsetup.exe\n  /noservice\n  SMSSITECODE=AUTO\n',
    );
  });

  it('is given up with Escape, and changes nothing', async () => {
    const editor = await openText('ccmcmd', '# nothing\n');
    const command = vscode.commands.executeCommand('ccmsetup.newCommandLine');
    await question('scenario');
    await press(close);
    await command;
    assertEqual(editor.document.getText(), '# nothing\n');
    assertEqual(asked, []);
  });

  it('asks for a token where nobody sees it', async () => {
    const command = vscode.commands.executeCommand('ccmsetup.newCommandLine');
    await question('scenario');
    await press(down, down, down, accept);
    await question('/regtoken');
    await picture('new-command-line-token');
    // Without a token it is filled in later.
    await press(accept);
    await answer('CCMHOSTNAME');
    await answer('SMSSITECODE');
    await answer('steps');
    await answer('/mp');
    await answer('SMSMP');
    await command;
    const text = await written((each) => each.includes('/regtoken'));
    assertOk(text.includes('/regtoken:${CMG_TOKEN}'), text);
    assertOk(text.includes(`/mp:https://${cmg}`), text);
  });
});

describe('a new configuration file', () => {
  const name = '.ccmsetuprc.json';

  afterEach(async () => {
    await closeEditors();
    await removeFile(name);
    await removeFile('drafted.ccmcmd');
  });

  it('has the values that the open files use, and is not saved yet', async () => {
    const { uri } = await writeFile('drafted.ccmcmd', `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P07\n`);
    const { document } = await vscode.window.showTextDocument(uri);
    const { status, onStatus } = await extensionApi();
    await waitFor(
      onStatus,
      () => (status()?.commandLines === 1 && status()?.configuration === undefined ? true : undefined),
      () => `a status of ${document.uri.path}`,
    );
    const command = vscode.commands.executeCommand('ccmsetup.openConfiguration');
    await askUntil(
      async () => {
        await press(accept);
        return vscode.window.activeTextEditor?.document.uri.path === workspaceFile(name).path || undefined;
      },
      () => `the file; active is ${vscode.window.activeTextEditor?.document.uri.path ?? 'nothing'}`,
    );
    await command;
    const made = vscode.window.activeTextEditor?.document;
    assertOk(made?.isDirty === true, 'it is to be looked through');
    assertEqual(JSON.parse(made.getText()), {
      extends: 'recommended',
      site: { siteCodes: ['P07'], cmg: [cmg] },
    });
    await made.save();
    await vscode.window.showTextDocument(document);
    await waitFor(
      onStatus,
      () => (status()?.configuration === undefined ? undefined : true),
      () => 'the configuration in force',
    );
    await vscode.commands.executeCommand('ccmsetup.openConfiguration');
    assertEqual(vscode.window.activeTextEditor?.document.uri.path, workspaceFile(name).path);
  });
});
