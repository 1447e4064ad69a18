import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'exec.Command with words of both kinds',
    source:
      'if err := exec.Command(`C:\\Temp\\ccmsetup.exe`, "/mp:x", "SMSSITECODE=P01", `SMSCACHEDIR=C:\\a`).Run(); err != nil {\n\treturn err\n}',
    regions: [
      {
        text: 'C:\\Temp\\ccmsetup.exe /mp:x SMSSITECODE=P01 SMSCACHEDIR=C:\\a',
        pieces: ['C:\\Temp\\ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01', 'SMSCACHEDIR=C:\\a'],
      },
    ],
  },
  {
    name: 'a list of arguments in a variable',
    source: lines(
      'func main() {',
      '\tmp := "cm01"',
      '\targs := []string{',
      '\t\t"/mp:" + mp,',
      '\t\t"SMSSITECODE=P01",',
      '\t}',
      '\tcmd := exec.Command("ccmsetup.exe", args...)',
      '}',
    ),
    regions: ['ccmsetup.exe /mp:cm01 SMSSITECODE=P01'],
  },
  {
    name: 'the command processor and a format',
    source: 'exec.CommandContext(ctx, "cmd", "/C", fmt.Sprintf("ccmsetup.exe /mp:%s FSP=%s", mp, "a"))',
    regions: ['ccmsetup.exe /mp:{{%s}} FSP=a'],
  },
  {
    name: 'a declaration with its type, and branches',
    source: lines(
      'var line string = "ccmsetup.exe /mp:z"',
      'if a {',
      '\tline = "ccmsetup.exe /mp:y"',
      '}',
      'run(line + " FSP=a")',
    ),
    regions: ['ccmsetup.exe /mp:z FSP=a', 'ccmsetup.exe /mp:y FSP=a'],
  },
  {
    name: 'comments',
    source: 'x := 1\n// exec.Command("ccmsetup.exe", "/mp:x")\ny := 2\n/* ccmsetup.exe /logon */',
    regions: [
      { text: 'ccmsetup.exe /mp:x', inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
    ],
  },
];

describe('Go host', () => {
  testIdioms('go', idioms);

  describe('says nothing about', () => {
    testNegatives('go', [
      'fmt.Println("ccmsetup.exe /mp:x SMSSITECODE=P01")',
      'log.Fatalf("ccmsetup.exe /mp:x SMSSITECODE=P01: %v", err)',
      'return fmt.Errorf("ccmsetup.exe /mp:x SMSSITECODE=P01: %w", err)',
      'if _, err := os.Stat("C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"); err == nil {\n}',
      'if line == "ccmsetup.exe /mp:x SMSSITECODE=P01" {\n}',
      'exec.Command("taskkill", "/im", "ccmsetup.exe", "/f")',
      'names := []string{"ccmsetup.exe", "ccmexec.exe"}',
      'msg := "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '// ccmsetup.exe is started at the end.',
    ]);
  });

  testDefects('go', {
    'shows a defect where it is, fixes it in escapes, and takes a comment': {
      source: `s := "\u{1F600}"; run("ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR='C:\\\\My Cache'")`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `s := "\u{1F600}"; run("ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\\\My Cache\\"")`,
    },
  });
});
