/** Where command lines are converted to: how each target holds one. */
import type { Encoding } from '../../hosts/host';
import { findProperty } from '../../catalog/lookup';
import { wholeLine } from '../../hosts/batch/encodings';
import { iniValue } from '../../hosts/data/ini/entries';
import { jsonString } from '../../hosts/data/json/strings';
import { doubleQuoted, singleQuoted } from '../../hosts/data/yaml/encodings';
import { psDouble, psSingle } from '../../hosts/powershell/encodings';
import { xmlText } from '../../hosts/text/xml';
import { argumentText, programText, type Quoting } from './argument-text';
import { hasHole, joinMarked, markedText, written, type Hole, type Marked } from './marked';
import type { SourceArgument } from './source-arguments';

/** The targets by their names. */
export type ConversionTarget =
  'exe' | 'ccmsetupcmd' | 'powershell' | 'batch' | 'win32' | 'tcf' | 'unattend' | 'ansible';

/** What is written: the path of the program, and the arguments that ccmsetup.exe gets. */
export interface WritableLine {
  readonly program: Marked;
  readonly args: readonly SourceArgument[];
}

/** A form to write command lines in. */
export interface Target {
  /** The VS Code language identifier of the result. */
  readonly languageId: string;
  /** A file name that tells which host reads it. */
  readonly fileName: string;
  /** Whether it names the program to start. */
  readonly starts: boolean;
  /** Whether an argument belongs there at all. */
  readonly takes?: (argument: SourceArgument) => boolean;
  /** What the target has of its own, so that it is neither lost nor taken along. */
  readonly own?: readonly SourceArgument[];
  /** The document; undefined when the target cannot hold the line. */
  readonly write: (line: WritableLine) => string | undefined;
}

const crt: Quoting = { style: 'crt' };
const same = (text: string): string => text;

/** The program with its arguments on one line. */
function commandLine({ program, args }: WritableLine, quoting: Quoting = crt): Marked {
  return joinMarked([programText(program), ...args.map((each) => argumentText(each, quoting))], ' ');
}

/** A variable of PowerShell in a string: what follows it must not become a part of its name. */
function powershellHole({ form }: Hole, next: string): string {
  const [, name] = /^\$\{?((?:\w+:)?\w+)\}?$/.exec(form) ?? [];
  if (name !== undefined) return /^[\w:.?[-]/.test(next) ? `\${${name}}` : form;
  return /^\$(?:\(.*\)|\{.*\})$/s.test(form) ? form : `$(${form})`;
}

function powershellString(text: Marked): string | undefined {
  if (!hasHole(text)) {
    const single = written(text, (each) => psSingle.encode(each));
    return single === undefined ? undefined : `'${single}'`;
  }
  const double = written(text, (each) => psDouble.encode(each), powershellHole);
  return double === undefined ? undefined : `"${double}"`;
}

/** `Start-Process` puts the elements of a list behind one another without quotes: each brings its own. */
function powershell({ program, args }: WritableLine): string | undefined {
  const path = powershellString(program);
  const elements = args.map((each) => powershellString(argumentText(each, crt)));
  if (path === undefined || elements.includes(undefined)) return undefined;
  const list = elements.length === 0 ? '' : ` -ArgumentList @(\n  ${elements.join(',\n  ')}\n)`;
  return `Start-Process -FilePath ${path}${list}\n`;
}

/** The inside of a literal of a data file. Forms that are filled in before anything runs are text there. */
function inLiteral(text: Marked, encoding: Encoding): string | undefined {
  const encode = (part: string): string | undefined => encoding.encode(part);
  return written(text, encode, ({ form }) => encode(form) ?? form);
}

/** A text with what stands around it. */
function inDocument(text: string | undefined, before: string, after: string): string | undefined {
  return text === undefined ? undefined : before + text + after;
}

function batch(line: WritableLine): string | undefined {
  // Within quotes nothing needs a caret.
  const text = commandLine(line, { ...crt, special: /[&|<>^()]/ });
  return inDocument(
    written(text, (each) => wholeLine.encode(each)),
    '@echo off\r\n',
    '\r\nexit /b %ERRORLEVEL%\r\n',
  );
}

/** Whether a line removes the client. */
function removes({ args }: WritableLine): boolean {
  return args.some(({ kind, key }) => kind === 'parameter' && key === 'UNINSTALL');
}

/** An app of Microsoft Graph: https://learn.microsoft.com/graph/api/resources/intune-apps-win32lobapp */
function win32(line: WritableLine): string | undefined {
  const text = inLiteral(commandLine(line), jsonString);
  const before = `{
  "@odata.type": "#microsoft.graph.win32LobApp",
  "displayName": "Configuration Manager client",
`;
  return removes(line)
    ? inDocument(text, `${before}  "uninstallCommandLine": "`, '"\n}\n')
    : inDocument(
        text,
        `${before}  "installCommandLine": "`,
        `",
  "uninstallCommandLine": "ccmsetup.exe /uninstall"
}
`,
      );
}

/** The most that an answer file takes: `path` for a command of the system, `line` for one at the first sign-in. */
export const answerFileLimits = {
  // https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/microsoft-windows-deployment-runsynchronous-runsynchronouscommand-path
  path: 259,
  // https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-firstlogoncommands-synchronouscommand-commandline
  line: 1024,
} as const;

/** How long a line is in an answer file. */
export function answerLength(line: WritableLine): number {
  return written(commandLine(line), same)?.length ?? 0;
}

function answerFile(pass: string, component: string, list: string, command: string, name: string) {
  return {
    before: (verb: string) => `<?xml version="1.0" encoding="utf-8"?>
<unattend xmlns="urn:schemas-microsoft-com:unattend" xmlns:wcm="http://schemas.microsoft.com/WMIConfig/2002/State">
  <settings pass="${pass}">
    <component name="${component}" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
      <${list}>
        <${command} wcm:action="add">
          <Order>1</Order>
          <Description>${verb} the Configuration Manager client</Description>
          <${name}>`,
    after: `</${name}>
        </${command}>
      </${list}>
    </component>
  </settings>
</unattend>
`,
  };
}

const bySystem = answerFile(
  ...([
    'specialize',
    'Microsoft-Windows-Deployment',
    'RunSynchronous',
    'RunSynchronousCommand',
    'Path',
  ] as const),
);
const atSignIn = answerFile(
  ...([
    'oobeSystem',
    'Microsoft-Windows-Shell-Setup',
    'FirstLogonCommands',
    'SynchronousCommand',
    'CommandLine',
  ] as const),
);

function unattend(line: WritableLine): string | undefined {
  const { before, after } = answerLength(line) > answerFileLimits.path ? atSignIn : bySystem;
  const verb = removes(line) ? 'Uninstalls' : 'Installs';
  return inDocument(inLiteral(commandLine(line), xmlText), before(verb), after);
}

/** The module takes a line in `cmd` without reading it as a list of options first. */
function ansible(line: WritableLine): string | undefined {
  const text = commandLine(line);
  const single = inLiteral(text, singleQuoted);
  const scalar = single === undefined ? inDocument(inLiteral(text, doubleQuoted), '"', '"') : `'${single}'`;
  return inDocument(
    scalar,
    `- name: ${removes(line) ? 'Uninstall' : 'Install'} the Configuration Manager client
  ansible.windows.win_command:
    cmd: `,
    '\n',
  );
}

const install: SourceArgument = {
  kind: 'property',
  key: 'INSTALL',
  head: markedText('INSTALL'),
  separator: '=',
  value: markedText('ALL'),
  quoted: false,
  unclear: false,
};

/** The line of a client configuration file begins with `INSTALL=ALL` and holds properties alone. */
function tcf({ args }: WritableLine): string | undefined {
  const text = joinMarked(
    [install, ...args].map((each) => argumentText(each, crt)),
    ' ',
  );
  return inDocument(
    written(text, (each) => iniValue().encode(each)),
    '[Client Install]\nInstall=',
    '\n',
  );
}

function wrapped({ args }: WritableLine): string | undefined {
  const text = joinMarked(
    args.map((each) => argumentText(each, { style: 'inner' })),
    ' ',
  );
  return inDocument(written(text, same), 'CCMSETUPCMD="', '"\n');
}

/** All of them, in the order in which they are offered. */
export const targets: Readonly<Record<ConversionTarget, Target>> = {
  exe: {
    languageId: 'ccmcmd',
    fileName: 'a.ccmcmd',
    starts: true,
    write: (line) => inDocument(written(commandLine(line), same), '', '\n'),
  },
  ccmsetupcmd: { languageId: 'ccmcmd', fileName: 'a.ccmcmd', starts: false, write: wrapped },
  powershell: { languageId: 'powershell', fileName: 'a.ps1', starts: true, write: powershell },
  batch: { languageId: 'bat', fileName: 'a.cmd', starts: true, write: batch },
  win32: { languageId: 'json', fileName: 'a.json', starts: true, write: win32 },
  tcf: {
    languageId: 'ini',
    fileName: 'a.tcf',
    starts: false,
    takes: ({ kind, key }) => kind === 'property' && findProperty(key)?.contexts.tcf !== 'no',
    own: [install],
    write: tcf,
  },
  unattend: { languageId: 'xml', fileName: 'a.xml', starts: true, write: unattend },
  ansible: { languageId: 'yaml', fileName: 'a.yml', starts: true, write: ansible },
};

/** The names of all targets. */
export const conversionTargets = Object.keys(targets) as readonly ConversionTarget[];

/** Whether a text names a target. */
export function isConversionTarget(text: unknown): text is ConversionTarget {
  return typeof text === 'string' && Object.hasOwn(targets, text);
}
