import * as vscode from 'vscode';
import { rightConfigurations, unmarked, wrongConfigurations } from '../support/configurations';
import { assertOk } from './support/assert';
import { waitForDiagnostics } from './support/diagnostics';
import { closeEditors } from './support/documents';
import { replaceAll } from './support/editor';
import { removeFile, writeFile } from './support/files';
import { schemaIsKnown } from './support/host';

describe('the schema of the configuration file', () => {
  const folder = 'schema';

  afterEach(async () => {
    await closeEditors();
    await removeFile(folder);
  });

  it('says that something is wrong exactly where ccmsetup says so', async () => {
    const { uri } = await writeFile(`${folder}/.ccmsetuprc.json`, '{}');
    const editor = await vscode.window.showTextDocument(uri);
    if (!schemaIsKnown()) {
      // What is no JSON is told, so the document was judged, and what the schema does not allow is taken.
      await replaceAll(editor, '{ "targetVersion": "24", }}');
      const told = await waitForDiagnostics(uri, (all) => all.length > 0, { describe: 'what is no JSON' });
      assertOk(!told.some(({ message }) => message.includes('version')), 'the schema is not known');
      return;
    }
    // A wrong text before each right one, and the other way round: then a change shows that the text was judged.
    for (const [index, { marked, elsewhere }] of wrongConfigurations.entries()) {
      const { text, places } = unmarked(marked);
      await replaceAll(editor, text);
      const ranges = places.map(
        ({ start, end }) =>
          new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end)),
      );
      await waitForDiagnostics(
        uri,
        (all) =>
          all.length > 0 &&
          (elsewhere !== undefined ||
            ranges.every((range) => all.some((one) => one.range.intersection(range) !== undefined))),
        { describe: `something wrong at each mark of ${marked}` },
      );
      const right = rightConfigurations[index % rightConfigurations.length] ?? '';
      await replaceAll(editor, right);
      await waitForDiagnostics(uri, (all) => all.length === 0, { describe: `nothing wrong in "${right}"` });
    }
  });
});
