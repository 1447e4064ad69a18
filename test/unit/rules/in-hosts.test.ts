import assert from 'node:assert/strict';
import { loadedHost, slugsOf } from '../../support/lint';

/** Documents that hold a command line, given as its program and its arguments. */
const documents: Readonly<Record<string, (program: string, ...args: readonly string[]) => string>> = {
  ccmcmd: (...words) => `${words.join(' ')}\n`,
  powershell: (program, ...args) =>
    `Start-Process ${program} -ArgumentList ${args.map((arg) => `'${arg}'`).join(', ')}\n`,
  batch: (...words) => `@echo off\n${words.join(' ')}\n`,
  json: (...words) => JSON.stringify({ installCommandLine: words.join(' ') }),
  vbscript: (...words) =>
    `CreateObject("WScript.Shell").Run "${words.join(' ').replaceAll('"', '""')}", 0, False\n`,
};

const msi = ['msiexec', '/i', 'ccmsetup.msi', '/qn'] as const;
const wrapped = 'CCMSETUPCMD="SMSMP=mp1.lw.example SMSSITECODE=P01"';

/** By the slug of a rule: a command line of which it speaks, and one that looks like it. */
const cases: readonly (readonly [
  slug: string,
  bad: readonly [string, ...string[]],
  good: readonly [string, ...string[]],
])[] = [
  [
    'mp-beside-source',
    ['ccmsetup.exe', '/mp:mp1.lw.example', '/source:C:\\Client', 'SMSMP=mp1.lw.example'],
    ['ccmsetup.exe', '/source:C:\\Client', 'SMSMP=mp1.lw.example'],
  ],
  [
    'skipprereq-required',
    ['ccmsetup.exe', '/skipprereq:vcredist_x64.exe', 'SMSSITECODE=P01'],
    ['ccmsetup.exe', '/skipprereq:wimgapi.msi', 'SMSSITECODE=P01'],
  ],
  [
    'msiexec-bare-text',
    [...msi, 'C:\\Temp\\client.log', wrapped],
    [...msi, '/l*v', 'C:\\Temp\\client.log', wrapped],
  ],
  [
    'stray-token',
    ['ccmsetup.exe', '/noservice', 'install', 'SMSSITECODE=P01'],
    ['ccmsetup.exe', '/noservice', 'SMSSITECODE=P01', 'CCMALLOWSILENTREBOOT', 'INSTALL=ALL'],
  ],
  [
    'unknown-parameter',
    ['ccmsetup.exe', '/nocrl', 'SMSSITECODE=P01'],
    ['ccmsetup.exe', '/UpgradePackageVersion:2', '/UpgradeWinTask', 'SMSSITECODE=P01'],
  ],
  [
    'unknown-property',
    ['ccmsetup.exe', '/noservice', 'SMSSITECODE=P01', 'RESETINFORMATIONKEY=TRUE'],
    ['ccmsetup.exe', '/noservice', 'SMSSITECODE=P01', 'RESETKEYINFORMATION=TRUE'],
  ],
  [
    'parameter-after-property',
    ['ccmsetup.exe', 'SMSSITECODE=P01', '/noservice'],
    ['ccmsetup.exe', '/noservice', 'SMSSITECODE=P01'],
  ],
  [
    'aad-tenant-unneeded',
    [
      'ccmsetup.exe',
      '/noservice',
      'CCMHOSTNAME=cmg.lw.example/CCM_Proxy_MutualAuth/72057598037248101',
      'AADTENANTNAME=Lw',
    ],
    ['ccmsetup.exe', '/noservice', 'SMSMP=mp1.lw.example', 'AADTENANTNAME=Lw'],
  ],
  [
    'always-internet-incomplete',
    ['ccmsetup.exe', '/noservice', 'SMSSITECODE=P01', 'CCMHOSTNAME=mp1.lw.example', 'CCMALWAYSINF=1'],
    ['ccmsetup.exe', '/UsePKICert', 'SMSSITECODE=P01', 'CCMHOSTNAME=mp1.lw.example', 'CCMALWAYSINF=1'],
  ],
];

describe('rules, in each host', () => {
  for (const [host, write] of Object.entries(documents))
    for (const [slug, bad, good] of cases)
      it(`${host}: ${slug}`, () => {
        assert.ok(slugsOf(loadedHost(host), write(...bad)).includes(slug), write(...bad));
        assert.ok(!slugsOf(loadedHost(host), write(...good)).includes(slug), write(...good));
      });

  for (const [host, write] of Object.entries(documents))
    it(`${host}: what the reference page has behind properties is left alone`, () => {
      const text = write('ccmsetup.exe', '/noservice', 'SMSSITECODE=P01', '/regtoken:%TOKEN%');
      assert.ok(!slugsOf(loadedHost(host), text).includes('parameter-after-property'));
    });
});
