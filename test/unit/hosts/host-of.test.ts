import assert from 'node:assert/strict';
import { createHosts, hostOf } from '../../../server/src/hosts';
import { getLanguageService } from '../../../server/src/service/service';

const hosts = createHosts();

/** A language identifier, a name, and the host that they mean. */
const rows: readonly (readonly [string | undefined, string, string | undefined])[] = [
  // Only the name is known, as in the CLI.
  [undefined, 'ring1.ccmcmd', 'ccmcmd'],
  [undefined, 'C:\\deploy\\Install.PS1', 'powershell'],
  [undefined, '/srv/README.md', 'markdown'],
  [undefined, 'notes.txt', 'text'],
  [undefined, 'ccmsetup.log', 'log'],
  [undefined, 'MobileClient.tcf', 'tcf'],
  [undefined, 'install.cmd.txt', 'text'],
  [undefined, 'README', undefined],
  [undefined, 'picture.png', undefined],
  [undefined, 'txt', undefined],
  // The language tells, whatever the name is.
  ['powershell', 'notes.txt', 'powershell'],
  ['markdown', 'notes.txt', 'markdown'],
  ['bat', 'Untitled-1', 'batch'],
  ['ini', 'settings', 'ini'],
  ['log', 'notes.txt', 'log'],
  ['plaintext', 'Untitled-1', 'text'],
  ['plaintext', 'README', 'text'],
  ['plaintext', 'notes.txt', 'text'],
  // Of several hosts of one language the name chooses.
  ['ini', 'MobileClient.tcf', 'tcf'],
  ['properties', 'a.inf', 'ini'],
  // Plain text is what VS Code calls what it does not know.
  ['plaintext', 'ccmsetup.log', 'log'],
  ['plaintext', 'MobileClient.TCF', 'tcf'],
  ['plaintext', 'policy.reg', 'reg'],
  ['plaintext', 'ring1.ccmcmd', 'ccmcmd'],
  ['plaintext', 'deploy.sls', 'yaml'],
  ['plaintext', 'readme.markdown', 'markdown'],
  // A language that nobody serves leaves it to the name.
  ['dockerfile', 'Dockerfile', undefined],
  ['my-markdown', 'a.md', 'markdown'],
];

describe('the host of a document', () => {
  for (const [languageId, name, wanted] of rows)
    it(`${languageId ?? 'no language'}, ${name}: ${wanted ?? 'none'}`, () => {
      assert.equal(hostOf(hosts, languageId, name)?.id, wanted);
    });

  it('is that of each of its languages and endings, and a plain text of that name is no plain text', () => {
    for (const { id, languageIds, extensions } of hosts) {
      for (const extension of extensions) {
        for (const name of [`a${extension}`, `A${extension.toUpperCase()}`]) {
          assert.equal(hostOf(hosts, undefined, name)?.id, id);
          assert.equal(hostOf(hosts, 'plaintext', name)?.id, id);
          for (const languageId of languageIds) assert.equal(hostOf(hosts, languageId, name)?.id, id);
        }
      }
    }
  });

  it('is none for the configuration of the linter', () => {
    const service = getLanguageService({
      now: () => 0,
      onRuleError: (slug, error) => {
        throw new Error(slug, { cause: error });
      },
    });
    for (const name of ['.ccmsetuprc.json', 'C:\\a\\.ccmsetuprc.json', '/a/.ccmsetuprc.json'])
      assert.equal(service.hostOf('jsonc', name), undefined);
    assert.equal(service.hostOf('jsonc', '/a/ccmsetuprc.json')?.id, 'json');
  });
});
