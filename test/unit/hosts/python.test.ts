import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const line = 'ccmsetup.exe /mp:x SMSSITECODE=P01';

const idioms: Idiom[] = [
  {
    name: 'quotes around all that cmd.exe gets, which system() needs',
    source: `os.system('""C:\\\\a b\\\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\\\c d""')`,
    regions: ['"C:\\a b\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\c d"'],
  },
  {
    name: 'a list in subprocess.run',
    source: `subprocess.run(["ccmsetup.exe", "/mp:x", "SMSSITECODE=P01"], check=True)`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a list over several lines with a comment, quoted as list2cmdline does',
    source: `subprocess.call([\n    r"C:\\a b\\ccmsetup.exe",\n    "/mp:x",  # the MP\n    'SMSCACHEDIR=C:\\\\My Cache\\\\',\n    'FSP="y"',\n])`,
    regions: [
      {
        text: '"C:\\a b\\ccmsetup.exe" /mp:x "SMSCACHEDIR=C:\\My Cache\\\\" FSP=\\"y\\"',
        pieces: ['C:\\a b\\ccmsetup.exe', '/mp:x', 'SMSCACHEDIR=C:\\\\My Cache\\\\', 'FSP="y"'],
      },
    ],
  },
  {
    name: 'a list by its name, shlex.split and a list for cmd',
    source: `subprocess.Popen(args=["ccmsetup.exe", "/mp:x"])\nsubprocess.run(shlex.split("ccmsetup.exe /mp:y"))\nsubprocess.run(["cmd", "/c", "ccmsetup.exe", "/mp:z"])`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:y', 'ccmsetup.exe /mp:z'],
  },
  {
    name: 'functions under other names',
    source: `import os, subprocess as sub\nfrom subprocess import run as r, Popen\nsub.run(["ccmsetup.exe"])\nr(["ccmsetup.exe"])\nPopen("ccmsetup.exe")\nr(["ls", "ccmsetup.exe"])`,
    regions: ['ccmsetup.exe', 'ccmsetup.exe', 'ccmsetup.exe'],
  },
  {
    name: 'a string in subprocess.run',
    source: `subprocess.run("ccmsetup.exe /mp:x SMSSITECODE=P01", shell=True)`,
    regions: [{ text: line, pieces: [line] }],
  },
  {
    name: 'os.system with cmd signs',
    source: `os.system('cd /d C:\\\\x && ccmsetup.exe /mp:x SMSSITECODE=P01 > nul 2>&1')`,
    regions: [{ text: line, pieces: [line] }],
  },
  {
    name: 'a raw string with quotes',
    source: `os.system(r'"C:\\a b\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\My Cache"')`,
    regions: ['"C:\\a b\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\My Cache"'],
  },
  {
    name: 'escapes, known and unknown',
    source: `os.system("C:\\ccmsetup\\\\ccmsetup.exe SMSCACHEDIR=\\"C:\\\\x\\" FSP=\\x61\\u0062")`,
    regions: [
      {
        text: 'C:\\ccmsetup\\ccmsetup.exe SMSCACHEDIR="C:\\x" FSP=ab',
        pieces: ['C:\\ccmsetup\\\\ccmsetup.exe SMSCACHEDIR=\\"C:\\\\x\\" FSP=\\x61\\u0062'],
      },
    ],
  },
  {
    name: 'an f-string',
    source: `subprocess.run(f"ccmsetup.exe /mp:{mp!s} SMSSITECODE={site['code']:>3} {{x}}")`,
    regions: ["ccmsetup.exe /mp:{{{mp!s}}} SMSSITECODE={{{site['code']:>3}}} {x}"],
  },
  {
    name: 'a raw f-string',
    source: `subprocess.run(rf'C:\\x\\ccmsetup.exe /mp:{mp}')`,
    regions: ['C:\\x\\ccmsetup.exe /mp:{{{mp}}}'],
  },
  {
    name: 'bytes',
    source: `subprocess.run(b"ccmsetup.exe /mp:x")`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'adjacent strings in brackets',
    source: `cmd = ("ccmsetup.exe "\n       f"/mp:{mp} "\n       'SMSSITECODE=P01')\nsubprocess.check_call(cmd)`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{{mp}}} SMSSITECODE=P01',
        pieces: ['ccmsetup.exe ', '/mp:{mp} ', 'SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'a continued line',
    source: `cmd = "ccmsetup.exe " + \\\n    "/mp:x"`,
    regions: [{ text: 'ccmsetup.exe /mp:x', pieces: ['ccmsetup.exe ', '/mp:x'] }],
  },
  {
    name: 'a continued string',
    source: `cmd = "ccmsetup.exe \\\n/mp:x"`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'the percent operator',
    source: `os.system("ccmsetup.exe /mp:%s SMSSITECODE=%s" % (mp, "P01"))`,
    regions: ['ccmsetup.exe /mp:{{%s}} SMSSITECODE=P01'],
  },
  {
    name: 'format, by place and by name',
    source: `os.system("ccmsetup.exe /mp:{} SMSSITECODE={code}".format(mp, code="P01"))`,
    regions: ['ccmsetup.exe /mp:{{{}}} SMSSITECODE=P01'],
  },
  {
    name: 'a format that is filled elsewhere',
    source: `COMMAND = "ccmsetup.exe /mp:{mp} SMSSITECODE=%s"`,
    regions: ['ccmsetup.exe /mp:{{{mp}}} SMSSITECODE={{%s}}'],
  },
  {
    name: 'a list that grows',
    source: `args = ["ccmsetup.exe"]\nargs.append("/mp:x")\nargs += ["SMSSITECODE=P01"]\nsubprocess.run(args)`,
    regions: [{ text: line, pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=P01'] }],
  },
  {
    name: 'a list that perhaps grows',
    source: `args = ["/mp:x"]\nif site:\n    args.append("SMSSITECODE=P01")\nsubprocess.run(["ccmsetup.exe"] + args)`,
    regions: [{ text: line, complete: false }],
  },
  {
    name: 'one of two branches',
    source: `if a:\n    cmd = "ccmsetup.exe /mp:a"\nelse:\n    cmd = "ccmsetup.exe /mp:b"\nos.system(cmd)`,
    regions: ['ccmsetup.exe /mp:a', 'ccmsetup.exe /mp:b'],
  },
  {
    name: 'a global name, read in a function',
    source: `EXE = r"C:\\x\\ccmsetup.exe"\n\ndef install(mp):\n    subprocess.run([EXE, f"/mp:{mp}", "SMSSITECODE=P01"])\n`,
    regions: ['C:\\x\\ccmsetup.exe /mp:{{{mp}}} SMSSITECODE=P01'],
  },
  {
    name: 'the parameter of a function is unknown',
    source: `cmd = "ccmsetup.exe /mp:x"\ndef f(cmd):\n    os.system(cmd)`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'os.path.join and a path with slashes',
    source: `subprocess.run([os.path.join(d, "ccmsetup.exe"), "/mp:x"])\nsubprocess.run([str(Path(d) / "x" / "ccmsetup.exe"), "/mp:y"])`,
    regions: ['{{d}}\\ccmsetup.exe /mp:x', '{{d}}\\x\\ccmsetup.exe /mp:y'],
  },
  {
    name: 'joined words, divided words',
    source: `os.system(" ".join(["ccmsetup.exe", "/mp:x"]))\nsubprocess.run(shlex.split("ccmsetup.exe /mp:y"))`,
    regions: ['ccmsetup.exe /mp:x', 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'WinRM: commands and PowerShell',
    source: `session.run_cmd("ccmsetup.exe", ["/mp:x", "SMSSITECODE=P01"])\nsession.run_ps("Start-Process ccmsetup.exe -ArgumentList '/mp:y'")`,
    regions: [line, 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'arguments one by one',
    source: `await asyncio.create_subprocess_exec("ccmsetup.exe", "/mp:x", *more, stdout=PIPE)`,
    regions: [{ text: 'ccmsetup.exe /mp:x', complete: false }],
  },
  {
    name: 'a table with a path and arguments',
    source: `job = {"path": "ccmsetup.exe", "arguments": ["/mp:x", "SMSSITECODE=P01"]}`,
    regions: [line],
  },
  {
    name: 'keyword arguments',
    source: `deploy(host, install_args="/mp:x SMSSITECODE=P01")`,
    regions: ['/mp:x SMSSITECODE=P01'],
  },
  {
    name: 'a default of a parameter',
    source: `def install(args="/mp:x SMSSITECODE=P01"):\n    pass`,
    regions: ['/mp:x SMSSITECODE=P01'],
  },
  {
    name: 'a member of self',
    source: `class A:\n    def __init__(self):\n        self.args = "/mp:x SMSSITECODE=P01"\n    def run(self):\n        subprocess.run("ccmsetup.exe " + self.args)`,
    regions: [
      { text: '/mp:x SMSSITECODE=P01', complete: false },
      { text: 'ccmsetup.exe {{self.args}}', complete: false },
    ],
  },
  {
    name: 'a script in PowerShell in a long string',
    source: `ps = """\n$mp = 'x'\nStart-Process ccmsetup.exe -ArgumentList "/mp:$mp SMSSITECODE=P01"\n"""`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'commented-out code and a docstring',
    source: `x = 1\n# subprocess.run([\n#     "ccmsetup.exe",\n#     "/mp:x",\n# ])\ndef f():\n    """Runs it.\n\n    ccmsetup.exe /mp:y SMSSITECODE=P01\n    """\n`,
    regions: [
      { text: 'ccmsetup.exe /mp:x', inert: true },
      { text: 'ccmsetup.exe /mp:y SMSSITECODE=P01', inert: true },
    ],
  },
  {
    name: 'a string that does not end',
    source: `subprocess.run("ccmsetup.exe /mp:x SMSSITECODE=P01\nprint("x")`,
    regions: [line],
  },
  {
    name: 'arguments for a program that is not known',
    source: `a = f"{exe} /mp:x SMSSITECODE=P01"\nos.system("%s /mp:x SMSSITECODE=P01" % exe)\nos.system("{} /mp:x SMSSITECODE=P01".format(exe))\nsubprocess.Popen(f'"{exe}" /mp:x SMSSITECODE=P01')`,
    regions: [
      { text: '/mp:x SMSSITECODE=P01', complete: false },
      { text: '/mp:x SMSSITECODE=P01', pieces: ['/mp:x SMSSITECODE=P01'] },
      '/mp:x SMSSITECODE=P01',
      '/mp:x SMSSITECODE=P01',
    ],
  },
  {
    name: 'PowerShell with braces in one line',
    source: `os.system(f"powershell -Command \\"& {{ Start-Process ccmsetup.exe -ArgumentList '/mp:{mp} SMSSITECODE=P01' }}\\"")\nos.system("powershell -Command \\"if ($x) {{ ccmsetup.exe /mp:{} }}\\"".format(mp))`,
    regions: ['ccmsetup.exe /mp:{{{mp}}} SMSSITECODE=P01', 'ccmsetup.exe /mp:{{{}}}'],
  },
  {
    name: 'a choice',
    source: `os.system("ccmsetup.exe /mp:a" if a == "ccmsetup.exe /mp:c" else "ccmsetup.exe /mp:b")`,
    regions: ['ccmsetup.exe /mp:a', 'ccmsetup.exe /mp:b'],
  },
];

describe('Python host', () => {
  testIdioms('python', idioms);

  describe('says nothing about', () => {
    testNegatives('python', [
      `print("ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `logger.info("Running %s", "ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `logging.debug(f"ccmsetup.exe /mp:{mp} SMSSITECODE=P01")`,
      `raise RuntimeError("ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `assert line == "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `if "ccmsetup.exe /mp:x SMSSITECODE=P01" in line: pass`,
      `m = re.match(r"ccmsetup\\.exe\\s+/mp:(\\S+)", line)`,
      `shutil.copy(r"\\\\srv\\ccmsetup.exe", target)`,
      `if os.path.exists(r"C:\\Windows\\ccmsetup\\ccmsetup.exe"): pass`,
      `print(f"{exe} /mp:x SMSSITECODE=P01")`,
      `x = f"{tool} --source x --uninstall"`,
      `x = "%s SMSSITECODE=P01" % name`,
      `log = r"C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log"`,
      `subprocess.run(["taskkill", "/im", "ccmsetup.exe", "/f"])`,
      `os.system("sc query ccmsetup")`,
      `subprocess.run(["sc", "query", "ccmsetup"])`,
      `names = [p.name() for p in psutil.process_iter() if p.name() == "ccmsetup.exe"]`,
      `help_text = "ccmsetup.exe /mp:x SMSSITECODE=P01"`,
      `# ccmsetup.exe is copied first, then started.`,
      `parser.add_argument("--mp", help="ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `args = ["/mp:x"]`,
      `cursor.execute("SELECT * FROM v_R_System WHERE SMSSITECODE='P01' AND FSP='x'")`,
      `def test_it():\n    """ccmsetup.exe is started."""\n`,
      `self.assertEqual(cmd, "ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\\Microsoft\\CCMSetup")`,
      `pattern = r"ccmsetup\\.exe /mp:(\\S+) SMSSITECODE=(\\w+)"`,
      `click.echo("ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `warnings.warn("ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `sys.stdout.write("ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `@pytest.mark.parametrize("line", ["ccmsetup.exe /mp:x SMSSITECODE=P01"])\ndef test_a(line): pass`,
    ]);
  });

  testDefects('python', {
    'shows a defect where it is, fixes it in the escapes of the string, and takes a comment': {
      source: `s = "\u{1F600}"; os.system("ccmsetup.exe SMSSITECODE=P01 /source:\\"C:\\\\a\\" SMSCACHEDIR='C:\\\\My Cache'")`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: "'",
      fixed: `s = "\u{1F600}"; os.system("ccmsetup.exe SMSSITECODE=P01 /source:\\"C:\\\\a\\" SMSCACHEDIR=\\"C:\\\\My Cache\\"")`,
    },
  });
});
