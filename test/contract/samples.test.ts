import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationFor, defaultConfiguration } from '../../server/src/service/configuration';
import { getLanguageService, type Analysis } from '../../server/src/service/service';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { testNow } from '../support/lint';
import { projectRoot } from './modules';

const folder = join(projectRoot, 'samples');

describe('samples', () => {
  const service = getLanguageService({
    now: () => testNow,
    onRuleError: (slug, error) => {
      throw new Error(slug, { cause: error });
    },
  });
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const analyze = (name: string, text = textOf(name)): Analysis => {
    const host = service.hostOf(undefined, name) ?? assert.fail(name);
    const configuration = configurationFor(defaultConfiguration, undefined);
    return service.analyze(TextDocument.create(name, host.id, 0, text), host, configuration);
  };
  /** What the command reports unless it is told otherwise. */
  const reported = (name: string, text?: string): string[] =>
    analyze(name, text)
      .findings.filter(({ severity }) => severity !== 'hint')
      .map(({ rule }) => rule);

  const page = textOf('README.md');
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  /** What the page says of each, with the rule that it means. */
  const promised = new Map([
    ['Install-ConfigMgrClient.ps1', 'unknown-property'],
    ['Enroll-CoManagement.ps1', 'aad-guid'],
    ['Install-Client.cmd', 'slash-with-equals'],
    ['intune-apps.json', 'cmg-scheme-in-ccmhostname'],
    ['autounattend.xml', 'property-with-colon'],
    ['deploy-client.yml', 'unknown-parameter'],
  ]);

  it('are all on their page', () => {
    assert.deepEqual(
      [...page.matchAll(/^\| \[(.*)\]\(\1\) \|/gm)].map(([, name]) => name).sort(),
      [...names].sort(),
    );
    assert.deepEqual(
      [...promised.keys(), 'autopilot-rings.ccmcmd', 'common-mistakes.ccmcmd'].sort(),
      names.sort(),
    );
  });

  it('have the mistakes that their page speaks of', () => {
    for (const [name, rule] of promised) {
      const found = reported(name);
      assert.ok(found.includes(rule), name);
      const line = page.split('\n').find((each) => each.includes(`](${name})`)) ?? assert.fail(name);
      if (line.includes('and other mistakes')) assert.ok(found.length > 1, name);
    }
  });

  it('have rings in which nothing is wrong, with a hint here and there', () => {
    assert.deepEqual(reported('autopilot-rings.ccmcmd'), []);
    assert.ok(analyze('autopilot-rings.ccmcmd').findings.length > 0);
  });

  it('have one mistake in each paragraph of those that are common', () => {
    const [, ...paragraphs] = textOf('common-mistakes.ccmcmd').trim().split('\n\n');
    assert.ok(paragraphs.length > 10);
    for (const paragraph of paragraphs) {
      assert.ok(paragraph.startsWith('# '), paragraph);
      assert.equal(reported('common-mistakes.ccmcmd', `${paragraph}\n`).length, 1, paragraph);
    }
  });
});
