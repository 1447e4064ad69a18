/** Where a line begins to name what installs the client. */
import { hasTrace } from '../../hosts/trace';

/** The programs and what can stand in their place, in lower case. */
const names = ['ccmsetup.exe', 'ccmsetup.msi', 'ccmsetupcmd', 'msiexec.exe'] as const;

/** Hosts in which a command can stand without quotes. */
const bareHosts: ReadonlySet<string> = new Set([
  'powershell',
  'batch',
  'shell',
  'yaml',
  'markdown',
  'ini',
  'inno',
  'xml',
  'text',
]);

/** Behind a quote, or behind the folders of a path. */
const quoted = /["'`\\/]$/;
/** At the beginning of a line or of a command in it, or behind the name of a value. */
const commandStart = /(?:^|[-&.|;@>({:=*])\s*$/;

/** Whether the word before the cursor is the beginning of a program's name, where a command can begin. */
export function isProgramBegun(host: string, before: string, word: string): boolean {
  const folded = word.toLowerCase();
  if (folded === '' || !names.some((name) => name.startsWith(folded))) return isEmptyCommand(before);
  const lead = before.slice(0, before.length - word.length);
  if (quoted.test(lead)) return true;
  // Of a longer word nobody thinks that it is another command.
  return bareHosts.has(host) && (commandStart.test(lead) || (word.length >= 3 && /\s$/.test(lead)));
}

/** The name of a value that is a command line, and its opening quote or nothing. */
const commandKey =
  /(?:install|command|cmd|ccmsetup|setup|exec|run|arg|param|propert)\w*["']?(?:\s+\w+)?\s*(?:[:=]>?|=>|>)\s*["']?$/i;

/** Whether nothing stands yet in a value that is a command line by its name. */
function isEmptyCommand(before: string): boolean {
  return commandKey.test(before.slice(-longestLead));
}

/** What names the path of a program, or starts one that gets its arguments in another value, and an opening quote. */
const pathLead =
  /(?:\b(?:setup_?file(?:_?name)?|file_?(?:path|name)|file|executable|program|app|exe|(?:app|program|win|setup)?_?path)["']?\s*(?:[:=]>?|=>)\s*|-(?:FilePath|Path|LiteralPath)\s+|\b(?:spawn|execFile)(?:Sync)?\(\s*|\bProcess\.Start\(\s*|\bProcessStartInfo\(\s*)[@$fr]?["'`]?(?:[^"'`\s]*[\\/])?$/i;

/** Whether the word before the cursor can only be the path of a program. */
export function isPathBegun(before: string, word: string): boolean {
  return pathLead.test(before.slice(0, before.length - word.length).slice(-longestLead));
}

/** What names a text for Intune: the field itself, or what a script makes for it. */
const wrapperLead = /(?:intune\w*|ccmsetup\w*|\bcommand_?line)["']?\s*[:=]>?\s*["'@]*\n?$/i;

/** Whether the word before the cursor begins a text that ccmsetup.msi reads, by the name of the value. */
export function isWrapperField(before: string, word: string): boolean {
  return wrapperLead.test(before.slice(0, before.length - word.length).slice(-longestLead));
}

/** As much of a line as is looked at. In characters. */
const longestLead = 1000;

/** Whether a line names what installs the client, or an argument of it, or has the name of what holds one. */
export function namesProgram(before: string): boolean {
  const lead = before.slice(-longestLead);
  return hasTrace(lead) || /msiexec/i.test(lead) || isEmptyCommand(lead.replace(/[\w./-]*$/, ''));
}
