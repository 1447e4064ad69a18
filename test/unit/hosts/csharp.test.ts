import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const line = 'ccmsetup.exe /mp:x SMSSITECODE=P01';
const args = { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x SMSSITECODE=P01'] };

const idioms: Idiom[] = [
  {
    name: 'Process.Start with a program and arguments',
    source: `Process.Start("ccmsetup.exe", "/mp:x SMSSITECODE=P01");`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'a verbatim string',
    source: `System.Diagnostics.Process.Start(@"C:\\a b\\ccmsetup.exe", @"/mp:x SMSCACHEDIR=""C:\\My Cache""");`,
    regions: [
      {
        text: '"C:\\a b\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\My Cache"',
        pieces: ['C:\\a b\\ccmsetup.exe', '/mp:x SMSCACHEDIR=""C:\\My Cache""'],
      },
    ],
  },
  {
    name: 'escapes',
    source: `Process.Start("C:\\\\x\\\\ccmsetup.exe", "SMSCACHEDIR=\\"C:\\\\My\\u0020Cache\\" FSP=\\x61");`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe SMSCACHEDIR="C:\\My Cache" FSP=a',
        pieces: ['C:\\\\x\\\\ccmsetup.exe', 'SMSCACHEDIR=\\"C:\\\\My\\u0020Cache\\" FSP=\\x61'],
      },
    ],
  },
  {
    name: 'an interpolated string',
    source: `Process.Start("ccmsetup.exe", $"/mp:{mp} SMSSITECODE={site["code"]:X} {{x}}");`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{{mp}}} SMSSITECODE={{{site["code"]:X}}} {x}',
        pieces: ['ccmsetup.exe', '/mp:{mp} SMSSITECODE={site["code"]:X} {{x}}'],
      },
    ],
  },
  {
    name: 'an interpolated verbatim string',
    source: `Process.Start("ccmsetup.exe", $@"/source:""{path}"" FSP=x");`,
    regions: ['ccmsetup.exe /source:"{{{path}}}" FSP=x'],
  },
  {
    name: 'a raw string',
    source: `Process.Start("ccmsetup.exe", """/mp:x SMSCACHEDIR="C:\\My Cache" FSP=y""");`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSCACHEDIR="C:\\My Cache" FSP=y',
        pieces: ['ccmsetup.exe', '/mp:x SMSCACHEDIR="C:\\My Cache" FSP=y'],
      },
    ],
  },
  {
    name: 'a raw string over several lines, interpolated',
    source: `var args = $$"""\n    /mp:{{mp}} FSP={x}\n    SMSSITECODE=P01\n    """;\nProcess.Start("ccmsetup.exe", args);`,
    regions: ['ccmsetup.exe /mp:{{{{mp}}}} FSP={{{x}}}\nSMSSITECODE=P01'],
  },
  {
    name: 'the properties of ProcessStartInfo',
    source: `var info = new ProcessStartInfo();\ninfo.FileName = @"C:\\x\\ccmsetup.exe";\ninfo.UseShellExecute = false;\ninfo.Arguments = "/mp:x SMSSITECODE=P01";\nProcess.Start(info);`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['C:\\x\\ccmsetup.exe', '/mp:x SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'StartInfo of a process, arguments first',
    source: `process.StartInfo.Arguments = "/mp:" + mp + " SMSSITECODE=P01";\nprocess.StartInfo.FileName = "ccmsetup.exe";`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{mp}} SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:', 'mp', ' SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'a constructor with settings',
    source: `var info = new ProcessStartInfo("ccmsetup.exe")\n{\n    Arguments = "/mp:x SMSSITECODE=P01",\n    CreateNoWindow = true,\n};`,
    regions: [line],
  },
  {
    name: 'settings only, in a process',
    source: `using var p = new Process { StartInfo = new ProcessStartInfo { FileName = "ccmsetup.exe", Arguments = "/mp:x" } };`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'a list of arguments, one by one and at once',
    source: `var a = new ProcessStartInfo("ccmsetup.exe");\na.ArgumentList.Add("/mp:x");\na.ArgumentList.Add("SMSCACHEDIR=C:\\\\My Cache");\nvar b = new ProcessStartInfo { FileName = "ccmsetup.exe", ArgumentList = { "/mp:y", "FSP=z" } };`,
    regions: [
      'ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\My Cache"',
      { text: 'ccmsetup.exe /mp:y FSP=z', pieces: ['ccmsetup.exe', '/mp:y', 'FSP=z'] },
    ],
  },
  {
    name: 'words that string.Join joins',
    source: `var args = string.Join(" ", "/mp:x", "SMSSITECODE=P01");\nProcess.Start("ccmsetup.exe", args);`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a StringBuilder',
    source: `var text = new StringBuilder("/mp:x");\ntext.Append(" SMSSITECODE=P01");\nProcess.Start("ccmsetup.exe", text.ToString());`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', ' SMSSITECODE=P01'] }],
  },
  {
    name: 'a constructor, arguments later',
    source: `var info = new ProcessStartInfo("ccmsetup.exe");\ninfo.Arguments = "/mp:x SMSSITECODE=P01";`,
    regions: [line],
  },
  {
    name: 'ArgumentList, quoted as .NET does',
    source: `var info = new ProcessStartInfo("ccmsetup.exe");\ninfo.ArgumentList.Add("/mp:x");\ninfo.ArgumentList.Add(@"SMSCACHEDIR=C:\\My Cache\\");\ninfo.ArgumentList.Add("FSP=\\"y\\"");`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\My Cache\\\\" "FSP=\\"y\\""',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSCACHEDIR=C:\\My Cache\\', 'FSP=\\"y\\"'],
      },
    ],
  },
  {
    name: 'constants of a class, declared behind their use',
    source: `class A {\n  void B() { Process.Start(Exe, Args); }\n  private const string Exe = "ccmsetup.exe";\n  private static readonly string Args = "/mp:x " + "SMSSITECODE=P01";\n}`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x ', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a property with an arrow',
    source: `class A { public string Arguments => "/mp:x SMSSITECODE=P01"; }`,
    regions: ['/mp:x SMSSITECODE=P01'],
  },
  {
    name: 'string.Format',
    source: `Process.Start("ccmsetup.exe", string.Format("/mp:{0} SMSSITECODE={1}", mp, "P01"));`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{mp}} SMSSITECODE=P01',
        pieces: ['ccmsetup.exe', '/mp:', 'mp', ' SMSSITECODE=', 'P01'],
      },
    ],
  },
  {
    name: 'a format that is filled elsewhere',
    source: `const string Args = "/mp:{0} SMSSITECODE=P01";`,
    regions: ['/mp:{{{0}}} SMSSITECODE=P01'],
  },
  {
    name: 'Path.Combine and string.Join',
    source: `Run(Path.Combine(dir, "ccmsetup.exe"), string.Join(" ", new[] { "/mp:x", "SMSSITECODE=P01" }));`,
    regions: ['{{dir}}\\ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'cmd /c',
    source: `Process.Start("cmd.exe", "/c start /wait ccmsetup.exe /mp:x SMSSITECODE=P01 & exit");`,
    regions: [line],
  },
  {
    name: 'named arguments',
    source: `Process.Start(arguments: "/mp:x SMSSITECODE=P01", fileName: "ccmsetup.exe");`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01'] }],
  },
  {
    name: 'a function of its own',
    source: `await RunAsync(@"C:\\x\\ccmsetup.exe", "/mp:x SMSSITECODE=P01", TimeSpan.FromMinutes(5));`,
    regions: ['C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'PowerShell in a runspace',
    source: `ps.AddScript("Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01'").Invoke();`,
    regions: [line],
  },
  {
    name: 'a parameter of a PowerShell command',
    source: `ps.AddCommand("Start-Process").AddParameter("ArgumentList", "/mp:x SMSSITECODE=P01");`,
    regions: ['/mp:x SMSSITECODE=P01'],
  },
  {
    name: 'SetupParameters in the registry',
    source: `key.SetValue("SetupParameters", "SMSSITECODE=P01 FSP=x");`,
    regions: [{ text: 'SMSSITECODE=P01 FSP=x', context: 'gpoSetupParameters' }],
  },
  {
    name: 'characters',
    source: `Process.Start('"' + dir + "\\\\ccmsetup.exe" + '"', "/mp:x");`,
    regions: [
      { text: '"{{dir}}\\ccmsetup.exe" /mp:x', pieces: ['"', 'dir', '\\\\ccmsetup.exe', '"', '/mp:x'] },
    ],
  },
  {
    name: 'a parameter is not the field of the same name',
    source: `class A {\n  string args = "/mp:x SMSSITECODE=P01";\n  void B(string args) { Process.Start("ccmsetup.exe", args); }\n}`,
    regions: [
      { text: '/mp:x SMSSITECODE=P01', complete: false },
      { text: 'ccmsetup.exe {{args}}', complete: false },
    ],
  },
  {
    name: 'comments',
    source: `// Process.Start("ccmsetup.exe",\n//   "/mp:x SMSSITECODE=P01");\nint a;\n/* Run("ccmsetup.exe /logon"); */\nint b;\n/// <code>\n/// ccmsetup.exe /mp:y SMSSITECODE=P02\n/// </code>\nint c;`,
    regions: [
      { text: line, inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
      { text: 'ccmsetup.exe /mp:y SMSSITECODE=P02', inert: true },
    ],
    first: true,
  },
  {
    name: 'code between directives of the preprocessor',
    source: `#region Don't "ask\nProcess.Start("ccmsetup.exe", "/mp:x");\n#endregion`,
    regions: ['ccmsetup.exe /mp:x'],
    first: true,
  },
  {
    name: 'attributes behind other attributes',
    source: `[assembly: A("x")]\n[assembly: Run("ccmsetup.exe /logon")]\nclass A {\n  [Obsolete] [Run("ccmsetup.exe /mp:x SMSSITECODE=P01")] void F() {}\n  [Description("x"), Run("ccmsetup.exe /mp:y SMSSITECODE=P01")]\n  [Serializable]\n  void G([A] [Run("ccmsetup.exe /mp:z SMSSITECODE=P01")] string s) {}\n}`,
    regions: [
      'ccmsetup.exe /logon',
      { text: line, pieces: [line] },
      'ccmsetup.exe /mp:y SMSSITECODE=P01',
      'ccmsetup.exe /mp:z SMSSITECODE=P01',
    ],
  },
  {
    name: 'attributes of what is set',
    source: `class A {\n  [A] [DefaultValue("ccmsetup.exe /mp:x SMSSITECODE=P01")]\n  public string Command { get; set; } = "ccmsetup.exe /logon";\n  [Run(Line = "ccmsetup.exe /mp:y SMSSITECODE=P01")] int a = 1;\n}`,
    regions: [{ text: line, pieces: [line] }, 'ccmsetup.exe /logon', 'ccmsetup.exe /mp:y SMSSITECODE=P01'],
  },
  {
    name: 'a property with a slash before it, as the only argument',
    source: `class A { const string Cmd = "ccmsetup.exe /SMSSITECODE=P01"; }`,
    regions: [{ text: 'ccmsetup.exe /SMSSITECODE=P01', pieces: ['ccmsetup.exe /SMSSITECODE=P01'] }],
  },
  {
    name: 'arguments for a program that is not known',
    source: `var a = $"{exe} /mp:x SMSSITECODE=P01";\nvar b = exe + " /mp:x SMSSITECODE=P01";\nvar c = string.Format("{0} /mp:x SMSSITECODE=P01", exe);\nProcess.Start("cmd.exe", $"/c \\"{exe}\\" /mp:x SMSSITECODE=P01");`,
    regions: [{ ...args, complete: false }, { ...args, complete: false }, { ...args, complete: false }, args],
  },
  {
    name: 'PowerShell with braces in one line',
    source: `var a = "powershell.exe -Command \\"if (Test-Path C:\\\\S) { C:\\\\S\\\\ccmsetup.exe /mp:x SMSSITECODE=P01 }\\"";\nProcess.Start("powershell.exe", $"-Command \\"& {{ ccmsetup.exe /mp:{mp} SMSSITECODE=P01 }}\\"");\nProcess.Start("cmd.exe", "/c powershell -Command \\"& { Start-Process ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01' }\\"");`,
    regions: ['C:\\S\\ccmsetup.exe /mp:x SMSSITECODE=P01', 'ccmsetup.exe /mp:{{{mp}}} SMSSITECODE=P01', line],
  },
  {
    name: 'a string that does not end',
    source: `void F() { Process.Start("ccmsetup.exe /mp:x SMSSITECODE=P01\n}\nvoid G() { Run("ccmsetup.exe /logon"); }`,
    regions: [line, 'ccmsetup.exe /logon'],
  },
];

describe('C# host', () => {
  testIdioms('csharp', idioms);

  describe('says nothing about', () => {
    testNegatives('csharp', [
      `Console.WriteLine("ccmsetup.exe /mp:x SMSSITECODE=P01");`,
      `_logger.LogInformation("Running ccmsetup.exe /mp:x SMSSITECODE=P01");`,
      `log.Info("ccmsetup.exe /mp:x SMSSITECODE=P01");`,
      `throw new InvalidOperationException("ccmsetup.exe /mp:x SMSSITECODE=P01");`,
      `if (line.StartsWith("ccmsetup.exe /mp:x SMSSITECODE=P01")) return;`,
      `if (command == "ccmsetup.exe /mp:x SMSSITECODE=P01") return;`,
      `var running = Process.GetProcessesByName("ccmsetup");`,
      `File.Copy(@"\\\\srv\\ccmsetup.exe", target);`,
      `var log = @"C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log";`,
      `Process.Start("taskkill.exe", "/im ccmsetup.exe /f");`,
      `var pattern = new Regex(@"ccmsetup\\.exe\\s+/mp:(\\S+) SMSSITECODE=");`,
      `// Copies ccmsetup.exe from the site server.`,
      `EventLog.WriteEntry("ccmsetup", "ccmsetup.exe /mp:x SMSSITECODE=P01 ended");`,
      `var key = @"SOFTWARE\\Microsoft\\CCMSetup";`,
      `Assert.AreEqual("ccmsetup.exe /mp:x SMSSITECODE=P01", line);`,
      `if (Process.GetProcessesByName("ccmsetup").Length > 0) return;`,
      `var key = Registry.LocalMachine.OpenSubKey(@"SOFTWARE\\Microsoft\\CCMSetup");`,
      `_logger.LogInformation("Starting ccmsetup.exe /mp:{Mp} SMSSITECODE={Site}", mp, site);`,
      `[Fact(DisplayName = "runs ccmsetup.exe /mp:x SMSSITECODE=P01")] public void A() {}`,
      `Assert.Equal("ccmsetup.exe /mp:x SMSSITECODE=P01", actual);`,
      `var sql = "SELECT * FROM v_R_System WHERE SMSSITECODE = 'P01' AND FSP = 'x'";`,
      `var sql = @"DECLARE @SMSSITECODE nvarchar(3); SET @SMSSITECODE='P01'";`,
      `Console.WriteLine($"Usage: tool ccmsetup.exe /mp:{x} SMSSITECODE=P01");`,
      `/// <summary>Runs ccmsetup.exe with its arguments.</summary>\nvoid A() {}`,
      `var regex = new Regex(@"SMSSITECODE=(?<site>\\w{3})\\s+FSP=(\\S+)");`,
      `throw new InvalidOperationException("ccmsetup.exe /mp:x SMSSITECODE=P01 failed");`,
      `File.Copy(@"\\\\srv\\Client\\ccmsetup.exe", target, true);`,
      `[Fact] [InlineData("ccmsetup.exe /mp:x SMSSITECODE=P01")] void A() {}`,
      `[A] [DisplayName("ccmsetup.exe")] public string X { get; set; } = "x";`,
      `var x = values["a"]["/mp:x SMSSITECODE=P01"];`,
      `var x = $"{tool} --source x --uninstall";`,
      `var x = $"{name} SMSSITECODE=P01";`,
      `_logger.LogInformation($"{exe} /mp:x SMSSITECODE=P01");`,
      `var message = exe + " /mp:x SMSSITECODE=P01";`,
      `Process.Start("cmd.exe", "/c powershell -Command \\"Get-Item 'ccmsetup.exe'\\"");`,
      `if (args.Contains("SMSSITECODE=")) { var x = args.Split(new[] { "SMSSITECODE=" }, 2); }`,
    ]);
  });

  testDefects('csharp', {
    'shows a defect where it is, fixes it in the escapes of the string, and takes a comment': {
      source: `var s = "\u{1F600}"; Process.Start("ccmsetup.exe", "SMSSITECODE=P01 /source:\\"C:\\\\a\\" SMSCACHEDIR='C:\\\\My Cache'");`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: `var s = "\u{1F600}"; Process.Start("ccmsetup.exe", "SMSSITECODE=P01 /source:\\"C:\\\\a\\" SMSCACHEDIR=\\"C:\\\\My Cache\\"");`,
    },
  });
});
