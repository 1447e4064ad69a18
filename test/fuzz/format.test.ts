import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/service/fixes/apply-edits';
import { formatEdits } from '../../server/src/service/format/format';
import { projectRoot } from '../contract/modules';
import { garbageOf } from '../support/arbitraries';
import { choicesOf } from '../support/choices';
import { inFile } from '../support/command-lines';
import { checkedFormat } from '../support/formatting';
import { loadedHost } from '../support/lint';
import { holds } from '../support/property';
import { gaps, scattered } from '../support/scattered';

describe('formatting', () => {
  const host = loadedHost('ccmcmd');

  const folders = ['samples', 'test/fixtures', 'test/grammar', 'test/vscode/workspace'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ccmcmd'))
      .map((name) => join(folder, name)),
  );
  for (const path of files.sort())
    it(`keeps what ${path.replaceAll('\\', '/')} says`, () => {
      checkedFormat(readFileSync(join(projectRoot, path), 'utf8'), host);
    });

  it('keeps what the examples of all rules say', () => {
    for (const { examples } of rules)
      for (const { text, context, host: id = 'ccmcmd' } of [
        ...examples.bad,
        ...examples.good,
        ...examples.unknown,
      ])
        if (id === 'ccmcmd') checkedFormat(context === undefined ? text : inFile(context, text), host);
  });

  holds('keeps what valid lines say, however they are written', 1000, () =>
    fc.property(fc.gen(), (generate) => {
      checkedFormat(scattered(choicesOf(generate)), host);
    }),
  );

  holds('keeps what any text says', 500, (size) => {
    const starts = ['ccmsetup.exe ', 'CCMSETUPCMD="', 'msiexec /i ccmsetup.msi CCMSETUPCMD="', ''];
    return fc.property(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(garbageOf(size), fc.constantFrom(...gaps, '\n\n', ' "\n\n\n  ', '\r')), {
        maxLength: 4 * size,
      }),
      (start, parts) => {
        checkedFormat(start + parts.flat().join(''), host);
      },
    );
  });

  holds('of a range leaves other command lines alone, and of all ranges is that of the whole', 100, (size) =>
    fc.property(fc.gen(), fc.array(fc.nat()), (generate, order) => {
      const choices = choicesOf(generate);
      const text = Array.from({ length: 2 + size }, () => scattered(choices)).join(
        choices.one(['\n\n', '\n\n\n', '\n \n']),
      );
      const whole = applyEdits(text, formatEdits(text));
      let current = text;
      for (let at = 0; at < current.split(/\r\n|\r|\n/).length; at++) {
        const first = order[at] ?? at;
        current = applyEdits(current, formatEdits(current, { first, last: first }));
        current = applyEdits(current, formatEdits(current, { first: at, last: at }));
      }
      assert.equal(current, whole, text);
    }),
  );
});
