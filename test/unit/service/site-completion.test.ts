import assert from 'node:assert/strict';
import type { SiteFacts } from '../../../server/src/rules/rule';
import { accept, allCapabilities, completions } from '../../support/service';

const site: SiteFacts = {
  siteCodes: ['P01', 'P02'],
  managementPoints: ['mp1.fabrikam.com', 'mp2.fabrikam.com'],
  cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'],
  tenantId: '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a',
  clientAppId: '9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d',
  resourceUri: 'https://fabrikam.com/cmg',
  fallbackStatusPoint: 'fsp1.fabrikam.com',
};
const [cmg = ''] = site.cmg ?? [];

/** Without the forms of values, which are snippets. */
const withoutForms = { ...allCapabilities, snippets: false };

function labels(marked: string, facts: SiteFacts | undefined, host?: string): string[] {
  return completions(marked, host, withoutForms, facts).items.map(({ label }) => label);
}

describe("completion of the organisation's own values", () => {
  const cases: readonly (readonly [marked: string, labels: readonly string[]])[] = [
    ['SMSSITECODE=|', ['P01', 'P02', 'AUTO']],
    ['SMSSITECODE=P|', ['P01', 'P02', 'AUTO']],
    ['CCMHOSTNAME=a.b SMSSITECODE=|', ['P01', 'P02']],
    ['ccmsetup.exe /mp:|', ['mp1.fabrikam.com', 'mp2.fabrikam.com', `https://${cmg}`]],
    [
      'ccmsetup.exe /mp:https://|',
      ['https://mp1.fabrikam.com', 'https://mp2.fabrikam.com', `https://${cmg}`],
    ],
    ['ccmsetup.exe /mp:mp1.fabrikam.com;|', ['mp2.fabrikam.com', `https://${cmg}`]],
    ['SMSMP=|', ['mp1.fabrikam.com', 'mp2.fabrikam.com']],
    ['SMSMP=http://m|', ['http://mp1.fabrikam.com', 'http://mp2.fabrikam.com']],
    ['SMSMPLIST=mp2.fabrikam.com;|', ['mp1.fabrikam.com']],
    ['SMSMPLIST=HTTPS://mp2.fabrikam.com;https://|', ['https://mp1.fabrikam.com']],
    ['CCMHOSTNAME=|', [cmg]],
    ['CCMSETUPCMD="CCMHOSTNAME=|"', [cmg]],
    ['FSP=|', ['fsp1.fabrikam.com']],
    ['AADTENANTID=|', ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a']],
    ['AADCLIENTAPPID=|', ['9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d']],
    ['AADRESOURCEURI=|', ['https://fabrikam.com/cmg']],
    ['DNSSUFFIX=|', []],
  ];
  for (const [marked, offered] of cases) {
    it(marked, () => {
      assert.deepEqual(labels(marked, site), offered);
    });
  }

  it('takes addresses from the configuration with or without a scheme', () => {
    const schemes = { managementPoints: ['https://mp1.fabrikam.com'], cmg: [`https://${cmg}`] };
    assert.deepEqual(labels('ccmsetup.exe /mp:|', schemes), ['https://mp1.fabrikam.com', `https://${cmg}`]);
    assert.deepEqual(labels('SMSMP=http://|', schemes), ['https://mp1.fabrikam.com']);
    assert.deepEqual(labels('CCMHOSTNAME=|', schemes), [cmg]);
  });

  it('has nothing to offer that the configuration does not say', () => {
    for (const facts of [undefined, {}, { siteCodes: [] }]) {
      assert.deepEqual(labels('SMSSITECODE=|', facts), ['AUTO']);
      assert.deepEqual(labels('CCMHOSTNAME=|', facts), []);
    }
  });

  it('replaces what is typed', () => {
    assert.equal(
      accept('SMSMPLIST=mp2.fabrikam.com;m|p9', 'mp1.fabrikam.com', 'ccmcmd', undefined, site),
      'SMSMPLIST=mp2.fabrikam.com;mp1.fabrikam.com',
    );
    assert.equal(
      accept('ccmsetup.exe /mp:https://m|p9 FSP=a', 'https://mp1.fabrikam.com', 'ccmcmd', undefined, site),
      'ccmsetup.exe /mp:https://mp1.fabrikam.com FSP=a',
    );
    assert.equal(
      accept("ccmsetup.exe 'SMSSITECODE=|'", 'P02', 'powershell', undefined, site),
      "ccmsetup.exe 'SMSSITECODE=P02'",
    );
  });

  it('says whose values they are', () => {
    const { items } = completions('SMSSITECODE=|', 'ccmcmd', undefined, site);
    assert.equal(items[0]?.detail, 'site code of your organization');
  });
});
