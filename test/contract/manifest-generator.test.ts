import assert from 'node:assert/strict';
import { injectedInto } from '../../server/scripts/generate/injection';
import { manifestWith } from '../../server/scripts/generate/manifest';
import { createHosts } from '../../server/src/hosts';
import { rules } from '../../server/src/rules';
import { features } from '../../server/src/service/features';

describe('the generator of the manifest', () => {
  const properties = {
    'ccmsetup.rules': { type: 'null' },
    'ccmsetup.trace.server': { type: 'string', markdownDescription: '%setting.trace.server%' },
    'ccmsetup.enable': { type: 'boolean' },
  };
  const before = {
    name: 'x',
    activationEvents: ['onLanguage:cobol'],
    contributes: {
      commands: [1],
      languages: [{ id: 'ccmcmd', configuration: './x.json' }, { id: 'jsonc' }],
      grammars: [{ scopeName: 'a' }, { scopeName: 'b', injectTo: ['source.cobol'] }],
      configuration: [{ title: 't', order: 7, properties }],
    },
    z: [],
  };
  const texts = {
    'setting.trace.server': 'Mine.',
    'setting.rules.old': 'Gone.',
    'level.worst': 'Gone.',
    'command.x': 'Do It',
  };
  const [rule] = rules;
  assert.ok(rule);
  const made = manifestWith({
    manifest: JSON.stringify(before),
    texts: JSON.stringify(texts),
    hosts: createHosts().filter(({ id }) => id === 'ccmcmd' || id === 'json'),
    rules: [rule],
  });
  const after = JSON.parse(made.manifest) as typeof before;
  const said = JSON.parse(made.texts) as Record<string, string>;
  const { configuration } = after.contributes;

  it('changes nothing but what it derives from elsewhere', () => {
    assert.deepEqual(after.activationEvents, ['onLanguage:json', 'onLanguage:jsonc']);
    const { commands, languages } = after.contributes;
    assert.deepEqual(
      { ...after, activationEvents: 0, contributes: { commands, languages } },
      { ...before, activationEvents: 0, contributes: { commands: [1], languages } },
    );
    assert.deepEqual(languages, before.contributes.languages);
  });

  it('tells each grammar that is injected where it goes', () => {
    assert.deepEqual(after.contributes.grammars, [
      { scopeName: 'a' },
      { scopeName: 'b', injectTo: injectedInto },
    ]);
  });

  it('puts the settings into groups, each in its order', () => {
    assert.deepEqual(
      configuration.map(({ title, order, properties: own }) => [title, order, Object.keys(own)]),
      [
        ['%configuration.general%', 1, ['ccmsetup.enable', 'ccmsetup.contexts', 'ccmsetup.ignore']],
        ['%configuration.rules%', 2, ['ccmsetup.extends', 'ccmsetup.rules', 'ccmsetup.overrides']],
        ['%configuration.site%', 3, ['ccmsetup.site', 'ccmsetup.targetVersion']],
        ['%configuration.features%', 4, features.map((name) => `ccmsetup.features.${name}`)],
        ['%configuration.advanced%', 5, ['ccmsetup.trace.server']],
      ],
    );
    const all = configuration.map(({ properties: own }) => Object.values(own) as { order?: number }[]);
    for (const group of all)
      assert.deepEqual(
        group.map(({ order }) => order),
        group.map((_, index) => index + 1),
      );
  });

  it('names the rules in the settings that take them', () => {
    const own: Record<string, unknown> = { ...configuration[1]?.properties };
    const names = {
      enum: [rule.slug],
      markdownEnumDescriptions: [(own['ccmsetup.rules'] as Named).propertyNames.markdownEnumDescriptions[0]],
    };
    assert.equal(typeof names.markdownEnumDescriptions[0], 'string');
    assert.deepEqual((own['ccmsetup.rules'] as Named).propertyNames, names);
    assert.deepEqual((own['ccmsetup.overrides'] as Nested).additionalProperties.propertyNames, names);
  });

  it('keeps the texts that are written by hand, and drops those of settings that are no more', () => {
    assert.equal(said['setting.trace.server'], 'Mine.');
    assert.equal(said['command.x'], 'Do It');
    assert.ok(!('setting.rules.old' in said) && !('level.worst' in said));
    assert.match(said['setting.rules'] ?? '', /\.ccmsetuprc\.json/);
    assert.doesNotMatch(said['setting.overrides.additionalProperties'] ?? '.ccmsetuprc.json', /ccmsetuprc/);
  });
});

interface Named {
  readonly propertyNames: { readonly enum: string[]; readonly markdownEnumDescriptions: string[] };
}
interface Nested {
  readonly additionalProperties: Named;
}
