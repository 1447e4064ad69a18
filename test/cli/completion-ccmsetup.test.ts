/** `ccmsetup-lint completion pwsh --for ccmsetup`: the arguments of ccmsetup.exe in PowerShell. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parameters, properties } from '../../server/src/catalog';
import { analyzeText, loadedHost } from '../support/lint';
import { runCli, withFiles } from './cli';

interface Row {
  readonly word: string;
  readonly type: string;
  readonly tip: string;
  readonly again: boolean;
  readonly list: string;
  readonly values: readonly { readonly value: string; readonly tip: string }[];
}

const asked = ['completion', 'pwsh', '--for', 'ccmsetup'];
const site = {
  siteCodes: ['P01'],
  managementPoints: ['mp01.corp.fabrikam.com', 'mp02.corp.fabrikam.com'],
  cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100'],
};

async function script(cwd?: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(asked, cwd === undefined ? {} : { cwd });
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return stdout;
}

/** The data that a script holds. */
function rowsOf(text: string): readonly Row[] {
  const [, json = ''] = /ConvertFrom-Json @'\n([^]*?)\n'@\n/.exec(text) ?? [];
  return JSON.parse(json) as readonly Row[];
}

/** What a script makes of a word: its own expression says where PowerShell needs quotes. */
function quoted(text: string, word: string): string {
  const [, pattern = ''] = /-notmatch '(\^.*\$)'/.exec(text) ?? assert.fail('it quotes nothing');
  return new RegExp(pattern, 'i').test(word) ? word : `'${word.replaceAll("'", "''")}'`;
}

describe('ccmsetup-lint: completion of ccmsetup.exe', () => {
  it('has each documented argument that a prompt takes, with all its values', async () => {
    const rows = rowsOf(await script());
    const wanted = [...parameters, ...properties].filter(
      ({ status, reader, contexts }) =>
        status === 'documented' &&
        reader !== 'ccmsetup.msi' &&
        contexts.manual !== 'no' &&
        contexts.manual !== 'not-useful',
    );
    const nameOf = ({ word }: Row): string => word.replace(/[:=]$/, '');
    assert.deepEqual(rows.map(nameOf).sort(), wanted.map(({ name }) => name).sort());
    assert.ok(rows.findIndex(({ word }) => word === 'SMSSITECODE=') > 20, 'parameters come first');
    for (const row of rows) {
      const entry = wanted.find(({ name }) => name === nameOf(row))!;
      const sign = entry.takesValue !== 'required' ? '' : entry.kind === 'parameter' ? ':' : '=';
      assert.equal(row.word, entry.name + sign);
      assert.equal(row.type, entry.kind === 'parameter' ? 'ParameterName' : 'Property');
      assert.deepEqual(
        [row.tip, row.again, row.list],
        [entry.summary, entry.repeatable, entry.separator ?? ''],
      );
      if (entry.name !== '/skipprereq')
        assert.deepEqual(
          row.values.map(({ value }) => value),
          entry.values.map(({ value }) => value),
        );
      // PowerShell refuses a completion without a tip.
      for (const { value, tip } of row.values) assert.ok(value !== '' && tip !== '', row.word);
    }
    assert.ok(rows.find(({ word }) => word === '/skipprereq:')!.values.length > 0);
    assert.ok(rows.some(({ again }) => again) && rows.some(({ list }) => list === ';'));
  });

  it("has the site's own values first", () =>
    withFiles({ '.ccmsetuprc.json': JSON.stringify({ site }) }, async (folder) => {
      const rows = rowsOf(await script(folder));
      const valuesOf = (word: string): string[] =>
        rows.find((row) => row.word === word)!.values.map(({ value }) => value);
      assert.deepEqual(valuesOf('SMSSITECODE='), ['P01', 'AUTO']);
      assert.deepEqual(valuesOf('SMSMP='), site.managementPoints);
      assert.deepEqual(valuesOf('/mp:'), [...site.managementPoints, `https://${site.cmg[0]}`]);
      assert.deepEqual(valuesOf('CCMHOSTNAME='), site.cmg);
    }));

  it('says what is odd about the configuration, and goes on', () =>
    withFiles({ '.ccmsetuprc.json': '{ "site": { "siteCodes": [7, "P01"] } }' }, async (folder) => {
      const { code, stdout, stderr } = await runCli(asked, { cwd: folder });
      assert.equal(code, 0);
      assert.match(stderr, /\.ccmsetuprc\.json: has mistakes/);
      assert.ok(rowsOf(stdout).length > 50);
    }));

  it('is ASCII, whatever is in a value', () =>
    withFiles(
      { '.ccmsetuprc.json': JSON.stringify({ site: { managementPoints: ['mp-ü.contoso.com'] } }) },
      async (folder) => {
        const text = await script(folder);
        assert.match(text, /^[\n\x20-\x7e]*$/);
        assert.ok(
          rowsOf(text).some(({ values }) => values.some(({ value }) => value === 'mp-ü.contoso.com')),
        );
      },
    ));

  it('is understood by the reader of PowerShell, which finds no command line in it', async () => {
    const text = await script();
    const host = loadedHost('powershell');
    assert.deepEqual(
      analyzeText(text, host).lines.map(({ region }) => region.text),
      [],
    );
    // A command line behind it is found only when all its quotes and braces are closed.
    const { lines } = analyzeText(`${text}\nccmsetup.exe /mp:mp01.corp.fabrikam.com\n`, host);
    assert.equal(lines.length, 1);
  });

  it('gives words that ccmsetup receives as they are', () =>
    withFiles({ '.ccmsetuprc.json': JSON.stringify({ site }) }, async (folder) => {
      const text = await script(folder);
      const host = loadedHost('powershell');
      const words = rowsOf(text).flatMap(({ word, list, values }) => [
        word,
        ...values.map(({ value }) => word + value),
        ...(list === '' || values.length < 2 ? [] : [word + values.map(({ value }) => value).join(list)]),
      ]);
      assert.ok(words.length > 120);
      assert.ok(words.some((word) => quoted(text, word) !== word));
      for (const word of [...words, "/config:it's here.tcf"]) {
        const { lines } = analyzeText(`ccmsetup.exe ${quoted(text, word)}\n`, host);
        const [received] = lines.map(({ region }) => region.text.replace(/^ccmsetup\.exe /, ''));
        assert.equal(received?.replace(/^"(.*)"$/, '$1'), word);
      }
    }));

  for (const [args, says] of [
    [
      ['completion', 'bash', '--for', 'ccmsetup'],
      /only PowerShell .*; write: ccmsetup-lint completion pwsh --for ccmsetup/,
    ],
    [['completion', '--for', 'ccmsetup'], /write: ccmsetup-lint completion pwsh --for ccmsetup/],
    [['completion', 'pwsh', '--for', 'msiexec'], /Allowed choices are ccmsetup-lint, ccmsetup\./],
  ] as const)
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCli(args);
      assert.match(stderr, says);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });

  it('is the script of our own commands for ccmsetup-lint', async () => {
    const [own, plain] = await Promise.all([
      runCli(['completion', 'fish', '--for', 'ccmsetup-lint']),
      runCli(['completion', 'fish']),
    ]);
    assert.deepEqual(own, plain);
  });

  if (spawnSync('pwsh', ['-NoProfile', '-Command', '1']).status === 0)
    it('completes in PowerShell', () =>
      withFiles({ '.ccmsetuprc.json': JSON.stringify({ site }) }, async (folder) => {
        const lines: readonly [line: string, offers: readonly string[]][] = [
          ['ccmsetup.exe /usep', ['/UsePKICert']],
          ['ccmsetup /MP:MP02', ['/mp:mp02.corp.fabrikam.com']],
          ['.\\ccmsetup.exe smssitecode=', ['SMSSITECODE=P01', 'SMSSITECODE=AUTO']],
          [
            'ccmsetup.exe "/mp:mp01.corp.fabrikam.com;mp',
            ["'/mp:mp01.corp.fabrikam.com;mp02.corp.fabrikam.com'"],
          ],
          ['ccmsetup.exe SMSSITECODE=P01 SMSSITE', []],
        ];
        writeFileSync(path.join(folder, 'completion.ps1'), await script(folder));
        const tries = lines.map(
          ([line]) =>
            `@((TabExpansion2 '${line.replaceAll("'", "''")}' ${line.length}).CompletionMatches | ForEach-Object CompletionText)`,
        );
        const run = spawnSync(
          'pwsh',
          [
            '-NoProfile',
            '-Command',
            `. ./completion.ps1; ConvertTo-Json -Compress @(${tries.map((each) => `,${each}`).join('\n')})`,
          ],
          { cwd: folder, encoding: 'utf8' },
        );
        assert.deepEqual({ status: run.status, stderr: run.stderr }, { status: 0, stderr: '' });
        assert.deepEqual(
          JSON.parse(run.stdout),
          lines.map(([, offers]) => offers),
        );
      }));
});
