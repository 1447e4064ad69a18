import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** What is said of a value that is missing, where it is used. */
const atUse = /^(?:empty-property|missing-value|invalid-host|site-code-format|not-this-site)$/;

/** Scripts with settings that are left empty, each marked by a `|`. */
const left: readonly (readonly [host: string, script: string])[] = [
  ['powershell', '$s = \'|\'\nSet-Variable -Name other -Value 1\n.\\ccmsetup.exe "SMSSITECODE=$s" FSP=f\n'],
  [
    'powershell',
    '$s = \'|\'\nif ($x) { Get-It -ErrorVariable bad }\n.\\ccmsetup.exe "SMSSITECODE=$s" FSP=f\n',
  ],
  ['go', 'func main() { s := "|"; exec.Command("ccmsetup.exe", "SMSSITECODE="+s) }\n'],
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
  // Something else may set them.
  ['powershell', '$s = \'\'\nSet-Variable -Name s -Value (Get-It)\n.\\ccmsetup.exe "SMSSITECODE=$s" FSP=f\n'],
  ['powershell', '$s = \'\'\nSet-Variable -Value (Get-It) $n\n.\\ccmsetup.exe "SMSSITECODE=$s" FSP=f\n'],
  ['powershell', '$s = \'\'\nGet-It -OutVariable s\n.\\ccmsetup.exe "SMSSITECODE=$s" FSP=f\n'],
  ['powershell', '$s = \'\'\n. .\\settings.ps1\n.\\ccmsetup.exe "SMSSITECODE=$s" FSP=f\n'],
  [
    'powershell',
    '$s = \'\'\n$t = $s\n. .\\settings.ps1\nStart-Process ccmsetup.exe "SMSSITECODE=$t FSP=f"\n',
  ],
  [
    'go',
    'func main() { s := ""; flag.StringVar(&s, "s", "", "x"); exec.Command("ccmsetup.exe", "SMSSITECODE="+s) }\n',
  ],
  [
    'csharp',
    'class A { [Parameter] string s = ""; void B() { Process.Start("ccmsetup.exe", "SMSSITECODE=" + s); } }\n',
  ],
  ['python', 's = ""\nfrom config import *\nos.system("ccmsetup.exe SMSSITECODE=" + s)\n'],
  ['python', 's = ""\nglobals()["s"] = x()\nos.system("ccmsetup.exe SMSSITECODE=" + s)\n'],
  ['vbscript', 's = ""\nExecuteGlobal f.ReadAll\nsh.Run "ccmsetup.exe SMSSITECODE=" & s\n'],
  ['javascript', 'let s = "";\neval(text);\nexec("ccmsetup.exe SMSSITECODE=" + s);\n'],
  // They may be left empty: the script asks for them.
  ['powershell', '$s = \'\'\nif ($s) { .\\ccmsetup.exe "SMSSITECODE=$s" FSP=f }\n'],
  [
    'powershell',
    "$s = ''\n$a = 'FSP=f'\nif ($s -ne '') { $a += \" SMSSITECODE=$s\" }\nStart-Process ccmsetup.exe $a\n",
  ],
  ['python', 's = ""\na = "ccmsetup.exe FSP=f"\nif s:\n    a += f" SMSSITECODE={s}"\nos.system(a)\n'],
  ['python', 's = ""\nos.system("ccmsetup.exe FSP=f" + (f" SMSSITECODE={s}" if s else ""))\n'],
  ['javascript', 'const s = "";\nexec(`ccmsetup.exe FSP=f ${s ? `SMSSITECODE=${s}` : ""}`);\n'],
  ['vbscript', 's = ""\na = "ccmsetup.exe FSP=f"\nIf s <> "" Then a = a & " SMSSITECODE=" & s\nsh.Run a\n'],
  ['shell', 'S=""\n[ -n "$S" ] && wine ccmsetup.exe FSP=f SMSSITECODE="$S"\n'],
  // What else is not sure.
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
