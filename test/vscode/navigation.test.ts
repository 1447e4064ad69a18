import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText } from './support/documents';
import { putCursor, typeText } from './support/editor';
import { extensionApi } from './support/extension';
import { removeFile, writeFile } from './support/files';
import { waitFor } from './support/wait';
import { picture } from './support/picture';

const path = 'CCM_Proxy_MutualAuth/72057598037248101';

/** Opens a text, with the server running. */
async function open(language: string, content: string): Promise<vscode.TextEditor> {
  const editor = await openText(language, content);
  await (await extensionApi()).ready();
  return editor;
}

/** The position before a text; of the last one, where it stands several times. */
function before({ document }: vscode.TextEditor, text: string): vscode.Position {
  const at = document.getText().lastIndexOf(text);
  assertOk(at >= 0, `${text} is there`);
  return document.positionAt(at);
}

/** Places as their lines and texts. */
function told(document: vscode.TextDocument, ranges: readonly vscode.Range[]): string[] {
  return ranges.map((range) => `${range.start.line}: ${document.getText(range)}`);
}

const ask = <T>(command: string, { document }: vscode.TextEditor, ...more: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...more);

describe('navigation between places of the same thing', () => {
  afterEach(closeEditors);

  it('is highlighted, and found: a server', async () => {
    const editor = await open(
      'ccmcmd',
      '# 😀\r\nSMSMP=mp1 /source:\\\\MP1\\Client\r\n\r\n/mp:https://mp1 FSP=mp12',
    );
    const at = before(editor, 'mp1 FSP');
    const expected = ['1: mp1', '1: MP1', '3: mp1'];
    const shown = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', editor, at);
    assertEqual(
      told(
        editor.document,
        shown.map(({ range }) => range),
      ),
      expected,
    );
    putCursor(editor, at);
    await picture('highlights');
    const found = await ask<vscode.Location[]>('executeReferenceProvider', editor, at);
    assertEqual(
      told(
        editor.document,
        found.map(({ range }) => range),
      ),
      expected,
    );
  });

  it('leads from a variable of a script to its value, and highlights both', async () => {
    const editor = await open(
      'powershell',
      "$x = '😀'; $cmg = 'cmg.x.net'\nWrite-Host $cmg\nStart-Process ccmsetup.exe \"/mp:https://$cmg SMSMP=fs1\"\n",
    );
    const at = before(editor, '$cmg SMSMP').translate(0, 2);
    const [link, ...others] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'executeDefinitionProvider',
      editor,
      at,
    );
    assertOk(link !== undefined && 'targetRange' in link, 'there is a definition');
    assertEqual(others, []);
    assertEqual(told(editor.document, [link.targetSelectionRange ?? link.targetRange]), ['0: cmg.x.net']);
    assertEqual(told(editor.document, link.originSelectionRange ? [link.originSelectionRange] : []), [
      '2: $cmg',
    ]);
    const shown = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', editor, at);
    const places = shown.map(({ range, kind }) => [
      ...told(editor.document, [range]),
      vscode.DocumentHighlightKind[kind ?? vscode.DocumentHighlightKind.Text],
    ]);
    assertEqual(places.sort(), [
      ['0: cmg', 'Text'],
      ['0: cmg.x.net', 'Write'],
      ['1: cmg', 'Text'],
      ['2: $cmg', 'Read'],
    ]);
  });

  it('leads to the configuration', async () => {
    const folder = 'navigation';
    try {
      const { uri: configuration } = await writeFile(
        `${folder}/.ccmsetuprc.json`,
        '{\n  "site": { "siteCodes": ["P01"], "cmg": ["cmg.x.net/a/1"] }\n}\n',
      );
      const { uri } = await writeFile(`${folder}/a.ccmcmd`, 'SMSSITECODE=p01 CCMHOSTNAME=CMG.x.net/a/1\n');
      const editor = await vscode.window.showTextDocument(uri);
      await (await extensionApi()).ready();
      const target = await vscode.workspace.openTextDocument(configuration);
      for (const [text, expected] of [
        ['01 ', '1: P01'],
        ['CMG.', '1: cmg.x.net'],
      ] as const) {
        const [link] = await ask<vscode.LocationLink[]>(
          'executeDefinitionProvider',
          editor,
          before(editor, text),
        );
        assertOk(link, 'there is a definition');
        assertEqual(link.targetUri.toString(), configuration.toString());
        assertEqual(told(target, [link.targetRange]), [expected]);
      }
    } finally {
      await removeFile(folder);
    }
  });
});

describe('navigation to the documentation', () => {
  const setting = 'ccmsetup.features.documentLinks';
  const set = async (value: true | undefined): Promise<void> => {
    await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Workspace);
  };

  beforeEach(() => set(true));
  afterEach(async () => {
    await set(undefined);
    await closeEditors();
  });

  it('has names as links, and leaves values to go to their definitions', async () => {
    const editor = await open(
      'powershell',
      '$fsp = \'fs1\'\nStart-Process ccmsetup.exe "/UsePKICert FSP=$fsp"\n',
    );
    const { document } = editor;
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assertEqual(
      links.map(({ range, target }) => [...told(document, [range]), target?.authority]),
      [
        ['1: /UsePKICert', 'learn.microsoft.com'],
        ['1: FSP', 'learn.microsoft.com'],
      ],
    );
    const value = before(editor, '$fsp').translate(0, 1);
    assertOk(!links.some(({ range }) => range.contains(value)), 'a value is no link');
    const found = await ask<vscode.LocationLink[]>('executeDefinitionProvider', editor, value);
    assertEqual(
      told(
        document,
        found.map(({ targetRange }) => targetRange),
      ),
      ['0: fs1'],
    );
  });
});

describe('navigation, renaming', () => {
  afterEach(closeEditors);

  /** Does what F2 does with a new name. */
  async function rename(editor: vscode.TextEditor, at: vscode.Position, newName: string): Promise<string> {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', editor, at, newName);
    assertOk(await vscode.workspace.applyEdit(edit), 'VS Code applies it');
    return editor.document.getText();
  }

  it('changes a CMG and what is filled in in the whole file', async () => {
    const editor = await open(
      'ccmcmd',
      '# 😀\nCCMSETUPCMD="/mp:https://cmg.x.net/a/${ID}\n  CCMHOSTNAME=CMG.x.net/a/$ID"\n\nSMSMP=cmg.x.net\n',
    );
    await rename(editor, before(editor, 'x.net'), 'new.x.net');
    assertEqual(
      await rename(editor, before(editor, 'ID"'), 'CMG_ID'),
      '# 😀\nCCMSETUPCMD="/mp:https://new.x.net/a/${CMG_ID}\n  CCMHOSTNAME=new.x.net/a/$CMG_ID"\n\nSMSMP=new.x.net\n',
    );
  });

  it('begins with the name, and says what is wrong with a new one', async () => {
    const editor = await open('ccmcmd', 'SMSMP=${MP}');
    const at = before(editor, '${');
    const prepared = await ask<{ placeholder: string }>('prepareRename', editor, at);
    assertEqual(prepared.placeholder, 'MP');
    const refusal = async (work: Thenable<unknown>): Promise<string> => {
      try {
        await work;
        return 'none';
      } catch (error) {
        return String(error);
      }
    };
    const wrong = await refusal(ask('executeDocumentRenameProvider', editor, at, 'a b'));
    assertOk(wrong.includes('"a b" can\'t be the name here.'), wrong);
    const nowhere = await refusal(ask('prepareRename', editor, before(editor, 'SMSMP')));
    assertOk(nowhere.includes('You can rename only servers'), nowhere);
  });

  it('is left to the extensions of other languages in their files', async () => {
    const other = vscode.languages.registerRenameProvider('powershell', {
      provideRenameEdits: ({ uri }, position, newName) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, position, newName);
        return edit;
      },
    });
    try {
      const editor = await open('powershell', 'Start-Process ccmsetup.exe "/mp:mp1"');
      assertEqual(await rename(editor, before(editor, 'mp1'), 'x'), 'Start-Process ccmsetup.exe "/mp:xmp1"');
    } finally {
      other.dispose();
    }
  });
});

describe('navigation, linked editing', () => {
  afterEach(closeEditors);

  it('is on in .ccmcmd files', async () => {
    const { document } = await open('ccmcmd', '');
    assertEqual(vscode.workspace.getConfiguration('editor', document).get('linkedEditing'), true);
  });

  it('changes the address of a CMG in both arguments while one types', async () => {
    const text = (host: string): string =>
      `# 😀\n/mp:https://${host}/${path} CCMHOSTNAME=${host}/${path} SMSSITECODE=P01\n`;
    const editor = await open('ccmcmd', text('cmg.x.net'));
    putCursor(editor, before(editor, '.x.net'));
    // As moving the cursor does, only that one knows when it is done.
    await vscode.commands.executeCommand('editor.action.linkedEditing');
    const { document } = editor;
    // In one step: between two, a VS Code that is busy may lose what it has not yet written into the other place.
    await typeText(editor, ['-2.new']);
    await waitFor(
      vscode.workspace.onDidChangeTextDocument,
      () => document.getText() === text('cmg-2.new.x.net') || undefined,
      () => `the new address in both places; it reads:\n${document.getText()}`,
    );
  });

  it('goes on while the address is none yet', async () => {
    for (const host of ['cmg-.x.net', 'cmg..x.net', 'cmg.']) {
      const both = `/mp:https://${host}/${path} CCMHOSTNAME=${host}/${path}`;
      const { document } = await open('ccmcmd', both);
      const linked = await vscode.commands.executeCommand<{ ranges: vscode.Range[] } | undefined>(
        '_executeLinkedEditingProvider',
        document.uri,
        document.positionAt(both.lastIndexOf(host) + 4),
      );
      assertEqual(linked?.ranges.length, 2);
    }
  });
});
