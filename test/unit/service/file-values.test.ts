import assert from 'node:assert/strict';
import { allCapabilities, completions } from '../../support/service';

const withoutForms = { ...allCapabilities, snippets: false };

/** What is offered with where it comes from. */
function offered(marked: string, host = 'ccmcmd', site = {}): [label: string, detail: string | undefined][] {
  const { items } = completions(marked, host, withoutForms, site);
  return items.map(({ label, detail }) => [label, detail]);
}

function labels(marked: string, host?: string): string[] {
  return offered(marked, host).map(([label]) => label);
}

const address = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const tenant = '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a';

describe('completion of what the file has already', () => {
  const cases: readonly (readonly [marked: string, offered: readonly string[], host?: string])[] = [
    [`ccmsetup.exe /mp:https://${address} CCMHOSTNAME=|`, [address]],
    [`ccmsetup.exe CCMHOSTNAME=${address} /mp:|`, [`https://${address}`]],
    [
      `CCMHOSTNAME=${address}\n\nccmsetup.exe /mp:mp1.fabrikam.com\n\nccmsetup.exe /mp:|`,
      ['mp1.fabrikam.com', `https://${address}`],
    ],
    [`CCMSETUPCMD="CCMHOSTNAME=${address} SMSSITECODE=P01"\r\n\r\nSMSSITECODE=|`, ['P01', 'AUTO']],
    ['SMSSITECODE=p01\n\nSMSSITECODE=P01\n\nSMSSITECODE=|', ['p01', 'AUTO']],
    [
      'SMSMP=https://mp1.fabrikam.com\n\nSMSMPLIST=mp2.fabrikam.com;mp3.fabrikam.com;|',
      ['https://mp1.fabrikam.com'],
    ],
    [`AADTENANTID=${tenant}\n\nAADTENANTID=|`, [tenant]],
    ['FSP=fsp1\n\nFSP=|', ['fsp1']],
    ['PROVISIONTS=P0120001\n\nPROVISIONTS=|', ['P0120001']],
    ['SMSCACHESIZE=5120\n\nSMSCACHESIZE=|', ['5120']],
    ['SMSCACHEDIR="D:\\my cache"\n\nSMSCACHEDIR="|"', ['D:\\my cache']],
    // Only inside quotes can it have spaces.
    ['SMSCACHEDIR="D:\\my cache"\n\nSMSCACHEDIR=|', []],
    [
      'ccmsetup.exe \'SMSSITECODE=P01\'\nStart-Process ccmsetup.exe "SMSSITECODE=|"',
      ['P01', 'AUTO'],
      'powershell',
    ],
    [`["ccmsetup.exe SMSCACHEDIR=D:\\\\c", "ccmsetup.exe SMSCACHEDIR=|"]`, ['D:\\c'], 'json'],
  ];
  for (const [marked, values, host] of cases)
    it(JSON.stringify(marked), () => {
      assert.deepEqual(labels(marked, host), values);
    });

  it('never has what only the run knows, stands for a value, or is a mistake', () => {
    assert.deepEqual(
      labels('SMSSITECODE=$site\n\nSMSSITECODE=MySiteCode\n\nSMSSITECODE=PRIM\n\nSMSSITECODE=|'),
      ['AUTO'],
    );
    assert.deepEqual(labels('FSP=<fsp>\n\nFSP=%FSP%\n\nFSP=|'), []);
    assert.deepEqual(labels('AADTENANTID=5d0e\n\nAADTENANTID=|'), []);
  });

  it('never has what is being typed', () => {
    assert.deepEqual(labels('FSP=fs|'), []);
    assert.deepEqual(labels('Start-Process ccmsetup.exe "/mp:mp1 FSP=fs|', 'powershell'), []);
  });

  it('never has a secret', () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJUeXBlIjoiQnVsayJ9.c2lnbmF0dXJlc2lnbmF0dXJl';
    assert.deepEqual(labels(`ccmsetup.exe /regtoken:${token}\n\nccmsetup.exe /regtoken:|`), ['${CMG_TOKEN}']);
    assert.ok(!labels(`ccmsetup.exe FSP=${token}\n\nccmsetup.exe FSP=|`).includes(token));
  });

  it('comes behind the values of the organization, before those that are listed', () => {
    assert.deepEqual(offered('SMSSITECODE=P02\n\nSMSSITECODE=|', 'ccmcmd', { siteCodes: ['P01'] }), [
      ['P01', 'site code of your organization'],
      ['P02', 'used in this file'],
      ['AUTO', 'Assigns the site automatically, from Active Directory or a management point.'],
    ]);
    assert.deepEqual(labels('SMSMP=a.b\n\nSMSMP=c.d FSP=x SMSMP=|').slice(0, 2), ['c.d', 'a.b']);
  });

  it('stays within bounds in a file of thousands of values', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `FSP=fsp${index}`).join('\n\n');
    assert.equal(labels(`${many}\n\nFSP=|`).length, 20);
  });
});
