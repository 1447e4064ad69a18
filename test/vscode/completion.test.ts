import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openText } from './support/documents';
import { acceptOpened, putCursor, typeText } from './support/editor';
import { extensionApi } from './support/extension';
import { picture } from './support/picture';

const address = { host: 'cmg.fabrikam.com', number: '72057598037248101' };
const line = `CCMSETUPCMD="CCMHOSTNAME=${address.host}/CCM_Proxy_MutualAuth/${address.number} SMSSITECODE=P01"`;

/** Fills in the stop of the snippet at the cursor and goes to the next one. */
async function fillIn(editor: vscode.TextEditor, text: string): Promise<void> {
  await typeText(editor, text);
  await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
}

/** Accepts what is suggested first, and expects that it is inserted. */
async function acceptFirst(editor: vscode.TextEditor, inserted: string): Promise<void> {
  await acceptOpened(editor);
  const text = editor.document.getText();
  assertOk(text.includes(inserted), `${inserted} is accepted; the document reads ${text}`);
}

/** Types the inside of CCMSETUPCMD: of each name a few letters. */
async function typeArguments(editor: vscode.TextEditor): Promise<void> {
  await typeText(editor, 'CCMH');
  await acceptFirst(editor, 'CCMHOSTNAME=');
  await acceptFirst(editor, '/CCM_Proxy_MutualAuth/');
  await fillIn(editor, address.host);
  await fillIn(editor, address.number);
  // A space opens the names, and what is required is first.
  await typeText(editor, ' ');
  await picture(`completion-${editor.document.languageId}`);
  await acceptFirst(editor, 'SMSSITECODE=');
  const { uri } = editor.document;
  await waitForDiagnostics(uri, (all) => all.length > 0, { describe: 'what is missing yet' });
  await typeText(editor, 'P01');
  await waitForDiagnostics(uri, (all) => all.length === 0, { describe: 'no findings' });
}

/** Documents with the cursor where a command line is to be written, and how much of it is there. */
const hosts: readonly {
  readonly language: string;
  /** Around the command line. */
  readonly before: string;
  readonly after: string;
  /** A quote inside of the string. */
  readonly quote: string;
}[] = [
  { language: 'ccmcmd', before: '', after: '', quote: '"' },
  {
    language: 'powershell',
    before: "Start-Process msiexec.exe -Wait -ArgumentList '/i ccmsetup.msi ",
    after: "'\n",
    quote: '"',
  },
  {
    language: 'json',
    before: '{\n  "fileName": "ccmsetup.msi",\n  "commandLine": "',
    after: '"\n}\n',
    quote: '\\"',
  },
];

describe('completion while somebody types', () => {
  afterEach(closeEditors);

  for (const { language, before, after, quote } of hosts)
    it(`goes from nothing to a finished command line for co-management: ${language}`, async () => {
      const editor = await openText(language, before + after);
      await (await extensionApi()).ready();
      const { document } = editor;
      putCursor(editor, document.positionAt(before.length));
      await typeText(editor, 'CCMS');
      await acceptFirst(editor, `CCMSETUPCMD=${quote}${quote}`);
      await typeArguments(editor);
      assertEqual(document.getText(), before + line.replaceAll('"', quote) + after);
      await picture(`command-line-${language}`);
    });

  it('opens at the first letter in a string, and not in a string that is no command line', async () => {
    const before = "$x = '";
    const editor = await openText(
      'powershell',
      `${before}'\n\n\n\nStart-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com SMSSITECODE=P01 '\n`,
    );
    await (await extensionApi()).ready();
    const { document } = editor;
    putCursor(editor, document.positionAt(before.length));
    await typeText(editor, 'FS');
    const second = document.getText().indexOf("P01 '") + 'P01 '.length;
    putCursor(editor, document.positionAt(second));
    await typeText(editor, 'F');
    await acceptFirst(editor, 'FSP=');
    assertOk(document.getText().startsWith("$x = 'FS'\n"), 'the other string is as it was typed');
    assertOk(document.getText().includes("SMSSITECODE=P01 FSP='"), 'FSP stands where it was typed');
  });
});
