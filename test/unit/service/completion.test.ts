import assert from 'node:assert/strict';
import { resolveCompletion } from '../../../server/src/service/completion/completion';
import { accept, allCapabilities, completions } from '../../support/service';

function labels(marked: string, host?: string): string[] {
  return completions(marked, host).items.map(({ label }) => label);
}

describe('completion', () => {
  const accepted: [marked: string, label: string, result: string][] = [
    ['SMSSI|', 'SMSSITECODE', 'SMSSITECODE='],
    ['smssi|', 'SMSSITECODE', 'SMSSITECODE='],
    ['FSP=a |', 'SMSSITECODE', 'FSP=a SMSSITECODE='],
    ['FSP=a |\nSMSMP=b', 'SMSSITECODE', 'FSP=a SMSSITECODE=\nSMSMP=b'],
    ['CCMSETUPCMD="FSP=a |', 'SMSSITECODE', 'CCMSETUPCMD="FSP=a SMSSITECODE='],
    ['SMS|CODE=P01', 'SMSSITECODE', 'SMSSITECODE=P01'],
    ['/b|', '/BITSPriority', '/BITSPriority:'],
    ['-no|', '/noservice', '/noservice'],
    ['/m|:mp1', '/mp', '/mp:mp1'],
    ['/BITSPriority:|', 'HIGH', '/BITSPriority:HIGH'],
    ['/BITSPriority:H| FSP=a', 'HIGH', '/BITSPriority:HIGH FSP=a'],
    ['SMSCACHEFLAGS=MAXDRIVE;| FSP=a', 'NTFSONLY', 'SMSCACHEFLAGS=MAXDRIVE;NTFSONLY FSP=a'],
    ['SMSCACHEFLAGS=|;COMPRESS', 'NTFSONLY', 'SMSCACHEFLAGS=NTFSONLY;COMPRESS'],
    ['CCMSETUPCMD="FSP=a SMSS|"', 'SMSSITECODE', 'CCMSETUPCMD="FSP=a SMSSITECODE="'],
    ['CCMSETUPCMD="|"', 'CCMHOSTNAME', 'CCMSETUPCMD="CCMHOSTNAME="'],
    ['CCMSETUPCMD="\n  FSP=a\n  SMSS|\n"', 'SMSSITECODE', 'CCMSETUPCMD="\n  FSP=a\n  SMSSITECODE=\n"'],
    ['CCM|', 'CCMSETUPCMD', 'CCMSETUPCMD="$0"'],
    ['SMSCACHED|', 'SMSCACHEDIR', 'SMSCACHEDIR="$0"'],
    ['CCMSETUPCMD="SMSCACHED|"', 'SMSCACHEDIR', 'CCMSETUPCMD="SMSCACHEDIR=""$0"""'],
    ['# x\n|\n', 'SMSSITECODE', '# x\nSMSSITECODE=\n'],
  ];
  for (const [marked, label, result] of accepted) {
    it(`${JSON.stringify(marked)} + ${label}`, () => {
      assert.equal(accept(marked, label), result);
    });
  }

  it('inserts no snippet for a client that has none', () => {
    const plain = { ...allCapabilities, snippets: false };
    assert.equal(accept('SMSCACHED|', 'SMSCACHEDIR', 'ccmcmd', plain), 'SMSCACHEDIR=');
  });

  it('says what a value means, and whether it is the default or not documented', () => {
    const details = (marked: string): [string, string | undefined][] =>
      completions(marked).items.map(({ label, detail }) => [label, detail]);
    assert.deepEqual(details('/BITSPriority:|').slice(1), [
      ['HIGH', 'Above normal.'],
      ['NORMAL', 'Default. Normal priority.'],
      ['LOW', 'The lowest priority.'],
    ]);
    assert.deepEqual(details('NOTIFYONLY=|'), [
      ['TRUE', 'Only reports problems.'],
      ['FALSE', 'Not documented. Repairs problems.'],
    ]);
  });

  it('puts first what the line needs and does not have', () => {
    assert.deepEqual(labels('CCMSETUPCMD="|"').slice(0, 2), ['CCMHOSTNAME', 'SMSSITECODE']);
    assert.deepEqual(labels('CCMSETUPCMD="CCMHOSTNAME=a |"').slice(0, 1), ['SMSSITECODE']);
  });

  it('leaves out what is used up and keeps what may be repeated', () => {
    const offered = labels('CCMSETUPCMD="/source:a /mp:b FSP=c |"');
    assert.ok(!offered.includes('/mp') && !offered.includes('FSP'));
    assert.ok(offered.includes('/source') && offered.includes('SMSMP'));
  });

  it('offers parameters behind a property last', () => {
    const offered = labels('CCMSETUPCMD="FSP=a |"');
    const lastProperty = offered.findLastIndex((label) => !label.startsWith('/'));
    assert.ok(offered.findIndex((label) => label.startsWith('/')) > lastProperty);
  });

  it('offers only what the context allows', () => {
    const push = labels('# ccmsetup-lint context=clientPush\nFSP=a |');
    assert.ok(push.includes('SMSMP') && !push.includes('/mp') && !push.includes('PROVISIONTS'));
    assert.ok(!labels('ccmsetup.exe |').includes('PROVISIONTS'));
    assert.ok(!labels('ccmsetup.exe FSP=a |').includes('CCMSETUPCMD'));
  });

  it('does not offer AUTO to an internet client', () => {
    assert.deepEqual(labels('SMSSITECODE=|'), ['AUTO', 'MySiteCode']);
    assert.deepEqual(labels('CCMHOSTNAME=a.b SMSSITECODE=|'), ['MySiteCode']);
  });

  it('is silent in comments and in the name of the program', () => {
    assert.deepEqual(labels('# SMSS|'), []);
    assert.deepEqual(labels('ccmset|up.exe /logon'), []);
  });

  it('documents an item when it is asked to', () => {
    const { items } = completions('PROVIS|');
    const item = items.find(({ label }) => label === 'PROVISIONTS');
    assert.ok(item !== undefined && item.documentation === undefined);
    const { documentation } = resolveCompletion(item, {
      snippets: true,
      insertReplace: true,
      markdownDocumentation: true,
    });
    assert.ok(typeof documentation === 'object' && documentation.value.includes('**PROVISIONTS**'));
  });
});
