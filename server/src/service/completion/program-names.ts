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

/** As much of a line as is looked at. In characters. */
const longestLead = 1000;

/** Whether a line names what installs the client, or an argument of it, or has the name of what holds one. */
export function namesProgram(before: string): boolean {
  const lead = before.slice(-longestLead);
  return hasTrace(lead) || /msiexec/i.test(lead) || isEmptyCommand(lead.replace(/[\w./-]*$/, ''));
}
