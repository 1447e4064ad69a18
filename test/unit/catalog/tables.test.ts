import assert from 'node:assert/strict';
import {
  confusions,
  findEntry,
  findInternalSwitch,
  findMsiexecOption,
  findParameter,
  findProperty,
  internalSwitches,
  isMsiexecProperty,
  msiexecOptions,
  scenarios,
  sources,
} from '../../../server/src/catalog';

describe('scenarios', () => {
  it('are the 19 known ones', () => {
    assert.deepEqual(scenarios.map(({ id }) => id).sort(), [
      ...['autopilot-comanagement', 'client-push', 'cmg-pki', 'cmg-token', 'entra-manual', 'excluded-client'],
      ...['gpo-sup', 'ibcm', 'intranet-ad', 'intranet-manual', 'intune-comanagement', 'intune-lob-intranet'],
      ...['logon-script', 'move-hierarchy', 'osd', 'provisioning-ts', 'reference-image', 'upgrade-package'],
      'workgroup',
    ]);
  });

  for (const scenario of scenarios) {
    it(`${scenario.id} speaks of known entries and has a source`, () => {
      assert.notEqual(scenario.title, '');
      assert.ok(scenario.sources.length > 0);
      for (const note of scenario.notes) assert.match(note, /\.$/);
      for (const item of [...scenario.required, ...scenario.recommended, ...scenario.forbidden]) {
        if (item.anyOf.length === 0) assert.ok(item.note);
        for (const name of item.anyOf.flat()) assert.equal(findEntry(name)?.name, name);
      }
    });

    it(`${scenario.id} requires only what its context takes`, () => {
      for (const name of scenario.required.flatMap(({ anyOf }) => anyOf.flat()))
        assert.equal(findEntry(name)?.contexts[scenario.context], 'yes', name);
    });
  }
});

describe('msiexec options', () => {
  it('has the four documented ones', () => {
    assert.equal(msiexecOptions.length, 4);
  });

  const rows: readonly [string, string | undefined][] = [
    ['/i', 'package'],
    ['/I', 'package'],
    ['/x', 'package'],
    ['/q', 'none'],
    ['/QN', 'none'],
    ['/l*v', 'file'],
    ['/L*V', 'file'],
    ['i', undefined],
    ['/mp', undefined],
  ];
  for (const [spelling, argument] of rows) {
    it(`${spelling} is followed by ${argument ?? 'nothing known'}`, () => {
      assert.equal(findMsiexecOption(spelling)?.argument, argument);
    });
  }

  const properties: readonly [string, boolean][] = [
    ['REBOOT', true],
    ['reboot', true],
    ['REINSTALLMODE', true],
    ['TRANSFORMS', true],
    ['SMSSITECODE', false],
    ['CCMSETUPCMD', false],
  ];
  for (const [name, known] of properties) {
    it(`${name} is ${known ? 'a' : 'no'} property of Windows Installer`, () => {
      assert.equal(isMsiexecProperty(name), known);
    });
  }
});

describe('internal switches', () => {
  it('are none of the parameters', () => {
    assert.deepEqual(
      internalSwitches.map(({ name }) => name),
      [
        '/AutoUpgrade',
        '/UpgradePackageVersion',
        '/UpgradeWinTask',
        '/PostInstallMsi',
        '/RetryWinTask',
        '/remediate',
        '/log',
      ],
    );
    for (const { name } of internalSwitches) assert.equal(findParameter(name), undefined);
  });
});

describe('confusions', () => {
  it('suggest known entries and stand for unknown names', () => {
    for (const { kind, name, meant, silentSwitch } of confusions) {
      for (const item of meant) assert.equal(findEntry(item)?.name, item);
      if (silentSwitch) assert.deepEqual(meant, []);
      if (kind === 'parameter') {
        assert.ok(name.startsWith('/'));
        assert.equal(findParameter(name) ?? findInternalSwitch(name), undefined);
      } else {
        assert.notEqual(findProperty(name)?.status, 'documented');
      }
    }
  });

  it('tell the silent switches apart', () => {
    assert.deepEqual(
      confusions.flatMap(({ name, silentSwitch = '' }) => (silentSwitch ? [[name, silentSwitch]] : [])),
      [
        ['/q', 'silence'],
        ['/qn', 'silence'],
        ['/quiet', 'silence'],
        ['/silent', 'silence'],
        ['/norestart', 'no-restart'],
        ['/wait', 'waiting'],
      ],
    );
  });

  it('have two meanings where the download source and the management point are mixed up, as messages say', () => {
    assert.deepEqual(
      confusions.flatMap(({ name, meant }) => (meant.length > 1 ? [[name, ...meant]] : [])),
      [
        ['/mplist', '/mp', 'SMSMPLIST'],
        ['MP', '/mp', 'SMSMP'],
      ],
    );
  });
});

describe('sources', () => {
  it('differ in title and have addresses, what was merely seen excepted', () => {
    const all = Object.entries(sources);
    assert.equal(new Set(all.map(([, { title }]) => title)).size, all.length);
    const unaddressed = all.filter(([, source]) => !('url' in source)).map(([key]) => key);
    assert.deepEqual(unaddressed, ['publicScripts', 'logsAndMaintenanceScripts']);
  });
});
