import * as vscode from 'vscode';
import { assertEqual, assertOk } from './support/assert';
import { closeEditors, openText } from './support/documents';
import { complete, labelOf } from './support/editor';
import { extensionApi } from './support/extension';
import { writeFile, removeFile } from './support/files';
import { askUntil } from './support/wait';

describe('names of rules', () => {
  afterEach(closeEditors);

  /** What is offered at `|` in a file. */
  async function offered(path: string, marked: string): Promise<vscode.CompletionItem[]> {
    const offset = marked.indexOf('|');
    const { uri } = await writeFile(path, marked.replace('|', ''));
    const { document } = await vscode.window.showTextDocument(uri);
    const position = document.positionAt(offset);
    // JSON is understood by an extension of its own, which tells nobody when it is ready.
    return askUntil(
      async () => {
        const items = await complete(document, position);
        return items.some((item) => labelOf(item).includes('wrong-prefix')) ? items : undefined;
      },
      () => `the names of rules in ${path}`,
    );
  }

  const settings = '.vscode/settings.json';
  for (const marked of ['{ "ccmsetup.rules": { | } }', '{ "ccmsetup.overrides": { "*.ps1": { | } } }'])
    it(`are offered in settings.json, with what they find: ${marked}`, async () => {
      try {
        const items = await offered(settings, marked);
        const item = items.find(
          (each) => labelOf(each) === 'wrong-prefix' || labelOf(each) === '"wrong-prefix"',
        );
        const { documentation } = item ?? {};
        const text = typeof documentation === 'object' ? documentation.value : documentation;
        assertOk((text ?? '').length > 20, `an explanation of ${JSON.stringify(item)}`);
        assertEqual(items.filter((each) => labelOf(each).includes('wrong-prefix')).length, 1);
      } finally {
        await closeEditors();
        await removeFile(settings);
      }
    });

  it('are offered in comments that silence them', async () => {
    const text = '# ccmsetup-lint-disable \nccmsetup.exe /logon SMSSITECODE=P01\n';
    const { document } = await openText('ccmcmd', text);
    const { ready } = await extensionApi();
    await ready();
    const items = await complete(document, document.positionAt(text.indexOf('\n')));
    assertOk(
      items.some((item) => labelOf(item) === 'wrong-prefix'),
      'a rule is offered',
    );
  });
});
