/** From a program and its arguments to the command lines that reach ccmsetup. */
import { hasItem, mentionsPackage, programOf } from './evidence';
import { powershellRun, scriptFrom } from './powershell-arguments';
import { withLostLines } from './lost-lines';
import { registryDataOf } from './registry';
import { taskOf } from './scheduled-tasks';
import { deepestShell, longestLead } from './limits';
import {
  cmdCommands,
  commandLinesIn,
  hasLoneQuote,
  linesByCmd,
  withFirmEdits,
  withoutOuterQuotes,
} from './shell-text';
import { slice } from '../text/slice';
import { concatenate, insertedText, joinTexts, type Text } from '../text/text';
import { areArgumentsOfUnknown, behindUnknownProgram, isUnknownProgram } from './unknown-program';

/** Programs whose arguments name ccmsetup, its files, its process or its service without starting it. */
const bystanders =
  /(?:^|[\\/])(?:7z|7za|attrib|bitsadmin|cacls|certutil|cmlogviewer|cmtrace|comp|copy|curl|diskpart|eventcreate|expand|explorer|fc|find|findstr|fltmc|handle|icacls|logman|makecab|more|mountvol|msg|net|net1|netsh|notepad|ping|procdump|pskill|pslist|pssuspend|regedit|regsvr32|robocopy|sc|setx|signtool|sort|subst|takeown|tar|taskkill|tasklist|timeout|wevtutil|wget|where|whoami|write|xcopy)(?:\.(?:exe|com))?$/i;

/** Whether a program, by its path or its name, only works on files, processes and the like, or shows text. */
export function isBystander(path: string): boolean {
  return bystanders.test(path);
}

/** Nor does this one start what its arguments name, though they can settle what is started later. */
const registry = /(?:^|[\\/])reg(?:\.exe)?$/i;

/** Programs that do nothing but start another one with the rest of their arguments. */
const wrappers =
  /(?:^|[\\/])(?:psexec|psexec64|paexec|remcom|winrs|start|runas|serviceui|nircmd)(?:\.exe)?$/i;

/** Whether a program does nothing but start another one with the rest of its arguments. */
export function startsOthers(path: string): boolean {
  return wrappers.test(path.trim());
}

/** A path and its arguments as one command line; a path with blanks gets quotes, as .NET gives it. */
export function commandLine(path: Text, args: Text | undefined): Text {
  const written = path.text;
  const bare = /\s/.test(written) && !written.includes('"');
  const program = bare ? concatenate([insertedText('"'), path, insertedText('"')]) : path;
  return args === undefined || args.atoms.length === 0
    ? concatenate([program, ...(args ? [args] : [])])
    : joinTexts([program, args], ' ');
}

/** Finds command lines in text that is a script of its own. */
export type FindInScript = (script: Text) => readonly Text[];

/**
 * The command lines that a start of a program gives: its own when it is ccmsetup, or those that its arguments hold.
 *
 * @param path what is started; undefined or a hole when only the run knows it
 * @param depth how many shells stand around it
 */
export function launches(
  path: Text | undefined,
  args: Text | undefined,
  inScript: FindInScript,
  depth = 0,
): Text[] {
  const program = path === undefined ? '' : path.text.trim();
  const written = args === undefined ? '' : args.text;
  const own = path === undefined ? [] : [commandLine(path, args)];
  switch (programOf(program)) {
    case 'client':
      return own;
    case 'folder': {
      // `C:\Windows\ccmsetup ccmsetup.exe …`: the folder, and the program behind a blank in the place of a backslash.
      const named = args !== undefined && programOf(programAt(written).name) === 'client';
      const inside = named ? commandLinesIn(args, true) : [];
      return inside.length > 0 ? inside : hasItem(written) ? own : [];
    }
    case 'package':
      return /ccmsetup\.msi/i.test(program) || hasItem(written) ? own : [];
    case 'msiexec':
      return mentionsPackage(written) ? own : [];
    case 'cmd':
      return args === undefined ? [] : cmdLines(args, inScript, depth);
    case 'powershell':
      return args === undefined ? [] : scriptLines(args, inScript);
    case 'other':
      break;
  }
  if (args === undefined || isBystander(program)) return [];
  if (registry.test(program)) return registryLines(args);
  const held = isTaskTool(program) ? taskIn(args) : args;
  const inside = commandLinesIn(held, wrappers.test(program));
  if (inside.length > 0) return inside;
  const unknown = program === '' || isUnknownProgram(program);
  return unknown && areArgumentsOfUnknown(written) ? [args] : [];
}

const leadingProgram = /^\s*(?:"([^"]+)"|(\S+))\s*/;

/** The program that a text begins with, and how far it and the blanks behind it go. */
export function programAt(text: string): { readonly name: string; readonly length: number } {
  const [lead = '', quoted, bare] = leadingProgram.exec(text.slice(0, longestLead)) ?? [];
  return { name: quoted ?? bare ?? '', length: lead.length };
}

/** The command lines that the shell gives with which a text begins; none where it begins with something else. */
export function shellLines(text: Text, inScript: FindInScript, depth = 0): Text[] {
  const { name, length } = programAt(text.text);
  const program = /^%comspec%$/i.test(name) ? 'cmd' : programOf(name);
  return depth < deepestShell && (program === 'cmd' || program === 'powershell')
    ? launches(insertedText(program), slice(text, length), inScript, depth + 1)
    : [];
}

/** The command lines that `reg` writes into the registry; what a policy has there is no line of its own. */
function registryLines(args: Text): Text[] {
  const data = registryDataOf(args, 0);
  return data === undefined || data.policy ? [] : commandLinesIn(data.value, data.runs);
}

/** Whether a program makes scheduled tasks of its arguments. */
function isTaskTool(program: string): boolean {
  return /(?:^|[\\/])schtasks(?:\.exe)?$/i.test(program);
}

/** Whether a program keeps a command line of its arguments for later: as a task, or in the registry. */
export function isTool(program: string): boolean {
  return isTaskTool(program) || registry.test(program);
}

function taskIn(args: Text): Text {
  const task = taskOf(args, 0);
  return task === undefined ? args : { ...task, partial: args.partial };
}

/**
 * The command lines in the script that PowerShell gets. Quotes in an argument that nobody has escaped are taken as they are
 * meant: Windows PowerShell itself does not escape them for a program, later releases do.
 */
function scriptLines(args: Text, inScript: FindInScript): Text[] {
  const written = args.text;
  const run = powershellRun(written, 0);
  if (run === undefined || 'file' in run) return [];
  const script = written.includes('\\"')
    ? { ...scriptFrom(args, run.script), partial: args.partial }
    : withoutOuterQuotes(slice(args, run.script));
  return inScript(script).map(withoutQuoteRemarks);
}

/**
 * A command line of a script that stood on the command line of PowerShell, without what is remarked about strings of the
 * script: which of its quotes were only for the command line nobody knows.
 */
export function withoutQuoteRemarks(line: Text): Text {
  const { remarks } = line;
  return remarks === undefined
    ? line
    : { ...line, remarks: remarks.filter(({ kind }) => kind !== 'uncalled' && kind !== 'put-out') };
}

/** The command lines behind `/c` or `/k`. */
function cmdLines(args: Text, inScript: FindInScript, depth: number): Text[] {
  const found = /^(?:\s*\/[a-bd-jl-z](?::\w+)?)*\s*"?\/[ck]\s*/i.exec(args.text);
  if (found === null) return [];
  const rest = slice(args, found[0].length);
  const read = hasLoneQuote(rest) ? commandLinesIn : linesByCmd;
  const inner = withoutOuterQuotes(rest);
  const lines = cmdCommands(inner).flatMap((command) => {
    const inShell = shellLines(command, inScript, depth);
    if (inShell.length > 0) return inShell;
    const own = read(command, true);
    return own.length > 0 ? own : behindUnknownProgram(command, true);
  });
  return withFirmEdits(withLostLines(lines, inner), rest.text);
}
