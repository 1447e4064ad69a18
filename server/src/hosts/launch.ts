/** From a program and its arguments to the command lines that reach ccmsetup. */
import { areArguments, hasItem, mentionsPackage, programOf } from './evidence';
import { cmdCommands, commandLinesIn, withoutOuterQuotes } from './shell-text';
import { characters, concatenate, insertedText, joinTexts, sliceText, type Text } from './values';

/** Programs whose arguments name ccmsetup without starting it. */
const handlers =
  /(?:^|[\\/])(?:taskkill|tasklist|sc|net|net1|reg|regsvr32|xcopy|robocopy|copy|explorer|notepad|findstr|find|where|attrib|icacls|takeown|certutil|bitsadmin|curl|expand|7z|7za|signtool|handle|procdump|fltmc|wevtutil|logman|cmtrace|cmlogviewer|timeout|ping|eventcreate|msg)(?:\.exe)?$/i;

/** Programs that do nothing but start another one with the rest of their arguments. */
const wrappers =
  /(?:^|[\\/])(?:psexec|psexec64|paexec|remcom|winrs|start|runas|serviceui|nircmd)(?:\.exe)?$/i;

/** Whether a program does nothing but start another one with the rest of its arguments. */
export function startsOthers(path: string): boolean {
  return wrappers.test(path.trim());
}

/** A path and its arguments as one command line; a path with blanks gets quotes, as .NET gives it. */
export function commandLine(path: Text, args: Text | undefined): Text {
  const written = characters(path);
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
 */
export function launches(path: Text | undefined, args: Text | undefined, inScript: FindInScript): Text[] {
  const program = path === undefined ? '' : characters(path).trim();
  const written = args === undefined ? '' : characters(args);
  const own = path === undefined ? [] : [commandLine(path, args)];
  switch (programOf(program)) {
    case 'client':
      return own;
    case 'folder':
      return hasItem(written) ? own : [];
    case 'package':
      return /ccmsetup\.msi/i.test(program) || hasItem(written) ? own : [];
    case 'msiexec':
      return mentionsPackage(written) ? own : [];
    case 'cmd':
      return args === undefined ? [] : cmdLines(args);
    case 'powershell':
      return args === undefined ? [] : scriptLines(args, inScript);
    case 'other':
      break;
  }
  if (args === undefined || handlers.test(program)) return [];
  const held = isTaskTool(program) ? taskOf(args) : args;
  const inside = commandLinesIn(held, wrappers.test(program));
  if (inside.length > 0) return inside;
  const unknown = program === '' || /^(?:"?\uFFFC"?)$/.test(program);
  return unknown && areArguments(written) ? [args] : [];
}

function isTaskTool(program: string): boolean {
  return /(?:^|[\\/])schtasks(?:\.exe)?$/i.test(program);
}

/** What `schtasks /create … /tr "command" …` runs, without the quotes around it. */
function taskOf(args: Text): Text {
  const [lead, quoted] = /(?:^|\s)\/tr\s+("(?:[^"\\]|\\.)*")?/i.exec(characters(args)) ?? [];
  if (lead === undefined) return args;
  const start = characters(args).indexOf(lead) + lead.length;
  return quoted === undefined
    ? sliceText(args, start)
    : sliceText(args, start - quoted.length + 1, start - 1);
}

/** The command lines in the script behind `-Command`, which may be left out. */
function scriptLines(args: Text, inScript: FindInScript): Text[] {
  const written = characters(args);
  const found = /(?:^|\s)[-/]c(?:o(?:m(?:m(?:a(?:nd?)?)?)?)?)?\s+/i.exec(written);
  const start = found === null ? 0 : found.index + found[0].length;
  const script = sliceText(args, start);
  return [...inScript(withoutOuterQuotes(script))];
}

/** The command lines behind `/c` or `/k`. */
function cmdLines(args: Text): Text[] {
  const found = /^(?:\s*\/[a-bd-jl-z](?::\w+)?)*\s*"?\/[ck]\s*/i.exec(characters(args));
  if (found === null) return [];
  const rest = sliceText(args, found[0].length);
  return cmdCommands(withoutOuterQuotes(rest)).flatMap((command) => commandLinesIn(command, true));
}
