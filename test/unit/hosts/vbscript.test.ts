import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'Run with doubled quotes and concatenation',
    source: `objShell.Run """\\\\srv\\share\\ccmsetup.exe"" /mp:" & strMP & " SMSSITECODE=P01", 0, True`,
    regions: [
      {
        text: '"\\\\srv\\share\\ccmsetup.exe" /mp:{{strMP}} SMSSITECODE=P01',
        pieces: ['""\\\\srv\\share\\ccmsetup.exe"" /mp:', 'strMP', ' SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'Run in brackets, as a function',
    source: `rc = objShell.Run("ccmsetup.exe /mp:x SMSSITECODE=P01", 0, True)`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe /mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'the first argument alone in brackets',
    source: `objShell.Run ("ccmsetup.exe") & " /mp:x", 0, True`,
    regions: [{ text: 'ccmsetup.exe /mp:x', pieces: ['ccmsetup.exe', ' /mp:x'] }],
  },
  {
    name: 'Chr(34) and a path',
    source: `CreateObject("WScript.Shell").Run Chr(34) & strPath & "\\ccmsetup.exe" & Chr(34) & " /logon", 0, True`,
    regions: [
      {
        text: '"{{strPath}}\\ccmsetup.exe" /logon',
        pieces: ['Chr(34)', 'strPath', '\\ccmsetup.exe', 'Chr(34)', ' /logon'],
      },
    ],
  },
  {
    name: 'a program without arguments',
    source: `WshShell.Run "\\\\srv\\client\\ccmsetup.exe"`,
    regions: ['\\\\srv\\client\\ccmsetup.exe'],
  },
  {
    name: 'Exec',
    source: `Set oExec = WshShell.Exec("ccmsetup.exe /uninstall")`,
    regions: ['ccmsetup.exe /uninstall'],
  },
  {
    name: 'Call and continued lines',
    source: `Call objShell.Run("ccmsetup.exe " & _\n  "/mp:x " & _\n  "SMSSITECODE=P01", 0, True)`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe ', '/mp:x ', 'SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'ShellExecute with a program and its arguments',
    source: `objApp.ShellExecute "ccmsetup.exe", "/mp:x SMSSITECODE=P01", "", "runas", 1`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a process by WMI',
    source: `intReturn = objWMI.Get("Win32_Process").Create("ccmsetup.exe /mp:x", Null, Null, pid)`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'members of the object of With',
    source: `With CreateObject("WScript.Shell")\n  .Run "ccmsetup.exe /mp:x", 0, True\n  rc = .Run("ccmsetup.exe /mp:y", 0, True)\nEnd With`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'a variable that is set once',
    source: `strCmd = "ccmsetup.exe /mp:x SMSSITECODE=P01"\nIf ok Then\n  objShell.Run strCmd, 0, True\nEnd If`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe /mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'a constant of the script, in a Sub',
    source: `Const ARGS = "/mp:x SMSSITECODE=P01"\nSub Main()\n  objShell.Run "ccmsetup.exe " & ARGS, 0, True\nEnd Sub`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe ', '/mp:x SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a variable that grows',
    source: `strCmd = "ccmsetup.exe /mp:x"\nstrCmd = strCmd & " SMSSITECODE=P01"\nobjShell.Run strCmd`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe /mp:x', ' SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a variable that grows and goes nowhere',
    source: `strCmd = "ccmsetup.exe /mp:x"\nstrCmd = strCmd & " SMSSITECODE=P01"`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'an addition that depends makes the text incomplete',
    source: `strCmd = "ccmsetup.exe /mp:x"\nIf a Then strCmd = strCmd & " SMSSITECODE=P01"\nobjShell.Run strCmd`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', complete: false }],
  },
  {
    name: 'two branches, two command lines',
    source: `If a Then\n  strCmd = "ccmsetup.exe /mp:a"\nElse\n  strCmd = "ccmsetup.exe /mp:b"\nEnd If\nobjShell.Run strCmd`,
    regions: ['ccmsetup.exe /mp:a', 'ccmsetup.exe /mp:b'],
  },
  {
    name: 'cmd /c',
    source: `objShell.Run "%comspec% /c ccmsetup.exe /mp:%MP% SMSSITECODE=P01 > ""%temp%\\x.log""", 0, True`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{%MP%}} SMSSITECODE=P01',
        pieces: ['ccmsetup.exe /mp:%MP% SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'PowerShell in a string',
    source: `sh.Run "powershell.exe -NoProfile -Command ""Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01'"""`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'msiexec with CCMSETUPCMD, its quotes doubled',
    source: `sh.Run "msiexec /i ccmsetup.msi CCMSETUPCMD=""/mp:x SMSSITECODE=P01"" /qn", 0, True`,
    regions: ['msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:x SMSSITECODE=P01" /qn'],
  },
  {
    name: 'arguments in a variable with such a name',
    source: `strArguments = "/mp:x SMSSITECODE=P01"`,
    regions: ['/mp:x SMSSITECODE=P01'],
  },
  {
    name: 'arguments that ccmsetup gets though the value is in doubt',
    source: `opts = "FSP=x"\nIf a Then opts = Other()\nsh.Run "ccmsetup.exe " & opts`,
    regions: [{ text: 'ccmsetup.exe {{opts}}', complete: false }, 'ccmsetup.exe FSP=x'],
  },
  {
    name: 'a literal with a command line as a value of the registry',
    source: `sh.RegWrite "HKLM\\SOFTWARE\\x\\RunOnce\\Install", "ccmsetup.exe /mp:x SMSSITECODE=P01", "REG_SZ"`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'SetupParameters in the registry',
    source: `sh.RegWrite "HKLM\\SOFTWARE\\Policies\\Microsoft\\ccmsetup\\SetupParameters", "SMSSITECODE=P01 FSP=x"`,
    regions: [{ text: 'SMSSITECODE=P01 FSP=x', context: 'gpoSetupParameters' }],
  },
  {
    name: 'a variable of a task sequence',
    source: `oEnv("SMSClientInstallProperties") = "SMSMP=x.fabrikam.com FSP=y"`,
    regions: [{ text: 'SMSMP=x.fabrikam.com FSP=y', context: 'taskSequence' }],
  },
  {
    name: 'a variable of a task sequence with a single property, behind the name of a member and in a call',
    source: `env.Value("SMSClientInstallProperties") = "FSP=""a b"""
oEnvironment.Item("SMSClientInstallProperties") = "FSP=" & fsp
env.SetValue "SMSClientInstallProperties", "FSP=y"`,
    regions: [
      { text: 'FSP="a b"', pieces: ['FSP=""a b""'], context: 'taskSequence' },
      { text: 'FSP={{fsp}}', context: 'taskSequence' },
      { text: 'FSP=y', context: 'taskSequence' },
    ],
  },
  {
    name: 'a list that is joined',
    source: `sh.Run Join(Array("ccmsetup.exe", "/mp:x", "SMSSITECODE=P01"), " "), 0, True`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'in a condition',
    source: `If sh.Run("ccmsetup.exe /mp:x", 0, True) <> 0 Then WScript.Quit 1`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'VB.NET: ProcessStartInfo and an interpolated string',
    source: `Dim info As New ProcessStartInfo("ccmsetup.exe", $"/mp:{mp} SMSSITECODE=P01")`,
    regions: ['ccmsetup.exe /mp:{{{mp}}} SMSSITECODE=P01'],
  },
  {
    name: 'VB.NET: lines that go on behind a comma or a sign, or before a bracket',
    source: `Process.Start("ccmsetup.exe",\n  "/mp:x " &\n  "SMSSITECODE=P01" ' site\n)\nx = 1`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', pieces: ['ccmsetup.exe', '/mp:x ', 'SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'VB.NET: an object that is made with its members',
    source: `Dim info As New ProcessStartInfo With {\n  .FileName = "ccmsetup.exe",\n  .Arguments = "/mp:x SMSSITECODE=P01"\n}\nProcess.Start(info)`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'VB.NET: members of an object that is made before',
    source: `Dim info As New ProcessStartInfo()\ninfo.FileName = "ccmsetup.exe"\ninfo.Arguments = "/mp:x"\nProcess.Start(info)`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'VB.NET: arrays and lists',
    source: `Dim a As String() = {"/mp:a", "FSP=x"}\nDim b() As String = {"/mp:b", "FSP=x"}\nDim c As New List(Of String) From {"/mp:c", "FSP=x"}\nProcess.Start("ccmsetup.exe", String.Join(" ", a))\nProcess.Start("ccmsetup.exe", String.Join(" ", b))\nProcess.Start("ccmsetup.exe", String.Join(" ", c))`,
    regions: ['ccmsetup.exe /mp:a FSP=x', 'ccmsetup.exe /mp:b FSP=x', 'ccmsetup.exe /mp:c FSP=x'],
  },
  {
    name: 'VB.NET: a builder of text, and one that grows',
    source: `Dim sb As New StringBuilder("/mp:x")\nsb.Append(" FSP=a")\nDim s = "/mp:y"\ns &= " FSP=b"\nProcess.Start("ccmsetup.exe", sb.ToString())\nProcess.Start("ccmsetup.exe", s)`,
    regions: ['ccmsetup.exe /mp:x FSP=a', 'ccmsetup.exe /mp:y FSP=b'],
  },
  {
    name: 'VB.NET: Shell',
    source: `Dim id = Shell("ccmsetup.exe /mp:x SMSSITECODE=P01", AppWinStyle.Hide, True)`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'a string that does not end',
    source: `sh.Run "ccmsetup.exe /mp:x SMSSITECODE=P01\nWScript.Echo "done"`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'commented-out code',
    source: `x = 1\n' objShell.Run "ccmsetup.exe /mp:" & strMP, 0, True\nRem  sh.Run "ccmsetup.exe /logon"`,
    regions: [
      { text: 'ccmsetup.exe /mp:{{strMP}}', inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
    ],
  },
  {
    name: 'an example in a comment',
    source: `' ccmsetup.exe /mp:x SMSSITECODE=P01\nx = 1`,
    regions: [{ text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', inert: true }],
    first: true,
  },
  {
    name: 'a Windows Script File with both languages',
    source: [
      '<job id="a">',
      '<script language="VBScript">',
      'sh.Run "ccmsetup.exe /mp:x SMSSITECODE=P01", 0, True',
      '</script>',
      '<script language="JScript"><![CDATA[',
      'var sh = new ActiveXObject("WScript.Shell");',
      'sh.Run("ccmsetup.exe \\"/mp:y\\"", 0, true);',
      ']]></script>',
      '</job>',
    ].join('\n'),
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01', 'ccmsetup.exe "/mp:y"'],
    first: true,
  },
  {
    name: 'a Windows Script File with a comment that holds a script',
    source: [
      '<?xml version="1.0" ?>',
      '<package><job id="a"><?job error="true"?>',
      '<!-- <script language="VBScript">sh.Run "ccmsetup.exe /mp:old SMSSITECODE=P01"</script> -->',
      '<script>',
      '<![CDATA[',
      'sh.Run "ccmsetup.exe /mp:x" & " SMSSITECODE=P01", 0, True',
      ']]>',
      '</script>',
      '</job></package>',
    ].join('\n'),
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
    first: true,
  },
  {
    name: 'an HTML application',
    source: [
      '<!DOCTYPE html>',
      '<html><head><title>ccmsetup.exe /mp:title SMSSITECODE=P01</title>',
      '<HTA:APPLICATION ID="app" SCROLL="no" />',
      '<script language="VBScript">',
      '<!--',
      'Sub Install',
      '  CreateObject("WScript.Shell").Run "ccmsetup.exe /mp:" & txtMP.Value & " FSP=""a b""", 0, True',
      'End Sub',
      '-->',
      '</script>',
      '<script>new ActiveXObject("WScript.Shell").Run("ccmsetup.exe /mp:\\"y\\" FSP=a", 0, true);</script>',
      `<script type='text/vbscript'>sh.Run "ccmsetup.exe /mp:z FSP=a"</script>`,
      '</head><body><p>Run ccmsetup.exe /mp:x SMSSITECODE=P01</p></body></html>',
    ].join('\n'),
    regions: [
      'ccmsetup.exe /mp:{{txtMP.Value}} FSP="a b"',
      'ccmsetup.exe /mp:"y" FSP=a',
      'ccmsetup.exe /mp:z FSP=a',
    ],
    first: true,
  },
  {
    name: 'elements of arrays and of lists of nodes',
    source: `nodes(0).Text = "ccmsetup.exe /mp:x SMSSITECODE=P01"\nDim a(1)\na(0) = "ccmsetup.exe /mp:y FSP=a"\nx.list(i).Command = "ccmsetup.exe /mp:" & mp\nIf a(1) = "ccmsetup.exe /mp:z FSP=b" Then WScript.Quit`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01', 'ccmsetup.exe /mp:y FSP=a', 'ccmsetup.exe /mp:{{mp}}'],
  },
  {
    name: 'a property with a slash before it, as the only argument',
    source: 'c = "ccmsetup.exe /SMSSITECODE=P01"',
    regions: [{ text: 'ccmsetup.exe /SMSSITECODE=P01', pieces: ['ccmsetup.exe /SMSSITECODE=P01'] }],
  },
  {
    name: 'arguments for a program that is not known',
    source: `sh.Run exe & " /mp:x SMSSITECODE=P01"\nc = exe & " /mp:y SMSSITECODE=P01"\nsh.Run """" & exe & """ /logon SMSSITECODE=" & site, 0, True\nsh.Run "%EXE% /mp:z SMSSITECODE=P01"\nsh.Run "%comspec% /c " & exe & " /logon SMSSITECODE=P01"`,
    regions: [
      { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x SMSSITECODE=P01'] },
      { text: '/mp:y SMSSITECODE=P01', complete: false },
      '/logon SMSSITECODE={{site}}',
      '/mp:z SMSSITECODE=P01',
      '/logon SMSSITECODE=P01',
    ],
  },
];

describe('VBScript host', () => {
  testIdioms('vbscript', idioms);

  describe('says nothing about', () => {
    testNegatives('vbscript', [
      `If env("SMSClientInstallProperties") = "FSP=x SMSMP=y" Then x = 1`,
      `x = env("SMSClientInstallProperties")`,
      `env.Value("OSDComputerName") = "FSP=x"`,
      `WScript.Echo "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `MsgBox "Run ccmsetup.exe /mp:x SMSSITECODE=P01 first"`,
      `If InStr(strLine, "ccmsetup.exe /mp:x SMSSITECODE=P01") > 0 Then x = 1`,
      `If strCmd = "ccmsetup.exe /mp:x SMSSITECODE=P01" Then x = 1`,
      `objFSO.CopyFile "\\\\srv\\ccmsetup.exe", "C:\\Windows\\Temp\\"`,
      `If objFSO.FileExists("C:\\Windows\\ccmsetup\\ccmsetup.exe") Then x = 1`,
      `strLog = "C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log"`,
      `sh.Run "taskkill /im ccmsetup.exe /f", 0, True`,
      `sh.Run "sc query ccmsetup", 0, True`,
      `Set p = wmi.ExecQuery("SELECT * FROM Win32_Process WHERE Name = 'ccmsetup.exe'")`,
      `strMessage = "ccmsetup.exe /mp:x SMSSITECODE=P01 failed"`,
      `re.Pattern = "ccmsetup\\.exe /mp:(\\S+) SMSSITECODE=(\\w+)"`,
      `sh.Run "sccmsetup.exe /mp:x"`,
      `MsgBox exe & " /mp:x SMSSITECODE=P01"`,
      `c = what & " /mp:x"`,
      `c = "ccmsetup.exe /SMSSITECODES=P01"`,
      `strMessage = "ccmsetup.exe /SMSSITECODE=P01"`,
      `x = "/mp:x"`,
      `strArgs = "FSP=x"`,
      `' The folder C:\\Windows\\ccmsetup holds ccmsetup.exe and its log.`,
      `LogWrite "Running ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `strSQL = "SELECT * FROM x WHERE SMSSITECODE='P01' AND FSP='y'"`,
      `For Each p In wmi.ExecQuery("Select * from Win32_Process Where Name='ccmsetup.exe'") : p.Terminate : Next`,
      `sh.LogEvent 4, "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `objFile.WriteLine "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `sKey = "HKLM\\SOFTWARE\\Microsoft\\CCMSetup\\"`,
      `If objFSO.FileExists(strWin & "\\ccmsetup\\ccmsetup.exe") Then WScript.Quit 0`,
      `arrFiles = Array("ccmsetup.exe", "client.msi")`,
      `If File.Exists("C:\\Windows\\ccmsetup\\ccmsetup.exe") Then\n  Return\nEnd If`,
      `Console.WriteLine("ccmsetup.exe " &\n  "/mp:x SMSSITECODE=P01")`,
      `Throw New InvalidOperationException("ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `<html><body><p>ccmsetup.exe /mp:x SMSSITECODE=P01</p><!-- <script>sh.Run("ccmsetup.exe /mp:x")</script>`,
      `Dim names As New List(Of String) From {"ccmsetup.exe", "ccmexec.exe"}`,
    ]);
  });

  testDefects('vbscript', {
    'shows a defect where it is, fixes it in doubled quotes, and takes a comment': {
      source: `s = "\u{1F600}" : sh.Run """C:\\a b\\ccmsetup.exe"" SMSSITECODE=P01 SMSCACHEDIR='C:\\My Cache'", 0`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `s = "\u{1F600}" : sh.Run """C:\\a b\\ccmsetup.exe"" SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache""", 0`,
    },
  });
});
