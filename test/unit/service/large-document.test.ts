import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isTooLarge, largeDiagnostics } from '../../../server/src/service/large-document';

function documentOf(length: number): TextDocument {
  const text = 'ccmsetup.exe SMSSITECODE=P01\n'.padEnd(length, 'x');
  return TextDocument.create('file:///a.ccmcmd', 'ccmcmd', 1, text);
}

describe('large documents', () => {
  for (const [title, length, megabytes, isLog, message] of [
    [
      'a file that the setting could allow',
      6_400_000,
      5,
      false,
      "This file isn't checked: it has 6.4 million characters, and ccmsetup.maxFileSize allows 5 million. Run ccmsetup-lint on it, or raise the setting.",
    ],
    [
      'a log that the setting could allow',
      50_000_000,
      5,
      true,
      "This log isn't read: it has 50.0 million characters, and ccmsetup.maxFileSize allows 5 million. Run ccmsetup-lint diagnose on it, or raise the setting.",
    ],
    [
      'a file that no value of the setting allows',
      50_000_001,
      5,
      false,
      "This file isn't checked: it has 50.1 million characters, more than ccmsetup.maxFileSize can allow. Run ccmsetup-lint on it.",
    ],
    [
      'a log that no value of the setting allows',
      60_000_000,
      50,
      true,
      "This log isn't read: it has 60.0 million characters, more than ccmsetup.maxFileSize can allow. Run ccmsetup-lint diagnose on it.",
    ],
  ] as const)
    it(`says what to do about ${title}`, () => {
      const document = documentOf(length);
      assert.ok(isTooLarge(document, megabytes));
      assert.deepEqual(
        largeDiagnostics(document, megabytes, isLog).map((each) => each.message),
        [message],
      );
    });

  it('says nothing of files without a trace of ccmsetup', () => {
    const document = TextDocument.create('file:///a.json', 'json', 1, 'x'.repeat(2 ** 21));
    assert.deepEqual(largeDiagnostics(document, 1, false), []);
  });
});
