import assert from 'node:assert/strict';
import { ccmsetupcmdLength } from '../../../server/src/rules/ccmsetupcmd-length';
import { ccmsetupcmdLengthTotal } from '../../../server/src/rules/ccmsetupcmd-length-total';
import { lengthBudget } from '../../../server/src/rules/length-budget';
import { setupparametersLength } from '../../../server/src/rules/setupparameters-length';
import { check, hole, only, silent } from '../../support/rule-texts';

describe('length', () => {
  const rules = [ccmsetupcmdLength, ccmsetupcmdLengthTotal, lengthBudget];
  const value = (length: number, ending = ''): string =>
    `SMSSITECODE=P01 SMSCACHEDIR=C:\\${'c'.repeat(length - 31 - ending.length)}${ending}`;
  const told = (text: string): [string, string, string][] =>
    check(text, rules).map(({ rule, at, message }) => [rule, at, message]);

  it('measures what its tests say', () => {
    assert.equal(value(1024).length, 1024);
  });

  for (const [length, expected] of [
    [907, []],
    [908, ['length-budget']],
    [1010, ['length-budget']],
    [1011, ['ccmsetupcmd-length-total']],
    [1024, ['ccmsetupcmd-length-total']],
    [1025, ['ccmsetupcmd-length']],
  ] as const) {
    it(`says ${expected.join() || 'nothing'} about ${length} characters inside the quotes`, () => {
      assert.deepEqual(
        told(`CCMSETUPCMD="${value(length)}"`).map(([rule]) => rule),
        expected,
      );
    });
    it(`says ${expected.join() || 'nothing'} about ${length} characters that belong into the quotes`, () => {
      assert.deepEqual(
        told(value(length)).map(([rule]) => rule),
        expected,
      );
    });
    it(`says nothing about ${length} characters for msiexec`, () => {
      assert.deepEqual(told(`msiexec /i ccmsetup.msi CCMSETUPCMD="${value(length)}"`), []);
    });
  }

  it('underlines what is too much, and says how much that is', () => {
    assert.deepEqual(told(`CCMSETUPCMD="${value(1058, 'abc')}"`), [
      [
        'ccmsetupcmd-length',
        `${'c'.repeat(31)}abc`,
        'The value of CCMSETUPCMD has 1,058 characters, 34 more than Intune allows. Shorten it to 1,024.',
      ],
    ]);
  });

  it('counts what is too much', () => {
    assert.match(told(`CCMSETUPCMD="${value(1025)}"`)[0]![2], /, 1 more than Intune allows\./);
  });

  it('counts doubled quotes as they stand', () => {
    const quoted = `CCMCERTSEL=""Subject:a b"" SMSCACHEDIR=C:\\`;
    const exactly = (length: number): string =>
      `CCMSETUPCMD="${quoted}${'c'.repeat(length - quoted.length)}"`;
    assert.deepEqual(
      told(exactly(1025)).map(([rule]) => rule),
      ['ccmsetupcmd-length'],
    );
    assert.deepEqual(
      told(exactly(1024)).map(([rule]) => rule),
      ['ccmsetupcmd-length-total'],
    );
  });

  it('underlines the name when only the whole text is too long', () => {
    assert.deepEqual(told(`CCMSETUPCMD="${value(1015)}"`), [
      [
        'ccmsetupcmd-length-total',
        'CCMSETUPCMD',
        'CCMSETUPCMD="…" has 1,029 characters with its name and quotation marks, and Intune probably allows only 1,024. Shorten the value by 5.',
      ],
    ]);
    assert.deepEqual(told(`CCMSETUPCMD="${value(908)}"`), [
      ['length-budget', 'CCMSETUPCMD', 'CCMSETUPCMD="…" has 922 of the 1,024 characters that Intune allows.'],
    ]);
  });

  it('counts a hole as nothing and says "at least"', () => {
    assert.deepEqual(
      told(`CCMSETUPCMD="FSP=${hole} ${value(1019)}"`).map(([rule]) => rule),
      ['ccmsetupcmd-length-total'],
    );
    assert.deepEqual(told(`CCMSETUPCMD="FSP=${hole} ${value(1020)}"`), [
      [
        'ccmsetupcmd-length',
        'c',
        'The value of CCMSETUPCMD has at least 1,025 characters, 1 more than Intune allows. Shorten it to 1,024.',
      ],
    ]);
  });

  it('judges the value alone when something stands beside it', () => {
    assert.deepEqual(told(`CCMSETUPCMD="${value(900)}" REBOOT=ReallySuppress ${'/q'.padEnd(200, 'q')}`), []);
  });

  it('says nothing outside of CCMSETUPCMD', () => {
    assert.deepEqual(check(value(2000), rules, { context: 'taskSequence' }), []);
    assert.deepEqual(check(`ccmsetup.exe ${value(2000)}`, rules), []);
    assert.equal(check(value(2000), rules, { context: 'intunePolicy' }).length, 1);
  });

  it('knows the limit of the group policy template', () => {
    const context = 'gpoSetupParameters';
    silent(value(255), setupparametersLength, { context });
    silent(value(300), setupparametersLength, { context, host: 'reg' });
    const { at, message } = only(value(300, 'xyz'), setupparametersLength, { context });
    assert.equal(at, `${'c'.repeat(42)}xyz`);
    assert.equal(
      message,
      'SetupParameters has 300 characters, but ConfigMgrInstallation.adm allows 255. Shorten it, or raise MAXLEN in the template.',
    );
  });
});
