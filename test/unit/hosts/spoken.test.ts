import assert from 'node:assert/strict';
import { isSpoken } from '../../../server/src/hosts/commands/prose';
import { loadedHost } from '../../support/lint';

/** A comment of each host, with code behind it. */
const comments: Readonly<Record<string, (text: string) => string>> = {
  powershell: (text) => `# ${text}\nGet-Item x`,
  batch: (text) => `REM ${text}\n:: ${text}\ncls`,
  vbscript: (text) => `' ${text}\nx = 1`,
  javascript: (text) => `// ${text}\n/* ${text} */\nx = 1;`,
  csharp: (text) => `// ${text}\nx = 1;`,
  python: (text) => `# ${text}\nx = 1`,
  shell: (text) => `# ${text}\nx=1`,
  json: (text) => `// ${text}\n{}`,
  yaml: (text) => `# ${text}\na: 1`,
  xml: (text) => `<a><!-- ${text} --></a>`,
  ini: (text) => `; ${text}\n[a]`,
  hcl: (text) => `# ${text}\na = 1`,
  bicep: (text) => `// ${text}\nvar a = 1`,
  markdown: (text) => `<!-- ${text} -->`,
  ccmcmd: (text) => `# ${text}`,
};

const spoken = [
  'Start ccmsetup.exe /uninstall, wait for 30 seconds',
  'start ccmsetup.exe /uninstall, wait',
  'Run ccmsetup.exe /uninstall and wait',
  'ccmsetup.exe /uninstall must run first',
  'ccmsetup.exe /noservice is started by the task sequence',
  'If ccmsetup.exe /uninstall fails, try again.',
  'ccmsetup.exe SMSSITECODE=P01 is what we want here',
  'the call ccmsetup.exe /logon SMSSITECODE=P01 again',
  'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01. Then wait',
  'here we run ccmsetup.exe /uninstall to remove the client',
];

const commands = [
  'ccmsetup.exe /uninstall',
  'start ccmsetup.exe /uninstall',
  'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FSP=fsp1',
  'ccmsetup.exe /noservice SMSSITECODE=P01 SMSCACHEDIR="C:\\my cache is here, and there"',
];

describe('comments that speak of a command line', () => {
  for (const [id, comment] of Object.entries(comments)) {
    it(`are none in ${id}`, () => {
      for (const text of spoken) assert.deepEqual(loadedHost(id).find(comment(text)).regions, [], text);
    });
    if (id === 'ccmcmd') continue;
    it(`unlike commented-out ones in ${id}`, () => {
      for (const text of commands) {
        const { regions } = loadedHost(id).find(comment(text));
        assert.notEqual(regions.length, 0, text);
        for (const region of regions) {
          assert.ok(region.inert);
          assert.match(region.text, /^"?ccmsetup\.exe"? \//);
        }
      }
    });
  }

  const lines: readonly (readonly [text: string, at: number, is: boolean])[] = [
    ['ccmsetup.exe /uninstall | Out-Null and more', 0, false],
    ['ccmsetup.exe /uninstall # removes the client', 0, false],
    ['ccmsetup.exe /uninstall & echo all is done', 0, false],
    ['ccmsetup.exe SMSSITECODE=<the site code of this site>', 0, false],
    ['s.Run "ccmsetup.exe /uninstall, and more words"', 7, false],
    ['"C:\\x y\\ccmsetup.exe" /uninstall', 0, false],
    ['"C:\\x y\\ccmsetup.exe" /uninstall and wait', 0, true],
    ['CCMSETUPCMD="SMSSITECODE=P01" goes into the field', 0, true],
    ['now ccmsetup.exe /uninstall', 4, true],
    ['ccmsetup.exe /source: D:\\Clients /UsePKICert', 0, false],
    ['ccmsetup.exe /source: a folder', 0, true],
    ['call ccmsetup.exe /uninstall', 5, false],
    ['another line is here\nccmsetup.exe /uninstall', 21, false],
  ];
  for (const [text, at, is] of lines)
    it(text, () => {
      assert.equal(isSpoken(text, at), is);
    });

  it('take linear time', () => {
    const text = `ccmsetup.exe ${'a '.repeat(100_000)}`;
    for (let at = 0; at < 2000; at++) isSpoken(text, at);
  });
});
