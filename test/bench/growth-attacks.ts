/** Documents that somebody writes to make a reader slow: much of what a script language can say, and runs of one sign. */
import { line } from './growth-frames';
import { repeated } from './sample';

/** How a script language says the few things that attacks are made of. Names are letters with numbers behind them. */
export interface Statements {
  /** A variable gets a text. */
  readonly assign: (name: string, text: string) => string;
  /** A variable gets another one with a text behind it. */
  readonly grow: (name: string, from: string, text: string) => string;
  /** Starts what a variable holds. */
  readonly run: (name: string) => string;
  /** A function whose one parameter is started, and a call of it. */
  readonly define?: (name: string, text: string) => string;
  /** A list of words, and a start with all of them. */
  readonly splat?: (name: string, text: string) => string;
  /** A script of another language as the text of a start. */
  readonly nested?: (script: string) => string;
  /** What stands around all of it. */
  readonly before?: string;
  readonly after?: string;
}

const statements: Readonly<Record<string, Statements>> = {
  powershell: {
    assign: (name, text) => `$${name} = '${text}'\n`,
    grow: (name, from, text) => `$${name} = $${from} + '${text}'\n`,
    run: (name) => `Start-Process ccmsetup.exe $${name}\n`,
    define: (name, text) =>
      `function ${name} { param($p) Start-Process ccmsetup.exe -ArgumentList $p }\n${name} '${text}'\n`,
    splat: (name, text) =>
      `$${name} = @{ FilePath = 'ccmsetup.exe'; ArgumentList = '${text}' }\nStart-Process @${name}\n`,
    nested: (script) => `cmd.exe /c "${script}"\n`,
  },
  batch: {
    assign: (name, text) => `set ${name}=${text}\n`,
    grow: (name, from, text) => `set ${name}=%${from}%${text}\n`,
    run: (name) => `ccmsetup.exe %${name}%\n`,
    define: (name, text) => `call :${name} ${text}\ngoto :eof\n:${name}\nccmsetup.exe %*\nexit /b\n`,
    nested: (script) => `powershell -Command "& ${script}"\n`,
  },
  vbscript: {
    assign: (name, text) => `${name} = "${text}"\n`,
    grow: (name, from, text) => `${name} = ${from} & "${text}"\n`,
    run: (name) => `shell.Run ${name}\n`,
    define: (name, text) => `Sub ${name}(p)\n  shell.Run p\nEnd Sub\n${name} "${text}"\n`,
    nested: (script) => `shell.Run "cmd /c ${script}"\n`,
  },
  javascript: {
    assign: (name, text) => `const ${name} = "${text}";\n`,
    grow: (name, from, text) => `const ${name} = ${from} + "${text}";\n`,
    run: (name) => `exec(${name});\n`,
    define: (name, text) => `function ${name}(p) { exec(p); }\n${name}("${text}");\n`,
    splat: (name, text) => `const ${name} = ["${text}"];\nspawn("ccmsetup.exe", [...${name}]);\n`,
    nested: (script) => `exec("cmd /c ${script}");\n`,
  },
  csharp: {
    assign: (name, text) => `var ${name} = "${text}";\n`,
    grow: (name, from, text) => `var ${name} = ${from} + "${text}";\n`,
    run: (name) => `Process.Start(${name});\n`,
    define: (name, text) => `void ${name}(string p) { Process.Start(p); }\n${name}("${text}");\n`,
    nested: (script) => `Process.Start("cmd /c ${script}");\n`,
  },
  python: {
    assign: (name, text) => `${name} = "${text}"\n`,
    grow: (name, from, text) => `${name} = ${from} + "${text}"\n`,
    run: (name) => `os.system(${name})\n`,
    define: (name, text) => `def ${name}(p):\n    os.system(p)\n${name}("${text}")\n`,
    splat: (name, text) => `${name} = ["${text}"]\nsubprocess.run(["ccmsetup.exe", *${name}])\n`,
    nested: (script) => `os.system("cmd /c ${script}")\n`,
  },
  autoit: {
    assign: (name, text) => `$${name} = "${text}"\n`,
    grow: (name, from, text) => `$${name} = $${from} & "${text}"\n`,
    run: (name) => `Run($${name})\n`,
    define: (name, text) => `Func ${name}($p)\n  Run($p)\nEndFunc\n${name}("${text}")\n`,
  },
  kixtart: {
    assign: (name, text) => `$${name} = "${text}"\n`,
    grow: (name, from, text) => `$${name} = $${from} + "${text}"\n`,
    run: (name) => `Shell $${name}\n`,
  },
  nsis: {
    assign: (name, text) => `StrCpy $${name} "${text}"\n`,
    grow: (name, from, text) => `StrCpy $${name} "$${from}${text}"\n`,
    run: (name) => `ExecWait "$${name}"\n`,
  },
  inno: {
    assign: (name, text) => `#define ${name} "${text}"\n`,
    grow: (name, from, text) => `#define ${name} ${from} + "${text}"\n`,
    run: (name) => `Filename: "ccmsetup.exe"; Parameters: "{#${name}}"\n`,
    before: '[Run]\n',
  },
  pascal: {
    assign: (name, text) => `${name} := '${text}';\n`,
    grow: (name, from, text) => `${name} := ${from} + '${text}';\n`,
    run: (name) => `ExecuteProcess('ccmsetup.exe', ${name});\n`,
    before: 'begin\n',
    after: 'end.\n',
  },
  ruby: {
    assign: (name, text) => `${name} = "${text}"\n`,
    grow: (name, from, text) => `${name} = ${from} + "${text}"\n`,
    run: (name) => `system(${name})\n`,
    define: (name, text) => `def ${name}(p)\n  system(p)\nend\n${name}("${text}")\n`,
  },
  puppet: {
    assign: (name, text) => `$${name} = '${text}'\n`,
    grow: (name, from, text) => `$${name} = "\${${from}}${text}"\n`,
    run: (name) => `exec { "\${${name}}": }\n`,
  },
  go: {
    assign: (name, text) => `${name} := "${text}"\n`,
    grow: (name, from, text) => `${name} := ${from} + "${text}"\n`,
    run: (name) => `exec.Command("ccmsetup.exe", ${name})\n`,
    splat: (name, text) => `${name} := []string{"${text}"}\nexec.Command("ccmsetup.exe", ${name}...)\n`,
  },
  shell: {
    assign: (name, text) => `${name}="${text}"\n`,
    grow: (name, from, text) => `${name}="$${from}${text}"\n`,
    run: (name) => `wine ccmsetup.exe $${name}\n`,
    define: (name, text) => `${name}() { wine ccmsetup.exe "$@"; }\n${name} ${text}\n`,
    nested: (script) => `ssh host "${script}"\n`,
  },
  hcl: {
    assign: (name, text) => `${name} = "${text}"\n`,
    grow: (name, from, text) => `${name} = "\${local.${from}}${text}"\n`,
    run: (name) => `command = local.${name}\n`,
    before: 'locals {\n',
    after: '}\n',
  },
  bicep: {
    assign: (name, text) => `var ${name} = '${text}'\n`,
    grow: (name, from, text) => `var ${name} = '\${${from}}${text}'\n`,
    run: (name) => `output o${name} string = ${name}\n`,
  },
};

type Texts = Readonly<Record<string, (length: number) => string>>;

/** Documents about variables, functions and scripts inside values, for hosts that have them. */
function scripts({ assign, grow, run, define, splat, nested, before = '', after = '' }: Statements): Texts {
  const around =
    (part: (index: number) => string, first = '', last = '') =>
    (length: number) =>
      before + first + repeated(length, part) + last + after;
  return {
    'variables and their uses': around((index) => assign(`a${index}`, line) + run(`a${index}`)),
    'unused variables': around((index) => assign(`a${index}`, line)),
    'one variable, used often': around(() => run('a'), assign('a', '/mp:a /logon')),
    'one variable, set often and used often': around(() => assign('a', '/mp:a') + run('a')),
    'a call for each growth': around(
      (index) => grow(`v${index + 1}`, `v${index}`, ' /x') + run(`v${index + 1}`),
      assign('v0', line),
    ),
    'one variable, grown and used': around(() => grow('v', 'v', ' /x') + run('v'), assign('v', line)),
    ...(define && { functions: around((index) => define(`f${index}`, line)) }),
    ...(splat && { splats: around((index) => splat(`a${index}`, '/mp:a')) }),
    ...(nested && { 'scripts inside values': around(() => nested(line)) }),
  };
}

/** Signs of which a run may mean something to a reader. */
export const runs = Array.from('$%^&|<>()[]{}\'"`,;:=+-*/\\?!#@~_.0a\u00E9\uFEFF\uD800\t\r').concat(
  '\uDC00',
  '\r\n',
);

/** Documents of signs, for every host. */
const signs: Texts = {
  'smart quotes': (length) => `${line}\n${'\u201C/mp:a\u201D \u2018b\u2019 '.repeat(length / 15)}`,
  dashes: (length) => `${line}\n${'ccmsetup.exe \u2013mp:a \u2014logon\n'.repeat(length / 28)}`,
  'lone surrogates': (length) => `${line}\n${'ccmsetup.exe \uD800 \uDC00\n'.repeat(length / 17)}`,
  'mixed line ends': (length) => `${line}\r\n${`${line}\r${line}\n`.repeat(length / 110)}`,
};

/** The attacks on a host. */
export function attacksOn(host: string): Texts {
  const own = statements[host];
  return { ...(own && scripts(own)), ...signs };
}

/** A command line with a run of one sign in front of it, or behind it. */
export function runsOf(sign: string): Texts {
  const run = (length: number): string => sign.repeat(length / sign.length);
  return {
    [`a run of ${JSON.stringify(sign)}`]: (length) => `${line}\n${run(length)}\n`,
    [`a run of ${JSON.stringify(sign)} in a line`]: (length) => `${line} ${run(length)}\n`,
  };
}
