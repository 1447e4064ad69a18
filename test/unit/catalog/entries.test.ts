import assert from 'node:assert/strict';
import { entries, findEntry, foldName, parameters, properties } from '../../../server/src/catalog';
import type { CatalogEntry, Relation } from '../../../server/src/catalog';

const relationsOf = (entry: CatalogEntry): readonly Relation[] => [
  ...entry.requires,
  ...entry.conflicts,
  ...entry.recommends,
];

/** The values of a list or of config-source letters, one by one. */
function items(entry: CatalogEntry, text: string): readonly string[] {
  if (entry.valueKind === 'config-source-letters') return Array.from(text);
  return entry.separator === undefined ? [text] : text.split(entry.separator);
}

describe('catalog entries', () => {
  it('has 25 parameters and 55 properties', () => {
    assert.equal(parameters.length, 25);
    assert.equal(properties.length, 55);
    assert.equal(entries.length, 80);
  });

  it('names every parameter', () => {
    assert.deepEqual(
      parameters.map(({ name }) => name).sort(),
      [
        ...['/?', '/AllowMetered', '/AlwaysExcludeUpgrade', '/BITSPriority', '/CCMPKICERTOPTIONS', '/config'],
        ...['/downloadtimeout', '/ExcludeFeatures', '/forceinstall', '/forcereboot', '/IgnoreSkipUpgrade'],
        ...['/logon', '/mp', '/native', '/NoCRLCheck', '/noservice', '/regtoken', '/retry', '/runservice'],
        ...['/service', '/skipprereq', '/source', '/uninstall', '/UpgradeToLatest', '/UsePKICert'],
      ].sort(),
    );
  });

  it('names every property', () => {
    assert.deepEqual(
      properties.map(({ name }) => name).sort(),
      [
        ...['AADCLIENTAPPID', 'AADRESOURCEURI', 'AADTENANTID', 'AADTENANTNAME', 'CCMADMINS'],
        ...['CCMALLOWSILENTREBOOT', 'CCMALWAYSINF', 'CCMCERTID', 'CCMCERTISSUERS', 'CCMCERTNAMECHECK'],
        ...['CCMCERTSEL', 'CCMCERTSTORE', 'CCMDEBUGLOGGING', 'CCMENABLELOGGING', 'CCMEVALHOUR'],
        ...['CCMEVALINTERVAL', 'CCMFIRSTCERT', 'CCMHOSTNAME', 'CCMHTTPPORT', 'CCMHTTPSPORT', 'CCMHTTPSSTATE'],
        ...['CCMINSTALLDIR', 'CCMLOGGINGENABLED', 'CCMLOGLEVEL', 'CCMLOGMAXHISTORY', 'CCMLOGMAXSIZE'],
        ...['CCMPKICERTOPTIONS', 'CCMSETUPCMD', 'DISABLECACHEOPT', 'DISABLESITEOPT', 'DNSSUFFIX', 'FSP'],
        ...['IGNOREAPPVVERSIONCHECK', 'INSTALL', 'MANAGEDINSTALLER', 'NOTIFYONLY', 'PATCH', 'PROVISIONTS'],
        ...['REINSTALL', 'REINSTALLMODE', 'RESETKEYINFORMATION', 'SITEREASSIGN', 'SMSCACHEDIR'],
        ...['SMSCACHEFLAGS', 'SMSCACHESIZE', 'SMSCONFIGSOURCE', 'SMSDIRECTORYLOOKUP', 'SMSMP', 'SMSMPLIST'],
        ...['SMSPUBLICROOTKEY', 'SMSROOTKEYPATH', 'SMSSIGNCERT', 'SMSSITECODE', 'SMSSLP', 'UPGRADETOLATEST'],
      ].sort(),
    );
  });

  it('has no name twice, whatever the letter case', () => {
    for (const table of [parameters, properties]) {
      const names = table.map(({ name }) => foldName(name));
      assert.equal(new Set(names).size, names.length);
    }
  });

  it('knows what is legacy and what is undocumented', () => {
    const named = (status: CatalogEntry['status']): readonly string[] =>
      entries
        .filter((entry) => entry.status === status)
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(named('legacy'), [
      '/CCMPKICERTOPTIONS',
      '/native',
      'AADTENANTNAME',
      'SMSDIRECTORYLOOKUP',
      'SMSSLP',
    ]);
    assert.deepEqual(named('undocumented'), [
      '/UpgradeToLatest',
      '/runservice',
      'CCMCERTID',
      'CCMHTTPSSTATE',
      'CCMLOGGINGENABLED',
      'CCMPKICERTOPTIONS',
    ]);
  });

  it('lets client push take the documented parameters', () => {
    const taken = parameters.filter(({ contexts }) => contexts.clientPush === 'yes').map(({ name }) => name);
    assert.deepEqual(taken.sort(), [
      '/AllowMetered',
      '/AlwaysExcludeUpgrade',
      '/BITSPriority',
      '/ExcludeFeatures',
      '/UsePKICert',
      '/downloadtimeout',
      '/forcereboot',
      '/logon',
      '/skipprereq',
    ]);
    assert.equal(findEntry('/forceinstall')?.contexts.clientPush, 'disputed');
  });

  it('hides the registration token alone', () => {
    assert.deepEqual(
      entries.filter(({ secret }) => secret).map(({ name }) => name),
      ['/regtoken'],
    );
  });

  it('knows which version brought an item', () => {
    const brought = entries.flatMap(({ name, introduced }) => (introduced ? [`${name} ${introduced}`] : []));
    assert.deepEqual(brought.sort(), [
      '/AllowMetered 2006',
      '/regtoken 2002',
      'CCMCERTNAMECHECK 2207',
      'PROVISIONTS 2002',
    ]);
    assert.equal(findEntry('/AllowMetered')?.introducedForPush, '2103');
  });

  const numbers: readonly [string, number | undefined, number | undefined, string | undefined][] = [
    ['/downloadtimeout', 1, undefined, '1440'],
    ['/retry', 1, undefined, undefined],
    ['CCMSETUPCMD', undefined, 1024, undefined],
    ['CCMEVALINTERVAL', 1, 1440, '1440'],
    ['CCMEVALHOUR', 0, 23, '0'],
    ['CCMHTTPPORT', 1, 65535, '80'],
    ['CCMHTTPSPORT', 1, 65535, '443'],
    ['CCMLOGLEVEL', 0, 3, '1'],
    ['CCMLOGMAXHISTORY', 0, undefined, '1'],
    ['CCMLOGMAXSIZE', 10000, undefined, '250000'],
    ['SMSCACHESIZE', 1, undefined, undefined],
  ];

  it('gives ranges to these entries and no other', () => {
    const ranged = entries
      .filter(({ min, max }) => min !== undefined || max !== undefined)
      .map(({ name }) => name);
    assert.deepEqual(ranged.sort(), numbers.map(([name]) => name).sort());
  });

  for (const [name, min, max, byDefault] of numbers) {
    it(`gives ${name} its range`, () => {
      const entry = findEntry(name);
      assert.deepEqual([entry?.min, entry?.max, entry?.default], [min, max, byDefault]);
    });
  }
});

describe('each catalog entry', () => {
  for (const entry of entries) {
    it(`${entry.name} is complete`, () => {
      assert.equal(entry.name.startsWith('/'), entry.kind === 'parameter');
      assert.equal(entry.reader === 'ccmsetup.exe', entry.kind === 'parameter');
      assert.match(entry.summary, /^[A-Z].{10,}\.$/);
      for (const note of entry.notes) assert.match(note, /\.$/);
      for (const { meaning } of entry.values) assert.match(meaning, /\.$/);
      assert.ok(URL.canParse(entry.learn));
      assert.match(entry.learn, /^https:\/\//);
      assert.ok(entry.sources.length > 0);
      for (const source of entry.sources) {
        assert.notEqual(source.title, '');
        if ('url' in source) assert.match(source.url ?? '', /^https:\/\//);
      }
      assert.ok(entry.uses >= 0);
    });

    it(`${entry.name} has a consistent value`, () => {
      if (entry.valueKind === 'none') assert.notEqual(entry.takesValue, 'required');
      else assert.notEqual(entry.takesValue, 'none');
      if (['enum', 'bit', 'boolean'].includes(entry.valueKind)) assert.ok(entry.values.length > 0);
      if (entry.valueKind === 'bit')
        assert.deepEqual(entry.values.map(({ value }) => value).sort(), ['0', '1']);
      if (entry.valueKind === 'boolean')
        for (const { value } of entry.values) assert.match(value, /^(TRUE|FALSE)$/);
      const names = entry.values.map(({ value }) => value);
      assert.equal(new Set(names).size, names.length);
    });

    it(`${entry.name} has a default within its range and values`, () => {
      const { default: text, min, max } = entry;
      if (min !== undefined && max !== undefined) assert.ok(min <= max);
      if (text === undefined) return;
      if (entry.valueKind === 'integer') assert.match(text, /^\d+$/);
      if (min !== undefined) assert.ok(Number(text) >= min);
      if (max !== undefined) assert.ok(Number(text) <= max);
      for (const item of entry.values.length > 0 ? items(entry, text) : [])
        assert.ok(
          entry.values.some(({ value }) => value === item),
          item,
        );
    });

    it(`${entry.name} relates to known entries`, () => {
      for (const relation of relationsOf(entry)) {
        assert.ok(relation.items.length > 0);
        assert.match(relation.reason, /\.$/);
        for (const name of relation.items) {
          const other = findEntry(name);
          assert.equal(other?.name, name);
          if (relation.value !== undefined)
            assert.ok(
              other.values.some(({ value }) => value === relation.value),
              `${name}=${relation.value}`,
            );
        }
        for (const own of relation.ownValue ?? [])
          assert.ok(
            entry.values.some(({ value }) => value === own),
            own,
          );
      }
    });
  }
});

describe('conflicts of catalog entries', () => {
  it('are known from both sides when they hold always', () => {
    let checked = 0;
    for (const entry of entries)
      for (const { items: others, label, when } of entry.conflicts) {
        // A conflict with a whole class of items stands with one entry only.
        if (label !== undefined || when !== undefined) continue;
        for (const other of others) {
          checked += 1;
          assert.ok(
            findEntry(other)?.conflicts.some((back) => back.items.includes(entry.name)),
            `${other} against ${entry.name}`,
          );
        }
      }
    assert.ok(checked > 0);
  });
});
