import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Host } from '../../server/src/hosts/host';
import { rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/service/apply-edits';
import { formatEdits } from '../../server/src/service/format/format';
import { projectRoot } from '../contract/modules';
import { garbage } from '../support/arbitraries';
import { choicesOf, repeatable, type Choices } from '../support/choices';
import { inFile, planFor, wishes, writeItem } from '../support/command-lines';
import { checkedFormat } from '../support/formatting';
import { loadedHost } from '../support/lint';

/** What stands between two arguments in the files of people. */
const gaps = [
  ' ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n  ',
  '\r\n    ',
  ' ^\n',
  ' `\r\n  ',
  '\n# a comment\n',
  '\n    # \u{1F600}  \n    # another\n',
  '\n# ccmsetup-lint-disable-next-line unknown-property, site-code-format -- reason\n',
  '\n# ccmsetup-lint-disable invalid-host -- reason\n',
  '\n# ccmsetup-lint-enable invalid-host\n',
];
const more = [
  '${MORE}',
  'stray',
  '{{site}}',
  'C:\\a b',
  '#x',
  '^',
  '/unknown',
  'UNKNOWN=1',
  'SMSSITECODE=PRIM',
  '/mp:a_b',
];

/** A paragraph with a line in any order, over any number of lines. */
function scattered(choices: Choices): string {
  const { context, frame, items } = planFor(choices, choices.one(wishes));
  const texts = [
    ...items.map((item) => writeItem(item, frame.style)),
    ...(choices.number(0, 2) === 0 ? choices.some(more, 1, 2) : []),
  ];
  const shuffled = choices.coin() ? texts : choices.some(texts, texts.length, texts.length);
  const gap = (): string => choices.one(gaps);
  const before = choices.coin() ? frame.before : frame.before.trimEnd() + gap();
  const line = shuffled.reduce((written, text, index) => written + (index === 0 ? '' : gap()) + text, before);
  const inside = frame.kind === 'wrapper' && choices.coin() ? gap() : '';
  return inFile(context, line + inside + frame.after);
}

describe('formatting', () => {
  let host: Host;
  before(() => {
    host = loadedHost('ccmcmd');
  });

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

  it('keeps what valid lines say, however they are written', () => {
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        checkedFormat(scattered(choicesOf(generate)), host);
      }),
      repeatable(1000),
    );
  });

  it('keeps what any text says', () => {
    const starts = ['ccmsetup.exe ', 'CCMSETUPCMD="', 'msiexec /i ccmsetup.msi CCMSETUPCMD="', ''];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(garbage, fc.constantFrom(...gaps, '\n\n', ' "\n\n\n  ', '\r')), { maxLength: 4 }),
        (start, parts) => {
          checkedFormat(start + parts.flat().join(''), host);
        },
      ),
      repeatable(500),
    );
  });

  it('of a range leaves other command lines alone, and of all ranges is that of the whole', () => {
    fc.assert(
      fc.property(fc.gen(), fc.array(fc.nat()), (generate, order) => {
        const choices = choicesOf(generate);
        const text = Array.from({ length: 3 }, () => scattered(choices)).join(
          choices.one(['\n\n', '\n\n\n', '\n \n']),
        );
        const whole = applyEdits(text, formatEdits(text));
        let current = text;
        for (let at = 0; at < current.split(/\r\n|\r|\n/).length; at++) {
          const first = order[at] ?? at;
          current = applyEdits(current, formatEdits(current, undefined, { first, last: first }));
          current = applyEdits(current, formatEdits(current, undefined, { first: at, last: at }));
        }
        assert.equal(current, whole, text);
      }),
      repeatable(100),
    );
  });
});
