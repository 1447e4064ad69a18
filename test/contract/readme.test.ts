import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextIds } from '../../server/src/catalog';
import { exitCodes } from '../../server/src/cli/exit-codes';
import { formatNames } from '../../server/src/cli/format';
import { createHosts } from '../../server/src/hosts';
import { readConfiguration } from '../../server/src/lint/config-reader';
import {
  defaultConfiguration,
  siteLists,
  siteTexts,
  type Configuration,
} from '../../server/src/lint/configuration';
import { slugs } from '../../server/src/lint/slugs';
import { severities } from '../../server/src/rules/severity';
import { fixAllKind } from '../../server/src/service/code-actions';
import { projectRoot } from './modules';

describe('README', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const cli = join(projectRoot, 'dist', 'cli.js');
  let folder = '';

  /** The text of the n-th fenced block of a language. */
  const block = (language: string, index = 0): string => {
    const found = [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))][index]?.[1];
    assert.ok(found !== undefined, `no block ${language}`);
    return found;
  };

  before('write the file of the example', () => {
    folder = mkdtempSync(join(tmpdir(), 'ccmsetup-readme-'));
    writeFileSync(join(folder, 'pilot.ccmcmd'), block('ccmcmd'));
  });
  after('remove it', () => {
    rmSync(folder, { recursive: true });
  });

  it('shows what the command prints', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'pilot.ccmcmd'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    assert.equal(stderr, '');
    assert.equal(block('console'), `$ ccmsetup-lint pilot.ccmcmd\n${stdout}`);
    assert.equal(status, exitCodes.findings);
  });

  it('shows what the command prints for programs', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [cli, '--format', 'json', '--severity', 'error', 'pilot.ccmcmd'],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.deepEqual(JSON.parse(block('json')), JSON.parse(stdout));
  });

  it('shows a suppression that suppresses something', () => {
    const suppressed = block('ccmcmd', 1);
    const [comment, ...rest] = suppressed.split('\n');
    const lint = (text: string): string =>
      execFileSync(
        process.execPath,
        [cli, '--severity', 'hint', '--stdin', '--stdin-filename', 'a.ccmcmd', '--format', 'json'],
        { input: text, encoding: 'utf8' },
      );
    const [, slug] = /disable-next-line (\S+)/.exec(comment!)!;
    const rulesOf = (text: string): string[] =>
      (JSON.parse(lint(text)) as { files: { findings: { rule: string }[] }[] }).files.flatMap(
        ({ findings }) => findings.map(({ rule }) => rule),
      );
    assert.deepEqual(rulesOf(rest.join('\n')), [slug]);
    assert.deepEqual(rulesOf(suppressed), []);
  });

  it('shows a configuration that has every key and nothing wrong', () => {
    const { configuration, problems } = readConfiguration(block('jsonc'), slugs);
    assert.deepEqual(problems, []);
    for (const [key, value] of Object.entries(configuration)) {
      const same = JSON.stringify(value) === JSON.stringify(defaultConfiguration[key as keyof Configuration]);
      // A map is an object without keys of its own to JSON.
      const filled = value instanceof Map ? value.size > 0 : !same;
      assert.ok(filled || key === 'extends', key);
    }
    assert.deepEqual(Object.keys(configuration.site ?? {}).sort(), [...siteLists, ...siteTexts].sort());
  });

  it('names the kind of action that fixes everything', () => {
    assert.ok(block('jsonc', 1).includes(`"${fixAllKind}"`));
  });

  it('lists what there is', () => {
    for (const choices of [formatNames, severities])
      assert.ok(readme.includes(choices.join('|')), choices.join());
    for (const code of Object.values(exitCodes))
      assert.match(readme, new RegExp(`^\\| ${code} +\\| \\w`, 'm'));
    for (const name of [...contextIds, ...createHosts().flatMap(({ extensions }) => extensions)]) {
      assert.ok(readme.includes(`\`${name}\``), name);
    }
  });

  it('has the two commands that a new contributor needs, each one line', () => {
    for (const line of ['npm ci && npm start', 'npm ci && npm test']) {
      assert.ok(readme.includes(`\`\`\`sh\n${line}\n\`\`\``), line);
    }
  });
});
