/** The comments of each host's language, for tests of what stands in them. */

/** The forms of a comment in a language, and a document with a command line behind a comment on a line of its own. */
export interface CommentedLanguage {
  readonly comments: readonly ((directive: string) => string)[];
  readonly document: (before: string, between: string) => string;
}

const line = (sign: string) => (directive: string) => `${sign}${directive}`;
const block = (open: string, close: string) => (directive: string) => `${open} ${directive} ${close}`;

const call = 'ccmsetup.exe SMSSITECODE=P01 /logon';
const quoted = `"${call}"`;
const slashes = [line('// '), block('/*', '*/')];

/** Statements of their own, one before and one behind. */
const statements = (statement: string): CommentedLanguage['document'] => {
  const [first, second] = [statement.replaceAll('@', 'a'), statement.replaceAll('@', 'b')];
  return (before, between) => `${before}\n${first}\n${between}\n${second}\n`;
};

/** The languages that have comments, by the ids of their hosts. */
export const commentedLanguages: Readonly<Record<string, CommentedLanguage>> = {
  ccmcmd: { comments: [line('# '), line('#')], document: statements(`${call}\n`) },
  powershell: {
    comments: [line('# '), block('<#', '#>')],
    document: statements("Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01 /logon'"),
  },
  batch: { comments: [line('REM '), line(':: '), line('@rem ')], document: statements(call) },
  json: {
    comments: slashes,
    document: (before, between) =>
      `{\n${before}\n"installCommandLine": ${quoted},\n${between}\n"uninstallCommandLine": ${quoted}\n}\n`,
  },
  yaml: {
    comments: [line('# ')],
    document: (before, between) => `a:\n${before}\n  command: ${call}\n${between}\n  cmd: ${call}\n`,
  },
  xml: {
    comments: [block('<!--', '-->')],
    document: (before, between) =>
      `<a>\n${before}\n<CommandLine>${call}</CommandLine>\n${between}\n<Path>${call}</Path>\n</a>\n`,
  },
  ini: {
    comments: [line('; '), line('# ')],
    document: (b, m) => `[x]\n${statements(`Command=${call}`)(b, m)}`,
  },
  tcf: {
    comments: [line('; '), line(';')],
    document: (b, m) => `[Client Install]\n${statements('Install=INSTALL=ALL SMSSITECODE=P01 /logon')(b, m)}`,
  },
  inno: {
    comments: [line('; '), line('// ')],
    document: (b, m) =>
      `[Run]\n${statements('Filename: "ccmsetup.exe"; Parameters: "SMSSITECODE=P01 /logon"')(b, m)}`,
  },
  reg: {
    comments: [line('; '), line(';')],
    document: (b, m) =>
      `[HKEY_CURRENT_USER\\x]\n${statements('"SetupParameters"="SMSSITECODE=P01 /logon"')(b, m)}`,
  },
  vbscript: {
    comments: [line("' "), line('Rem ')],
    document: statements(`shell.Run ${quoted}, 0, True`),
  },
  javascript: { comments: slashes, document: statements(`shell.Run(${quoted}, 0, true);`) },
  csharp: {
    comments: slashes,
    document: statements(`Process.Start("ccmsetup.exe", "SMSSITECODE=P01 /logon");`),
  },
  python: { comments: [line('# ')], document: statements(`subprocess.run(${quoted})`) },
  autoit: {
    comments: [line('; '), block('#cs', '\n#ce')],
    document: statements('RunWait("ccmsetup.exe SMSSITECODE=P01 /logon")'),
  },
  kixtart: { comments: [line('; '), block('/*', '*/')], document: statements(`Shell ${quoted}`) },
  nsis: {
    comments: [line('; '), line('# '), block('/*', '*/')],
    document: statements(`ExecWait ${quoted} $0`),
  },
  pascal: {
    comments: [...slashes.slice(0, 1), block('{', '}'), block('(*', '*)')],
    document: (b, m) => `begin\n${statements(`WinExec('${call}', 1);`)(b, m)}end.\n`,
  },
  ruby: { comments: [line('# ')], document: statements(`system(${quoted})`) },
  puppet: { comments: [line('# ')], document: statements(`exec { '${call}': }`) },
  go: { comments: slashes, document: statements(`run(${quoted})`) },
  shell: { comments: [line('# ')], document: statements(`ssh host '${call}'`) },
  markdown: { comments: [block('<!--', '-->')], document: statements(`\nUse \`${call}\` for it.\n`) },
  hcl: {
    comments: [line('# '), ...slashes],
    document: (b, m) => `locals {\n${statements(`command_@ = ${quoted}`)(b, m)}}\n`,
  },
  bicep: { comments: slashes, document: statements(`var command@ = '${call}'`) },
};
