/** How a command line stands in a document of each host, and what a hostile writer would repeat there. */
import { batchSample, ccmcmdSample, jsonSample, powershellSample } from './own-samples';
import { powershellInputs } from './powershell-inputs';
import { repeated } from './sample';

/** The command line of most documents. */
export const line = 'ccmsetup.exe /mp:mp.contoso.com /logon SMSSITECODE=P01';

/** How a host language writes a value in which the command line stands, and what nests in it. */
export interface Frame {
  readonly before: string;
  readonly after: string;
  readonly open: string;
  readonly close: string;
  readonly escape: string;
  readonly variable: string;
  /** A document as people write it; without one, values one below the other. */
  readonly ordinary?: (length: number) => string;
  /** More documents that a careless reader is slow with, by what they are full of. */
  readonly hostile?: Readonly<Record<string, (length: number) => string>>;
}

const plain: Frame = { before: '', after: '', open: '(', close: ')', escape: '\\', variable: '%a' };

/** The same text again and again. */
const filled =
  (unit: string, before = '', after = '') =>
  (length: number): string =>
    before + unit.repeat(Math.ceil(length / unit.length)) + after;

/** Numbered parts, one behind the other. */
const numbered =
  (part: (index: number) => string, before = '', after = '') =>
  (length: number): string =>
    before + repeated(length, part) + after;

/** Lines that each stand deeper than the one before. */
const indented =
  (indent: string, part: string, after: string) =>
  (length: number): string => {
    const depth = Math.floor(Math.sqrt((2 * length) / indent.length));
    const lines = Array.from({ length: depth }, (_, index) => indent.repeat(index) + part);
    return lines.join('') + indent.repeat(depth) + after;
  };

/** How a script language writes the same few things. */
interface Script {
  readonly plus: string;
  readonly end: string;
  readonly run: string;
  /** The head of a block. */
  readonly block?: string;
}

/** What takes long to follow in scripts. */
const script = ({ plus, end, run, block }: Script): NonNullable<Frame['hostile']> => {
  const first = `v = "${line}"${end}`;
  const last = `${run}(v)${end}`;
  return {
    concatenation: filled(`"/mp:a "${plus}`, `${run}("${line} "${plus}`, `a)${end}`),
    'variables of variables': numbered(
      (index) => `v${index} = v${index === 0 ? '' : index - 1}${plus}" /logon"${end}`,
      first,
      `${run}(v9)${end}`,
    ),
    'doubled variables': filled(`v = v${plus}v${end}`, first, last),
    ...(block !== undefined && { 'nested blocks': filled(`${block}${run}("${line}")${end}`) }),
    'one variable, grown': filled(`v = v${plus}" /logon"${end}`, first, last),
  };
};

const frames: Readonly<Record<string, Partial<Frame>>> = {
  ccmcmd: {
    ordinary: (length) => ccmcmdSample(length).text,
    hostile: {
      'many command lines': numbered((index) => `A${index}=1\n\n`),
      'names, each another': numbered((index) => `/a${index} B${index}=1 `, `${line} `),
      disorder: filled('SMSMP = a /logon: b ', `${line} `),
      'typographic quotes': filled('FSP=\u201Ca" ', `${line} `),
      suppressions: filled('# ccmsetup-lint-disable-next-line site-code-format -- x\n', '', line),
      'unknown suppressions': numbered(
        (index) => `site-code-${index}, `,
        `${line}\n# ccmsetup-lint-disable `,
      ),
    },
  },
  powershell: {
    before: '$a = "',
    after: '"',
    open: '$(',
    escape: '`',
    variable: '$a',
    ordinary: (length) => powershellSample(length, length / 2000).text,
    hostile: {
      ...powershellInputs,
      'carets for cmd': filled('^', `Start-Process cmd -ArgumentList '/c ${line} `, "'\n"),
    },
  },
  batch: {
    escape: '^',
    variable: '%a%',
    ordinary: (length) => batchSample(length, length / 2000).text,
    hostile: {
      'variables of variables': numbered(
        (index) => `set V${index + 1}=%V${index}% /logon\nccmsetup.exe %V${index}%\n`,
        'set V0=/mp:a\n',
      ),
      'doubled variables': filled('set A=%A%%A%\n', `set A=${line}\n`, '%A%\n'),
      'nested loops': filled('for %%a in (1) do ', '', line),
    },
  },
  json: {
    before: '{"installCommandLine": "',
    after: '"}',
    open: '[',
    close: ']',
    variable: '\\u0022',
    ordinary: (length) => jsonSample(length, length / 6000).text,
    hostile: {
      'a list of words': filled(', "/mp:a"', '{"argv": ["ccmsetup.exe"', ']}'),
      'many names': numbered((index) => `"command${index}": "${line}",\n`, '{', '"a": 1}'),
    },
  },
  yaml: {
    before: 'command: "',
    after: '"',
    open: '[',
    close: ']',
    variable: '{{',
    ordinary: numbered((index) => `- name: step ${index}\n  win_command: ${line}\n  tags: [a, b]\n`),
    hostile: {
      'anchors of anchors': numbered(
        (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`,
        `a0: &a0 ["${line}"]\n`,
      ),
      'a list of words': filled('    - /mp:a\n', 'a:\n  win_command:\n   argv:\n    - ccmsetup.exe\n'),
      documents: filled(`---\ncommand: ${line}\n`),
    },
  },
  xml: {
    before: '<Command>',
    after: '</Command>',
    open: '<a>',
    close: '</a>',
    variable: '&amp;',
    ordinary: numbered(
      (index) => `<step name="s${index}"><Command>${line}</Command></step>\n`,
      '<steps>\n',
      '</steps>\n',
    ),
    hostile: {
      'pieces of text': filled('<![CDATA[ FSP=a]]><!-- -->', `<a>${line}`, '</a>'),
      'wrong ends': filled('<a><b></c>', '', `<Command>${line}</Command>`),
    },
  },
  ini: {
    before: '[a]\ncommand=',
    open: '[',
    close: ']',
    hostile: { 'many names': numbered((index) => `command${index}=${line}\n`, '[a]\n') },
  },
  tcf: {
    before: '[Client Install]\nInstall=',
    open: '[',
    close: ']',
    hostile: { 'many sections': filled('[Client Install]\nInstall=SMSSITECODE=P01\n') },
  },
  reg: {
    before: 'Windows Registry Editor Version 5.00\n[HKEY_LOCAL_MACHINE\\a]\n"SetupParameters"="',
    after: '"',
    open: '[',
    close: ']',
    ordinary: numbered(
      (index) =>
        `[HKEY_LOCAL_MACHINE\\Software\\a${index}]\n"b"=dword:00000001\n"SetupParameters"="${line}"\n`,
      'Windows Registry Editor Version 5.00\n',
    ),
    hostile: {
      bytes: filled('25,00,\\\n  ', 'Windows Registry Editor Version 5.00\n[A]\n"ccmsetup"=hex(2):'),
    },
  },
  vbscript: {
    before: 'shell.Run "',
    after: '", 0, True',
    escape: '""',
    variable: '" & a & "',
    ordinary: numbered(
      (index) =>
        `Sub Step${index}\n  path = folder & "\\ccmsetup.exe"\n  If a = ${index} Then\n    shell.Run path & " /mp:a SMSSITECODE=P01", 0, True\n  End If\nEnd Sub\n`,
    ),
    hostile: script({ plus: ' & ', end: '\n', run: 'shell.Run', block: 'If a Then\n' }),
  },
  javascript: {
    before: 'exec("',
    after: '");',
    open: '`${',
    close: '}`',
    variable: '${a}',
    ordinary: numbered(
      (index) =>
        `function step${index}(path) {\n  const words = ['/mp:a', \`SMSSITECODE=\${site}\`];\n  if (path) spawnSync('ccmsetup.exe', words);\n}\n`,
    ),
    hostile: script({ plus: ' + ', end: ';\n', run: 'exec', block: 'if (a) {\n' }),
  },
  csharp: {
    before: 'Process.Start("',
    after: '");',
    open: '$"{',
    close: '}"',
    variable: '{a}',
    ordinary: numbered(
      (index) =>
        `class Step${index} {\n  void Run(string site) {\n    var words = $"/mp:a SMSSITECODE={site}";\n    Process.Start("ccmsetup.exe", words);\n  }\n}\n`,
    ),
    hostile: script({ plus: ' + ', end: ';\n', run: 'Process.Start', block: 'if (a) {\n' }),
  },
  python: {
    before: 'os.system("',
    after: '")',
    open: 'f"{',
    close: '}"',
    variable: '{a}',
    ordinary: numbered(
      (index) =>
        `def step${index}(site):\n    words = ["ccmsetup.exe", "/mp:a"]\n    if site:\n        words.append(f"SMSSITECODE={site}")\n    subprocess.run(words)\n`,
    ),
    hostile: {
      ...script({ plus: ' + ', end: '\n', run: 'os.system' }),
      indentation: indented(' ', 'if a:\n', `os.system("${line}")\n`),
    },
  },
  shell: {
    before: 'wine ',
    open: '$(',
    close: ')',
    variable: '$a',
    ordinary: numbered(
      (index) =>
        `step_${index}() {\n  local site="P01"\n  if [ -f ccmsetup.exe ]; then\n    ssh "$host" "ccmsetup.exe /mp:a SMSSITECODE=$site"\n  fi\n}\n`,
    ),
    hostile: {
      'here-documents, never closed': numbered((index) => `cat <<E${index}\n${line}\n`),
      'a list of words': filled(' /mp:a', 'wine ccmsetup.exe'),
    },
  },
  markdown: {
    before: '```\n',
    after: '\n```',
    open: '> ',
    close: '',
    variable: '`',
    ordinary: numbered(
      (index) =>
        `## Step ${index}\n\nRun \`${line}\` on *each* [computer](a.md).\n\n- first\n  \`\`\`cmd\n  ${line}\n  \`\`\`\n- then wait\n\n`,
    ),
    hostile: {
      'code spans, never closed': numbered(
        (index) => `${'`'.repeat(1 + (index % 400))}a`,
        '',
        `\`${line}\`\n`,
      ),
      links: filled('[a](<b', '', `\`${line}\`\n`),
      'deep lists': indented('  ', '- a\n', `\n\`${line}\`\n`),
      tags: filled('<code>', '', line),
    },
  },
  hcl: {
    before: 'command = "',
    after: '"',
    open: '"${',
    close: '}"',
    variable: '${a}',
    ordinary: numbered(
      (index) =>
        `resource "a" "b${index}" {\n  name = "step ${index}"\n  tags = { a = "b", c = [1, 2] }\n  settings = jsonencode({\n    commandToExecute = "${line} \${var.more}"\n  })\n}\n`,
    ),
    hostile: {
      'heredocs, never closed': numbered((index) => `a = <<E${index}\n${line}\n`),
      directives: filled('%{ if a }x', `command = "${line} `, '"\n'),
      'nested calls': filled('join(" ", ["ccmsetup.exe", ', 'command = '),
      'a list of words': filled(', "/mp:a"', 'command = ["ccmsetup.exe"', ']\n'),
    },
  },
  bicep: {
    before: "var command = '",
    after: "'",
    open: "'${",
    close: "}'",
    variable: '${a}',
    ordinary: numbered(
      (index) =>
        `resource step${index} 'a@2020' = {\n  name: 'step \${a}'\n  properties: {\n    settings: {\n      commandToExecute: '${line} \${more}'\n    }\n  }\n}\n`,
    ),
    hostile: {
      'long strings, never closed': filled(`var command = '''${line} `),
      'nested calls': filled("concat('ccmsetup.exe /mp:a', ", 'var command = '),
      'a list of words': filled("  '/mp:a'\n", "var command = [\n  'ccmsetup.exe'\n", ']\n'),
    },
  },
  autoit: {
    before: 'RunWait("',
    after: '")',
    escape: '""',
    variable: '" & $a & "',
    ordinary: numbered(
      (index) =>
        `Func Step${index}($folder)\n  If FileExists($folder) Then\n    RunWait($folder & '\\ccmsetup.exe /mp:a SMSSITECODE=P01', @ScriptDir)\n  EndIf\nEndFunc\n`,
    ),
  },
  kixtart: {
    before: "Shell '",
    after: "'",
    escape: '@@',
    variable: "' + $a + '",
    ordinary: numbered(
      (index) =>
        `If Exist("C:\\step${index}.txt") = 0\n  $path = @LServer + "\\ccmsetup.exe"\n  Shell "$path /mp:a SMSSITECODE=P01"\nEndIf\n`,
    ),
  },
  nsis: {
    before: "ExecWait '",
    after: "' $0",
    escape: '$\\"',
    variable: '${A}',
    ordinary: numbered(
      (index) =>
        `Section "Step ${index}"\n  SetOutPath "$INSTDIR"\n  ExecWait '"$INSTDIR\\ccmsetup.exe" /mp:a SMSSITECODE=P01' $0\nSectionEnd\n`,
    ),
  },
  inno: {
    before: '[Run]\nFilename: "{tmp}\\ccmsetup.exe"; Parameters: "',
    after: '"',
    open: '{',
    close: '}',
    escape: '""',
    variable: '{#A}',
    ordinary: numbered(
      (index) =>
        `Filename: "{tmp}\\ccmsetup.exe"; Parameters: "/mp:a SMSSITECODE=P01"; Flags: waituntilterminated; Tasks: t${index}\n`,
      '[Setup]\nAppName=Steps\n\n[Run]\n',
    ),
  },
  pascal: {
    before: "begin WinExec('",
    after: "', 1); end.",
    escape: "''",
    variable: "' + A + '",
    ordinary: numbered(
      (index) =>
        `procedure Step${index}(const Folder: string);\nvar Words: string;\nbegin\n  Words := '/mp:a SMSSITECODE=P01';\n  ExecuteProcess(Folder + '\\ccmsetup.exe', Words);\nend;\n`,
    ),
  },
  ruby: {
    before: 'system("',
    after: '")',
    variable: '#{a}',
    ordinary: numbered(
      (index) =>
        `execute 'step ${index}' do\n  command "#{node['folder']}\\\\ccmsetup.exe /mp:a SMSSITECODE=P01"\n  not_if { File.exist?('a${index}') }\nend\n`,
    ),
  },
  puppet: {
    before: "exec { 'a': command => '",
    after: "' }",
    open: '{',
    close: '}',
    variable: '${a}',
    ordinary: numbered(
      (index) =>
        `exec { 'step ${index}':\n  command => 'C:\\Temp\\ccmsetup.exe /mp:a SMSSITECODE=P01',\n  creates => 'C:\\Windows\\a${index}',\n}\n`,
    ),
  },
  go: {
    before: 'run("',
    after: '")',
    open: '{',
    close: '}',
    variable: '" + a + "',
    ordinary: numbered(
      (index) =>
        `func step${index}(folder string) error {\n\targs := []string{"/mp:a", "SMSSITECODE=P01"}\n\treturn exec.Command("ccmsetup.exe", args...).Run()\n}\n`,
    ),
  },
  log: {
    before: '<![LOG[Command line: ',
    after:
      ']LOG]!><time="10:11:12.345+000" date="01-02-2024" component="ccmsetup" context="" type="1" thread="1" file="a">',
    open: '<![LOG[',
    close: ']LOG]!>',
  },
  text: {
    ordinary: numbered((index) => `${index}. Copy the files, then run ${line} and wait.\n\n  ${line}\n`),
  },
};

/** How documents of a host are made. */
export function frameOf(host: string): Frame {
  return { ...plain, ...frames[host] };
}
