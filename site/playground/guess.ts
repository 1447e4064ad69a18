/** Guesses the language of a text. Whoever pastes can choose another one; a wrong guess costs no more than that. */

/** So much of a text is looked at. */
const looked = 50_000;

/** What tells a language, the most telling first. */
const signs: readonly (readonly [id: string, sign: RegExp])[] = [
  [
    'ccmsetup-log',
    /<!\[LOG\[|\]LOG\]!>|\$\$<[\w.]+><|^=== .*(?:Verbose logging|Logging) (?:started|stopped)|^MSI \([a-z]\) \(|\tccmsetup\t\d{1,2}[./-]\d|={5,}\[ ccmsetup\.exe process \d+ \]=|^\[[\w-]+\] Running on|^\s*CcmSetup (?:failed with error code|is exiting with return code)\s/im,
  ],
  ['reg', /^\s*(?:Windows Registry Editor Version|REGEDIT4)/],
  ['tcf', /^\[Client Install\]/im],
  ['innosetup', /^\[(?:Setup|Run|Files|Registry)\]\s*$[^]*^(?:Filename|Source|Root|AppName)\s*[:=]/im],
  ['markdown', /^(?:```|~~~)|^#{1,4} \S.*\n\n[^#\n][^\n]*`|^#{1,4} \S[^]*\n(?:- |\d\. |\[)/m],
  ['xml', /^\s*<(?:\?xml|!--|[a-z][\w:.-]*[\s>/])/i],
  ['json', /^\s*(?:\/\/.*\n\s*|\/\*[^]*?\*\/\s*)*(?:\{\s*(?:"|\/\/|\}|$)|\[\s*[{"[\]])/],
  [
    'bicep',
    /^(?:targetScope\s*=|param\s+\w+\s+(?:string|int|bool|object|array)|(?:resource|module)\s+\w+\s+'|var\s+\w+\s*=\s*\{)/m,
  ],
  [
    'terraform',
    /^(?:resource|data|variable|provider|locals|module|terraform|source|build)\s*(?:"[^"]+"\s*){0,2}\{/m,
  ],
  [
    'puppet',
    /^\s*(?:class|define|node|exec|package|service|file)\s*(?:[\w:]+\s*)?(?:\([^)]*\)\s*)?\{\s*(?:['"$][^]*?:\s*$|$)/m,
  ],
  ['nsis', /^\s*(?:!define|!include|OutFile|Section\b|ExecWait\s|nsExec::|Exec\s)/im],
  ['csharp', /^\s*(?:using\s+[\w.]+;|namespace\s+\w)|\bProcess\.Start\(|new ProcessStartInfo\b/m],
  ['go', /^package\s+\w+\s*$|^func\s+\w*\(|\bexec\.Command\(/m],
  [
    'python',
    /^#!.*python|^\s*(?:import\s+(?:os|sys|subprocess)\b|from\s+[\w.]+\s+import\b|def\s+\w+\(.*\).*:\s*$)|\b(?:subprocess\.\w+|os\.system)\(/m,
  ],
  ['vb', /\bCreateObject\(|\bWScript\.|^\s*(?:Dim\s+\w|Option Explicit)|\b\w*shell\w*\.Run\s/im],
  ['autoit', /@ScriptDir|^#include\s*<|\b(?:RunWait|ShellExecuteWait|Run)\((?:["'$@]|[^)]*&)/im],
  [
    'ruby',
    /^#!.*ruby|\bsystem\(["']|^\s*(?:execute|windows_package|powershell_script)\s+['"].*\bdo\b|^\s*(?:require\s+['"]|def\s+\w+\s*$)/m,
  ],
  ['pascal', /^\s*(?:begin\b[^]*\bend\.|program\s+\w+;|uses\s+\w)|\b(?:WinExec|ShellExecute)\(.*'.*\);/im],
  ['shellscript', /^#!.*\b(?:ba|z|k|da)?sh\b|^\s*(?:ssh|winexe|psexec\.py|sudo)\s|\bfi\s*$|\bdone\s*$/m],
  ['kix', /^\s*\$\w+\s*=\s*["'].*\n\s*Shell\s|^\s*Shell\s+["'$]/im],
  ['yaml', /^\s*- (?:win_\w+|ansible\.[\w.]+)\s*:/m],
  [
    'powershell',
    /^#!.*pwsh|^#Requires|^\s*(?:param\s*\(|\[CmdletBinding)|\b(?:Start|Get|Set|New|Copy|Invoke|Write|Test|Import|Remove|Join|Out)-[A-Z]\w+|^\s*\$\w[\w:]*\s*[+.]?=|^\s*&\s*["'$.\w]|\$env:\w|^if \(\$/m,
  ],
  [
    'javascript',
    /^\s*(?:const|let|var|import|export)\s|\brequire\(|=>\s*[{(]|\b(?:execSync|exec|spawn|spawnSync)\(/m,
  ],
  [
    'bat',
    /^\s*(?:@?echo\b|@|rem\b|::|setlocal|set\s+["\w]+=|if\s+(?:not|exist|errorlevel|"|\/i|%)|goto\b|call\b|start\s|pushd\b|exit \/b|net use\b|for\s+\/|for\s+%)|%~dp0|%(?:~\w*)?\d/im,
  ],
  [
    'yaml',
    /^---\s*$|^\s*- (?:name|hosts|task|script|powershell|pwsh|bash|win_\w+|ansible\.[\w.]+)\s*:|^[\w.-]+:\s*(?:[|>][+-]?)?\s*$[^]*^\s+[\w.-]+:/m,
  ],
  ['ini', /^\s*(?:[;#].*\n\s*)*\[[^\]\r\n]+\]\s*\n/],
];

/** Lines that are a command line, or go on with one. */
const commandLine =
  /(?:^|[\s\\/"'])ccmsetup(?:\.exe|\.msi)?["']?(?:\s|$)|^\s*(?:CCMSETUPCMD=|\/(?:mp|source|config|BITSPriority|retry|noservice|service|uninstall|logon|forceinstall|usepkicert|nocrlcheck|regtoken)\b|[A-Z]{3,20}=)/im;

/** Comments and quoted values of command lines, in which anything may stand. */
const quoted = /^\s*(?:#|\/\/|;|::|rem\b).*|"[^"\n]*"|'[^'\n]*'/gim;
/** Three plain words in a row, as no command line has them but people who write about one. */
const prose = /(?:^|\s)\p{L}[\p{Ll}’]*[,:]?[ \t]+[\p{Ll}’]+[,:]?[ \t]+\p{Ll}[\p{Ll}’]*(?=[\s.,;:!?)]|$)/mu;

/**
 * The language that a text most likely is in.
 *
 * @returns the id of a `Language`; `plaintext` for what looks like none
 */
export function guessLanguage(text: string): string {
  const start = text.slice(0, looked).replace(/^\uFEFF/, '');
  const found = signs.find(([, sign]) => sign.test(start));
  if (found !== undefined) return found[0];
  if (start.trim() === '') return 'ccmcmd';
  return commandLine.test(start) && !prose.test(start.replace(quoted, '')) ? 'ccmcmd' : 'plaintext';
}
