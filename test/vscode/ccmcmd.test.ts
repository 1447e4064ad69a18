import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { codeOf, waitForDiagnostics } from './support/diagnostics';
import { closeEditors, openText } from './support/documents';
import {
  acceptSuggestion,
  applyCodeAction,
  codeActions,
  complete,
  hover,
  labelOf,
  typeText,
} from './support/editor';
import { extensionApi } from './support/extension';

/** The Intune example of the documentation, with as much more text inside its quotes as `length` needs. */
function wrapperOf(length: number): string {
  const inner =
    'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100 SMSSITECODE=P01 SMSCACHEDIR=C:\\';
  return `CCMSETUPCMD="${inner}${'x'.repeat(length - inner.length)}"`;
}

async function ready(): Promise<void> {
  await (await extensionApi()).ready();
}

/** How many documents were judged so far. */
let judged = 0;

/** The findings of error and warning severity, once the server has judged a document that ends in a known mistake. */
async function grave(text: string): Promise<string[]> {
  // The second command line shows that the whole document was judged. It stands elsewhere each time: a new document gets the
  // name of the one that was closed, and for a moment its findings, too.
  const gap = '\n'.repeat(++judged + 1);
  const { document } = await openText(
    'ccmcmd',
    `${text}${gap}SMSSITECODE=PRIM CCMHOSTNAME=cmg.fabrikam.com\n`,
  );
  await ready();
  const end = document.lineCount - 2;
  const all = await waitForDiagnostics(
    document.uri,
    (diagnostics) =>
      diagnostics.some(
        (diagnostic) => diagnostic.range.start.line === end && codeOf(diagnostic) === 'site-code-format',
      ),
    { describe: 'the finding at the end' },
  );
  return all
    .filter(({ range, severity }) => range.start.line < end && severity <= vscode.DiagnosticSeverity.Warning)
    .map((diagnostic) => `${codeOf(diagnostic)}: ${diagnostic.message}`);
}

describe('a .ccmcmd file', () => {
  afterEach(closeEditors);

  it('offers SMSSITECODE first for SMSSI, and leaves the cursor behind SMSSITECODE=', async () => {
    const editor = await openText('ccmcmd', '');
    await ready();
    await typeText(editor, 'SMSSI');
    await acceptSuggestion(editor);
    assertEqual(editor.document.getText(), 'SMSSITECODE=');
    assertEqual(editor.selection.active.character, 'SMSSITECODE='.length);
  });

  it('documents what it offers', async () => {
    const { document } = await openText('ccmcmd', 'CCMSETUPCMD=""');
    await ready();
    const offered = await complete(document, new vscode.Position(0, 13));
    // Whole command lines of scenarios come first.
    const items = offered.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
    assertEqual(items.slice(0, 2).map(labelOf), ['CCMHOSTNAME', 'SMSSITECODE']);
    const { documentation } = items[0] ?? {};
    assertOk(
      documentation instanceof vscode.MarkdownString && documentation.value.includes('**CCMHOSTNAME**'),
      'it has documentation',
    );
  });

  it('has no complaint about the official co-management lines', async () => {
    assertEqual(
      await grave(
        'CCMSETUPCMD="CCMHOSTNAME=contoso.cloudapp.net/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=ABC"',
      ),
      [],
    );
    await closeEditors();
    assertEqual(
      await grave(
        'CCMSETUPCMD="CCMHOSTNAME=CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=ABC AADCLIENTAPPID=7506ee10-f7ec-415a-b415-cd3d58790d97 AADRESOURCEURI=https://contososerver SMSMP=https://mp1.contoso.com PROVISIONTS=PRI20001"',
      ),
      [],
    );
  });

  it('counts 1,024 characters inside the quotes as fitting and 1,025 as one too many', async () => {
    const fitting = await grave(wrapperOf(1024));
    assertOk(
      !fitting.some((finding) => finding.startsWith('ccmsetupcmd-length:')),
      `no error, found ${fitting.join()}`,
    );
    await closeEditors();
    const [error] = (await grave(wrapperOf(1025))).filter((finding) =>
      finding.startsWith('ccmsetupcmd-length:'),
    );
    assertOk(error !== undefined && /, 1 more than /.test(error), `says that one must go: ${String(error)}`);
  });

  it('explains, underlines and fixes one token', async () => {
    const { document } = await openText(
      'ccmcmd',
      '# 😀\nCCMSETUPCMD="\n  CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100\n  SMSSITECODE=P01\n"\n',
    );
    await ready();
    const [finding] = await waitForDiagnostics(
      document.uri,
      (found) => found.some((one) => codeOf(one) === 'cmg-scheme-in-ccmhostname'),
      {
        describe: 'the scheme',
      },
    );
    assertOk(finding, 'there is one');
    assertEqual(document.getText(finding.range), 'https://');
    const [shown] = await hover(document, new vscode.Position(2, 5));
    assertOk(shown?.text.includes('**CCMHOSTNAME**'), 'the property is explained');
    const [fix] = await codeActions(document, finding.range);
    assertOk(fix, 'there is a quick fix');
    await applyCodeAction(fix);
    assertEqual(
      document.lineAt(2).text,
      '  CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100',
    );
    await waitForDiagnostics(
      document.uri,
      (found) => !found.some((one) => codeOf(one) === 'cmg-scheme-in-ccmhostname'),
      {
        describe: 'no finding any more',
      },
    );
  });
});
