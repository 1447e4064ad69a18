import assert from 'node:assert/strict';
import { withItem, withMember } from '../../../server/src/lint/json-edit';

const rule = ['rules', 'aad-guid'];

/** Texts, and what they are with the rule off. */
const members: readonly (readonly [before: string, after: string])[] = [
  ['', '{\n  "rules": {\n    "aad-guid": "off"\n  }\n}\n'],
  ['// mine\r\n', '// mine\r\n{\r\n  "rules": {\r\n    "aad-guid": "off"\r\n  }\r\n}\r\n'],
  ['{}', '{\n  "rules": {\n    "aad-guid": "off"\n  }\n}'],
  ['{ }\n', '{\n  "rules": {\n    "aad-guid": "off"\n  }\n}\n'],
  ['{\n}\n', '{\n  "rules": {\n    "aad-guid": "off"\n  }\n}\n'],
  ['{\n  // nothing yet\n}\n', '{\n  // nothing yet\n  "rules": {\n    "aad-guid": "off"\n  }\n}\n'],
  ['{ "extends": "strict" }', '{ "extends": "strict", "rules": { "aad-guid": "off" } }'],
  ['{ "rules": {} }', '{ "rules": { "aad-guid": "off" } }'],
  ['{ "rules": { "a": "off" } }', '{ "rules": { "a": "off", "aad-guid": "off" } }'],
  ['{ "rules": { "a": "off", } }', '{ "rules": { "a": "off", "aad-guid": "off", } }'],
  ['{ "rules": { "a": "off" /* why */ } }', '{ "rules": { "a": "off", /* why */ "aad-guid": "off" } }'],
  ['{"rules":{"a":"off"}}', '{"rules":{"a":"off", "aad-guid": "off"}}'],
  [
    '{\r\n\t"rules": {\r\n\t\t"a": "off" // why, a\r\n\t}, // all\r\n}',
    '{\r\n\t"rules": {\r\n\t\t"a": "off", // why, a\r\n\t\t"aad-guid": "off"\r\n\t}, // all\r\n}',
  ],
  [
    '{\n    "extends": "strict", // 😀\n    // the end\n}',
    '{\n    "extends": "strict", // 😀\n    "rules": {\n        "aad-guid": "off"\n    },\n    // the end\n}',
  ],
  [
    '{ "rules": { "aad-guid": /* was */ "warning", "b": "off" } }',
    '{ "rules": { "aad-guid": /* was */ "off", "b": "off" } }',
  ],
  [
    '{ "rules": { "aad-guid": "hint", "aad-guid": "warning" } }',
    '{ "rules": { "aad-guid": "hint", "aad-guid": "off" } }',
  ],
];

/** Texts, and what they are with another site code. */
const items: readonly (readonly [before: string, after: string])[] = [
  ['{ "site": { "siteCodes": ["P01"] } }', '{ "site": { "siteCodes": ["P01", "P02"] } }'],
  ['{ "site": { "siteCodes": ["P01",] } }', '{ "site": { "siteCodes": ["P01", "P02",] } }'],
  ['{ "site": { "siteCodes": [] } }', '{ "site": { "siteCodes": ["P02"] } }'],
  ['{ "site": {} }', '{ "site": { "siteCodes": ["P02"] } }'],
  [
    '{\n  "site": {\n    "siteCodes": [\n      "P01" // the first\n    ]\n  }\n}',
    '{\n  "site": {\n    "siteCodes": [\n      "P01", // the first\n      "P02"\n    ]\n  }\n}',
  ],
  [
    '{\n  "site": {\n    "siteCodes": ["P01"], // ours\n    "cmg": []\n  }\n}',
    '{\n  "site": {\n    "siteCodes": ["P01", "P02"], // ours\n    "cmg": []\n  }\n}',
  ],
  [
    '{\n  "site": {\n    "cmg": []\n  }\n}',
    '{\n  "site": {\n    "cmg": [],\n    "siteCodes": ["P02"]\n  }\n}',
  ],
];

describe('changes of JSON', () => {
  for (const [before, after] of members)
    it(`set a member: ${JSON.stringify(before)}`, () => {
      assert.equal(withMember(before, rule, 'off'), after);
    });
  for (const [before, after] of items)
    it(`add an item: ${JSON.stringify(before)}`, () => {
      assert.equal(withItem(before, ['site', 'siteCodes'], 'P02'), after);
    });
  it('are none where something else stands', () => {
    assert.equal(withMember('[]', rule, 'off'), undefined);
    assert.equal(withMember('{ "rules": [] }', rule, 'off'), undefined);
    assert.equal(withItem('{ "site": { "siteCodes": "P01" } }', ['site', 'siteCodes'], 'P02'), undefined);
  });
});
