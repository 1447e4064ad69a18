import assert from 'node:assert/strict';
import {
  entries,
  findConfusedParameter,
  findConfusedProperty,
  findEntry,
  findInternalSwitch,
  findParameter,
  findProperty,
  foldName,
} from '../../../server/src/catalog';

describe('foldName', () => {
  const rows: readonly [string, string][] = [
    ['smsSiteCode', 'SMSSITECODE'],
    ['/mp', '/MP'],
    ['/?', '/?'],
    ['', ''],
    // Letters that Unicode case mapping would turn into ASCII.
    ['sms\u0131', 'SMS\u0131'],
    ['\u0130', '\u0130'],
    ['\u017f', '\u017f'],
    ['\u212a', '\u212a'],
    ['\u00df', '\u00df'],
  ];
  for (const [name, folded] of rows) {
    it(`folds ${JSON.stringify(name)}`, () => {
      assert.equal(foldName(name), folded);
    });
  }
});

describe('catalog lookup', () => {
  const rows: readonly [
    (name: string) => { readonly name: string } | undefined,
    string,
    string | undefined,
  ][] = [
    [findParameter, '/UsePKICert', '/UsePKICert'],
    [findParameter, 'usepkicert', '/UsePKICert'],
    [findParameter, '/USEPKICERT', '/UsePKICert'],
    [findParameter, '?', '/?'],
    [findParameter, '//mp', undefined],
    [findParameter, '-mp', undefined],
    [findParameter, 'SMSSITECODE', undefined],
    [findParameter, '', undefined],
    [findParameter, '/', undefined],
    [findParameter, 'serv\u0131ce', undefined],
    [findParameter, '\u017fervice', undefined],
    [findProperty, 'SMSSITECODE', 'SMSSITECODE'],
    [findProperty, 'SmsSiteCode', 'SMSSITECODE'],
    [findProperty, 'smssitecode', 'SMSSITECODE'],
    [findProperty, 'smss\u0131tecode', undefined],
    [findProperty, 'SMSS\u0130TECODE', undefined],
    [findProperty, '/SMSSITECODE', undefined],
    [findProperty, 'MP', undefined],
    [findProperty, 'constructor', undefined],
    [findProperty, '__proto__', undefined],
    [findEntry, 'mp', '/mp'],
    [findEntry, 'fsp', 'FSP'],
    [findEntry, 'UpgradeToLatest', 'UPGRADETOLATEST'],
    [findEntry, '/UPGRADETOLATEST', '/UpgradeToLatest'],
    [findEntry, '/FSP', undefined],
    [findInternalSwitch, '/autoupgrade', '/AutoUpgrade'],
    [findInternalSwitch, 'RetryWinTask', '/RetryWinTask'],
    [findInternalSwitch, '/mp', undefined],
    [findConfusedParameter, '/QUIET', '/quiet'],
    [findConfusedParameter, 'sitecode', '/sitecode'],
    [findConfusedParameter, 'MP', undefined],
    [findConfusedProperty, 'mp', 'MP'],
    [findConfusedProperty, 'quiet', undefined],
  ];
  for (const [find, name, expected] of rows) {
    it(`${find.name} of ${JSON.stringify(name)} is ${expected ?? 'nothing'}`, () => {
      assert.equal(find(name)?.name, expected);
    });
  }

  it('finds every entry by its own name', () => {
    for (const entry of entries) assert.equal(findEntry(entry.name), entry);
  });
});
