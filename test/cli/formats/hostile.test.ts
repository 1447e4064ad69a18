/** Whatever stands in a file or in its name: it gives no pipeline a command, fakes no line, and no secret is shown. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { FileReport, FindingReport } from '../../../server/src/cli/linting/report';
import { formatNamed, formatNames, type FormatName } from '../../../server/src/cli/output';
import { complaint } from '../../../server/src/cli/problem';
import { withoutCommands } from '../../../server/src/cli/output/pipeline-text';
import { attacks, doubtful } from '../../support/attacks';
import { choicesOf, type Choices } from '../../support/choices';
import {
  passwordArguments,
  passwordLines,
  passwordOf,
  realisticToken,
  tokenPlaces,
  tokenSecret,
} from '../../support/secret-places';
import { runCli, withFiles } from '../cli';
import { azureCommandIn, commandsIn, githubCommandIn, readXml } from './consumers';

const hostile = fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 5 })), {
  minLength: 1,
  maxLength: 4,
});
const hostileText = hostile.map((parts) => parts.join(''));

function reportOf(name: string, text: string): FileReport {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const edit = { ...place, text };
  const finding: FindingReport = {
    ...{ rule: 'site-code-format', severity: 'error', message: text, ...place },
    related: [{ ...place, line: 2, message: text }],
    fixes: [{ title: text, safe: true, secret: false, edits: [edit], suggestion: edit }],
    fingerprint: 'abcdef0123456789',
  };
  return {
    ...{ path: name, host: 'ccmcmd', commandLines: [], findings: [finding] },
    suppressed: [{ ...finding, fingerprint: 'bcdef01234567890', fixes: [], by: 'comment', reason: text }],
    sourceLines: { 1: text.replace(/[\r\n]/g, '') },
  };
}

async function outputOf(name: FormatName, report: FileReport): Promise<string> {
  const format = formatNamed(name, {
    colour: false,
    folders: { cwd: '/r', root: '/r' },
    threshold: { failOn: 'error', maxWarnings: undefined },
    isReview: false,
  });
  const summary = {
    files: 1,
    commandLines: 0,
    error: 1,
    warning: 0,
    information: 0,
    hint: 0,
    unchanged: 0,
    baselined: 0,
    suppressed: 0,
    stale: 0,
  };
  const ending = {
    exitCode: 1,
    version: () => Promise.resolve('1.2.3'),
    rulePage: () => Promise.resolve('page'),
  };
  return format.file(report) + (await format.end({ version: 1, files: [report], summary }, ending));
}

describe('hostile texts', () => {
  for (const name of formatNames) {
    it(`give no commands in the format ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(hostileText, hostileText, async (file, text) => {
          const output = await outputOf(name, reportOf(file, text));
          const github = commandsIn(output, githubCommandIn);
          assert.equal(github.length, name === 'github' ? 1 : 0, output);
          const azure = commandsIn(output, azureCommandIn);
          assert.equal(azure.length, name === 'azure' ? 1 : 0, output);
          if (name === 'github') assert.equal(github[0]!.name, 'error');
          if (name === 'azure') assert.equal(azure[0]!.name, 'task.logissue');
          // A line of the file keeps its tabs for people, so that the carets below it are in the right place.
          const kept = name === 'pretty' ? /[\n\t\u200D]/g : /[\n\u200D]/g;
          assert.doesNotMatch(output.replace(kept, ''), doubtful);
          if (name === 'checkstyle' || name === 'junit') readXml(output);
          if (name === 'compact') assert.equal(output.split('\n').length, 2);
          if (name === 'markdown') assert.equal(output.split('\n').length, 8);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('give no commands in complaints', () => {
    fc.assert(
      fc.property(hostileText, (file) => {
        const line = withoutCommands(complaint(file, { what: 'is wrong', remedy: 'mend it' }));
        assert.deepEqual(commandsIn(line, githubCommandIn), []);
        assert.deepEqual(commandsIn(line, azureCommandIn), []);
        assert.equal(line.split('\n').length, 2);
      }),
    );
  });

  it('give no commands on standard error', async () => {
    const { stderr } = await runCli(['##vso[task.complete]x', '::error::y']);
    assert.match(stderr, /vso/);
    assert.deepEqual([...commandsIn(stderr, azureCommandIn), ...commandsIn(stderr, githubCommandIn)], []);
  });

  it('are shown in Markdown as they stand', async () => {
    const output = await outputOf('markdown', reportOf('a`b|c', '<b>x</b> [y](z) @a #1 | `c`'));
    const row = output.split('\n').find((line) => line.startsWith('| error'))!;
    assert.equal(
      row,
      '| error | ``a`b\\|c:1:1`` | &lt;b\\>x&lt;/b\\> \\[y\\]\\(z\\) @<!-- -->a \\#<!-- -->1 \\| \\`c\\` | [site-code-format](https://github.com/ccmsetup-tools/ccmsetup-tools/blob/main/docs/rules/site-code-format.md) |',
    );
  });
});

/** Files of several formats that hold secrets. */
function plantedIn(choices: Choices): { files: Record<string, string>; secrets: string[] } {
  const files: Record<string, string> = {};
  const secrets: string[] = [tokenSecret];
  const wraps: readonly [name: string, wrap: (line: string) => string][] = [
    ['ccmcmd', (line) => line],
    ['cmd', (line) => `@echo off\r\n${line}\r\n`],
    [
      'ps1',
      (line) =>
        `Start-Process ccmsetup.exe -ArgumentList '${line.replace(/^\S+ /, '').replaceAll("'", "''")}'\n`,
    ],
    ['json', (line) => JSON.stringify({ installCommand: line }, undefined, 2)],
    ['yml', (line) => `steps:\n  - script: |\n      ${line}\n`],
    ['xml', (line) => `<a><b>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</b></a>`],
  ];
  const tail =
    'CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=PRIM SMSSITECODE=P01 /mp:x';
  let number = 0;
  for (const [ending, wrap] of wraps) {
    for (const place of tokenPlaces)
      files[`t${number++}.${ending}`] = wrap(`ccmsetup.exe ${place(realisticToken, choices)} ${tail}`);
    for (const argument of passwordArguments) {
      const password = passwordOf(choices);
      secrets.push(password);
      files[`p${number++}.${ending}`] = wrap(`ccmsetup.exe ${argument(password)} ${tail}`);
    }
  }
  for (const line of passwordLines) {
    const password = passwordOf(choices);
    secrets.push(password);
    files[`l${number++}.txt`] = `${line(password)}\nccmsetup.exe ${tail}\n`;
  }
  return { files, secrets };
}

describe('secrets', () => {
  /** Every run of eight characters of a secret. */
  function parts(secret: string): string[] {
    return Array.from({ length: Math.max(0, secret.length - 7) }, (_, at) => secret.slice(at, at + 8));
  }

  it('are in no format, wherever they stand', async () => {
    const planted = fc.gen().map((generate) => plantedIn(choicesOf(generate)));
    const [made] = fc.sample(planted, { seed: 8, numRuns: 1 });
    const { files, secrets } = made!;
    await withFiles(files, async (cwd) => {
      const wanted = formatNames.flatMap((name) => ['--format', `${name}=out/${name}`]);
      const { code, stdout, stderr } = await runCli([...wanted, '--severity', 'hint', '.'], { cwd });
      assert.equal(code, 1, stderr);
      const outputs = readdirSync(path.join(cwd, 'out')).map(
        (name) => [name, readFileSync(path.join(cwd, 'out', name), 'utf8')] as const,
      );
      assert.equal(outputs.length, formatNames.length);
      for (const [name, text] of [...outputs, ['stdout', stdout], ['stderr', stderr]] as const)
        for (const part of secrets.flatMap(parts)) assert.ok(!text.includes(part), `${name} holds ${part}`);
      // Fixes that show nothing are still there.
      assert.match(readFileSync(path.join(cwd, 'out/sarif'), 'utf8'), /"deletedRegion"/);
    });
  });
});
