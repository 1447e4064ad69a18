/** The PowerShell module: nobody runs it here but where PowerShell is, so what can be known of it is compared with its facts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { balance } from '../../server/src/hosts/powershell/brackets';
import { scan } from '../../server/src/hosts/powershell/masking';
import { severities } from '../../server/src/rules/severity';
import { cliFile, runCli, withFiles } from '../cli/cli';
import { analyzeText, loadedHost } from '../support/lint';
import { manifest } from './manifest';
import { projectRoot } from './modules';

const folder = path.join(projectRoot, 'integrations/powershell/CcmsetupTools');
const files = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
);
const moduleText = files.get('CcmsetupTools.psm1') ?? '';
const manifestText = files.get('CcmsetupTools.psd1') ?? '';

/** The members that the module reads from variables of these names. */
function membersOf(...variables: readonly string[]): string[] {
  const { masked } = scan(moduleText, true);
  const read = new RegExp(`\\$(?:${variables.join('|')})\\.(\\w+)(?!\\w*\\()`, 'g');
  return [...new Set([...masked.matchAll(read)].map(([, name = '']) => name))].sort();
}

/** The names of the members of the objects that the module makes under a type. */
function madeMembers(type: string): string[] {
  const [, body = ''] = new RegExp(`PSTypeName = '${type}'\\n([^]*?)\\n\\s*\\}\\n`).exec(moduleText) ?? [];
  return Array.from(body.matchAll(/^\s+(\w+) = /gm), ([, name = '']) => name);
}

function has(value: unknown, members: readonly string[]): void {
  assert.ok(typeof value === 'object' && value !== null);
  assert.ok(members.length > 0);
  assert.deepEqual(
    members.filter((name) => !(name in value)),
    [],
  );
}

/** Runs the command as the module does: all arguments come from a file. */
async function run(args: readonly string[], stdin?: string): Promise<unknown> {
  return withFiles({ 'arguments with a space.txt': `${args.join('\r\n')}\r\n` }, async (cwd) => {
    const { stdout, stderr } = await runCli([`@${path.join(cwd, 'arguments with a space.txt')}`], {
      cwd,
      ...(stdin !== undefined && { stdin }),
    });
    assert.equal(stderr, '');
    return JSON.parse(stdout) as unknown;
  });
}

const log = path.join(projectRoot, 'test/fixtures/logs/06-mp-not-resolved.ccmsetup.log');

describe('the PowerShell module', () => {
  it('is whole for the reader of PowerShell, and has nothing that Windows PowerShell 5.1 does not know', () => {
    assert.deepEqual([...files.keys()].sort(), [
      'CcmsetupTools.format.ps1xml',
      'CcmsetupTools.psd1',
      'CcmsetupTools.psm1',
    ]);
    for (const text of [moduleText, manifestText]) {
      const { masked, sound } = scan(text, true);
      assert.ok(sound);
      assert.ok(balance(masked).balanced);
      assert.doesNotMatch(masked, /\?\?|\?\.|&&|\|\||\s\?\s[^{]*\s:\s|-Parallel\b|\bclean\s*\{/);
      // Without a byte order mark, it reads a script in the code page of Windows.
      assert.match(text, /^[\n\x20-\x7e]*$/);
      assert.doesNotThrow(() => {
        analyzeText(text, loadedHost('powershell'));
      });
    }
    // The check can tell.
    assert.equal(balance(scan(moduleText.replace(/\}\n$/, ''), true).masked).balanced, true);
    assert.equal(balance(scan(moduleText.replace('begin {', 'begin'), true).masked).balanced, false);
    assert.equal(scan(`${moduleText}\n'`, true).sound, false);
  });

  it('exports what its manifest names, at the version of the package', () => {
    const [, exported = ''] = /^Export-ModuleMember -Function (.*)$/m.exec(moduleText) ?? [];
    const [, listed = ''] = /FunctionsToExport = @\((.*)\)/.exec(manifestText) ?? [];
    const names = exported.split(', ');
    assert.deepEqual(listed.match(/[\w-]+/g), names);
    for (const name of names)
      assert.match(moduleText, new RegExp(`^function ${name} \\{\\n  <#\\n  \\.SYNOPSIS`, 'm'));
    const { version } = manifest as unknown as { readonly version: string };
    assert.equal(/ModuleVersion = '(.*)'/.exec(manifestText)?.[1], version);
  });

  it('has help for each parameter', () => {
    for (const [, , help = '', parameters = ''] of moduleText.matchAll(
      /^function (\w+-Ccmsetup\w+) \{\n {2}<#([^]*?)#>[^]*?\n {2}param\(\n([^]*?)\n {2}\)/gm,
    )) {
      const told = Array.from(help.matchAll(/\.PARAMETER (\w+)/g), ([, name = '']) => name).sort();
      const known = Array.from(
        parameters.matchAll(/^ {4}\[[\w.[\]]+\] \$(\w+)/gm),
        ([, name = '']) => name,
      ).sort();
      assert.ok(known.length >= 3);
      assert.deepEqual(told, known);
      assert.ok(help.split('.EXAMPLE').length > 2);
    }
  });

  it('ends, rather than goes on, where it cannot work', () => {
    const { masked } = scan(moduleText, true);
    // Under `-ErrorAction SilentlyContinue`, PowerShell passes over a throw, and goes on behind it.
    assert.doesNotMatch(masked, /\bthrow\b/);
    assert.equal(masked.match(/\$Caller\.ThrowTerminatingError\(/g)?.length, 3);
    // All is well only where something was checked.
    assert.match(masked, /^ {6}\$checked -gt 0 -and -not \$isWrong$/m);
    assert.equal(
      masked.match(/\$checked\+\+/g)?.length,
      masked.match(/Write-LintComplaint \$result/g)!.length - 1,
    );
    // Nothing waits without an end but for what ends the program, and the program never outlives its caller.
    const [, run = ''] = /^function Invoke-Lint \{\n([^]*?)\n\}\n/m.exec(moduleText) ?? [];
    assert.match(run, /finally \{[^}]*Stop-LintProcess \$process/);
    assert.doesNotMatch(run, /WaitForExit\(\)|\.Wait\(\)|\.Write\(/);
  });

  it('knows the severities of findings', () => {
    const sets = [...moduleText.matchAll(/\[ValidateSet\((.*)\)\]/g)];
    assert.equal(sets.length, 2);
    for (const [, set = ''] of sets) assert.deepEqual(set.match(/\w+/g), [...severities]);
  });

  it('reads members that the reports have', async () => {
    interface Reports {
      readonly files: readonly { readonly findings: readonly { readonly fixes: readonly unknown[] }[] }[];
    }
    const lint = (await run(
      [
        '--format',
        'json',
        '--severity',
        'information',
        '--fail-on',
        'never',
        '--stdin',
        '--stdin-filename=x.cmd',
      ],
      'ccmsetup.exe /mp=mp01.corp.fabrikam.com SMSSITECODE=PRIM\n',
    )) as Reports;
    const [file] = lint.files;
    const [finding] = file!.findings;
    has(file, membersOf('file'));
    has(finding, membersOf('finding'));
    has(finding!.fixes[0], membersOf('fix'));

    const typo = path.join(projectRoot, 'test/fixtures/logs/07-property-typo.ccmsetup.log');
    const diagnosed = (await run(['diagnose', '--format', 'json', log, typo])) as {
      readonly logs: readonly {
        readonly cause: unknown;
        readonly runs: readonly {
          readonly commandLine: unknown;
          readonly findings: readonly { readonly fixes: readonly unknown[] }[];
        }[];
      }[];
    };
    has({ ...lint, ...diagnosed }, membersOf('report'));
    const [unresolved] = diagnosed.logs;
    has(unresolved, membersOf('log'));
    has(unresolved!.cause, membersOf('cause'));
    const [last] = unresolved!.runs;
    has(last, membersOf('run'));
    has(last!.commandLine, membersOf('commandLine'));
    const logged = diagnosed.logs.flatMap(({ runs }) => runs.flatMap(({ findings }) => findings));
    assert.ok(logged.length > 0);
    for (const each of logged) has(each, membersOf('finding'));
    for (const fix of logged.flatMap(({ fixes }) => fixes)) has(fix, membersOf('fix'));
  });

  it('is right about what the command does with a byte order mark, and with the whole path of a text', () =>
    withFiles(
      { 'share/.ccmsetuprc.json': '{ "rules": { "site-code-format": "off" } }', 'elsewhere/empty': '' },
      async (cwd) => {
        const text = 'ccmsetup.exe SMSSITECODE=PRIM\n';
        const check = async (name: string, stdin: string): Promise<readonly unknown[]> => {
          const { stdout } = await runCli(['--format', 'json', '--stdin', `--stdin-filename=${name}`], {
            cwd: path.join(cwd, 'elsewhere'),
            stdin,
          });
          const { files: checked } = JSON.parse(stdout) as { files: { findings: { column: number }[] }[] };
          return checked.flatMap(({ findings }) => findings.map(({ column }) => column));
        };
        assert.deepEqual(await check('x.ccmcmd', text), [26]);
        assert.deepEqual(await check('x.ccmcmd', `\uFEFF${text}`), [26]);
        assert.deepEqual(await check(path.join(cwd, 'share/x.ccmcmd'), text), []);
      },
    ));

  it('shows members that its objects have', () => {
    const shown = new Map<string, string[]>();
    const open: string[] = [];
    let type = '';
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => open.push(name));
    parser.on('closetag', () => open.pop());
    parser.on('text', (text) => {
      if (text.trim() === '') return;
      if (open.at(-1) === 'TypeName') shown.set((type = text), []);
      if (open.at(-1) === 'PropertyName') shown.get(type)!.push(text);
    });
    parser.write(files.get('CcmsetupTools.format.ps1xml') ?? '').close();
    assert.deepEqual([...shown.keys()], ['CcmsetupTools.Finding', 'CcmsetupTools.LogDiagnosis']);
    for (const [name, members] of shown) {
      const made = madeMembers(name);
      assert.ok(members.length >= 5);
      assert.deepEqual(
        members.filter((member) => !made.includes(member)),
        [],
        name,
      );
    }
  });

  if (spawnSync('pwsh', ['-NoProfile', '-Command', '1']).status === 0)
    it('works in PowerShell', () =>
      withFiles(
        {
          'a b.cmd': 'ccmsetup.exe /mp=mp01 SMSSITECODE=PRIM\n',
          'good.cmd': 'ccmsetup.exe SMSSITECODE=P01\n',
        },
        (cwd) => {
          const program = path.join(cwd, process.platform === 'win32' ? 'lint.cmd' : 'lint');
          writeFileSync(
            program,
            process.platform === 'win32'
              ? `@"${process.execPath}" "${cliFile}" %*\r\n`
              : `#!/bin/sh\nexec "${process.execPath}" "${cliFile}" "$@"\n`,
            { mode: 0o755 },
          );
          const script = `
          Set-StrictMode -Version Latest; $ErrorActionPreference = 'Stop'
          Import-Module '${folder}'
          $rules = @(Get-ChildItem *.cmd | Test-CcmsetupCommandLine | ForEach-Object { $_.Rule })
          $text = @('ccmsetup.exe SMSSITECODE=PRIM' | Test-CcmsetupCommandLine)
          $quiet = @(Test-CcmsetupCommandLine -Path good.cmd -Quiet), @(Test-CcmsetupCommandLine -Path . -Quiet)
          $log = Get-CcmsetupLogDiagnosis '${log}'
          $refused = try { Test-CcmsetupCommandLine -Path missing.cmd } catch { "$_" }
          $empty = Test-CcmsetupCommandLine '' -Quiet
          $named = @(
            (Get-ChildItem *.cmd | Select-Object FullName),
            ([pscustomobject]@{ Path = 'a b.cmd' }),
            (Resolve-Path *.cmd)
          ) | ForEach-Object { @($_ | Test-CcmsetupCommandLine).Count }
          $unknown = [pscustomobject]@{ Other = 1 } | Test-CcmsetupCommandLine -Quiet -ErrorAction SilentlyContinue
          $nothing = @() | Test-CcmsetupCommandLine -Quiet -WarningAction SilentlyContinue
          $absent = try { Test-CcmsetupCommandLine 'x' -Quiet -Program ./none -ErrorAction SilentlyContinue } catch { 'stopped' }
          ConvertTo-Json -Depth 5 -Compress ([ordered]@{ rules = $rules; column = $text[0].Column; quiet = $quiet; outcome = $log.Outcome; argument = $log.Argument; refused = $refused; empty = $empty; named = @($named); unknown = $unknown; nothing = $nothing; absent = $absent })`;
          const ran = spawnSync('pwsh', ['-NoProfile', '-NonInteractive', '-Command', script], {
            cwd,
            encoding: 'utf8',
            env: { ...process.env, CCMSETUP_LINT: program },
          });
          assert.deepEqual({ status: ran.status, stderr: ran.stderr }, { status: 0, stderr: '' });
          const { refused, ...told } = JSON.parse(ran.stdout) as { readonly refused: string };
          assert.match(refused, /missing\.cmd: no such file or folder/);
          assert.deepEqual(told, {
            rules: ['slash-with-equals', 'site-code-format'],
            column: 26,
            quiet: [[true], [false]],
            outcome: 'failed',
            argument: '/mp',
            empty: true,
            named: [2, 2, 2],
            unknown: false,
            nothing: false,
            absent: 'stopped',
          });
          return Promise.resolve();
        },
      ));
});
