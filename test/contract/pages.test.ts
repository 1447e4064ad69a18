import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseJson, type ParseError } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { blocksOf, lintCall, type Block, type LintCall } from '../../server/scripts/generate/blocks';
import { withOutputs } from '../../server/scripts/generate/outputs';
import { userPages } from '../../server/scripts/generate/project';
import { exitCodes } from '../../server/src/cli/exit-codes';
import { createHosts, hostOf } from '../../server/src/hosts';
import { readConfiguration } from '../../server/src/lint/config-reader';
import {
  defaultConfiguration,
  siteLists,
  siteTexts,
  type Configuration,
} from '../../server/src/lint/configuration';
import { slugs } from '../../server/src/lint/slugs';
import { fixAllKind } from '../../server/src/service/code-actions';
import { runCli, withFiles, type Outcome } from '../cli/cli';
import { analyzeText, loadedHost } from '../support/lint';
import { complaintsAbout } from '../support/plain-english';
import { manifest } from './manifest';
import { projectRoot } from './modules';

/** Text for people who change the project: its examples are not played. */
const forContributors = ['docs/benchmarks.md', 'docs/how-it-works.md', 'docs/releasing.md'];
/** Examples that belong to another program. */
const scriptLanguages = ['sh', 'yaml', 'powershell'];
const editorLanguages = ['lua', 'toml', 'elisp', 'jsonc'];

interface PageBlock extends Block {
  readonly page: string;
}

/** Runs the built command in a folder, as a reader does. */
function runBuilt({ args, stdin }: LintCall, cwd: string): Promise<Outcome> {
  return runCli(args, { cwd, ...(stdin !== undefined && { stdin: readFileSync(join(cwd, stdin)) }) });
}

describe('pages for users', () => {
  const texts = new Map(
    userPages(projectRoot).map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]),
  );
  const textOf = (path: string): string => texts.get(path) ?? assert.fail(path);
  const blocks = [...texts]
    .filter(([page]) => !forContributors.includes(page))
    .flatMap(([page, text]) => blocksOf(text).map((block): PageBlock => ({ ...block, page })));
  const hosts = createHosts();
  const linted = ({ language, text }: Block): string =>
    hostOf(hosts, language, `a.${language}`)?.id ?? assert.fail(`no host for ${language}: ${text}`);

  const suppressions = blocks.filter(({ text }) => text.includes('ccmsetup-lint-disable'));
  const files = blocks.filter(({ file }) => file?.kind === 'file');
  const consoles = blocks.filter(({ language }) => language === 'console');
  const commandLines = blocks.filter(
    (block) => block.language === 'ccmcmd' && block.file === undefined && !suppressions.includes(block),
  );
  const scripts = blocks.filter(
    (block) => scriptLanguages.includes(block.language) && !suppressions.includes(block),
  );
  const editors = blocks.filter(
    ({ page, file, language }) =>
      page === 'docs/editors.md' && file === undefined && editorLanguages.includes(language),
  );

  it('have no example that nobody tries', () => {
    const results = blocks.filter(({ file }) => file?.kind === 'result');
    const tried = [suppressions, files, results, consoles, commandLines, scripts, editors].flat();
    assert.equal(new Set(tried).size, tried.length);
    assert.deepEqual(
      blocks.filter((block) => !tried.includes(block)).map(({ page, text }) => `${page}: ${text}`),
      [],
    );
    for (const group of [suppressions, files, results, consoles, commandLines, scripts, editors])
      assert.ok(group.length > 0);
  });

  it('show what the built command prints, and what it makes of files', async () => {
    const codes = new Set<number | null>();
    for (const [path, text] of texts) {
      const played = await withOutputs(text, async (call, folder) => {
        const { code, stdout, stderr } = await runBuilt(call, folder);
        codes.add(code);
        return stdout + stderr;
      });
      assert.equal(played, text, path);
    }
    assert.deepEqual([...codes].sort(), [exitCodes.ok, exitCodes.findings]);
  });

  it('have command lines of which nothing is reported', () => {
    for (const { text, page } of commandLines) {
      const { lines, findings } = analyzeText(text, loadedHost('ccmcmd'));
      assert.ok(lines.length > 0, page);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'hint'),
        [],
        page,
      );
    }
  });

  it('have suppressions that suppress what they name', () => {
    for (const block of suppressions) {
      const [, names = ''] = /ccmsetup-lint-disable(?:-next-line)? (.+?) --? /.exec(block.text) ?? [];
      const host = loadedHost(linted(block));
      const found = (suppress: boolean): string[] =>
        analyzeText(block.text, host, { suppress })
          .findings.map(({ rule }) => rule)
          .sort();
      const wanted = names.split(', ').sort();
      assert.deepEqual(
        found(false).filter((rule) => wanted.includes(rule)),
        wanted,
        block.text,
      );
      assert.deepEqual(
        found(false).filter((rule) => !wanted.includes(rule)),
        found(true),
        block.text,
      );
    }
  });

  it('have configurations in which nothing is wrong, and one that has every key', () => {
    const read = files
      .filter(({ file }) => file?.path === '.ccmsetuprc.json')
      .map(({ page, text }) => ({ page, ...readConfiguration(text, slugs) }));
    for (const { page, problems } of read) assert.deepEqual(problems, [], page);
    const { configuration } = read.find(({ page }) => page === 'docs/configuration.md')!;
    for (const [key, value] of Object.entries(configuration)) {
      const same = JSON.stringify(value) === JSON.stringify(defaultConfiguration[key as keyof Configuration]);
      // A map is an object without keys of its own to JSON.
      const filled = value instanceof Map ? value.size > 0 : !same;
      assert.ok(filled || key === 'extends', key);
    }
    const keys = [...siteLists, ...siteTexts];
    assert.deepEqual(Object.keys(configuration.site ?? {}).sort(), [...keys].sort());
    for (const key of [...keys, ...Object.keys(defaultConfiguration)])
      assert.ok(textOf('docs/configuration.md').includes(`\`${key}\``), key);
  });

  it('have settings that VS Code knows', () => {
    const settings = files.filter(({ file }) => file?.path === '.vscode/settings.json');
    assert.ok(settings.length > 0);
    const known = (key: string): boolean =>
      key.startsWith('editor.') || key in manifest.contributes.configuration.properties;
    for (const { text } of settings) {
      const errors: ParseError[] = [];
      const values = parseJson(text, errors) as Record<string, object>;
      assert.deepEqual(errors, []);
      for (const [key, value] of Object.entries(values))
        for (const name of key.startsWith('[') ? Object.keys(value) : [key]) assert.ok(known(name), name);
    }
    assert.ok(settings.some(({ text }) => text.includes(`"${fixAllKind}"`)));
    assert.ok(textOf('docs/editors.md').includes(`\`${fixAllKind}\``));
  });

  it('have scripts whose commands work: they fail for a mistake, and for nothing else', async () => {
    const calls = scripts.flatMap(({ page, text }) =>
      text.split('\n').flatMap((line) => {
        const call = lintCall(line);
        return call === undefined ? [] : [{ page, line, call }];
      }),
    );
    assert.ok(calls.length >= 8);
    for (const [site, expected] of [
      ['P01', exitCodes.ok],
      ['PRIM', exitCodes.findings],
    ] as const) {
      await withFiles({ 'deploy/install.cmd': `ccmsetup.exe SMSSITECODE=${site}\n` }, async (folder) => {
        for (const { page, line, call } of calls) {
          const { code, stderr } = await runBuilt(call, folder);
          assert.equal(stderr, '', `${page}: ${line}`);
          assert.equal(code, call.args[0] === 'explain' ? exitCodes.ok : expected, `${page}: ${line}`);
        }
      });
    }
  });

  it('have pipelines that are YAML', () => {
    const pipelines = scripts.filter(({ language }) => language === 'yaml');
    assert.ok(pipelines.length > 0);
    for (const { text } of pipelines)
      assert.equal(typeof parseYaml(text, { strict: true, uniqueKeys: true }), 'object', text);
  });

  it('have setups for editors that start the server', () => {
    const { bin } = manifest;
    assert.ok('ccmsetup-language-server' in bin);
    for (const { text, language } of editors) {
      assert.match(text, /['"]ccmsetup-language-server['"]/, language);
      assert.match(text, /['"]--stdio['"]/, language);
      if (language !== 'jsonc') continue;
      const errors: ParseError[] = [];
      parseJson(text, errors);
      assert.deepEqual(errors, []);
    }
    // Of JetBrains IDEs: the languages under which the server gets files.
    const rows = [...textOf('docs/editors.md').matchAll(/^\| `(\*\.[^`]*)` \| `(\w+)` \|$/gm)];
    assert.ok(rows.length > 3);
    for (const [, patterns = '', languageId] of rows)
      for (const pattern of patterns.split(';')) {
        const name = pattern.replace('*', 'a');
        const host = hostOf(hosts, undefined, name);
        assert.ok(host !== undefined, pattern);
        assert.equal(hostOf(hosts, languageId, name), host, pattern);
      }
  });

  it('name placeholders that are read as such', () => {
    const rows = [...textOf('docs/ccmcmd.md').matchAll(/^\| (`[^|]+`) \| `([^`]+)` \|$/gm)];
    const examples = rows.flatMap(([, forms = '', example = '']) => [
      example,
      ...[...forms.matchAll(/`([^`]+)`/g)].map(([, form = '']) => `FSP=${form.replace('…', 'x')}`),
    ]);
    assert.ok(examples.length > 8);
    for (const example of examples) {
      const { lines } = analyzeText(`ccmsetup.exe ${example}`, loadedHost('ccmcmd'));
      assert.ok((lines[0]?.region.holes.length ?? 0) > 0, example);
    }
  });

  it('are in plain English', () => {
    const others = ['SUPPORT.md', 'SECURITY.md', 'CONTRIBUTING.md', 'samples/README.md'].map(
      (path) => [path, readFileSync(join(projectRoot, path), 'utf8')] as const,
    );
    const complaints = [...texts, ...others]
      .filter(([page]) => page !== 'docs/benchmarks.md')
      .flatMap(([page, text]) => {
        const prose = text
          .replace(/^(`{3,})[^]*?^\1$/gm, '')
          .replace(/^<!-- ([\w-]+) -->[^]*?^<!-- \/\1 -->$/gm, '');
        return prose
          .split('\n')
          .flatMap((line) => complaintsAbout(line).map((each) => `${page}: ${each}: ${line}`));
      });
    assert.deepEqual(complaints, []);
  });

  it('tell what each exit code means', () => {
    for (const code of Object.values(exitCodes))
      assert.match(textOf('docs/cli.md'), new RegExp(`^\\| ${code} \\| \\w`, 'm'));
  });

  it('name the packages as the manifest does', () => {
    const { name, publisher, repository } = manifest;
    const names = [...texts].flatMap(([page, text]) =>
      [
        ...text.matchAll(
          /(?:--package=|npm install --(?:global|save-dev) |--install-extension )(?!<|out\/)([\w.-]+)/g,
        ),
      ].map(([, used]) => `${page}: ${used!}`),
    );
    assert.ok(names.length > 5);
    const right = [name, `${publisher}.${name}`];
    assert.deepEqual(
      names.filter((used) => !right.includes(used.replace(/.*: /, '').replace(/-<.*|\.vsix$/, ''))),
      [],
    );
    const [home] = /github\.com\/[\w-]+\/[\w-]+/.exec(repository.url)!;
    const others = ['SUPPORT.md', 'SECURITY.md'].map((path) => readFileSync(join(projectRoot, path), 'utf8'));
    // The page about releases tells what to replace.
    const pages = [...texts].filter(([page]) => page !== 'docs/releasing.md').map(([, text]) => text);
    const addresses = [...pages, ...others].flatMap(
      (text) => text.match(/github\.com\/ccmsetup-tools\/[\w-]+/g) ?? [],
    );
    assert.ok(addresses.length > 3);
    assert.deepEqual(
      addresses.filter((address) => address !== home),
      [],
    );
  });

  describe('README', () => {
    const readme = textOf('README.md');

    it('has the two commands that a new contributor needs, each one line', () => {
      for (const line of ['npm ci && npm start', 'npm ci && npm test'])
        assert.ok(readme.includes(`\`\`\`sh\n${line}\n\`\`\``), line);
    });

    it('is read in a minute', () => {
      assert.ok(readme.split('\n').length <= 120);
    });
  });
});
