import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createHosts, hostOf } from '../../../server/src/hosts';
import { seedSource } from '../../../server/src/hosts/commands/evidence';
import { hasTrace } from '../../../server/src/hosts/trace';
import { analyzeText } from '../../support/lint';

/** Files that mention ccmsetup and hold no command line, by the id of the host that reads them. */
const root = path.join(__dirname, '../../fixtures/negatives');

const hosts = createHosts();
const folders = readdirSync(root).sort();

/** What a page only mentions in the form of code: it is explained to who points at it, and never judged. */
const mentioned = new Map([['CHANGELOG.md', ['/UsePKICert']]]);

/** A file with line breaks of either kind, and with a byte order mark. */
function variants(file: string): [string, string][] {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return [
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
  ];
}

describe('files that only mention ccmsetup', () => {
  it('are there for every host', () => {
    assert.deepEqual(folders, hosts.map(({ id }) => id).sort());
    for (const folder of folders) assert.ok(readdirSync(path.join(root, folder)).length > 0, folder);
  });

  for (const folder of folders)
    for (const name of readdirSync(path.join(root, folder)).sort())
      describe(`${folder}/${name}`, () => {
        const file = path.join(root, folder, name);

        it('belongs to its host and is worth a look', () => {
          assert.equal(hostOf(hosts, undefined, name)?.id, folder);
          const text = readFileSync(file, 'utf8');
          // Otherwise the file would be passed over unread and prove nothing.
          assert.ok(hasTrace(text), 'no trace of ccmsetup');
          assert.match(text, new RegExp(seedSource, 'i'));
        });

        for (const [variant, text] of variants(file))
          it(`holds no command line (${variant})`, () => {
            const host = hostOf(hosts, undefined, name);
            const mentions = mentioned.get(name) ?? [];
            assert.ok(host);
            assert.deepEqual(
              host.find(text).regions.map((region) => [region.text, region.inert]),
              mentions.map((mention) => [mention, true]),
            );
            const { lines, findings } = analyzeText(text, host);
            assert.equal(lines.length, mentions.length);
            assert.deepEqual(
              findings.map(({ rule, message }) => [rule, message]),
              [],
            );
          });
      });
});
