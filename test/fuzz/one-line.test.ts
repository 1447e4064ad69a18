import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Region } from '../../server/src/hosts/host';
import { oneLineAt } from '../../server/src/service/writing/one-line';
import { projectRoot } from '../contract/modules';
import { garbageOf } from '../support/arbitraries';
import { choicesOf } from '../support/choices';
import { holds } from '../support/property';
import { scattered } from '../support/scattered';
import { analyzeText, everything, loadedHost, testNow } from '../support/lint';

/** The texts of values that are filled in later. */
function holes({ map }: Region, source: string): string[] {
  return map.segments
    .filter(({ kind }) => kind === 'hole')
    .map(({ document }) => source.slice(document.start, document.end));
}

describe('a command line on one line', () => {
  const host = loadedHost('ccmcmd');

  /** Copies each command line of a file, and reads what was copied. Gives how many there are. */
  function check(text: string): number {
    const document = TextDocument.create('untitled:x', 'ccmcmd', 1, text);
    const analysis = analyzeText(text, host, { rules: [] });
    for (const { region } of analysis.lines) {
      const position = document.positionAt(region.spans[0]!.start);
      const line = oneLineAt(document, analysis, position, { configuration: everything(), now: testNow });
      assert.ok(line !== undefined, text);
      // What is left of line breaks is in a value.
      assert.equal(/[\r\n]/.test(line.text), /[\r\n]/.test(region.text), text);
      if (/[\r\n]/.test(line.text)) {
        assert.match(line.refused ?? '', /line break/);
        continue;
      }
      // At the end of a line of a file, such a sign would go on; in the field it is a value.
      if (/(?:^|[ \t])[\^`]$/.test(line.text)) continue;
      const [copied, ...others] = host.find(line.text).regions;
      assert.ok(others.length === 0 && copied !== undefined, line.text);
      assert.equal(copied.text, region.text, text);
      assert.deepEqual(holes(copied, line.text), holes(region, text), text);
    }
    return analysis.lines.length;
  }

  it('says what the files of the tests and samples say', () => {
    let count = 0;
    for (const folder of ['samples', 'test/fixtures', 'test/grammar', 'test/vscode/workspace'])
      for (const name of readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.ccmcmd')) count += check(readFileSync(join(projectRoot, folder, name), 'utf8'));
    assert.ok(count > 100, String(count));
  });

  holds('says what valid lines say, however they are written', 1000, () =>
    fc.property(fc.gen(), (generate) => {
      const text = scattered(choicesOf(generate));
      // Behind a blank, `#x` begins a comment when it is the first argument; then nothing may be left of the command line.
      const hasCode = text.split(/[\r\n]/).some((line) => !/^[ \t]*(?:#.*|[\^`]?[ \t]*)$/.test(line));
      assert.equal(check(text) > 0, hasCode, JSON.stringify(text));
    }),
  );

  holds('says what any text says', 300, (size) =>
    fc.property(
      fc.array(fc.tuple(garbageOf(size), fc.constantFrom(' ^\n', '\n', '\n#x\n', '\r\n\r\n'))),
      (parts) => {
        check(parts.flat().join(''));
      },
    ),
  );
});
