import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const line = 'ccmsetup.exe /mp:x SMSSITECODE=P01';

const idioms: Idiom[] = [
  {
    name: 'a variable of a task sequence',
    source: `env['SMSClientInstallProperties'] = 'FSP=fs1';\nenv['SMSClientInstallProperties'] += ' FSP=fs2';`,
    regions: [
      { text: 'FSP=fs1', context: 'taskSequence' },
      { text: ' FSP=fs2', context: 'taskSequence', complete: false },
    ],
  },
  {
    name: 'a template with a value to which something may be added',
    source: 'let a = "/mp:x";\nif (b) { a += " FSP=y"; }\nexec(`ccmsetup.exe ${a} SMSSITECODE=P01`);',
    regions: [{ text: 'ccmsetup.exe /mp:x FSP=y SMSSITECODE=P01', complete: false }],
  },
  {
    name: 'attributes in tags',
    source:
      `const a = <Step\n  name="x"\n  command="C:\\new\\ccmsetup.exe /mp:x SMSCACHEDIR=&quot;C:\\a b&quot;" />;\n` +
      `export const B = () => (\n  <ul>\n    <Run.Line data-x={1} {...more} install={'ccmsetup.exe /mp:' + mp}>text</Run.Line>\n  </ul>\n);\n` +
      `const c = <a arguments='/mp:x SMSSITECODE=P01' setupParameters="/logon SMSSITECODE=P01"></a>;`,
    regions: [
      {
        text: 'C:\\new\\ccmsetup.exe /mp:x SMSCACHEDIR="C:\\a b"',
        pieces: ['C:\\new\\ccmsetup.exe /mp:x SMSCACHEDIR=&quot;C:\\a b&quot;'],
      },
      'ccmsetup.exe /mp:{{mp}}',
      '/mp:x SMSSITECODE=P01',
      { text: '/logon SMSSITECODE=P01', context: 'gpoSetupParameters' },
    ],
  },
  {
    name: 'exec with a string',
    source: `exec('ccmsetup.exe /mp:x SMSSITECODE=P01', (error) => { console.log(error); });`,
    regions: [{ text: line, pieces: [line] }],
  },
  {
    name: 'execSync with a template',
    source:
      'child_process.execSync(`"${dir}\\\\ccmsetup.exe" /mp:${mp} SMSSITECODE=${get(`a${b}`)}`, { stdio: "inherit" });',
    regions: ['"{{${dir}}}\\ccmsetup.exe" /mp:{{${mp}}} SMSSITECODE={{${get(`a${b}`)}}}'],
  },
  {
    name: 'escapes in double quotes',
    source: `shell.Run("\\"C:\\\\a b\\\\ccmsetup.exe\\" /mp:x FSP=\\x61\\u0062\\u{63}", 0, true);`,
    regions: [
      {
        text: '"C:\\a b\\ccmsetup.exe" /mp:x FSP=abc',
        pieces: ['\\"C:\\\\a b\\\\ccmsetup.exe\\" /mp:x FSP=\\x61\\u0062\\u{63}'],
      },
    ],
  },
  {
    name: 'spawn with a list, quoted as libuv does',
    source: `spawn('C:\\\\x\\\\ccmsetup.exe', [\n  '/mp:x', // the MP\n  'SMSCACHEDIR=C:\\\\My Cache\\\\',\n  'FSP="y"',\n], { stdio: 'inherit' });`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\My Cache\\\\" "FSP=\\"y\\""',
        pieces: ['C:\\\\x\\\\ccmsetup.exe', '/mp:x', 'SMSCACHEDIR=C:\\\\My Cache\\\\', 'FSP="y"'],
      },
    ],
  },
  {
    name: 'execFile with variables',
    source: `const file = path.join(dir, 'ccmsetup.exe');\nconst args = ['/mp:x', 'SMSSITECODE=P01'];\nawait execFile(file, args);`,
    regions: [
      {
        text: '{{dir}}\\ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['dir', 'ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'a list with something spread in it',
    source: `spawnSync('ccmsetup.exe', ['/mp:x', ...more]);`,
    regions: [{ text: 'ccmsetup.exe /mp:x', complete: false }],
  },
  {
    name: 'concatenation over lines',
    source: `const command = 'ccmsetup.exe ' +\n  "/mp:" + mp +\n  ' SMSSITECODE=P01';\nexec(command)`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{mp}} SMSSITECODE=P01',
        pieces: ['ccmsetup.exe ', '/mp:', 'mp', ' SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'a list that is joined',
    source: `const command = ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'].join(' ');`,
    regions: [line],
  },
  {
    name: 'a list that grows',
    source: `const args = ['/mp:x'];\nargs.push('SMSSITECODE=P01');\nspawn('ccmsetup.exe', args);`,
    regions: [line],
  },
  {
    name: 'JScript',
    source: `var sh = new ActiveXObject("WScript.Shell");\nsh.Run("ccmsetup.exe /mp:x SMSSITECODE=P01", 0, true);`,
    regions: [line],
  },
  {
    name: 'ShellExecute',
    source: `app.ShellExecute('ccmsetup.exe', '/mp:x SMSSITECODE=P01', '', 'runas', 1)`,
    regions: [line],
  },
  {
    name: 'an object with a command and arguments',
    source: `module.exports = { command: 'ccmsetup.exe', args: ['/mp:x', 'SMSSITECODE=P01'] };`,
    regions: [line],
  },
  {
    name: 'an object with an install command',
    source: `const app = {\n  name: 'Client',\n  installCommandLine: 'ccmsetup.exe /mp:x SMSSITECODE=P01',\n  description: 'ccmsetup.exe /mp:y SMSSITECODE=P01',\n};`,
    regions: [line],
  },
  {
    name: 'a program with options that hold its arguments',
    source: `const command = new Deno.Command('ccmsetup.exe', { args: ['/mp:x', 'SMSSITECODE=P01'] });`,
    regions: [line],
  },
  {
    name: 'TypeScript: types, casts, private fields',
    source: `class A {\n  private readonly args: string[] = ['/mp:x', 'SMSSITECODE=P01'];\n  readonly command: string = 'ccmsetup.exe /mp:y' as const;\n}`,
    regions: ['/mp:x SMSSITECODE=P01', 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'a template with a function before it',
    source: 'await $`ccmsetup.exe /mp:${mp} SMSSITECODE=P01`',
    regions: ['ccmsetup.exe /mp:{{${mp}}} SMSSITECODE=P01'],
  },
  {
    name: 'a raw template',
    source: 'exec(String.raw`C:\\x\\ccmsetup.exe /mp:${mp} SMSSITECODE=P01`)',
    regions: ['C:\\x\\ccmsetup.exe /mp:{{${mp}}} SMSSITECODE=P01'],
  },
  {
    name: 'without semicolons',
    source: `const a = 1\nconst cmd = 'ccmsetup.exe /mp:x SMSSITECODE=P01'\nrun(cmd)\n`,
    regions: [line],
  },
  {
    name: 'a regular expression with quotes before it',
    source: `const clean = text.replace(/["'/]/g, ''); exec("ccmsetup.exe /mp:x");`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'divisions are no regular expressions',
    source: `const n = (a / b) / c[1] / 2; exec("ccmsetup.exe /mp:x"); const m = n / 2;`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'cmd /c and PowerShell',
    source: `spawn('cmd.exe', ['/c', 'ccmsetup.exe /mp:x']);\nexec('powershell -Command "Start-Process ccmsetup.exe -ArgumentList \\'/mp:y\\'"');`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'code in a template',
    source: 'exec(`ccmsetup.exe /mp:x ${fast ? "/nocrlcheck" : ""} SMSSITECODE=P01`)',
    regions: [
      'ccmsetup.exe /mp:x /nocrlcheck SMSSITECODE=P01',
      { text: 'ccmsetup.exe /mp:x {{${fast ? "/nocrlcheck" : ""}}} SMSSITECODE=P01', complete: false },
    ],
  },
  {
    name: 'a variable in a callback',
    source: `const cmd = 'ccmsetup.exe /mp:x';\nhosts.forEach((host) => {\n  exec(cmd);\n});`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'JSON in a template',
    source: 'const settings = `{ "installCommandLine": "ccmsetup.exe /mp:x FSP=\\\\"y\\\\"" }`;',
    regions: ['ccmsetup.exe /mp:x FSP="y"'],
  },
  {
    name: 'comments',
    source: `// exec('ccmsetup.exe /mp:x');\nlet a;\n/**\n * Runs it:\n *   ccmsetup.exe /mp:y SMSSITECODE=P01\n */\nlet b;`,
    regions: [
      { text: 'ccmsetup.exe /mp:x', inert: true },
      { text: 'ccmsetup.exe /mp:y SMSSITECODE=P01', inert: true },
    ],
    first: true,
  },
  {
    name: 'arguments for a program that is not known',
    source:
      'const a = `${exe} /mp:x SMSSITECODE=P01`;\nexec(`"${dir}\\\\${exe}" /mp:x SMSSITECODE=P01`);\nexec(exe + " SMSSITECODE=P01");\nexec(`start "" /wait ${exe} /mp:${mp} SMSSITECODE=P01`);',
    regions: [
      { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x SMSSITECODE=P01'], complete: false },
      { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x SMSSITECODE=P01'] },
      'SMSSITECODE=P01',
      '/mp:{{${mp}}} SMSSITECODE=P01',
    ],
  },
  {
    name: 'PowerShell with braces in one line',
    source: `exec("powershell -Command \\"& { Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01' }\\"");\nexec(\`powershell -Command "if (Test-Path C:\\\\S) { C:\\\\S\\\\ccmsetup.exe /mp:\${mp} }"\`);\nexec("cmd /c powershell -c \\"& { ccmsetup.exe /logon }\\"");`,
    regions: [
      'ccmsetup.exe /mp:x SMSSITECODE=P01',
      'C:\\S\\ccmsetup.exe /mp:{{${mp}}}',
      'ccmsetup.exe /logon',
    ],
  },
  {
    name: 'a string that does not end',
    source: `exec('ccmsetup.exe /mp:x SMSSITECODE=P01\nexec("ccmsetup.exe /logon");`,
    regions: [line],
  },
];

describe('JavaScript host', () => {
  testIdioms('javascript', idioms);

  describe('says nothing about', () => {
    testNegatives('javascript', [
      `if (env['SMSClientInstallProperties'] === 'FSP=x SMSMP=y') run();`,
      `env['OSDComputerName'] = 'FSP=x';`,
      `const a = <Text label="ccmsetup.exe /mp:x SMSSITECODE=P01" title={'ccmsetup.exe /mp:x SMSSITECODE=P01'} />;`,
      `const a = <Path file="C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log" />;`,
      `const a = <Process name="ccmsetup.exe" />;`,
      `console.log('ccmsetup.exe /mp:x SMSSITECODE=P01');`,
      `logger.info(\`Running ccmsetup.exe /mp:\${mp} SMSSITECODE=P01\`);`,
      `throw new Error('ccmsetup.exe /mp:x SMSSITECODE=P01');`,
      `if (line === 'ccmsetup.exe /mp:x SMSSITECODE=P01') return;`,
      `if (line.includes('ccmsetup.exe /mp:x SMSSITECODE=P01')) return;`,
      `const re = /ccmsetup\\.exe \\/mp:(\\S+) SMSSITECODE=(\\w+)/i;`,
      `const re = new RegExp('ccmsetup\\\\.exe /mp:.* SMSSITECODE=');`,
      `fs.copyFileSync('\\\\\\\\srv\\\\ccmsetup.exe', target);`,
      `exec('taskkill /im ccmsetup.exe /f');`,
      `spawn('sc', ['query', 'ccmsetup']);`,
      `const log = 'C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log';`,
      `it('runs ccmsetup.exe /mp:x SMSSITECODE=P01', () => {});`,
      `expect(line).toBe('ccmsetup.exe /mp:x SMSSITECODE=P01');`,
      `expect(run).toHaveBeenCalledWith('ccmsetup.exe', ['/mp:x', 'SMSSITECODE=P01']);`,
      `const message = 'ccmsetup.exe /mp:x SMSSITECODE=P01';`,
      `// ccmsetup.exe must be on the share.`,
      `test('ccmsetup.exe /mp:x SMSSITECODE=P01', async () => {});`,
      'exec(`${tool} --source /usr/share --uninstall`);',
      'exec(`${name} says SMSSITECODE=P01`);',
      'exec(`${dir}/tool.exe /mp:x SMSSITECODE=P01`);',
      'foo(`${name} SMSSITECODE=P01`);',
      'console.log(`${exe} /mp:x SMSSITECODE=P01`);',
      `describe(\`ccmsetup.exe /mp:\${x} SMSSITECODE=P01\`, () => {});`,
      `const sql = "SELECT * FROM x WHERE SMSSITECODE='P01' AND FSP='y'";`,
      `assert.equal(line, 'ccmsetup.exe /mp:x SMSSITECODE=P01');`,
      `assert.deepEqual(parse('ccmsetup.exe /mp:x SMSSITECODE=P01'), {});`,
      `const properties = { SMSSITECODE: 'P01', CCMHOSTNAME: 'x.fabrikam.com' };`,
      `export const names = ['SMSSITECODE', 'CCMHOSTNAME', 'SMSMP=', 'PROVISIONTS='];`,
      `const seed = /ccmsetup|smssitecode=|smsmp=/i; x.test("ccmsetup.exe /mp:x SMSSITECODE=P01");`,
      `process.stdout.write('ccmsetup.exe /mp:x SMSSITECODE=P01\\n');`,
      `!function(){var e="ccmsetup",t=/["'\`]/g,n=e/2/t;console.log("ccmsetup.exe /mp:x SMSSITECODE=P01"),a(e)}();`,
      `fs.existsSync('C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe') && run();`,
      `<Text label="ccmsetup.exe /mp:x SMSSITECODE=P01" />`,
      `vscode.window.showInformationMessage('ccmsetup.exe /mp:x SMSSITECODE=P01');`,
      `const summary = 'ccmsetup.exe /mp:x SMSSITECODE=P01';`,
    ]);
  });

  testDefects('javascript', {
    'shows a defect where it is, fixes it in the escapes of the string, and takes a comment': {
      source: `var s = "\u{1F600}"; exec("ccmsetup.exe SMSSITECODE=P01 /source:\\"C:\\\\a\\" SMSCACHEDIR='C:\\\\My Cache'");`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: `var s = "\u{1F600}"; exec("ccmsetup.exe SMSSITECODE=P01 /source:\\"C:\\\\a\\" SMSCACHEDIR=\\"C:\\\\My Cache\\"");`,
    },
    'shows and fixes a defect in an attribute': {
      source: `var s = "\u{1F600}"; x = <Step command="ccmsetup.exe SMSSITECODE=P01 FSP=&quot;a&quot; SMSCACHEDIR='C:\\My Cache'" />;`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: `var s = "\u{1F600}"; x = <Step command="ccmsetup.exe SMSSITECODE=P01 FSP=&quot;a&quot; SMSCACHEDIR=&quot;C:\\My Cache&quot;" />;`,
    },
  });
});
