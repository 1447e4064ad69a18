import assert from 'node:assert/strict';
import type { CancellationToken, FoldingRange, TextDocument } from 'vscode';
import { provideFoldingRanges } from '../../../client/src/folding';

describe('folding in VS Code', () => {
  const folds: FoldingRange[] = [];
  const asked = (languageId: string): unknown =>
    provideFoldingRanges({ languageId } as TextDocument, {}, {} as CancellationToken, () => folds);

  it('comes from the server for .ccmcmd files and install logs, and leaves other languages to VS Code', () => {
    for (const languageId of ['ccmcmd', 'ccmsetup-log']) assert.equal(asked(languageId), folds);
    for (const languageId of ['bat', 'log', 'powershell', 'yaml']) assert.equal(asked(languageId), null);
  });
});
