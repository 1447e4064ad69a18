/** One document for each host in which every feature is tried. */

/** A document of one language. Line breaks are written `\n`; each document is tried with CRLF, too. */
export interface Everywhere {
  /** The id of the host. */
  readonly host: string;
  /** The document around the value of SMSCACHEDIR; behind it follows ` FSP=fs1`. */
  readonly document: (value: string) => string;
  /** `C:\a b` without quotes and with them, each as the language writes it. */
  readonly wrong: string;
  readonly right: string;
  /**
   * The comment line that the quick fix writes, and what the line it stands above begins with; or why there is none.
   */
  readonly suppression: { readonly comment: string; readonly above: string } | { readonly none: string };
  /** A document whose command line is commented out; or why there is none. */
  readonly inert: string | { readonly none: string };
}

const slug = 'ccmsetup-lint-disable-next-line unquoted-space';
const before = 'ccmsetup.exe /mp:mp1 SMSCACHEDIR=';
const after = ' FSP=fs1';
const plain = { wrong: 'C:\\a b', right: '"C:\\a b"' };
const escaped = { wrong: 'C:\\\\a b', right: '\\"C:\\\\a b\\"' };
const inertLine = 'ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\a b';

/** A row for each host that is registered. */
export const everywhere: readonly Everywhere[] = [
  {
    host: 'ccmcmd',
    document: (value) => `# \u{1F600}\n${before}${value}${after}\n`,
    ...plain,
    suppression: { comment: `# ${slug} -- reason`, above: before },
    inert: { none: 'what is commented out of a .ccmcmd file is no command line' },
  },
  {
    host: 'powershell',
    document: (value) =>
      `if ($true) {\n\t$x = '\u{1F600}'; Start-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHEDIR=${value}${after}"\n}\n`,
    wrong: 'C:\\a b',
    right: '`"C:\\a b`"',
    suppression: { comment: `\t# ${slug} -- reason`, above: "\t$x = '" },
    inert: `# Start-Process ccmsetup.exe -ArgumentList '/mp:mp1 SMSCACHEDIR=C:\\a b'\n`,
  },
  {
    host: 'batch',
    document: (value) => `@echo off\n  echo \u{1F600} & ${before}${value}${after} ^\n  SMSMP=mp1\n`,
    ...plain,
    suppression: { comment: `  REM ${slug} -- reason`, above: '  echo ' },
    inert: `REM ${inertLine}\n`,
  },
  {
    host: 'json',
    document: (value) =>
      `// \u{1F600}\n{\n  "\u{1F600}": 0, "b": 1,\n  "installCommandLine": "${before}${value}${after}"\n}\n`,
    ...escaped,
    suppression: { comment: `  // ${slug} -- reason`, above: '  "installCommandLine"' },
    inert: `{\n  // "installCommandLine": "ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b"\n}\n`,
  },
  {
    host: 'json',
    document: (value) => `{"\u{1F600}": 0, "installCommandLine": "${before}${value}${after}"}`,
    ...escaped,
    suppression: { none: 'a file without comments may be read by what takes none' },
    inert: { none: 'there is no comment' },
  },
  {
    host: 'yaml',
    document: (value) => `- name: "\u{1F600}"\n  win_command: "${before}${value}${after}" # \u{1F600}\n`,
    ...escaped,
    suppression: { comment: `  # ${slug} -- reason`, above: '  win_command' },
    inert: `# - win_command: ${inertLine}\n`,
  },
  {
    host: 'yaml',
    document: (value) =>
      `- win_shell: >\n    $x = '\u{1F600}'; Start-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHEDIR=${value}${after}"\n`,
    wrong: 'C:\\a b',
    right: '`"C:\\a b`"',
    suppression: { comment: `# ${slug} -- reason`, above: '- win_shell' },
    inert: `# - win_shell: Start-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHEDIR=C:\\a b"\n`,
  },
  {
    host: 'xml',
    document: (value) => `<a>\n  <CommandLine b="\u{1F600}">${before}${value}${after}</CommandLine>\n</a>\n`,
    ...plain,
    suppression: { comment: `  <!-- ${slug} - reason -->`, above: '  <CommandLine' },
    inert: `<a>\n<!-- <CommandLine>${inertLine}</CommandLine> -->\n</a>\n`,
  },
  {
    host: 'xml',
    document: (value) => `<a>\n  <b c="\u{1F600}"\n    CommandLine="${before}${value}${after}" />\n</a>\n`,
    wrong: 'C:\\a b',
    right: '&quot;C:\\a b&quot;',
    suppression: { comment: `  <!-- ${slug} - reason -->`, above: '  <b' },
    inert: `<a>\n<!--\n  <b CommandLine="${inertLine}" />\n-->\n</a>\n`,
  },
  {
    host: 'ini',
    document: (value) => `[\u{1F600}]\nCommand=${before}${value}${after}\n`,
    ...plain,
    suppression: { comment: `; ${slug} -- reason`, above: 'Command=' },
    inert: `[a]\n; Command=${inertLine}\n`,
  },
  {
    host: 'tcf',
    document: (value) => `; \u{1F600}\n[Client Install]\nInstall=INSTALL=ALL SMSCACHEDIR=${value}${after}\n`,
    ...plain,
    suppression: { comment: `; ${slug} -- reason`, above: 'Install=' },
    inert: `[Client Install]\n; Install=INSTALL=ALL SMSCACHEDIR=C:\\a b\n`,
  },
  {
    host: 'reg',
    document: (value) =>
      `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce]\n"\u{1F600}"="${before}${value}${after}"\n`,
    ...escaped,
    suppression: { comment: `; ${slug} -- reason`, above: '"\u{1F600}"' },
    inert: `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\x]\n; "a"="ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b"\n`,
  },
  {
    host: 'vbscript',
    document: (value) => `x = "\u{1F600}" : shell.Run "${before}${value}${after}"\n`,
    wrong: 'C:\\a b',
    right: '""C:\\a b""',
    suppression: { comment: `' ${slug} -- reason`, above: 'x = ' },
    inert: `' shell.Run "${inertLine}"\n`,
  },
  {
    host: 'javascript',
    document: (value) => `  f("\u{1F600}"); exec("${before}${value}${after}");\n`,
    ...escaped,
    suppression: { comment: `  // ${slug} -- reason`, above: '  f(' },
    inert: `// exec('ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b');\n`,
  },
  {
    host: 'csharp',
    document: (value) =>
      `  F("\u{1F600}"); Process.Start("ccmsetup.exe", "/mp:mp1 SMSCACHEDIR=${value}${after}");\n`,
    ...escaped,
    suppression: { comment: `  // ${slug} -- reason`, above: '  F(' },
    inert: `// Process.Start("ccmsetup.exe", "/mp:mp1 SMSCACHEDIR=C:\\\\a b");\n`,
  },
  {
    host: 'python',
    document: (value) => `if True:\n    f("\u{1F600}"); os.system("${before}${value}${after}")\n`,
    ...escaped,
    suppression: { comment: `    # ${slug} -- reason`, above: '    f(' },
    inert: `# os.system("ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b")\n`,
  },
  {
    host: 'autoit',
    document: (value) => `If $x Then\n  Run("${before}${value}${after}") ; \u{1F600}\nEndIf\n`,
    wrong: 'C:\\a b',
    right: '""C:\\a b""',
    suppression: { comment: `  ; ${slug} -- reason`, above: '  Run(' },
    inert: `; Run("${inertLine}")\n`,
  },
  {
    host: 'kixtart',
    document: (value) => `If $x = 1\n  Run '${before}${value}${after}' ; \u{1F600}\nEndIf\n`,
    ...plain,
    suppression: { comment: `  ; ${slug} -- reason`, above: '  Run ' },
    inert: `; Run "${inertLine}"\n`,
  },
  {
    host: 'nsis',
    document: (value) => `Section\n  ExecWait "${before}${value}${after}" ; \u{1F600}\nSectionEnd\n`,
    wrong: 'C:\\a b',
    right: '$\\"C:\\a b$\\"',
    suppression: { comment: `  ; ${slug} -- reason`, above: '  ExecWait ' },
    inert: `; ExecWait '${inertLine}'\n`,
  },
  {
    host: 'inno',
    document: (value) =>
      `; \u{1F600}\n[Run]\nFilename: "ccmsetup.exe"; Parameters: "/mp:mp1 SMSCACHEDIR=${value}${after}"; Flags: nowait\n`,
    wrong: 'C:\\a b',
    right: '""C:\\a b""',
    suppression: { comment: `; ${slug} -- reason`, above: 'Filename' },
    inert: `[Run]\n; Filename: "ccmsetup.exe"; Parameters: "/mp:mp1 SMSCACHEDIR=C:\\a b"\n`,
  },
  {
    host: 'pascal',
    document: (value) =>
      `begin\n  S := '\u{1F600}'; Exec('ccmsetup.exe', '/mp:mp1 SMSCACHEDIR=${value}${after}', '', 0, 0, R);\nend.\n`,
    ...plain,
    suppression: { comment: `  // ${slug} -- reason`, above: '  S := ' },
    inert: `// Exec('ccmsetup.exe', '/mp:mp1 SMSCACHEDIR=C:\\a b');\n`,
  },
  {
    host: 'ruby',
    document: (value) => `if x\n  f("\u{1F600}"); system("${before}${value}${after}")\nend\n`,
    ...escaped,
    suppression: { comment: `  # ${slug} -- reason`, above: '  f(' },
    inert: `# system("ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b")\n`,
  },
  {
    host: 'puppet',
    document: (value) => `exec { "\u{1F600}":\n  command => "${before}${value}${after}",\n}\n`,
    ...escaped,
    suppression: { comment: `# ${slug} -- reason`, above: 'exec {' },
    inert: `# exec { 'a': command => "ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b" }\n`,
  },
  {
    host: 'go',
    document: (value) => `func f() {\n\tg("\u{1F600}"); run("${before}${value}${after}")\n}\n`,
    ...escaped,
    suppression: { comment: `\t// ${slug} -- reason`, above: '\tg(' },
    inert: `// run("ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b")\n`,
  },
  {
    host: 'shell',
    document: (value) => `echo "\u{1F600}"; ssh host '${before}${value}${after}'\n`,
    ...plain,
    suppression: { comment: `# ${slug} -- reason`, above: 'echo ' },
    inert: `# ssh host '${inertLine}'\n`,
  },
  {
    host: 'markdown',
    document: (value) => `\u{1F600}\n\n> - \`\`\`cmd\n>   ${before}${value}${after}\n>   \`\`\`\n`,
    ...plain,
    suppression: { comment: `> <!-- ${slug} - reason -->`, above: '> - ```' },
    inert: `<!-- ${inertLine} -->\n`,
  },
  {
    host: 'markdown',
    document: (value) => `1. \u{1F600}\n\n       ${before}${value}${after}\n`,
    ...plain,
    suppression: { comment: `   <!-- ${slug} - reason -->`, above: '       ccmsetup.exe' },
    inert: `<!--\n${inertLine}\n-->\n`,
  },
  {
    host: 'markdown',
    document: (value) => `# a\n1. \u{1F600}\n   \`${before}${value}${after}\`\n`,
    ...plain,
    suppression: { comment: `<!-- ${slug} - reason -->`, above: '1. ' },
    inert: `Text <!-- ${inertLine} -->\n`,
  },
  {
    host: 'markdown',
    document: (value) =>
      `- \u{1F600}\n\n  ~~~~ powershell\n  $x = '\u{1F600}'; Start-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHEDIR=${value}${after}"\n  ~~~~\n`,
    wrong: 'C:\\a b',
    right: '`"C:\\a b`"',
    suppression: { comment: `  <!-- ${slug} - reason -->`, above: '  ~~~~ ' },
    inert: `\`\`\`bat\nREM ${inertLine}\n\`\`\`\n`,
  },
  {
    host: 'hcl',
    document: (value) =>
      `resource "a" "b" {\n  x = { y = "\u{1F600}", command = "${before}${value}${after}" }\n}\n`,
    ...escaped,
    suppression: { comment: `  # ${slug} -- reason`, above: '  x = ' },
    inert: `# command = "ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b"\n`,
  },
  {
    host: 'bicep',
    document: (value) => `var a = {\n  x: '\u{1F600}'\n  commandToExecute: '${before}${value}${after}'\n}\n`,
    wrong: 'C:\\\\a b',
    right: '"C:\\\\a b"',
    suppression: { comment: `  // ${slug} -- reason`, above: '  commandToExecute' },
    inert: `// var commandToExecute = 'ccmsetup.exe /mp:mp1 SMSCACHEDIR=C:\\\\a b'\n`,
  },
  {
    host: 'text',
    document: (value) => `\u{1F600}\n\n\t${before}${value}${after}\n`,
    ...plain,
    suppression: { none: 'plain text has no comments' },
    inert: { none: 'plain text has no comments' },
  },
];

/** The hosts in which nothing is reported and nothing typed; each with a document in which SMSCACHEDIR is explained. */
export const readOnly: readonly { readonly host: string; readonly document: string }[] = [
  {
    host: 'log',
    document: `\u{1F600}<![LOG[Command line: ${before}C:\\a b${after}]LOG]!><time="10:11:12.123+000" date="01-15-2026" component="ccmsetup" context="" type="1" thread="4711" file="ccmsetup.cpp:1234">\n`,
  },
];
