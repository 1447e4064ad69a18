import * as vscode from 'vscode';
import { assertEqual } from './support/assert';
import { closeEditors, openFixture, openText } from './support/documents';
import { extensionApi } from './support/extension';
import { askUntil } from './support/wait';
import { picture } from './support/picture';

/** The colored texts with the ids of their types. */
type Colored = readonly (readonly [text: string, type: string])[];

/** Decodes semantic tokens; the sum of it is in the protocol's documentation. */
function decoded(document: vscode.TextDocument, data: Uint32Array, types: readonly string[]): Colored {
  const found: [string, string][] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 4);
    line += down;
    character = down === 0 ? character + right : right;
    const range = new vscode.Range(line, character, line, character + length);
    found.push([document.getText(range), types[type] ?? '?']);
  }
  return found;
}

/** What VS Code colors in a document, whichever provider it takes; undefined where none has any. */
async function colored(
  document: vscode.TextDocument,
  kind: 'Document' | 'DocumentRange',
): Promise<Colored | undefined> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const where = kind === 'Document' ? [document.uri] : [document.uri, whole];
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
    `vscode.provide${kind}SemanticTokensLegend`,
    ...where,
  );
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    `vscode.provide${kind}SemanticTokens`,
    ...where,
  );
  return legend && tokens && decoded(document, tokens.data, legend.tokenTypes);
}

/** Asks until there are some: VS Code tells nobody when a provider registers. */
function awaitColors(document: vscode.TextDocument, kind: 'Document' | 'DocumentRange'): Promise<Colored> {
  return askUntil(
    async () => {
      const found = await colored(document, kind);
      return found !== undefined && found.length > 0 ? found : undefined;
    },
    () => `the colors of ${document.uri.path}`,
  );
}

async function lensTitles(document: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    99,
  );
  return lenses.map(({ command, range }) => `${range.start.line} ${command?.title}`);
}

describe('reading', () => {
  const settings = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration('ccmsetup.features');
  afterEach(closeEditors);

  it('is in colors of its own in a .ccmcmd file', async () => {
    const text =
      '# \u{1F600}\nCCMSETUPCMD="\n  /mp:https://{{mp}} SITEREASSIGN=TRUE SMSSIT=P01\n  /regtoken:eyJhbGciOiJub25lIn0\n"\n';
    const { document } = await openText('ccmcmd', text);
    assertEqual(await awaitColors(document, 'Document'), [
      ['CCMSETUPCMD', 'ccmsetupWrapper'],
      ['"', 'ccmsetupWrapper'],
      ['/mp', 'ccmsetupParameter'],
      ['https://', 'ccmsetupValue'],
      ['{{mp}}', 'ccmsetupHole'],
      ['SITEREASSIGN', 'ccmsetupProperty'],
      ['TRUE', 'ccmsetupEnumMember'],
      ['SMSSIT', 'ccmsetupUnknown'],
      ['P01', 'ccmsetupValue'],
      ['/regtoken', 'ccmsetupParameter'],
      ['eyJhbGciOiJub25lIn0', 'ccmsetupSecret'],
      ['"', 'ccmsetupWrapper'],
    ]);
    await picture('colors-ccmcmd');
  });

  it('is in the same colors inside the strings of a script', async () => {
    const { document } = await openFixture('deploy.ps1');
    const found = await awaitColors(document, 'DocumentRange');
    assertEqual(found.slice(0, 8), [
      ['ccmsetup.exe', 'ccmsetupExecutable'],
      ['/mp', 'ccmsetupParameter'],
      ['https://mp1.fabrikam.com', 'ccmsetupValue'],
      ['SMSCACHEDIR', 'ccmsetupProperty'],
      ['`"C:\\Client Cache`"', 'ccmsetupValue'],
      ['SMSSITECODE', 'ccmsetupProperty'],
      ['FSPP', 'ccmsetupUnknown'],
      ['fsp1.fabrikam.com', 'ccmsetupValue'],
    ]);
    await picture('colors-powershell');
  });

  it('leaves the colors of another extension alone', async () => {
    const { document } = await openFixture('deploy.ps1');
    await awaitColors(document, 'DocumentRange');
    const legend = new vscode.SemanticTokensLegend(['variable']);
    const others = (): vscode.SemanticTokens => new vscode.SemanticTokens(new Uint32Array([0, 0, 5, 0, 0]));
    const selector = { language: 'powershell' };
    const ranges = vscode.languages.registerDocumentRangeSemanticTokensProvider(
      selector,
      { provideDocumentRangeSemanticTokens: others },
      legend,
    );
    try {
      assertEqual(await colored(document, 'DocumentRange'), [['param', 'variable']]);
    } finally {
      ranges.dispose();
    }
    const whole = vscode.languages.registerDocumentSemanticTokensProvider(
      selector,
      { provideDocumentSemanticTokens: others },
      legend,
    );
    try {
      assertEqual(await colored(document, 'Document'), [['param', 'variable']]);
    } finally {
      whole.dispose();
    }
  });

  it('has nothing in files that are none of ours', async () => {
    await (await extensionApi()).ready();
    const { document } = await openText('css', '/* ccmsetup.exe /logon */');
    assertEqual(await colored(document, 'DocumentRange'), undefined);
  });

  it('has commands and the length above each command line', async () => {
    const { document } = await openText('ccmcmd', 'CCMSETUPCMD="FSP=a"\n\nccmsetup.exe /logon\n');
    const titles = await askUntil(
      async () => {
        const found = await lensTitles(document);
        return found.length > 0 ? found : undefined;
      },
      () => 'the lenses',
    );
    assertEqual(titles, [
      '0 Copy as one line',
      '0 Explain',
      '0 19 / 1,024',
      '2 Copy as one line',
      '2 Explain',
      '2 19 characters',
    ]);
    const commands = new Set(await vscode.commands.getCommands());
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const named = lenses.flatMap(({ command }) => (command?.command ? [command.command] : []));
    assertEqual(
      named.filter((name) => !commands.has(name)),
      [],
      'the commands that are offered are there',
    );
  });

  it('has an outline, folds and growing selections in a document that was never saved', async () => {
    const text = '# Pilot\n# ring\nCCMSETUPCMD="\n  SMSCACHEFLAGS=MAXDRIVE;NTFSONLY\n"\n';
    const { document } = await openText('ccmcmd', text);
    const symbols = await askUntil(
      async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return found !== undefined && found.length > 0 ? found : undefined;
      },
      () => 'the outline',
    );
    assertEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['Pilot', ['CCMSETUPCMD']]],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assertEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 1],
        [2, 4],
      ],
    );
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [document.positionAt(text.indexOf('NTFS') + 1)],
    );
    const grown: string[] = [];
    for (let each: vscode.SelectionRange | undefined = innermost; each !== undefined; each = each.parent)
      grown.push(document.getText(each.range));
    assertEqual(
      ['NTFSONLY', 'MAXDRIVE;NTFSONLY', 'SMSCACHEFLAGS=MAXDRIVE;NTFSONLY'].filter(
        (wanted) => !grown.includes(wanted),
      ),
      [],
      grown.join(' | '),
    );
  });

  it('can be switched off, part by part', async () => {
    const { document } = await openText('ccmcmd', 'ccmsetup.exe /logon\n');
    await awaitColors(document, 'Document');
    try {
      for (const name of ['semanticTokens', 'codeLens'])
        await settings().update(name, false, vscode.ConfigurationTarget.Workspace);
      await askUntil(
        async () => {
          const tokens = await colored(document, 'Document');
          return (tokens ?? []).length === 0 && (await lensTitles(document)).length === 0 ? true : undefined;
        },
        () => 'neither colors nor lenses',
      );
    } finally {
      for (const name of ['semanticTokens', 'codeLens'])
        await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await awaitColors(document, 'Document');
  });
});
