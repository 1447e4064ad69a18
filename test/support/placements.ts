/** Command lines written into documents of every host, in the ways in which people write them there. */

/** A way to write a command line into a document. */
export interface Placement {
  readonly name: string;
  /** The id of the host. */
  readonly host: string;
  /** The document; undefined when the line cannot be written so. */
  readonly write: (line: string) => string | undefined;
  /** Whether the document holds the command line twice, from one text. */
  readonly shared?: true;
}

/** What stands between blanks outside of quotes; a word may have millions of characters. */
export function wordsOf(line: string): string[] {
  return line.match(/(?:"[^"]*"|[^\s"])[^\s"]*(?:"[^"]*"[^\s"]*)*/g) ?? [];
}

/** The words of a line when each of them can be an item of a list as it stands; undefined otherwise. */
function items(line: string): readonly [program: string, ...items: string[]] | undefined {
  const [program, ...rest] = wordsOf(line);
  return program === undefined || wordsOf(line).join(' ') !== line || rest.length === 0
    ? undefined
    : [program, ...rest];
}

const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const double = (text: string): string => `"${text.replace(/[`"$]/g, '`$&')}"`;
const json = JSON.stringify;
const xml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
const vb = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const nsis = (text: string): string => `"${text.replaceAll('$', '$$$$').replaceAll('"', '$\\"')}"`;
const sh = (text: string): string => `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
const oneLine = (line: string): boolean => !/[\r\n]/.test(line);
/** The part of a line behind its program. */
const rest = (line: string): string | undefined => /^\S*ccmsetup\.exe\s+(\S.*)$/is.exec(line)?.[1];

function simple(
  host: string,
  name: string,
  write: (line: string) => string,
  fits: (line: string) => boolean = oneLine,
): Placement {
  return { host, name, write: (line) => (fits(line) ? write(line) : undefined) };
}

function listed(host: string, name: string, write: (items: readonly string[]) => string): Placement {
  return {
    host,
    name,
    write: (line) => {
      const all = items(line);
      return all === undefined ? undefined : write(all);
    },
  };
}

/** Behind the program, from one variable for two calls. */
function twice(host: string, write: (args: string) => string): Placement {
  return {
    host,
    name: 'a variable that two calls share',
    shared: true,
    write: (line) => {
      const args = rest(line);
      return args === undefined ? undefined : write(args);
    },
  };
}

const notEscaped = (line: string): boolean => oneLine(line) && !/[\\`$]/.test(line);

/** All of them. */
export const placements: readonly Placement[] = [
  simple(
    'ccmcmd',
    'one line',
    (line) => `# \u{1F600}\n${line}\n`,
    () => true,
  ),
  simple('ccmcmd', 'an argument a line', (line) => `${wordsOf(line).join('\n  ')}\n\nccmsetup.exe /logon\n`),
  simple(
    'powershell',
    'Start-Process with a string',
    (line) => `Start-Process cmd -ArgumentList ${single(`/c ${line}`)} -Wait\n`,
  ),
  simple(
    'powershell',
    'Invoke-Expression with a string',
    (line) => `$x = '\u{1F600}'; Invoke-Expression ${double(line)}\n`,
    notEscaped,
  ),
  simple('powershell', 'a native call', (line) => `if ($true) { & ${line} }\n`),
  listed(
    'powershell',
    'a list',
    ([program = '', ...all]) =>
      `Start-Process ${program} -ArgumentList @(\n  ${all.map(single).join(',\n  ')}\n)\n`,
  ),
  listed(
    'powershell',
    'a native call of strings',
    ([program = '', ...all]) => `& "C:\\Temp\\${program}" ${all.map(double).join(' ')}\n`,
  ),
  twice(
    'powershell',
    (args) =>
      `$o = ${single(args)}\nStart-Process ccmsetup.exe -ArgumentList $o\nStart-Process ccmsetup.exe -ArgumentList "$o FSP=fs1"\n`,
  ),
  simple(
    'powershell',
    'JSON in a here-string',
    (line) => `$json = @'\n{ "installCommandLine": ${json(line)} }\n'@\n`,
  ),
  simple('batch', 'a call', (line) => `@echo off\n${line.replaceAll('%', '%%')}\n`),
  simple('batch', 'start', (line) => `start "" /wait ${line.replaceAll('%', '%%')}\n`),
  twice('batch', (args) => `set OPTS=${args}\nccmsetup.exe %OPTS%\nccmsetup.exe /logon %OPTS%\n`),
  simple('json', 'a string', (line) => json({ '\u{1F600}': 0, installCommandLine: line }, undefined, 2)),
  listed('json', 'a list', (all) => json({ command: all })),
  simple(
    'yaml',
    'a plain scalar',
    (line) => `- win_command: ${line}\n`,
    (line) => oneLine(line) && !/: | #|:$|^[^\w/]/.test(line),
  ),
  simple('yaml', 'a double-quoted scalar', (line) => `- win_command: ${json(line)} # \u{1F600}\n`),
  simple('yaml', 'a single-quoted scalar', (line) => `- win_command: ${single(line)}\n`),
  simple(
    'yaml',
    'a folded scalar',
    (line) => `- win_command: >-\n    ${line.replaceAll(' ', '\n    ')}\n`,
    (line) => oneLine(line) && !/ {2}|\t|"[^"]* [^"]*"/.test(line),
  ),
  listed('yaml', 'a flow list', (all) => `- win_command:\n    argv: [${all.map(single).join(', ')}]\n`),
  listed(
    'yaml',
    'a block list',
    (all) => `- win_command:\n    argv:\n${all.map((each) => `      - ${single(each)}\n`).join('')}`,
  ),
  simple(
    'yaml',
    'PowerShell in a block',
    (line) => `- win_shell: |\n    $x = 1\n    Start-Process cmd -ArgumentList ${single(`/c ${line}`)}\n`,
  ),
  simple(
    'xml',
    'an element',
    (line) => `<a>\n  <CommandLine b="\u{1F600}">${xml(line)}</CommandLine>\n</a>\n`,
  ),
  simple('xml', 'an attribute', (line) => `<a><b CommandLine="${xml(line)}" /></a>\n`),
  simple('xml', 'CDATA', (line) => `<a><CommandLine><![CDATA[${line}]]></CommandLine></a>\n`),
  simple('ini', 'a value', (line) => `[a]\nCommand=${line}\n`),
  simple('tcf', 'the Install line', (line) => `[Client Install]\nInstall=${rest(line) ?? line}\n`),
  simple(
    'reg',
    'a value',
    (line) =>
      `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce]\n"a"="${line.replace(/[\\"]/g, '\\$&')}"\n`,
  ),
  simple('vbscript', 'Run', (line) => `shell.Run ${vb(line)}, 0, True\n`),
  listed(
    'vbscript',
    'a concatenation',
    (all) => `shell.Run ${all.map((each, index) => vb(index === 0 ? each : ` ${each}`)).join(' & _\n  ')}\n`,
  ),
  twice(
    'vbscript',
    (args) =>
      `opts = ${vb(args)}\nshell.Run "ccmsetup.exe " & opts\nshell.Run "ccmsetup.exe /logon " & opts\n`,
  ),
  simple('javascript', 'exec', (line) => `exec(${json(line)});\n`),
  listed(
    'javascript',
    'spawn',
    ([program, ...all]) => `spawn(${json(program)}, [${all.map((each) => json(each)).join(', ')}]);\n`,
  ),
  twice(
    'javascript',
    (args) =>
      `const opts = ${json(args)};\nexec("ccmsetup.exe " + opts);\nexec(\`ccmsetup.exe /logon \${opts}\`);\n`,
  ),
  simple('csharp', 'Process.Start', (line) => `Process.Start("cmd.exe", ${json(`/c ${line}`)});\n`),
  twice(
    'csharp',
    (args) =>
      `var opts = ${json(args)};\nProcess.Start("ccmsetup.exe", opts);\nProcess.Start("ccmsetup.exe", "/logon " + opts);\n`,
  ),
  simple('python', 'os.system', (line) => `os.system(${json(line)})\n`),
  listed('python', 'subprocess', (all) => `subprocess.run([${all.map((each) => json(each)).join(', ')}])\n`),
  twice(
    'python',
    (args) =>
      `opts = ${json(args)}\nos.system("ccmsetup.exe " + opts)\nos.system(f"ccmsetup.exe /logon {opts}")\n`,
  ),
  simple('autoit', 'RunWait', (line) => `RunWait(${vb(line)}, @ScriptDir)\n`),
  listed(
    'autoit',
    'a concatenation',
    (all) => `Run(${all.map((each, index) => single(index === 0 ? each : ` ${each}`)).join(' & _\n  ')})\n`,
  ),
  twice(
    'autoit',
    (args) => `$opts = ${vb(args)}\nRun("ccmsetup.exe " & $opts)\nRun("ccmsetup.exe /logon " & $opts)\n`,
  ),
  simple(
    'kixtart',
    'Shell',
    (line) => `Shell '${line.replace(/[$@%]/g, '$&$&')}'\n`,
    (line) => oneLine(line) && !line.includes("'"),
  ),
  twice(
    'kixtart',
    (args) =>
      `$opts = ${args.includes("'") ? `"${args.replaceAll('"', '')}"` : `'${args}'`}\nShell "ccmsetup.exe $opts"\nShell 'ccmsetup.exe /logon ' + $opts\n`,
  ),
  simple('nsis', 'ExecWait', (line) => `ExecWait ${nsis(line)} $0\n`),
  twice(
    'nsis',
    (args) =>
      `!define OPTS ${nsis(args)}\nExec 'ccmsetup.exe \${OPTS}'\nExecWait "ccmsetup.exe /logon \${OPTS}"\n`,
  ),
  {
    host: 'inno',
    name: 'parameters',
    write: (line) => {
      const args = oneLine(line) ? rest(line) : undefined;
      return args === undefined
        ? undefined
        : `[Run]\nFilename: "{tmp}\\ccmsetup.exe"; Parameters: "${args.replace(/["{]/g, '$&$&')}"; Flags: nowait\n`;
    },
  },
  simple(
    'inno',
    'a value of the registry',
    (line) =>
      `[Registry]\nRoot: HKLM; Subkey: "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce"; ValueName: "a"; ValueData: "${line.replace(/["{]/g, '$&$&')}"\n`,
  ),
  simple('pascal', 'WinExec', (line) => `begin WinExec('${line.replaceAll("'", "''")}', 1); end.\n`),
  twice(
    'pascal',
    (args) =>
      `begin\n  P := '${args.replaceAll("'", "''")}';\n  WinExec('ccmsetup.exe ' + P, 1);\n  WinExec('ccmsetup.exe /logon ' + P, 1);\nend.\n`,
  ),
  simple('ruby', 'system', (line) => `system(${json(line).replaceAll('#{', '\\#{')})\n`),
  listed(
    'ruby',
    'words',
    (all) => `system(${all.map((each) => `'${each.replace(/['\\]/g, '\\$&')}'`).join(', ')})\n`,
  ),
  twice(
    'ruby',
    (args) =>
      `opts = '${args.replace(/['\\]/g, '\\$&')}'\nsystem("ccmsetup.exe #{opts}")\nsystem('ccmsetup.exe /logon ' + opts)\n`,
  ),
  simple('puppet', 'exec', (line) => `exec { 'a':\n  command => '${line.replace(/['\\]/g, '\\$&')}',\n}\n`),
  simple('go', 'a call', (line) => `func f() {\n\trun(${json(line)})\n}\n`),
  listed('go', 'exec.Command', (all) => `exec.Command(${all.map((each) => json(each)).join(', ')})\n`),
  simple(
    'shell',
    'ssh',
    (line) => `ssh host '${line}'\n`,
    (line) => oneLine(line) && !line.includes("'"),
  ),
  simple(
    'shell',
    'a call',
    (line) => `/opt/x/${line}\n`,
    (line) => notEscaped(line) && !/[;&|<>()*?'{}]/.test(line),
  ),
  listed(
    'shell',
    'an array',
    (all) => `call=(${all.map((each) => sh(each)).join(' ')})\nssh host "\${call[@]}"\n`,
  ),
  twice(
    'shell',
    (args) => `opts=${sh(args)}\nssh host "ccmsetup.exe $opts"\nssh host ccmsetup.exe /logon $opts\n`,
  ),
  simple('markdown', 'a fence', (line) => `> - \`\`\`cmd\n>   ${line}\n>   \`\`\`\n`),
  simple(
    'markdown',
    'PowerShell in a fence',
    (line) => `\`\`\`powershell\nStart-Process cmd -ArgumentList ${single(`/c ${line}`)}\n\`\`\`\n`,
  ),
  simple(
    'hcl',
    'a string',
    (line) =>
      `resource "a" "b" {\n  command = ${json(line).replaceAll('${', '$${').replaceAll('%{', '%%{')}\n}\n`,
  ),
  simple(
    'bicep',
    'a string',
    (line) =>
      `var a = {\n  commandToExecute: '${line.replace(/['\\]/g, '\\$&').replaceAll('${', '\\${')}'\n}\n`,
  ),
  simple('text', 'a line', (line) => `\u{1F600}\n\n\t${line}\n`),
];
