import assert from 'node:assert/strict';
import {
  configurationText,
  ruleOff,
  ruleOffIn,
  siteValueAdded,
} from '../../../server/src/lint/config-change';
import { configurationFor } from '../../../server/src/lint/config';
import { readConfiguration } from '../../../server/src/lint/config-reader';
import { slugs } from '../../../server/src/lint/slugs';

/** The rules that are on for a file. */
const on = (text: string, path: string): string[] =>
  configurationFor(readConfiguration(text, slugs).configuration, path).rules.map(({ rule }) => rule.slug);

describe('changes of a configuration', () => {
  it('turn a rule off', () => {
    assert.equal(ruleOff('{}', 'aad-guid', 'a.ps1'), '{\n  "rules": {\n    "aad-guid": "off"\n  }\n}');
  });

  it('turn a rule off although an override for the file turns it on', () => {
    const text =
      '{ "overrides": { "*.cmd": { "aad-guid": "hint" }, "a/*": { "aad-guid": "hint" }, "*.ps1": { "aad-guid": "error" } } }';
    const changed = ruleOff(text, 'aad-guid', 'a/x.ps1');
    assert.equal(
      changed,
      '{ "overrides": { "*.cmd": { "aad-guid": "hint" }, "a/*": { "aad-guid": "hint" }, "*.ps1": { "aad-guid": "off" } }, "rules": { "aad-guid": "off" } }',
    );
    assert.ok(!on(changed, 'a/x.ps1').includes('aad-guid'));
  });

  it('turn notices off', () => {
    const changed = ruleOff('{"rules":{}}', 'unused-suppression', 'x.ps1');
    assert.equal(changed, '{"rules":{ "unused-suppression": "off" }}');
  });

  it('turn a rule off for one file alone, whatever its name', () => {
    for (const path of ['x.json', 'a/b c/x.json', '[a]{b,c}/*?!.json', 'ä/😀.json', 'a\\b.json']) {
      const changed = ruleOffIn('{}', 'aad-guid', path);
      assert.ok(changed, path);
      assert.ok(!on(changed, path).includes('aad-guid'), path);
      for (const other of [`z/${path}`, path.replace('.json', '.jsonc'), 'a/x.json', 'bbb/12.json'])
        assert.ok(on(changed, other).includes('aad-guid'), `${path} and ${other}`);
    }
  });

  it('are none in a text that is broken where they would stand, or says something else there', () => {
    for (const text of ['[]', '{ "rules": [] }', '{ "rules": "off" }', '{ "rules": { "a', 'null'])
      assert.equal(ruleOff(text, 'aad-guid', 'x.ps1'), undefined, text);
    assert.equal(siteValueAdded('{ "site": { "siteCodes": "P01" } }', 'siteCodes', 'P02'), undefined);
  });

  it('are none in a text that is no JSON, or not yet', () => {
    for (const text of [
      ...[
        '{',
        '{"rules":',
        '{"rules":{',
        '{"rules":{}',
        '{"rules":{"not-this-site":"warning"',
        '{"site":{"siteCodes":[',
      ],
      ...[
        '{"site":{"siteCodes":["P01"',
        '{ "rules": {} ',
        '{ "rules" {} }',
        '{} x',
        '[',
        '{ /* ',
        '\uFEFF{',
        '{ "a": 1 "b": 2 }',
      ],
    ]) {
      assert.equal(ruleOff(text, 'aad-guid', 'x.ps1'), undefined, text);
      assert.equal(ruleOffIn(text, 'aad-guid', 'x.ps1'), undefined, text);
      assert.equal(siteValueAdded(text, 'siteCodes', 'P02'), undefined, text);
    }
  });

  it('are made beside what is wrong elsewhere', () => {
    const text = '{ "rulez": 1, "rules": { "no-such": "off" } }';
    assert.equal(
      ruleOff(text, 'aad-guid', 'x.ps1'),
      '{ "rulez": 1, "rules": { "no-such": "off", "aad-guid": "off" } }',
    );
  });

  it('add a value of the organization', () => {
    assert.equal(
      siteValueAdded('{ "site": { "siteCodes": ["P01"] } } // 😀', 'siteCodes', 'P02'),
      '{ "site": { "siteCodes": ["P01", "P02"] } } // 😀',
    );
  });

  it('begin with what the settings of the editor say', () => {
    const text = `{
  "extends": "strict",
  "rules": {
    "aad-guid": "off"
  },
  "targetVersion": "2403",
  "site": {
    "siteCodes": ["P01"],
    "resourceUri": "https://ConfigMgrService"
  },
  "contexts": {
    "*.ps1": "clientPush"
  },
  "overrides": {
    "a/**": {
      "aad-guid": "hint"
    }
  },
  "ignore": ["b/**"]
}
`;
    assert.equal(configurationText(readConfiguration(text, slugs).configuration), text);
    assert.equal(configurationText(readConfiguration('{}', slugs).configuration), '');
  });
});
