import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const line = 'ccmsetup.exe /mp:x SMSSITECODE=P01';

const idioms: Idiom[] = [
  {
    name: 'a program with bare words',
    source: `wine ccmsetup.exe /mp:x SMSSITECODE=P01`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'brackets that are no pattern, and commands behind one',
    source: `(ccmsetup.exe /mp:x)\ncase $1 in\n  (a) ccmsetup.exe /mp:y;;\nesac\n(ccmsetup.exe /mp:z)`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:y', 'ccmsetup.exe /mp:z'],
  },
  {
    name: 'a path of WSL and words in quotes of all kinds',
    source: `"/mnt/c/a b/ccmsetup.exe" '/mp:x' SMSSITECODE="P01" $'FSP=\\x61' SMSCACHEDIR='C:\\My Cache'`,
    regions: [
      {
        text: '"/mnt/c/a b/ccmsetup.exe" /mp:x SMSSITECODE=P01 FSP=a "SMSCACHEDIR=C:\\My Cache"',
        pieces: [
          '/mnt/c/a b/ccmsetup.exe',
          '/mp:x',
          'SMSSITECODE=',
          'P01',
          'FSP=\\x61',
          'SMSCACHEDIR=',
          'C:\\My Cache',
        ],
      },
    ],
  },
  {
    name: 'backslashes outside of quotes',
    source: `ssh host C:\\\\x\\\\ccmsetup.exe /mp:x\\;y SMSCACHEDIR=\\"C:\\\\My\\ Cache\\"`,
    regions: ['C:\\x\\ccmsetup.exe /mp:x;y SMSCACHEDIR="C:\\My Cache"'],
  },
  {
    name: 'ssh with one word in single quotes',
    source: `ssh admin@host 'C:\\x\\ccmsetup.exe /mp:x SMSCACHEDIR="C:\\My Cache"'`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x SMSCACHEDIR="C:\\My Cache"',
        pieces: ['C:\\x\\ccmsetup.exe /mp:x SMSCACHEDIR="C:\\My Cache"'],
      },
    ],
  },
  {
    name: 'ssh with double quotes, escapes, values and a continued line',
    source: `ssh -o BatchMode=yes "$host" "C:\\\\x\\\\ccmsetup.exe /mp:$mp \\\nSMSSITECODE=\${SITE:-P01} FSP=\\"$(get fsp "$1")\\""`,
    regions: ['C:\\x\\ccmsetup.exe /mp:{{$mp}} SMSSITECODE={{${SITE:-P01}}} FSP="{{$(get fsp "$1")}}"'],
  },
  {
    name: 'ssh with bare words over several lines',
    source: `ssh host \\\n  ccmsetup.exe \\\n  /mp:x \\\n  SMSSITECODE=P01`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'cmd /c on the other computer',
    source: `winexe -U 'DOM/admin%pw' //host 'cmd.exe /c "C:\\a b\\ccmsetup.exe" /mp:x SMSSITECODE=P01 > C:\\x.log'`,
    regions: ['"C:\\a b\\ccmsetup.exe" /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'impacket',
    source: `psexec.py dom/admin:pw@host 'ccmsetup.exe /mp:x SMSSITECODE=P01'\nimpacket-wmiexec admin@host "ccmsetup.exe /logon FSP=y"`,
    regions: [line, 'ccmsetup.exe /logon FSP=y'],
  },
  {
    name: 'PowerShell on the other computer',
    source: `ssh host powershell -NoProfile -Command "\\"Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01'\\""`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'a script for PowerShell with quotes in it',
    source: `pwsh -c 'Start-Process ccmsetup.exe -ArgumentList "/mp:x SMSSITECODE=P01"'`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'PowerShell in a here-document',
    source: `ssh host powershell -Command - <<'EOF'\nStart-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01'\nEOF\necho done`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'a here-document that makes a batch file',
    source: `cat > install.cmd <<EOF\n@echo off\nccmsetup.exe /mp:$mp SMSCACHEDIR=C:\\\\x\nEOF\n`,
    regions: ['ccmsetup.exe /mp:{{$mp}} SMSCACHEDIR=C:\\x'],
  },
  {
    name: 'a here-document with tabs',
    source: `ssh host <<-EOF\n\tccmsetup.exe /mp:x \\\n\t\tSMSSITECODE=P01\n\tEOF\nwine ccmsetup.exe /logon`,
    regions: [line, 'ccmsetup.exe /logon'],
  },
  {
    name: 'a here-string',
    source: `ssh host <<< 'ccmsetup.exe /mp:x SMSSITECODE=P01'`,
    regions: [line],
  },
  {
    name: 'a variable, and a command that reads it',
    source: `CMD="ccmsetup.exe /mp:x SMSSITECODE=P01"\nssh host "$CMD"`,
    regions: [line],
  },
  {
    name: 'arguments in an array',
    source: `args=(\n  /mp:x # the MP\n  "SMSSITECODE=P01"\n)\nwine ccmsetup.exe "\${args[@]}"`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a command in an array',
    source: `local cmd=(wine C:/x/ccmsetup.exe /mp:x)\ninstall=("C:/x/ccmsetup.exe" /mp:x)`,
    regions: ['C:/x/ccmsetup.exe /mp:x'],
  },
  {
    name: 'words that come as they are',
    source: `./ccmsetup.exe /mp:x "$@"`,
    regions: [{ text: './ccmsetup.exe /mp:x {{$@}}', complete: false }],
  },
  {
    name: 'redirections and other commands beside it',
    source: `cd /d && wine ccmsetup.exe /mp:x 2>&1 SMSSITECODE=P01 >/dev/null | tee log; echo $?`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'in conditions, loops, functions and subshells',
    source: `install() {\n  if ! (wine ccmsetup.exe /mp:x); then exit 1; fi\n}\nfor h in $hosts; do ssh $h ccmsetup.exe /logon; done`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /logon'],
  },
  {
    name: 'in a substitution, old and new',
    source: `out=$(wine ccmsetup.exe /mp:x)\nrc="\`wine ccmsetup.exe /logon\`"`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /logon'],
  },
  {
    name: 'other tools that start something on a Windows computer',
    source: `ansible win -m win_command -a 'ccmsetup.exe /mp:x SMSSITECODE=P01'\nvmrun -T ws runProgramInGuest vm.vmx 'C:\\x\\ccmsetup.exe' /mp:x\naz vm run-command invoke --scripts 'C:\\x\\ccmsetup.exe /logon FSP=y'`,
    regions: [line, 'C:\\x\\ccmsetup.exe /mp:x', 'C:\\x\\ccmsetup.exe /logon FSP=y'],
  },
  {
    name: 'an option with the properties',
    source: `deploy --install-args '/mp:x SMSSITECODE=P01'`,
    regions: ['/mp:x SMSSITECODE=P01'],
  },
  {
    name: 'JSON in a word',
    source: `curl -X POST -d '{"installCommandLine": "ccmsetup.exe /mp:x FSP=\\"y\\""}' https://x\npost --data '{"installCommandLine": "ccmsetup.exe /mp:x FSP=\\"y\\""}'`,
    regions: ['ccmsetup.exe /mp:x FSP="y"'],
  },
  {
    name: 'msiexec',
    source: `ssh host 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:x SMSSITECODE=P01" /qn'`,
    regions: ['msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:x SMSSITECODE=P01" /qn'],
  },
  {
    name: 'a script that is written with echo',
    source: `echo 'ccmsetup.exe /mp:x SMSSITECODE=P01' > install.cmd`,
    regions: [line],
  },
  {
    name: 'a comment, and a sign that begins none',
    source: `wine ccmsetup.exe /mp:x#y # wine ccmsetup.exe /logon`,
    regions: ['ccmsetup.exe /mp:x#y', { text: 'ccmsetup.exe /logon', inert: true }],
  },
  {
    name: 'commented-out code and an example',
    source: `# ssh host 'ccmsetup.exe /mp:x'\ntrue\n# Usage:\n#   ccmsetup.exe /mp:y SMSSITECODE=P01`,
    regions: [
      { text: 'ccmsetup.exe /mp:x', inert: true },
      { text: 'ccmsetup.exe /mp:y SMSSITECODE=P01', inert: true },
    ],
    first: true,
  },
  {
    name: 'arguments for a program that is not known',
    source: `"$EXE" /mp:x SMSSITECODE=P01\nwine $EXE /mp:$mp SMSSITECODE=P01\ncmd.exe /c "$EXE /mp:y SMSSITECODE=P01"`,
    regions: ['/mp:x SMSSITECODE=P01', '/mp:{{$mp}} SMSSITECODE=P01', '/mp:y SMSSITECODE=P01'],
  },
  {
    name: 'a quote that does not end',
    source: `wine ccmsetup.exe /mp:x\nssh host 'ccmsetup.exe /logon FSP=x`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /logon FSP=x'],
  },
];

describe('shell host', () => {
  testIdioms('shell', idioms);

  describe('says nothing about', () => {
    testNegatives('shell', [
      `echo "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `printf '%s\\n' 'ccmsetup.exe /mp:x SMSSITECODE=P01'`,
      `log "Running ccmsetup.exe /mp:$mp SMSSITECODE=P01"`,
      `cat <<EOF\nccmsetup.exe /mp:x SMSSITECODE=P01\nEOF`,
      `grep -q 'ccmsetup.exe /mp:x SMSSITECODE=P01' install.log`,
      `if [ -f ./ccmsetup.exe ]; then true; fi`,
      `[[ "$line" == *"ccmsetup.exe /mp:x SMSSITECODE=P01"* ]] && true`,
      `case "$1" in\n  ccmsetup.exe) true ;;\n  *ccmsetup*|ccmsetup.msi) false ;;\nesac`,
      `case "$1" in\n  (ccmsetup.exe) true ;;\n\n  (ccmsetup.exe | ccmsetup.msi)\n    false\n    ;;\nesac`,
      `case $a$b in (ccmsetup.exe) true;& (ccmsetup.exe) false;;& (ccmsetup.exe) ls; esac`,
      `cp '/srv/ccmsetup.exe' /mnt/c/Windows/Temp/`,
      `scp ccmsetup.exe admin@host:`,
      `smbclient //host/c$ -c 'put ccmsetup.exe'`,
      `ssh host del 'C:\\Windows\\ccmsetup\\ccmsetup.exe'`,
      `ssh host 'taskkill /im ccmsetup.exe /f'`,
      `ssh host sc query ccmsetup`,
      `ssh host 'if exist C:\\Windows\\ccmsetup\\ccmsetup.exe exit 0'`,
      `LOG='C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log'`,
      `EXE=/mnt/c/Windows/ccmsetup/ccmsetup.exe`,
      `MESSAGE="ccmsetup.exe /mp:x SMSSITECODE=P01 failed"`,
      `for f in ccmsetup.exe client.msi; do true; done`,
      `sed -i 's#ccmsetup.exe /mp:.*#ccmsetup.exe /mp:x SMSSITECODE=P01#' install.cmd`,
      `wine sccmsetup.exe /mp:x`,
      `x=/mp:x`,
      `$TOOL --source /usr/share --uninstall`,
      `echo "$EXE /mp:x SMSSITECODE=P01"`,
      `# $EXE /mp:x is run first`,
      `args='FSP=x'`,
      `# ccmsetup.exe is copied first, then started.`,
      `mysql -e "SELECT * FROM v_R_System WHERE SMSSITECODE='P01'"`,
    ]);
  });

  testDefects('shell', {
    'shows a defect where it is, fixes it in the quotes of the shell, and takes a comment': {
      source: `s="\u{1F600}"; ssh host "\\"C:\\\\a b\\\\ccmsetup.exe\\" SMSSITECODE=P01 SMSCACHEDIR='C:\\\\My Cache'"`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `s="\u{1F600}"; ssh host "\\"C:\\\\a b\\\\ccmsetup.exe\\" SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\\\My Cache\\""`,
    },
  });
});
