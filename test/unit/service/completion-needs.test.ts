import assert from 'node:assert/strict';
import { scenarios } from '../../../server/src/catalog';
import { resolveCompletion } from '../../../server/src/service/completion/completion';
import { allCapabilities, completions } from '../../support/service';

/** The first names that are offered, with why. */
function first(marked: string, count: number): string[] {
  return completions(marked)
    .items.slice(0, count)
    .map(({ label, detail = '' }) => `${label}: ${detail.split(' · ')[0]}`);
}

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const comanagement = 'Co-management from Intune';
const token = 'CMG with a bulk registration token';

describe('names in the order in which a scenario has them', () => {
  const cases: readonly (readonly [marked: string, ...offered: string[]])[] = [
    [
      'CCMSETUPCMD="|"',
      `CCMHOSTNAME: required for ${comanagement}`,
      `SMSSITECODE: required for ${comanagement}`,
      `SMSMP: goes with ${comanagement}`,
      `AADCLIENTAPPID: goes with ${comanagement}`,
      `AADRESOURCEURI: goes with ${comanagement}`,
    ],
    [`CCMSETUPCMD="CCMHOSTNAME=${cmg} |"`, `SMSSITECODE: required for ${comanagement}`],
    ['CCMSETUPCMD="SMSSITECODE=P01 |"', `CCMHOSTNAME: required for ${comanagement}`],
    // What is there says more than what is usual.
    [
      'CCMSETUPCMD="/mp:mp1.fabrikam.com |"',
      'SMSMP: required for Intune line-of-business app, for clients on the intranet',
    ],
    [`CCMSETUPCMD="/mp:https://${cmg} |"`, `CCMHOSTNAME: required for ${comanagement}`],
    ['ccmsetup.exe |', 'SMSSITECODE: property of client.msi'],
    [
      'ccmsetup.exe /regtoken:{{token}} |',
      'CCMHOSTNAME: required for /regtoken',
      'SMSSITECODE: required for /regtoken',
      '/mp: goes with /regtoken',
      `SMSMP: goes with ${token}`,
    ],
    ['ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE |', 'SMSCACHESIZE: required for SMSCACHEFLAGS'],
    ['ccmsetup.exe SMSCACHEFLAGS=NTFSONLY |', 'SMSSITECODE: property of client.msi'],
    ['ccmsetup.exe /uninstall |', 'SMSSITECODE: property of client.msi'],
  ];
  for (const [marked, ...offered] of cases)
    it(JSON.stringify(marked), () => {
      assert.deepEqual(first(marked, offered.length), offered);
    });

  it('are explained by the sentence of the documentation', () => {
    const [item] = completions('ccmsetup.exe /regtoken:{{token}} |').items;
    const { documentation } = resolveCompletion(item ?? assert.fail(), allCapabilities);
    assert.ok(typeof documentation === 'object');
    assert.match(
      documentation.value,
      /^Required for \/regtoken\. The device registers through the CMG\.\n\n/,
    );
  });

  it('are never required and dispensable at once', () => {
    for (const { required, context } of scenarios)
      for (const { anyOf } of required)
        for (const [name = ''] of anyOf) {
          const typed = name.startsWith('/') ? `${name}:x` : `${name}=x`;
          const marked = `# ccmsetup-lint context=${context}\n${context === 'ccmsetupcmd' ? '' : 'ccmsetup.exe '}${typed} |`;
          for (const { label, detail, data } of completions(marked).items) {
            if (detail?.startsWith('required') !== true) continue;
            const { need } = data as { need: string };
            assert.match(need, /^Required for /);
            assert.doesNotMatch(
              need,
              /leav\w* .*\bout\b|without it|optional|only if/i,
              `${label} at ${marked}`,
            );
          }
        }
  });
});
