import * as vscode from 'vscode';
import { assertOk } from './support/assert';
import { closeEditors, openText } from './support/documents';
import { complete, labelOf, replaceAll } from './support/editor';
import { extensionApi } from './support/extension';
import { writeFile, removeFile } from './support/files';
import { askUntil } from './support/wait';

describe('names of rules', () => {
  afterEach(closeEditors);

  it('are offered in settings.json, with what they find', async () => {
    const { uri } = await writeFile('.vscode/settings.json', '{}');
    try {
      const editor = await vscode.window.showTextDocument(uri);
      for (const marked of ['{ "ccmsetup.rules": { | } }', '{ "ccmsetup.overrides": { "*.ps1": { | } } }']) {
        await replaceAll(editor, marked.replace('|', ''));
        const position = editor.document.positionAt(marked.indexOf('|'));
        // JSON is understood by an extension of its own, which tells nobody when it is ready.
        const item = await askUntil(
          async () =>
            (await complete(editor.document, position)).find((each) =>
              labelOf(each).includes('wrong-prefix'),
            ),
          () => `the names of rules in ${marked}`,
        );
        const { documentation } = item;
        const text = typeof documentation === 'object' ? documentation.value : documentation;
        assertOk((text ?? '').length > 20, `an explanation of ${JSON.stringify(item)}`);
      }
    } finally {
      await closeEditors();
      await removeFile(uri);
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
