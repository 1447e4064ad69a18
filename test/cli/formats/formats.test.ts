/** Each format as the tool reads it that it is for, with paths and texts of every kind. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileReport, FindingReport } from '../../../server/src/cli/linting/report';
import { compactFormat } from '../../../server/src/cli/output/compact';
import { repositoryPath, uriOf } from '../../../server/src/cli/output/paths';
import { sarifFormat } from '../../../server/src/cli/output/sarif/sarif';
import { ruleFacts } from '../../../server/src/service/explain/rule-facts';
import { root, runCli, withFiles } from '../cli';
import {
  azureCommandIn,
  commandsIn,
  githubCommandIn,
  pathOfUri,
  rdApplied,
  rdText,
  readGitlab,
  readRdjson,
  readSarif,
  readXml,
} from './consumers';

const names = ['sarif', 'github', 'azure', 'gitlab', 'rdjson', 'checkstyle', 'junit', 'markdown'] as const;
type Name = (typeof names)[number];

/** Without what no file can be called on Windows, where these tests run, too. */
const oddNames = [
  'a b.ccmcmd',
  '50%25 100%.ccmcmd',
  'issue #1.ccmcmd',
  "it's [x](y).ccmcmd",
  'Größe 日本 😀.ccmcmd',
  'a;b,c=d&e.ccmcmd',
  ...(process.platform === 'win32' ? [] : ['q"uote.ccmcmd', 'back\\slash.ccmcmd', 'a:b|c<d>.ccmcmd']),
];

const line = 'ccmsetup.exe X=Grö😀 SMSSITECODE=PRIM';

/** What a run gives in all formats. */
async function everyFormat(cwd: string, args: readonly string[]): Promise<Record<Name, string>> {
  const wanted = names.flatMap((name) => ['--format', `${name}=out/${name}`]);
  const { stderr } = await runCli([...wanted, '--severity', 'hint', ...args], { cwd });
  assert.equal(stderr, '');
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(cwd, 'out', name), 'utf8')]),
  ) as Record<Name, string>;
}

describe('ccmsetup-lint: formats', () => {
  it('give the paths of files as the tools read them, whatever they are called', () =>
    withFiles(Object.fromEntries(oddNames.map((name) => [`de ploy/${name}`, `\n${line}\n`])), async (cwd) => {
      const made = await everyFormat(cwd, ['de ploy']);
      const wanted = oddNames.map((name) => `de ploy/${name}`).sort();
      const distinct = (paths: readonly string[]): string[] => [...new Set(paths)].sort();
      const sarif = readSarif(made.sarif).results;
      assert.deepEqual(
        distinct(
          sarif.map(({ locations }) => pathOfUri(locations[0]!.physicalLocation.artifactLocation.uri)),
        ),
        wanted,
      );
      assert.deepEqual(distinct(readGitlab(made.gitlab).map(({ location }) => location.path)), wanted);
      assert.deepEqual(distinct(readRdjson(made.rdjson).map(({ location }) => location.path)), wanted);
      const github = commandsIn(made.github, githubCommandIn);
      assert.deepEqual(distinct(github.map(({ properties }) => properties.file!)), wanted);
      const azure = commandsIn(made.azure, azureCommandIn);
      assert.deepEqual(
        distinct(azure.map(({ properties }) => properties.sourcepath!)),
        wanted.map((name) => path.join(cwd, name)).sort(),
      );
      assert.deepEqual(
        distinct(readXml(made.checkstyle).children.map(({ attributes }) => attributes.name!)),
        wanted,
      );
      assert.deepEqual(
        distinct(readXml(made.junit).children.map(({ attributes }) => attributes.name!)),
        wanted,
      );
    }));

  it('agree about the findings of the samples', async () => {
    await withFiles({}, async (cwd) => {
      const samples = path.join(root, 'samples');
      const made = await everyFormat(cwd, [samples, '--format', 'json=out/json']);
      const report = JSON.parse(readFileSync(path.join(cwd, 'out/json'), 'utf8')) as { files: FileReport[] };
      const findings = report.files.flatMap((file) => file.findings);
      assert.ok(findings.length > 20);
      const count = (severity: string): number =>
        findings.filter((each) => each.severity === severity).length;
      const sarif = readSarif(made.sarif);
      assert.equal(
        sarif.results.filter(({ suppressions }) => suppressions === undefined).length,
        findings.length,
      );
      assert.equal(sarif.results.filter(({ level }) => level === 'error').length, count('error'));
      const gitlab = JSON.parse(made.gitlab) as readonly { severity: string }[];
      assert.equal(gitlab.length, findings.length);
      assert.equal(gitlab.filter(({ severity }) => severity === 'major').length, count('warning'));
      assert.equal(readRdjson(made.rdjson).length, findings.length);
      const github = commandsIn(made.github, githubCommandIn);
      assert.equal(github.length, findings.length);
      assert.ok(github.slice(0, count('error')).every(({ name }) => name === 'error'));
      assert.equal(commandsIn(made.azure, azureCommandIn).length, count('error') + count('warning'));
      assert.equal(made.azure.trimEnd().split('\n').length, findings.length);
      const junit = readXml(made.junit);
      assert.equal(junit.attributes.failures, String(count('error')));
      const cases = junit.children.flatMap(({ children }) => children);
      assert.equal(String(cases.length), junit.attributes.tests);
      assert.equal(cases.filter(({ children }) => children[0]?.name === 'failure').length, count('error'));
      const errors = readXml(made.checkstyle).children.flatMap(({ children }) => children);
      assert.equal(errors.length, findings.length);
      for (const { attributes } of errors) assert.match(attributes.severity!, /^(?:error|warning|info)$/);
      assert.equal(
        made.markdown.match(/^\| (?:error|warning|information|hint) \|/gm)?.length,
        findings.length,
      );
    });
  });

  it('describe every rule within the limits of code scanning', async () => {
    const slugs = ruleFacts().map(({ slug }) => slug);
    const findings = slugs.map((rule, index) =>
      finding({ rule, fingerprint: (index + 1).toString(16).padStart(16, '0') }),
    );
    const run = readSarif(await sarifOf([file('x', findings)]));
    assert.equal(run.tool.driver.rules.length, slugs.length);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.match(run.automationDetails.id, /^ccmsetup-lint\/$/);
    assert.equal(run.tool.driver.semanticVersion, '1.2.3');
  });

  it('keep the worst 5,000 results of SARIF, and say how many are left out', async () => {
    const many = Array.from({ length: 5_010 }, (_, index) =>
      finding({
        severity: index < 5_008 ? 'hint' : 'error',
        fingerprint: index.toString(16).padStart(16, '0'),
      }),
    );
    const run = readSarif(await sarifOf([file('x', many)]));
    assert.equal(run.results.length, 5_000);
    assert.deepEqual(
      run.results.slice(0, 3).map(({ level }) => level),
      ['error', 'error', 'note'],
    );
    assert.match(
      run.invocations[0]!.toolExecutionNotifications![0]!.message.text,
      /^10 of the mildest findings/,
    );
  });

  it('write suppressions out', () =>
    withFiles({}, async (cwd) => {
      const text =
        '# ccmsetup-lint-disable-next-line site-code-format -- known\nccmsetup.exe /mp:mp1 SMSSITECODE=PRIM\n';
      const args = ['--stdin', '--stdin-filename', 'x.ccmcmd', '--format', 'sarif'];
      const run = readSarif((await runCli(args, { cwd, stdin: text })).stdout);
      const [found] = run.results.filter(({ ruleId }) => ruleId === 'site-code-format');
      assert.deepEqual(found?.suppressions, [
        { kind: 'inSource', status: 'accepted', justification: 'known' },
      ]);
    }));

  it('count columns in bytes for reviewdog, whose suggestions repair the file', async () => {
    const text = `# 😀\nCCMSETUPCMD="X=Grö😀 CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"\n`;
    const args = ['--stdin', '--stdin-filename', 'x.ccmcmd', '--format', 'rdjson'];
    const found = readRdjson((await runCli(args, { stdin: text })).stdout).find(
      ({ code }) => code.value === 'cmg-scheme-in-ccmhostname',
    );
    assert.equal(rdText(text, found!.location.range), 'https://');
    assert.equal(rdApplied(text, found!.suggestions![0]!), text.replace('https://', ''));
    assert.match(found!.code.url, /\/docs\/rules\/cmg-scheme-in-ccmhostname\.md$/);
  });

  it('give each line of the compact format to a problem matcher', () => {
    const text = compactFormat().file(file('C:\\a b\\x.ps1', [finding({ message: 'One (two): three.' })]));
    assert.deepEqual(
      /^(.+?):(\d+):(\d+): (error|warning|information|hint) (.+) \(([a-z0-9-]+)\)\n$/.exec(text)?.slice(1),
      ['C:\\a b\\x.ps1', '1', '2', 'error', 'One (two): three.', 'site-code-format'],
    );
  });

  it('write paths of Windows with slashes, and whole ones as URIs', () => {
    const folders = { cwd: 'C:\\repo\\sub', root: 'C:\\repo', functions: path.win32 };
    const rows: readonly [given: string, inRepository: string, uri: string][] = [
      ['a b\\x#1.ps1', 'sub/a b/x#1.ps1', 'sub/a%20b/x%231.ps1'],
      ['..\\50%\\ä.ps1', '50%/ä.ps1', '50%25/%C3%A4.ps1'],
      ['C:\\repo\\x.ps1', 'x.ps1', 'x.ps1'],
      ['D:\\x y\\z.ps1', 'D:/x y/z.ps1', 'file:///D:/x%20y/z.ps1'],
      ['..\\..\\other\\z.ps1', 'C:/other/z.ps1', 'file:///C:/other/z.ps1'],
      ['\\\\srv\\share\\z.ps1', '//srv/share/z.ps1', 'file://srv/share/z.ps1'],
    ];
    for (const [given, inRepository, uri] of rows) {
      assert.equal(repositoryPath(given, folders), inRepository);
      assert.equal(uriOf(inRepository), uri);
    }
    assert.equal(
      uriOf(repositoryPath('a\\b "c".ps1', { cwd: '/r', root: '/r', functions: path.posix })),
      'a%5Cb%20%22c%22.ps1',
    );
    assert.equal(uriOf('a\uD800b'), 'a%EF%BF%BDb');
  });

  it('fails those test cases that make the run fail, by --fail-on and --max-warnings', () =>
    withFiles({ 'a.ccmcmd': 'ccmsetup.exe /mp=mp1.fabrikam.com\n' }, async (cwd) => {
      const failures = async (...args: readonly string[]): Promise<[number | null, string | undefined]> => {
        const { code, stdout } = await runCli(['--format', 'junit', '--severity', 'warning', ...args, '.'], {
          cwd,
        });
        return [code, readXml(stdout).attributes.failures];
      };
      assert.deepEqual(await failures(), [0, '0']);
      assert.deepEqual(await failures('--fail-on', 'warning'), [1, '1']);
      assert.deepEqual(await failures('--max-warnings', '0'), [1, '1']);
      assert.deepEqual(await failures('--max-warnings', '1'), [0, '0']);
      assert.deepEqual(await failures('--fail-on', 'never'), [0, '0']);
    }));
});

function finding(parts: Partial<FindingReport>): FindingReport {
  return {
    ...{ rule: 'site-code-format', severity: 'error', message: 'Message.' },
    ...{
      line: 1,
      column: 2,
      endLine: 1,
      endColumn: 3,
      related: [],
      fixes: [],
      fingerprint: 'abcdef0123456789',
    },
    ...parts,
  };
}

function file(name: string, findings: readonly FindingReport[]): FileReport {
  return {
    path: name,
    host: 'ccmcmd',
    commandLines: [],
    findings,
    suppressed: [],
    sourceLines: { 1: 'text' },
  };
}

async function sarifOf(files: readonly FileReport[]): Promise<string> {
  const pages = JSON.parse(readFileSync(path.join(root, 'dist/rules.json'), 'utf8')) as Record<
    string,
    string
  >;
  const format = sarifFormat({
    colour: false,
    folders: { cwd: '/r', root: '/r' },
    threshold: { failOn: 'error', maxWarnings: undefined },
    isReview: false,
  });
  const summary = {
    files: 1,
    commandLines: 0,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
    unchanged: 0,
    baselined: 0,
    suppressed: 0,
    stale: 0,
  };
  return format.end(
    { version: 1, files, summary },
    {
      exitCode: 1,
      version: () => Promise.resolve('1.2.3'),
      rulePage: (slug) => Promise.resolve(pages[slug] ?? assert.fail(slug)),
    },
  );
}
