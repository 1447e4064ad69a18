import assert from 'node:assert/strict';
import type { DocumentEdit } from '../../../server/src/hosts/text/document-edit';
import type { Host } from '../../../server/src/hosts/host';
import type { Analysis, DocumentFinding } from '../../../server/src/service/analysis';
import { applyEdits } from '../../../server/src/service/fixes/apply-edits';
import { fixAll, safeEdits } from '../../../server/src/service/fixes/fix-all';
import { analyzeText, loadedHost } from '../../support/lint';
import { analysisWith, findingWith, proposal } from '../../support/proposals';

/** Lines in disorder, where a fix could change what the rest of the line means: what fix-all makes of them. */
const lines: readonly (readonly [what: string, line: string, fixed: string])[] = [
  [
    'a switch that waits for its value does not swallow the next argument',
    'ccmsetup.exe SMSSITECODE=P01 FSP:fsp1 /source',
    'ccmsetup.exe SMSSITECODE=P01 FSP=fsp1 /source',
  ],
  [
    'a switch between a property and its value is not moved',
    'ccmsetup.exe FSP=fsp1 SMSSITECODE= /logon = a;b',
    'ccmsetup.exe FSP=fsp1 SMSSITECODE= /logon = a;b',
  ],
  [
    'nothing moves from one command line to another',
    'ccmsetup.exe /mp:a.b.c SMSSITECODE=P01\nccmsetup.exe /mp:a.b.c SMSSITECODE=P02',
    'ccmsetup.exe /mp:a.b.c SMSSITECODE=P01\nccmsetup.exe /mp:a.b.c SMSSITECODE=P02',
  ],
  [
    'text behind a parameter may belong to it',
    'ccmsetup.exe SMSSITECODE=P01 /logon now',
    'ccmsetup.exe SMSSITECODE=P01 /logon now',
  ],
  [
    'a value with quotes in disorder is not removed',
    'CCMSETUPCMD="/logon:a;b AADTENANTNAME: "a b" SMSSITECODE=P01"',
    'CCMSETUPCMD="/logon:a;b AADTENANTNAME: "a b" SMSSITECODE=P01"',
  ],
  [
    'a value that goes on behind a blank is not removed',
    'ccmsetup.exe /logon:very soon SMSSITECODE=P01',
    'ccmsetup.exe /logon:very soon SMSSITECODE=P01',
  ],
  [
    'typographic quotes inside CCMSETUPCMD become doubled ones',
    'CCMSETUPCMD="FSP=“a b” CCMADMINS=helpdesk"',
    'CCMSETUPCMD="FSP=""a b"" CCMADMINS=helpdesk"',
  ],
  [
    'a typographic quote that seems to close CCMSETUPCMD does not, when it closes another',
    'CCMSETUPCMD="FSP=“a b” AADCLIENTAPPID=""',
    'CCMSETUPCMD="FSP=""a b"" AADCLIENTAPPID=""',
  ],
  [
    'what stands behind such a typographic quote is kept',
    'CCMSETUPCMD="/source:„C:\\a b“ SMSSITECODE=P01 FSP=""fsp1""',
    'CCMSETUPCMD="/source:""C:\\a b"" SMSSITECODE=P01 FSP=""fsp1""',
  ],
  [
    'a typographic quote that closes nothing else closes CCMSETUPCMD',
    'CCMSETUPCMD="/source:“C:\\a b” SMSSITECODE=P01”',
    'CCMSETUPCMD="/source:""C:\\a b"" SMSSITECODE=P01"',
  ],
  [
    'a path without quotes is not removed in part',
    'ccmsetup.exe /uninstall SMSCACHEDIR=C:\\My Cache',
    'ccmsetup.exe /uninstall SMSCACHEDIR=C:\\My Cache',
  ],
  [
    'a dash at the start of a value does not become a prefix',
    'ccmsetup.exe /mp: –mp1.fabrikam.com SMSSITECODE=P01',
    'ccmsetup.exe /mp:–mp1.fabrikam.com SMSSITECODE=P01',
  ],
  [
    'the semicolon of an entity is no separator of a list',
    'ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1&#46;fabrikam.com',
    'ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1.fabrikam.com',
  ],
  [
    'an invisible character between blanks goes with one of them',
    'ccmsetup.exe /logon \u200B SMSSITECODE=P01',
    'ccmsetup.exe /logon SMSSITECODE=P01',
  ],
  [
    'a property outside of CCMSETUPCMD is given already, so that no other one takes its name',
    'CCMSETUPCMD="SMSSITECODE=P01 CCMLOGGINGENABLED=TRUE" CCMENABLELOGGING=TRUE',
    'CCMSETUPCMD="SMSSITECODE=P01 CCMLOGGINGENABLED=TRUE CCMENABLELOGGING=TRUE"',
  ],
  [
    'a switch in the dress of a property is moved like one',
    'ccmsetup.exe SMSSITECODE=P01 "SOURCE=D:\\Client Files" FSP=fsp1',
    'ccmsetup.exe "/source:D:\\Client Files" SMSSITECODE=P01 FSP=fsp1',
  ],
];

describe('fix all, on lines in disorder', () => {
  let host: Host;
  before(() => {
    host = loadedHost('ccmcmd');
  });
  const run = (text: string): { text: string; rounds: number } =>
    fixAll(text, (each) => analyzeText(each, host));

  for (const [what, line, fixed] of lines) {
    it(what, () => {
      assert.equal(run(line).text, fixed);
    });
  }

  it('moves any number of parameters at once, in their order', () => {
    const sources = Array.from({ length: 150 }, (_, index) => `/source:\\\\fs${index}\\Client`).join(' ');
    const { text, rounds } = run(`ccmsetup.exe SMSSITECODE=P01 ${sources} FSP=fsp1`);
    assert.equal(text, `ccmsetup.exe ${sources} SMSSITECODE=P01 FSP=fsp1`);
    assert.equal(rounds, 1);
  });
});

/** A finding with one safe fix. */
function finding(
  rule: string,
  ...edits: readonly [start: number, end: number, newText: string][]
): DocumentFinding {
  return findingWith(rule, [
    proposal(edits.map(([start, end, newText]): DocumentEdit => ({ span: { start, end }, newText }))),
  ]);
}

function analysis(...findings: readonly DocumentFinding[]): Analysis {
  return analysisWith(findings);
}

describe('fix all', () => {
  const chosen = (...findings: readonly DocumentFinding[]): string[] =>
    safeEdits(analysis(...findings)).map(({ span, newText }) => `${span.start}-${span.end} ${newText}`);

  it('takes what one rule inserts at one place in the order of its findings', () => {
    assert.deepEqual(
      chosen(finding('a', [3, 3, 'x'], [9, 12, '']), finding('a', [3, 3, 'y'], [12, 15, ''])),
      ['3-3 x', '3-3 y', '9-12 ', '12-15 '],
    );
  });

  it('takes one of two fixes of different rules that touch, and all of it or nothing', () => {
    assert.deepEqual(chosen(finding('a', [3, 3, 'x']), finding('b', [3, 3, 'y'], [9, 10, 'z'])), ['3-3 x']);
    assert.deepEqual(chosen(finding('a', [3, 5, 'x']), finding('b', [0, 1, 'y'], [5, 7, 'z'])), ['3-5 x']);
    assert.deepEqual(chosen(finding('a', [3, 5, 'x']), finding('b', [6, 7, 'z'])), ['3-5 x', '6-7 z']);
  });

  it('takes one of two fixes of one rule that change the same text', () => {
    assert.deepEqual(
      chosen(finding('a', [3, 6, 'x']), finding('a', [5, 7, 'y']), finding('a', [0, 3, 'z'])),
      ['0-3 z', '3-6 x'],
    );
  });

  it('inserts before it changes what stands there', () => {
    const edits = [finding('a', [1, 2, 'B']), finding('a', [1, 1, '-'])];
    assert.equal(applyEdits('abc', safeEdits(analysis(...edits))), 'a-Bc');
    assert.equal(applyEdits('abc', safeEdits(analysis(...edits.toReversed()))), 'a-Bc');
  });

  it('ends where two rules begin to undo each other, wherever it is started', () => {
    const next: Readonly<Record<string, string>> = { start: 'one', one: 'two', two: 'three', three: 'one' };
    const run = (text: string): string =>
      fixAll(text, (each) => analysis(finding('a', [0, each.length, next[each] ?? each]))).text;
    for (const start of ['start', 'one', 'two', 'three']) {
      const end = run(start);
      assert.equal(run(end), end);
    }
    assert.equal(run('start'), 'one');
  });
});
