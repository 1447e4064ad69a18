import assert from 'node:assert/strict';
import {
  ccmsetupcmdWrapperLength,
  certificateAttributes,
  certificateSelectionKeywords,
  cmgDomains,
  cmgPathPattern,
  configurationFile,
  deploymentIdPattern,
  driveCacheFlags,
  findProperty,
  findEntry,
  isKnownPrerequisite,
  lengthLimits,
  olderClientPushParameters,
  percentageCacheFlags,
  registrationToken,
  reservedSiteCodes,
  sampleValues,
  siteCodePattern,
  suppliedByClientPush,
} from '../../../server/src/catalog';

describe('certificate values', () => {
  it('has the 15 attributes, each OID and name once', () => {
    assert.equal(certificateAttributes.length, 15);
    const words = certificateAttributes.flatMap(({ oid, names }) => [oid, ...names]);
    assert.equal(new Set(words).size, words.length);
    for (const { oid, meaning } of certificateAttributes) {
      assert.match(oid, /^\d+(\.\d+)+$/);
      assert.notEqual(meaning, '');
    }
    assert.deepEqual(certificateAttributes.find(({ oid }) => oid === '2.5.4.42')?.names, [
      'G',
      'GN',
      'GivenName',
    ]);
  });

  it('has the keywords that the entry CCMCERTSEL offers', () => {
    assert.deepEqual(
      certificateSelectionKeywords.map(({ keyword }) => `${keyword}:`),
      findProperty('CCMCERTSEL')?.values.map(({ value }) => value),
    );
    for (const { keyword, form } of certificateSelectionKeywords) assert.ok(form.startsWith(`${keyword}:`));
  });
});

describe('patterns', () => {
  const rows: readonly [RegExp, string, boolean][] = [
    [siteCodePattern, 'ABC', true],
    [siteCodePattern, 'p01', true],
    [siteCodePattern, '123', true],
    [siteCodePattern, 'AUTO', true],
    [siteCodePattern, 'auto', true],
    [siteCodePattern, 'AB', false],
    [siteCodePattern, 'PRIM', false],
    [siteCodePattern, 'A-1', false],
    [siteCodePattern, 'ABC\n', false],
    [siteCodePattern, '', false],
    [deploymentIdPattern, 'PRI20001', true],
    [deploymentIdPattern, 'P0120099', true],
    [deploymentIdPattern, 'PRI2000G', false],
    [deploymentIdPattern, 'PRI2001', false],
    [cmgPathPattern, '/CCM_Proxy_MutualAuth/72186325152220500', true],
    [cmgPathPattern, '/ccm_proxy_mutualauth/7', true],
    [cmgPathPattern, '/CCM_Proxy_MutualAuth/7/', false],
    [cmgPathPattern, '/CCM_Proxy_ServerAuth/7', false],
    [cmgPathPattern, '/CCM_Proxy_MutualAuth/6f9619ff-8b86-d011-b42d-00cf4fc964ff', false],
  ];
  for (const [pattern, text, expected] of rows) {
    it(`${pattern.source} ${expected ? 'takes' : 'refuses'} ${JSON.stringify(text)}`, () => {
      assert.equal(pattern.test(text), expected);
    });
  }

  it('reserves names that would otherwise be site codes', () => {
    assert.equal(reservedSiteCodes.length, 6);
    for (const code of reservedSiteCodes) assert.match(code, siteCodePattern);
  });

  it('takes the deployment ID of the samples', () => {
    assert.match(sampleValues.deploymentId, deploymentIdPattern);
  });
});

describe('limits', () => {
  it('has the documented numbers', () => {
    assert.equal(lengthLimits.intune.max, 1024);
    assert.equal(lengthLimits.intune.max, findProperty('CCMSETUPCMD')?.max);
    assert.equal(lengthLimits.setupParameters.max, 255);
    assert.equal(lengthLimits.commandPrompt.max, 8191);
    assert.equal(ccmsetupcmdWrapperLength, 14);
  });
});

describe('prerequisites', () => {
  const rows: readonly [string, boolean][] = [
    ['wimgapi.msi', true],
    ['WIMGAPI.MSI', true],
    ['vcredist_x64.exe', true],
    ['vcredist_x.exe', true],
    ['vcredist_.exe', false],
    ['MMASetup-AMD64.exe', true],
    ['wimgapi', false],
    ['ccmsetup.exe', false],
    ['C:\\folder\\wimgapi.msi', false],
    ['', false],
  ];
  for (const [fileName, known] of rows) {
    it(`${JSON.stringify(fileName)} is ${known ? 'known' : 'unknown'}`, () => {
      assert.equal(isKnownPrerequisite(fileName), known);
    });
  }
});

describe('other value tables', () => {
  it('name known entries and values', () => {
    for (const name of [
      ...olderClientPushParameters,
      ...suppliedByClientPush,
      ...Object.values(configurationFile.usefulEntries),
    ])
      assert.equal(findEntry(name)?.name, name);
    const flags = findProperty('SMSCACHEFLAGS')?.values.map(({ value }) => value);
    for (const flag of [...percentageCacheFlags, ...driveCacheFlags]) assert.ok(flags?.includes(flag), flag);
  });

  it('has CMG domains that exclude each other', () => {
    for (const { suffix } of cmgDomains) {
      assert.match(suffix, /^\.[a-z.]+$/);
      assert.equal(cmgDomains.filter((other) => suffix.endsWith(other.suffix)).length, 1);
    }
  });

  it('has the hash of the published token, never the token', () => {
    assert.match(registrationToken.publishedSample.sha256, /^[0-9a-f]{64}$/);
    assert.equal(registrationToken.defaultLifetime, 3 * 24 * 60);
    assert.equal(registrationToken.maximumLifetime, 7 * 24 * 60);
  });
});
