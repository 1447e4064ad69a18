import assert from 'node:assert/strict';
import { readConfiguration, type ReadConfiguration } from '../../../server/src/lint/config-reader';
import { defaultConfiguration } from '../../../server/src/lint/configuration';
import { slugs } from '../../../server/src/lint/slugs';
import { rightConfigurations, unmarked, wrongConfigurations } from '../../support/configurations';

function read(text: string): ReadConfiguration {
  return readConfiguration(text, slugs);
}

describe('a configuration', () => {
  it('has no more right texts in the table than wrong ones: the test of the schema pairs them', () => {
    assert.ok(rightConfigurations.length <= wrongConfigurations.length);
  });

  for (const text of rightConfigurations) {
    it(`is read without complaint: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text).problems, []);
    });
  }

  for (const { marked, says } of wrongConfigurations) {
    it(`is told what is wrong: ${JSON.stringify(marked.slice(0, 100))}`, () => {
      const { text, places } = unmarked(marked);
      const { problems } = read(text);
      assert.deepEqual(
        problems.map(({ span }) => span).sort((left, right) => left.start - right.start),
        places,
      );
      assert.equal(problems.length, says.length);
      problems.forEach(({ message }, index) => {
        const wanted = says[index] ?? '';
        assert.ok(wanted.endsWith('.') ? message === wanted : message.startsWith(wanted), message);
      });
    });
  }

  it('is nothing but the defaults when nothing is in it', () => {
    for (const text of ['', ' \n', '// nothing', '/* nothing */ ', '\uFEFF', '{}'])
      assert.deepEqual(
        read(text),
        { configuration: defaultConfiguration, problems: [], said: {}, bases: [] },
        JSON.stringify(text),
      );
    for (const text of ['null', '[', '}', '/*', '0', '"']) {
      const { configuration, problems } = read(text);
      assert.deepEqual(configuration, defaultConfiguration, text);
      assert.notDeepEqual(problems, [], text);
    }
  });

  it('has all that its keys say', () => {
    const { configuration } = read(`{
      "extends": "strict",
      "rules": { "aad-guid": "off", "unused-suppression": "error" },
      "targetVersion": "2403",
      "site": { "siteCodes": ["P01", "P02"], "tenantId": "5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a" },
      "contexts": { "*.ps1": "clientPush", "a/**": "tcf" },
      "overrides": { "a/**": { "aad-guid": "hint" }, "*.ps1": {} },
      "ignore": ["b/**"]
    }`);
    assert.deepEqual(configuration, {
      extends: 'strict',
      rules: new Map([
        ['aad-guid', 'off'],
        ['unused-suppression', 'error'],
      ]),
      targetVersion: '2403',
      site: { siteCodes: ['P01', 'P02'], tenantId: '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a' },
      contexts: [
        { files: '*.ps1', context: 'clientPush' },
        { files: 'a/**', context: 'tcf' },
      ],
      overrides: [
        { files: 'a/**', rules: new Map([['aad-guid', 'hint']]) },
        { files: '*.ps1', rules: new Map() },
      ],
      ignore: ['b/**'],
    });
  });

  it('may name its schema', () => {
    const { configuration, problems } = read(
      '{ "$schema": "https://example.org/x.json", "extends": "strict" }',
    );
    assert.deepEqual([configuration.extends, problems], ['strict', []]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { configuration, problems } = read(`{
      "extends": "All rules",
      "rules": { "aad-guid": "off", "no-such-rule": "off", "crl-check-off": "loud" },
      "targetVersion": 2403,
      "site": { "siteCodes": ["P01", 7], "cmg": "x", "sitecode": [] },
      "contexts": { "*.ps1": "push", "*.cmd": "tcf" },
      "overrides": { "*.ps1": [], "*.cmd": { "aad-guid": "hint" } },
      "ignore": ["", "b/**"],
      "more": 1
    }`);
    assert.equal(problems.length, 11);
    assert.deepEqual(configuration, {
      extends: 'recommended',
      rules: new Map([['aad-guid', 'off']]),
      targetVersion: undefined,
      site: { siteCodes: ['P01'] },
      contexts: [{ files: '*.cmd', context: 'tcf' }],
      overrides: [
        { files: '*.ps1', rules: new Map() },
        { files: '*.cmd', rules: new Map([['aad-guid', 'hint']]) },
      ],
      ignore: ['b/**'],
    });
  });

  it('counts as far as its broken JSON can be read, with one complaint', () => {
    const { configuration, problems } = read('{ "extends": "strict",, "ignore": ["a"] "targetVersion": ');
    assert.equal(configuration.extends, 'strict');
    assert.deepEqual(configuration.ignore, ['a']);
    assert.equal(problems.length, 1);
  });

  const malformed: readonly [glob: string, says: string][] = [
    ['{a,b', 'A pattern with a "{" needs a "}". For the character itself, write "\\\\{".'],
    ['{', 'A pattern with a "{" needs a "}"'],
    ['{a,{b}', 'A pattern with a "{" needs a "}"'],
    ['[', 'A pattern with a "[" needs at least one character and a "]"'],
    ['x[]', 'A pattern with a "[" needs at least one character and a "]"'],
    ['[!', 'A pattern with a "[" needs at least one character and a "]"'],
    ['{[,a}', 'A pattern with a "[" needs at least one character and a "]"'],
    ['[z-a]', 'A pattern has a range that runs backward'],
    ['a\\', "A pattern can't end with a backslash"],
    ['{{{{{{a,b},c},d},e},f},g}', 'A pattern has braces that are nested too deeply'],
    [
      '{a,b}'.repeat(20),
      "The configuration has more than 1,000 patterns, so this one isn't used. Each alternative in braces counts as one.",
    ],
    ['{,'.repeat(500), 'A pattern '],
  ];
  for (const [glob, says] of malformed) {
    it(`tells that ${JSON.stringify(glob.slice(0, 40))} is no pattern, and goes on without it`, () => {
      const key = JSON.stringify(glob);
      const text = `{ "ignore": [${key}, "a"], "overrides": { ${key}: {}, "b": {} }, "contexts": { ${key}: "tcf" } }`;
      const { configuration, problems } = read(text);
      assert.deepEqual(
        problems.map(({ span }) => text.slice(span.start, span.end)),
        [key, key, key],
      );
      for (const { message } of problems) assert.ok(message.startsWith(says), message);
      assert.deepEqual(configuration.ignore, ['a']);
      assert.deepEqual(
        configuration.overrides.map(({ files }) => files),
        ['b'],
      );
      assert.deepEqual(configuration.contexts, []);
    });
  }

  it('has at most 1,000 patterns, alternatives counted, wherever they stand', () => {
    const names = (count: number, from: number): string[] =>
      Array.from({ length: count }, (_, index) => `p${from + index}`);
    const text = JSON.stringify({
      ignore: names(400, 0),
      overrides: Object.fromEntries(names(400, 400).map((name) => [name, {}])),
      contexts: Object.fromEntries(
        [...names(198, 800), '{a,b,c}', '{a,b}', 'x'].map((name) => [name, 'tcf']),
      ),
    });
    const { configuration, problems } = read(text);
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['"{a,b,c}"', '"x"'],
    );
    assert.match(problems[0]?.message ?? '', /^The configuration has more than 1,000 patterns/);
    assert.equal(configuration.contexts.length, 199);
  });

  it('may begin with a byte order mark, and all places stay', () => {
    assert.deepEqual(read('\uFEFF{ "extends": "strict" }'), read(' { "extends": "strict" }'));
    assert.deepEqual(read('\uFEFF{ "rule": 1 }').problems[0]?.span, { start: 3, end: 9 });
  });

  it('takes a value for what it means, where that is clear', () => {
    const { configuration } = read(`{ "site": {
      "siteCodes": ["PRIM", "P01 "],
      "managementPoints": ["https://mp01.fabrikam.com:443/x"],
      "cmg": ["no cmg"],
      "tenantId": "{5D0E7F2A-63B1-4C8E-9A4D-0F1E2D3C4B5A}",
      "fallbackStatusPoint": "fsp 1",
    } }`);
    assert.deepEqual(configuration.site, {
      siteCodes: ['P01'],
      managementPoints: ['mp01.fabrikam.com'],
      tenantId: '5D0E7F2A-63B1-4C8E-9A4D-0F1E2D3C4B5A',
    });
  });

  it('takes what goes through several names for the last one, and a circle for nothing', () => {
    const { configuration } = read(
      '{ "site": { "renamed": { "a": "b", "B": "c", "c": "d", "x": "y", "y": "x", "z": "x" } } }',
    );
    assert.deepEqual(configuration.site, {
      renamed: [
        { from: 'a', to: 'd' },
        { from: 'B', to: 'd' },
        { from: 'c', to: 'd' },
      ],
    });
    assert.deepEqual(
      read(
        '{ "site": { "renamed": { "o.net/CCM_Proxy_MutualAuth/1": "m.net/CCM_Proxy_MutualAuth/2", "m.net": "n.net" } } }',
      ).configuration.site?.renamed?.[0],
      { from: 'o.net/CCM_Proxy_MutualAuth/1', to: 'n.net/CCM_Proxy_MutualAuth/2' },
    );
  });

  it('names the key of a site that is probably meant, else all of them', () => {
    const said = (key: string): string | undefined =>
      read(`{ "site": { "${key}": [] } }`).problems[0]?.message;
    assert.equal(said('sitecodes'), 'There is no "sitecodes" in "site". Did you mean "siteCodes"?');
    assert.match(said('zzzz') ?? '', /^There is no "zzzz" in "site"\. Use one of these: "siteCodes", /);
  });

  it('takes the last of two keys', () => {
    const { configuration } = read('{ "rules": { "aad-guid": "off", "aad-guid": "hint" } }');
    assert.deepEqual(configuration.rules, new Map([['aad-guid', 'hint']]));
  });

  it('is not fooled by names that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const { configuration, problems } = read(
        `{ "${name}": {}, "rules": { "${name}": "off" }, "site": { "${name}": "x" } }`,
      );
      assert.equal(problems.length, 3, name);
      assert.deepEqual(configuration, { ...defaultConfiguration, site: {} }, name);
    }
  });
});
