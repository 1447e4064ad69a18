import assert from 'node:assert/strict';
import type { Span } from '../../../server/src/language/span';
import { suppress, type Suppressible } from '../../../server/src/lint/suppress';

const known = ['aad-guid', 'aad-pair', 'crl-check-off', 'name-style'];

/** The spans of the lines that are comments. */
function commentsOf(text: string): Span[] {
  return [...text.matchAll(/^[ \t]*#[^\r\n]*/gm)].map(({ 0: line, index }) => ({
    start: index + line.indexOf('#'),
    end: index + line.length,
  }));
}

/** A finding where a word stands in a text; `rule@word`, or `rule@word<statement` for one with an earlier statement. */
function findingAt(text: string, written: string): Suppressible {
  const [rule = '', place = ''] = written.split('@');
  const [word = '', statement] = place.split('<');
  const start = text.indexOf(word);
  assert.ok(start >= 0, `no ${word}`);
  return {
    rule,
    span: { start, end: start + word.length },
    ...(statement !== undefined && { statementStart: text.indexOf(statement) }),
  };
}

/** What is left of some findings, and what is wrong with the comments, each with its place. */
function run(
  text: string,
  findings: readonly string[],
  comments = commentsOf(text),
): { kept: string[]; problems: string[] } {
  const given = findings.map((written) => ({ ...findingAt(text, written), written }));
  const { kept, problems } = suppress(text, comments, given, known);
  return {
    kept: kept.map(({ written }) => written),
    problems: problems.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`),
  };
}

/** The reasons that are given for some findings. */
function reasonsFor(text: string, ...findings: readonly string[]): (string | undefined)[] {
  const given = findings.map((written) => findingAt(text, written));
  return suppress(text, commentsOf(text), given, known).silenced.map(({ reason }) => reason);
}

const next = '# ccmsetup-lint-disable-next-line';

describe('suppression comments', () => {
  const cases: readonly {
    readonly it: string;
    readonly text: string;
    readonly findings: readonly string[];
    readonly kept?: readonly string[];
    readonly problems?: readonly string[];
  }[] = [
    {
      it: 'silence the rule on the next line only',
      text: `${next} aad-guid -- because\nONE\nTWO`,
      findings: ['aad-guid@ONE', 'aad-pair@ONE', 'aad-guid@TWO'],
      kept: ['aad-pair@ONE', 'aad-guid@TWO'],
    },
    {
      it: 'silence several rules, with commas and blanks in any form',
      text: `${next}  aad-guid,aad-pair , crl-check-off\tname-style -- because\nONE`,
      findings: ['aad-guid@ONE', 'aad-pair@ONE', 'crl-check-off@ONE', 'name-style@ONE'],
    },
    {
      it: 'need no reason',
      text: `${next} aad-guid\nONE`,
      findings: ['aad-guid@ONE'],
    },
    {
      it: 'may have a reason that names rules and directives',
      text: `${next} aad-guid -- not aad-pair -- see crl-check-off\nONE`,
      findings: ['aad-guid@ONE', 'aad-pair@ONE'],
      kept: ['aad-pair@ONE'],
    },
    {
      it: 'may have an empty reason',
      text: `${next} aad-guid --\nONE`,
      findings: ['aad-guid@ONE'],
    },
    {
      it: 'may have one dash before the reason, for comments of XML',
      text: `${next} aad-guid - not aad-pair\nONE`,
      findings: ['aad-guid@ONE', 'aad-pair@ONE'],
      kept: ['aad-pair@ONE'],
    },
    {
      it: 'look past blank lines and other comments of ours',
      text: `${next} aad-guid\n\n  \n${next} aad-pair\n\nONE`,
      findings: ['aad-guid@ONE', 'aad-pair@ONE'],
    },
    {
      it: 'stop at a line of another kind',
      text: `${next} aad-guid\n# a plain comment\nONE`,
      findings: ['aad-guid@ONE'],
      kept: ['aad-guid@ONE'],
      problems: ['unused-suppression aad-guid'],
    },
    {
      it: 'count lines with any line break',
      text: `${next} aad-guid\r\nONE\r\n${next} aad-pair\rTWO\rTHREE`,
      findings: ['aad-guid@ONE', 'aad-pair@TWO', 'aad-pair@THREE', 'aad-guid@TWO'],
      kept: ['aad-pair@THREE', 'aad-guid@TWO'],
    },
    {
      it: 'stand before what needs two UTF-16 units, too',
      text: `# 😀😀😀\n${next} aad-guid -- 😀\n😀 ONE`,
      findings: ['aad-guid@ONE'],
    },
    {
      it: 'may stand inside a command line over several lines, indented',
      text: `CCMSETUPCMD="\n  FIRST\n  ${next} aad-guid\n  ONE\n  TWO\n"`,
      findings: ['aad-guid@FIRST', 'aad-guid@ONE', 'aad-guid@TWO'],
      kept: ['aad-guid@FIRST', 'aad-guid@TWO'],
    },
    {
      it: 'count for the first line of a finding, not for its later ones',
      text: `ONE\n${next} aad-guid\nTWO THREE`,
      findings: ['aad-guid@ONE\n'],
      kept: ['aad-guid@ONE\n'],
      problems: ['unused-suppression aad-guid'],
    },
    {
      it: 'silence an empty finding at the end of the line',
      text: `${next} aad-guid\nONE`,
      findings: ['aad-guid@'],
      kept: ['aad-guid@'],
      problems: ['unused-suppression aad-guid'],
    },
    {
      it: 'above a statement silence what stands on its later lines',
      text: `${next} aad-guid\nSTATEMENT\nONE\nTWO`,
      findings: ['aad-guid@ONE<STATEMENT', 'aad-guid@TWO'],
      kept: ['aad-guid@TWO'],
    },
    {
      it: 'silence from a line on, up to where they are ended',
      text: 'ZERO\n# ccmsetup-lint-disable aad-guid -- because\nONE\n\nTWO\n# ccmsetup-lint-enable aad-guid\nTHREE',
      findings: ['aad-guid@ZERO', 'aad-guid@ONE', 'aad-guid@TWO', 'aad-pair@TWO', 'aad-guid@THREE'],
      kept: ['aad-guid@ZERO', 'aad-pair@TWO', 'aad-guid@THREE'],
    },
    {
      it: 'silence up to the end of the file when nothing ends them',
      text: '# ccmsetup-lint-disable aad-guid, aad-pair\nONE\n# ccmsetup-lint-enable aad-pair\nTWO',
      findings: ['aad-guid@ONE', 'aad-pair@ONE', 'aad-guid@TWO', 'aad-pair@TWO'],
      kept: ['aad-pair@TWO'],
    },
    {
      it: 'can be begun again',
      text: '# ccmsetup-lint-disable aad-guid\nONE\n# ccmsetup-lint-enable aad-guid\nTWO\n# ccmsetup-lint-disable aad-guid\nTHREE',
      findings: ['aad-guid@ONE', 'aad-guid@TWO', 'aad-guid@THREE'],
      kept: ['aad-guid@TWO'],
    },
    {
      it: 'that silence nothing are told of, rule by rule',
      text: `${next} aad-guid, aad-pair\nONE\n# ccmsetup-lint-disable crl-check-off`,
      findings: ['aad-pair@ONE'],
      problems: ['unused-suppression aad-guid', 'unused-suppression crl-check-off'],
    },
    {
      it: 'both count when two silence the same finding',
      text: `# ccmsetup-lint-disable aad-guid\n${next} aad-guid\nONE`,
      findings: ['aad-guid@ONE'],
    },
    {
      it: 'that name no rule that exists are told of',
      text: `${next} aad-gui, no-such-thing, aad-pair\nONE`,
      findings: ['aad-pair@ONE'],
      problems: ['unknown-suppression aad-gui', 'unknown-suppression no-such-thing'],
    },
    {
      it: 'take letter case seriously',
      text: `${next} AAD-GUID\nONE`,
      findings: ['aad-guid@ONE'],
      kept: ['aad-guid@ONE'],
      problems: ['unknown-suppression AAD-GUID'],
    },
    {
      it: 'that name nothing are told of',
      text: `${next}\nONE\n# ccmsetup-lint-disable -- all of them\n# ccmsetup-lint-enable`,
      findings: ['aad-guid@ONE'],
      kept: ['aad-guid@ONE'],
      problems: [
        'invalid-directive ccmsetup-lint-disable-next-line',
        'invalid-directive ccmsetup-lint-disable -- all of them',
        'invalid-directive ccmsetup-lint-enable',
      ],
    },
    {
      it: 'that are misspelt are told of, and plain words are not',
      text: '# ccmsetup-lint-disabel aad-guid\n# ccmsetup-lint-ignore aad-guid\nONE\n# we run ccmsetup-lint-check here',
      findings: ['aad-guid@ONE'],
      kept: ['aad-guid@ONE'],
      problems: ['invalid-directive disabel', 'invalid-directive ignore'],
    },
    {
      it: 'end what was never begun without a word',
      text: '# ccmsetup-lint-enable aad-guid\nONE',
      findings: ['aad-guid@ONE'],
      kept: ['aad-guid@ONE'],
    },
  ];
  for (const { it: title, text, findings, kept = [], problems = [] } of cases) {
    it(title, () => {
      assert.deepEqual(run(text, findings), { kept, problems });
    });
  }

  it('suggest the name that was probably meant', () => {
    const messages = (text: string): string[] =>
      suppress(text, commentsOf(text), [], known).problems.map(({ message }) => message);
    assert.deepEqual(messages(`${next} aad-gui\nONE`), [
      'There is no rule "aad-gui". Did you mean "aad-guid"?',
    ]);
    assert.deepEqual(messages('# ccmsetup-lint-disable-nextline aad-guid\nONE'), [
      'There is no directive "ccmsetup-lint-disable-nextline". Did you mean "ccmsetup-lint-disable-next-line"?',
    ]);
    assert.deepEqual(messages('# ccmsetup-lint-off'), [
      'There is no directive "ccmsetup-lint-off". Use one of these: "ccmsetup-lint-disable-next-line", "ccmsetup-lint-disable", "ccmsetup-lint-enable".',
    ]);
    assert.deepEqual(messages(`${next} aad-pair\nONE`), [
      'Nothing here breaks "aad-pair" anymore. Remove the rule from the comment.',
    ]);
  });

  for (const [open, close] of [
    ['<#', '#>'],
    ['/*', '*/'],
    ['<!--', '-->'],
    ['//', ''],
    ['rem', ''],
    ["'", ''],
  ] as const) {
    it(`stand in ${open} ${close}`, () => {
      const comment = `${open} ccmsetup-lint-disable-next-line aad-guid ${close}`;
      const text = `${comment}\nONE`;
      const found = run(text, ['aad-guid@ONE'], [{ start: 0, end: comment.length }]);
      assert.deepEqual(found, { kept: [], problems: [] });
    });
  }

  it('may share one comment over several lines', () => {
    const comment = '<#\n ccmsetup-lint-disable aad-guid -- a\n ccmsetup-lint-disable aad-pair\n#>';
    const text = `${comment}\nONE`;
    const found = run(text, ['aad-guid@ONE', 'aad-pair@ONE'], [{ start: 0, end: comment.length }]);
    assert.deepEqual(found, { kept: [], problems: [] });
  });

  it('are only what stands in comments', () => {
    const text = `"${next} aad-guid"\nONE`;
    assert.deepEqual(run(text, ['aad-guid@ONE'], []), { kept: ['aad-guid@ONE'], problems: [] });
  });

  it('give the reason as it is written', () => {
    const why = (comment: string): unknown => reasonsFor(`${comment}\nONE`, 'aad-guid@ONE');
    assert.deepEqual(why(`${next} aad-guid -- the lab -- only`), ['the lab -- only']);
    assert.deepEqual(why(`${next} aad-guid - the lab #>`), ['the lab']);
    assert.deepEqual(why(`${next} aad-guid`), [undefined]);
    assert.deepEqual(why(`${next} aad-guid --`), [undefined]);
    assert.deepEqual(why('# ccmsetup-lint-disable aad-guid -- all of it'), ['all of it']);
  });

  it('give the reason of the nearest of several', () => {
    const text = `# ccmsetup-lint-disable aad-guid -- far\nONE\n${next} aad-guid -- near\nTWO\nTHREE`;
    assert.deepEqual(reasonsFor(text, 'aad-guid@ONE', 'aad-guid@TWO', 'aad-guid@THREE'), [
      'far',
      'near',
      'far',
    ]);
  });

  it('hide a secret in a reason', () => {
    const [reason] = reasonsFor(`${next} aad-guid -- PROXYPASSWORD=hunter2secret\nONE`, 'aad-guid@ONE');
    assert.ok(reason !== undefined);
    assert.doesNotMatch(reason, /hunter2/);
  });
});
