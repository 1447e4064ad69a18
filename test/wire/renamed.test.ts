/** A tree of scripts in which servers have old names: what is said of them, and what one run makes of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli, withFiles } from '../cli/cli';
import { parseReport } from '../cli/json-contract';
import { pulling, startWire } from '../support/wire';

const [oldCmg, newCmg] = [
  'old.cloudapp.net/CCM_Proxy_MutualAuth/72057598037248101',
  'new.westeurope.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057598037248112',
];
const configuration = JSON.stringify({
  site: {
    managementPoints: ['mp02', 'mp02.corp.fabrikam.com'],
    cmg: [newCmg],
    renamed: { mp01: 'mp02', 'mp01.corp.fabrikam.com': 'mp02.corp.fabrikam.com', [oldCmg]: newCmg },
  },
});

/** Files with old names, by their paths; `‹` and `›` are around what is written anew. */
const tree: Readonly<Record<string, string>> = {
  'a/line.ccmcmd': `# 😀 mp01\r\nccmsetup.exe /mp:https://‹MP01›;mp02;‹mp01› /UsePKICert\r\n  SMSMPLIST="‹mp01.corp.fabrikam.com›;mp02" SMSSITECODE=P01\r\n`,
  'a/b c/install.cmd': `@echo off\r\nrem \\\\mp01 was the old one\r\n"\\\\‹mp01›\\SMS_P01\\Client\\ccmsetup.exe" /source:\\\\‹MP01›\\SMS_P01\\Client ^\r\n  SMSMP=‹mp01.corp.fabrikam.com› SMSSITECODE=P01 FSP=‹mp01›\r\n`,
  'Install.ps1': `\uFEFF$title = 'mp01'\r\nStart-Process "$PSScriptRoot\\ccmsetup.exe" -ArgumentList @(\r\n  '/mp:‹mp01.corp.fabrikam.com›'\r\n  "CCMHOSTNAME=‹${oldCmg.toUpperCase()}›"\r\n  "SMSSITECODE=$code"\r\n)\r\n`,
  'intune/app.json': `{\n  "displayName": "mp01",\n  "commandLine": "/q CCMSETUPCMD=\\"/mp:https://‹${oldCmg}› CCMHOSTNAME=‹${oldCmg}› SMSSITECODE=P01\\""\n}\n`,
  'play.yml': `- win_command: >-\n    ccmsetup.exe /mp:‹mp01›\n    SMSSITECODE=P01 SMSMP=‹mp01›\n`,
  'unattend.xml': `<a>\n  <CommandLine>\\\\‹mp01›\\c\\ccmsetup.exe /mp:&#109;p02 SMSMP=‹mp01› SMSSITECODE=P01</CommandLine>\n</a>\n`,
  'client.tcf': `[Client Install]\r\nInstall=INSTALL=ALL SMSSITECODE=P01 SMSMP=‹mp01› CCMHOSTNAME=‹${oldCmg}›\r\n`,
  'setup.vbs': `shell.Run "ccmsetup.exe /mp:‹mp01› SMSSITECODE=P01 SMSMP=""‹mp01›""", 0, False\n`,
  'README.md': `Run \`ccmsetup.exe /mp:‹mp01› SMSSITECODE=P01 SMSMP=‹mp01›\` on mp01.\n`,
};

const newNames: Readonly<Record<string, string>> = {
  mp01: 'mp02',
  'mp01.corp.fabrikam.com': 'mp02.corp.fabrikam.com',
  [oldCmg.toLowerCase()]: newCmg,
};
const before = (marked: string): string => marked.replaceAll(/[‹›]/g, '');
const after = (marked: string): string =>
  marked.replaceAll(/‹([^›]*)›/g, (_, old: string) => newNames[old.toLowerCase()] ?? assert.fail(old));
const places = (marked: string): number => marked.split('‹').length - 1;

describe('a tree in which servers have new names', () => {
  const files = {
    '.ccmsetuprc.json': configuration,
    ...Object.fromEntries(Object.entries(tree).map(([path, marked]) => [path, before(marked)])),
  };

  it('is told every place of an old name, once, by the editor and the command alike', () =>
    withFiles(files, async (cwd) => {
      const { stdout, stderr } = await runCli(['--format', 'json', '.'], { cwd });
      assert.equal(stderr, '');
      const report = parseReport(stdout);
      const wire = await startWire({ capabilities: pulling });
      for (const [path, marked] of Object.entries(tree)) {
        const told = report.files.find((file) => file.path === path)?.findings ?? [];
        const own = told.filter(({ rule }) => rule === 'renamed-server');
        assert.equal(own.length, places(marked), `${path}: ${JSON.stringify(told)}`);
        assert.deepEqual(
          told.filter(({ rule }) => rule === 'not-this-site' || rule === 'cmg-classic-host'),
          [],
          path,
        );
        const uri = pathToFileURL(join(cwd, path)).href;
        wire.open(uri, before(marked).replace(/^\uFEFF/, ''), 'unknown');
        const diagnostics = await wire.diagnostics(uri);
        assert.deepEqual(
          diagnostics
            .filter(({ code }) => code === 'renamed-server')
            .map(({ message, range }) => [message, range.start.line + 1, range.start.character + 1]),
          own.map(({ message, line, column }) => [message, line, column]),
          path,
        );
      }
      assert.equal(await wire.stop(), 0);
    }));

  it('has the new names after one run, and nothing else is touched', () =>
    withFiles(files, async (cwd) => {
      const { stderr } = await runCli(['--fix', '.'], { cwd });
      assert.equal(stderr, 'ccmsetup-lint: fixed 22 findings in 9 files\n');
      for (const [path, marked] of Object.entries(tree))
        assert.equal(readFileSync(join(cwd, path), 'utf8'), after(marked), path);
      const again = parseReport((await runCli(['--format', 'json', '.'], { cwd })).stdout);
      assert.ok(again.files.every(({ findings }) => findings.every(({ rule }) => rule !== 'renamed-server')));
    }));

  it('is told what is wrong with the names themselves', () =>
    withFiles(
      {
        '.ccmsetuprc.json':
          '{\n  "site": {\n    "siteCodes": ["PRIM"],\n    "renamed": { "a": "b", "b": "a", "https://x": "y" }\n  }\n}\n',
        'x.ccmcmd': 'ccmsetup.exe /mp:x SMSMP=a SMSSITECODE=P01\n',
      },
      async (cwd) => {
        const { stdout } = await runCli(['.'], { cwd });
        const lines = stdout.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line));
        assert.deepEqual(lines, [
          '.ccmsetuprc.json:3:19 warning A site code has three letters or digits. AUX, CON, NUL, PRN, SMS, and ENV are reserved. Write it like this: "P01". (invalid-configuration)',
          '.ccmsetuprc.json:4:23 warning These names lead in a circle, so they aren\'t used: "a" → "b" → "a". (invalid-configuration)',
          '.ccmsetuprc.json:4:33 warning These names lead in a circle, so they aren\'t used: "b" → "a" → "b". (invalid-configuration)',
          '.ccmsetuprc.json:4:38 warning The name of a server has no https:// here, and only that of a CMG has a path. Write "x". (invalid-configuration)',
          'x.ccmcmd:1:18 warning "x" has a new name in the configuration. Write "y". (renamed-server)',
        ]);
      },
    ));
});
