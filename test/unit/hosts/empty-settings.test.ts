import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** What is said of a value that is missing, where it is used. */
const atUse = /^(?:empty-property|missing-value|invalid-host|site-code-format|not-this-site)$/;

/** Scripts with settings that are left empty, each marked by a `|`. */
const left: readonly (readonly [host: string, script: string])[] = [
  ['vbscript', 'SiteCode = "|"\nsh.Run "ccmsetup.exe SMSSITECODE=" & SiteCode\n'],
  ['vbscript', 'Const SiteCode = "|"\nsh.Run "ccmsetup.exe SMSSITECODE=" & SiteCode & " FSP=f", 0, True\n'],
  ['vbscript', 'Dim a, mp, b\nmp = "|"\nsh.Run "ccmsetup.exe /mp:" & mp & " SMSSITECODE=P01"\n'],
  ['python', 'SITE = "|"\nsubprocess.run(f"ccmsetup.exe SMSSITECODE={SITE} FSP=f")\n'],
  ['python', "MP = '|'\ndef main():\n    subprocess.run(['ccmsetup.exe', '/mp:%s' % MP])\n"],
  ['javascript', "const site = '|';\nexec(`ccmsetup.exe SMSSITECODE=${site}`);\n"],
  ['javascript', 'let mp = "|";\nspawn("ccmsetup.exe", ["/mp:" + mp, "FSP=f"]);\n'],
  [
    'csharp',
    'class A { const string Site = "|"; void B() { Process.Start("ccmsetup.exe", $"SMSSITECODE={Site}"); } }\n',
  ],
  [
    'csharp',
    'class A { private string mp = |string.Empty; void B() { Process.Start("ccmsetup.exe", "/mp:" + mp); } }\n',
  ],
  ['shell', 'SITE="|"\nwine ccmsetup.exe SMSSITECODE="$SITE" FSP=f\n'],
  ['shell', 'SITE=|\nwine ccmsetup.exe SMSSITECODE=$SITE FSP=f\n'],
];

/** Scripts in which an empty text is not all that there is, or no setting. */
const others: readonly (readonly [host: string, script: string])[] = [
  ['vbscript', 'Site = ""\nIf x Then Site = "P01"\nsh.Run "ccmsetup.exe SMSSITECODE=" & Site\n'],
  ['vbscript', 'Site = ""\nSite = InputBox("x")\nsh.Run "ccmsetup.exe SMSSITECODE=" & Site\n'],
  ['vbscript', 'Site = ""\nReadSite Site\nsh.Run "ccmsetup.exe SMSSITECODE=" & Site\n'],
  ['vbscript', 'Site = ""\nx = ReadSite(1, Site)\nsh.Run "ccmsetup.exe SMSSITECODE=" & Site\n'],
  ['vbscript', 'a = ""\na = a & "/mp:x"\na = a & " SMSSITECODE=P01"\nsh.Run "ccmsetup.exe " & a\n'],
  ['vbscript', 'd = ""\nsh.Run "ccmsetup.exe CCMHOSTNAME=https://" & d & "/x SMSSITECODE=P01"\n'],
  ['vbscript', 'more = ""\nsh.Run "ccmsetup.exe SMSSITECODE=P01" & more\n'],
  ['python', 'def main(site=""):\n    os.system("ccmsetup.exe SMSSITECODE=" + site)\n'],
  ['python', 'site = ""\nfor x in y:\n    site = x\nos.system("ccmsetup.exe SMSSITECODE=" + site)\n'],
  [
    'javascript',
    "let s = '';\nrl.question('?', (a) => { s = a; exec(`ccmsetup.exe SMSSITECODE=${s}`); });\n",
  ],
  ['javascript', "exec(`ccmsetup.exe SMSSITECODE=${site ?? ''} FSP=${x ? 'f' : ''}`);\n"],
  [
    'csharp',
    'class A { public string Site = ""; void B() { Process.Start("ccmsetup.exe", $"SMSSITECODE={Site}"); } }\n',
  ],
  [
    'csharp',
    'class A { public string Site { get; set; } = ""; void B() { Process.Start("ccmsetup.exe", "SMSSITECODE=" + Site); } }\n',
  ],
  ['shell', 'SITE=""\n. ./site.conf\nwine ccmsetup.exe SMSSITECODE=$SITE\n'],
  ['shell', 'SITE=""\nread SITE\nwine ccmsetup.exe SMSSITECODE=$SITE\n'],
  ['shell', 'SITE=""\nwhile getopts s: o; do SITE=$OPTARG; done\nwine ccmsetup.exe SMSSITECODE=$SITE\n'],
];

describe('settings that a script leaves empty', () => {
  for (const [id, marked] of left)
    it(`${id}: ${marked}`, () => {
      const at = marked.indexOf('|');
      const script = marked.replace('|', '');
      for (const text of [script, script.replaceAll('\n', '\r\n')]) {
        const start = text === script ? at : at + (script.slice(0, at).split('\n').length - 1);
        const { findings } = analyzeText(text, loadedHost(id));
        const told = findings.filter(({ rule }) => rule === 'placeholder-left');
        assert.deepEqual(
          told.map(({ severity, span }) => [severity, span.start]),
          [['information', start]],
        );
        assert.deepEqual(
          findings.filter(({ rule }) => atUse.test(rule)),
          [],
        );
      }
    });

  for (const [id, script] of others)
    it(`are none in ${id}: ${script}`, () => {
      const { lines, findings } = analyzeText(script, loadedHost(id));
      assert.ok(lines.length > 0);
      assert.deepEqual(
        findings.filter(({ rule }) => rule === 'placeholder-left' || atUse.test(rule)),
        [],
      );
    });
});
