import assert from 'node:assert/strict';
import type { DocumentEdit } from '../../../server/src/hosts/text/document-edit';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../../server/src/service/analysis';
import type { Proposal } from '../../../server/src/service/fix-gate';
import { applyEdits } from '../../../server/src/service/fixes/apply-edits';
import {
  difference,
  fixAll,
  fixSafely,
  fixWhole,
  safeEdits,
} from '../../../server/src/service/fixes/fix-all';
import { placeholdersOf } from '../../../server/src/language/placeholder';
import { sliceSpan } from '../../../server/src/language/span';
import { getLanguageService } from '../../../server/src/service/service';
import { formattedText } from '../../../server/src/service/format/format';
import { rules } from '../../../server/src/rules';
import { analyzeExample, analyzeText, everything, loadedHost } from '../../support/lint';
import { analysisWith, findingWith, proposal } from '../../support/proposals';

function edit(start: number, end: number, newText: string): DocumentEdit {
  return { span: { start, end }, newText };
}

/** An analysis with nothing but findings that have these fixes. */
function withFixes(...findings: readonly (readonly Proposal[])[]): Analysis {
  return analysisWith(findings.map((fixes, index) => findingWith(`rule-${index}`, fixes)));
}

function safe(...edits: readonly DocumentEdit[]): Proposal {
  return proposal(edits);
}

describe('the edits of all safe fixes', () => {
  it('stand in the order of the document', () => {
    const edits = safeEdits(withFixes([safe(edit(8, 9, 'b'))], [safe(edit(5, 6, ''), edit(1, 2, 'a'))]));
    assert.deepEqual(edits, [edit(1, 2, 'a'), edit(5, 6, ''), edit(8, 9, 'b')]);
  });

  it('are those of the first safe fix of each finding', () => {
    const suggestion = proposal([edit(0, 1, 'x')], false);
    assert.deepEqual(safeEdits(withFixes([suggestion])), []);
    assert.deepEqual(safeEdits(withFixes([suggestion, safe(edit(2, 3, 'y')), safe(edit(4, 5, 'z'))])), [
      edit(2, 3, 'y'),
    ]);
  });

  for (const [title, second] of [
    ['overlap', edit(1, 4, '')],
    ['touch', edit(3, 5, '')],
    ['insert at the same place', edit(3, 3, 'x')],
  ] as const) {
    it(`leave a fix for the next round whose edits ${title}`, () => {
      const both = withFixes([safe(edit(2, 3, 'a'))], [safe(edit(7, 8, ''), second)]);
      assert.deepEqual(safeEdits(both), [edit(2, 3, 'a')]);
    });
  }
});

describe('applying edits', () => {
  it('does all of them at once', () => {
    assert.equal(applyEdits('0123456789', [edit(8, 9, ''), edit(0, 0, '<'), edit(2, 4, '--')]), '<01--45679');
  });
});

describe('fixing everything', () => {
  /** Analyses that replace the first of some words by the next, safely. */
  const chain = (...words: readonly string[]) => {
    return (text: string): Analysis => {
      const index = words.findIndex((word) => text === word);
      const next = words[index + 1];
      return next === undefined ? withFixes() : withFixes([safe(edit(0, text.length, next))]);
    };
  };

  it('goes on until nothing is left', () => {
    assert.deepEqual(fixAll('a', chain('a', 'b', 'c')), { text: 'c', rounds: 2 });
    assert.deepEqual(fixAll('c', chain('a', 'b', 'c')), { text: 'c', rounds: 0 });
  });

  it('ends when two fixes undo each other', () => {
    const { text } = fixAll('a', chain('a', 'b', 'a'));
    assert.equal(fixAll(text, chain('a', 'b', 'a')).text, text, 'a second run changes nothing');
  });

  it('ends when a fix never ends', () => {
    const growing = (text: string): Analysis => withFixes([safe(edit(text.length, text.length, 'x'))]);
    assert.match(fixAll('', growing).text, /^x+$/);
  });

  it('ends after a few rounds in a large text, and says that there may be more', () => {
    const large = 'x'.repeat(2_000_000);
    const growing = (text: string): Analysis => withFixes([safe(edit(text.length, text.length, 'y'))]);
    const { text, rounds, left } = fixAll(large, growing);
    assert.deepEqual({ text, rounds, left }, { text: `${large}yyyy`, rounds: 4, left: true });
  });

  it('gives the edits of the first round', () => {
    const { first, rounds } = fixSafely('a', chain('a', 'b', 'c'));
    assert.deepEqual([first, rounds], [[edit(0, 1, 'b')], 2]);
    assert.deepEqual(fixSafely('c', chain('a', 'b', 'c')), { text: 'c', rounds: 0, first: [] });
  });

  it('takes all findings of a command line in one round, more than are shown', () => {
    const text = `ccmsetup.exe ${'FSP:x '.repeat(3000)}SMSSITECODE=P01`;
    const service = getLanguageService({ now: () => 0, onRuleError: () => assert.fail() });
    const document = TextDocument.create('a.ccmcmd', 'ccmcmd', 0, text);
    const fixed = service.fixAll(document, loadedHost('ccmcmd'), everything());
    assert.equal(fixed.text, text.replaceAll('FSP:', 'FSP='));
    assert.equal(fixed.rounds, 1);
  });

  it('corrects what fixes bring to light, in each host', () => {
    for (const [id, text, fixed] of [
      [
        'ccmcmd',
        'CCMSETUPCMD="CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101\u00A0SMSSITECODE:P01 /NoCRLCheck"',
        'CCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      ],
      [
        'powershell',
        "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE:P01', '/mp=mp1.fabrikam.com'",
        "Start-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com', 'SMSSITECODE=P01'",
      ],
    ] as const) {
      const host = loadedHost(id);
      const analyze = (changed: string): Analysis => analyzeText(changed, host);
      const once = fixAll(text, analyze);
      assert.equal(once.text, fixed);
      assert.deepEqual(fixAll(once.text, analyze), { text: fixed, rounds: 0 });
    }
  });
});

describe('all fixes that leave nothing to choose', () => {
  const host = loadedHost('ccmcmd');

  it('leave no placeholder behind, whatever the rule', () => {
    for (const { slug, examples } of rules)
      for (const example of examples.bad) {
        const before = analyzeExample(example).text;
        const its = loadedHost(example.host ?? 'ccmcmd');
        const { text } = fixWhole(before, (changed) => analyzeText(changed, its, example));
        for (const at of placeholdersOf(text))
          assert.ok(before.includes(sliceSpan(text, at)), `${slug}: ${text}`);
      }
  });

  it('count those for which a value has to be written', () => {
    const analyze = (text: string): Analysis => analyzeText(text, host);
    const text = 'CCMSETUPCMD="SMSSITECODE:P01"\n';
    assert.deepEqual(fixWhole(text, analyze), {
      text: text.replace(':', '='),
      rounds: 1,
      openValues: 1,
    });
    const site = { cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'] };
    const fixed = fixWhole(text, (changed) => analyzeText(changed, host, { site }));
    assert.match(fixed.text, /SMSSITECODE=P01 CCMHOSTNAME=cmg\.fabrikam\.com/);
    assert.equal(fixed.openValues, 0);
  });

  it('leave one argument on each line where it was so', () => {
    const text = `CCMSETUPCMD="
  CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101
  SMSSITECODE=P01
  /NoCRLCheck
  /logon
"
`;
    for (const eol of ['\n', '\r\n']) {
      const fixed = fixAll(text.replaceAll('\n', eol), (changed) => analyzeText(changed, host)).text;
      assert.equal(
        fixed,
        `CCMSETUPCMD="
  /NoCRLCheck
  /logon
  CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101
  SMSSITECODE=P01
"
`.replaceAll('\n', eol),
      );
      assert.equal(formattedText(fixed), fixed);
    }
  });
});

describe('the difference of two texts', () => {
  const cases: readonly (readonly [before: string, after: string, expected: DocumentEdit | undefined])[] = [
    ['same', 'same', undefined],
    ['', 'a', edit(0, 0, 'a')],
    ['a', '', edit(0, 1, '')],
    ['abc', 'abXc', edit(2, 2, 'X')],
    ['aaa', 'aa', edit(2, 3, '')],
    ['aa', 'aaa', edit(2, 2, 'a')],
    ['one two', 'one 2 two', edit(4, 4, '2 ')],
  ];
  for (const [before, after, expected] of cases) {
    it(`${before} > ${after}`, () => {
      const found = difference(before, after);
      assert.deepEqual(found, expected);
      if (found !== undefined) assert.equal(applyEdits(before, [found]), after);
    });
  }
});
