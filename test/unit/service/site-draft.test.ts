import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfigurationText } from '../../../server/src/service/configuration';
import { configurationDraft, siteOf, siteUses } from '../../../server/src/service/scenarios/site-draft';
import type { Subject } from '../../../server/src/service/subject';
import { analyzeText, everything, loadedHost } from '../../support/lint';

function subject(text: string, id = 'ccmcmd'): Subject {
  const host = loadedHost(id);
  return {
    document: TextDocument.create(`untitled:${id}`, id, 1, text),
    host,
    configuration: everything(),
    analysis: analyzeText(text, host),
  };
}

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const guid = '9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d';

describe('what open documents tell of a site', () => {
  it('is collected from all of them, the most used values first', () => {
    const uses = [
      subject(
        `ccmsetup.exe /mp:https://${cmg};https://mp1.fabrikam.com CCMHOSTNAME=${cmg} SMSSITECODE=p02 FSP=fsp1.fabrikam.com\n\nccmsetup.exe SMSSITECODE=P01 SMSMP=mp2.fabrikam.com\n\nccmsetup.exe SMSSITECODE=P01\n`,
      ),
      subject(
        `Start-Process ccmsetup.exe -ArgumentList "SMSMP=MP2.fabrikam.com AADTENANTID=${guid} AADRESOURCEURI=https://fabrikam.com/cmg/ AADCLIENTAPPID=${guid}"`,
        'powershell',
      ),
    ].flatMap(siteUses);
    // They cross threads.
    assert.deepEqual(structuredClone(uses), uses);
    assert.deepEqual(siteOf(uses), {
      siteCodes: ['P01', 'P02'],
      managementPoints: ['mp2.fabrikam.com', 'mp1.fabrikam.com'],
      cmg: [cmg],
      tenantId: guid,
      clientAppId: guid,
      resourceUri: 'https://fabrikam.com/cmg/',
      fallbackStatusPoint: 'fsp1.fabrikam.com',
    });
  });

  it('is nothing that is unknown, a sample, a secret, commented out, or no value at all', () => {
    const nothing = {
      ...{ siteCodes: undefined, managementPoints: undefined, cmg: undefined, tenantId: undefined },
      ...{ clientAppId: undefined, resourceUri: undefined, fallbackStatusPoint: undefined },
    };
    const token = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`;
    for (const line of [
      'ccmsetup.exe /mp:$mp SMSSITECODE=%SITE% FSP={{fsp}}',
      'ccmsetup.exe /mp:<mp> SMSSITECODE=<site code> FSP=YOUR-FSP',
      'ccmsetup.exe /mp:mp1.contoso.com SMSSITECODE=AUTO FSP=fsp1.contoso.com',
      'ccmsetup.exe SMSSITECODE=PRIM AADTENANTID=none',
      'ccmsetup.exe SMSSITECODE=AUX',
      `ccmsetup.exe /regtoken:${token} SMSMP=${token}`,
      '# ccmsetup.exe SMSSITECODE=P01',
    ])
      assert.deepEqual(siteOf(siteUses(subject(line))), nothing, line);
    assert.deepEqual(
      siteOf(siteUses(subject("# Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01'", 'powershell'))),
      nothing,
    );
  });

  it('has values as the reader takes them, each once, and leaves out what it would not', () => {
    const draft = configurationDraft(
      siteUses(
        subject(
          [
            'ccmsetup.exe /mp:https://MP01.corp.fabrikam.com:443;a_b..c SMSMP=mp01.corp.fabrikam.com. SMSSITECODE=p01 FSP=https://fsp1:80/x',
            `ccmsetup.exe CCMHOSTNAME=https://${cmg}/ AADCLIENTAPPID={${guid}} AADRESOURCEURI=ConfigMgrService AADTENANTID=${guid}`,
            'ccmsetup.exe CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/x /mp:[2001:db8::1]',
          ].join('\n\n'),
        ),
      ),
    );
    const { problems, configuration } = readConfigurationText(draft);
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration.site, {
      siteCodes: ['P01'],
      managementPoints: ['MP01.corp.fabrikam.com'],
      cmg: [cmg],
      tenantId: guid,
      clientAppId: guid,
      fallbackStatusPoint: 'fsp1',
    });
  });

  it('becomes a configuration that can be used', () => {
    for (const subjects of [[], [subject(`ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01`)]]) {
      const { problems, configuration } = readConfigurationText(
        configurationDraft(subjects.flatMap(siteUses)),
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(configuration.site?.siteCodes, subjects.length === 0 ? undefined : ['P01']);
    }
  });
});
