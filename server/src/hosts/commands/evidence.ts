/** What tells a command line from text that only mentions ccmsetup. Holes are the character that stands for them. */
import { bareProperties, installerPropertyNames, parameterNames, propertyNames } from '../../catalog/names';
import { nameStartAt } from '../../language/file-name';
import { span, type Span } from '../../language/span';
import { longestName } from './limits';
import { longestCommandLine } from '../text/limits';

/** Parameters of ccmsetup.exe that nothing else is likely to have. */
export const sureParameters: readonly string[] = [
  'usepkicert',
  'regtoken',
  'nocrlcheck',
  'excludefeatures',
  'bitspriority',
  'skipprereq',
];

/** Common ones that other programs have too: a lone `/mp` or `/source` proves little. */
export const commonParameters: readonly string[] = [
  'forceinstall',
  'logon',
  'mp',
  'noservice',
  'source',
  'uninstall',
];

/** Properties of which one is enough to know what a text is for. */
export const sureProperties: readonly string[] = [
  'ccmhostname',
  'ccmsetupcmd',
  'provisionts',
  'smsmp',
  'smssitecode',
  'smsmplist',
];

/** Whether one of each name is enough. */
const parameters: ReadonlyMap<string, boolean> = new Map(
  // What ccmsetup is known to give itself counts as well.
  [...parameterNames, 'remediate'].map((name) => [name, sureParameters.includes(name)]),
);
const properties: ReadonlyMap<string, boolean> = new Map(
  propertyNames.map((name) => [name, sureProperties.includes(name)]),
);
const bare: ReadonlySet<string> = new Set(bareProperties);

const either = (...names: readonly string[]): string => names.join('|');

/** Names of properties. */
export const propertySource = `(?:${either(...propertyNames)})`;

/** Where a scan for command lines stops to look: the client's files, and names with what must follow them. */
export const seedSource = [
  'ccmsetup|client\\.msi|InstallationProperty',
  `\\b${propertySource}\\s?=`,
  `/(?:${either(...sureParameters, ...commonParameters)})\\b`,
  `\\\\(?:${either(...sureParameters, ...commonParameters)}):`,
].join('|');

/** How many items of a text are parameters and properties of ccmsetup. */
export interface Items {
  readonly known: number;
  /** Those of which one is enough. */
  readonly sure: number;
  /** Properties with the colon of a parameter: a mistake behind the client's program, but elsewhere maybe something else. */
  readonly colons: number;
  /** What has neither the form of a parameter nor of a property. */
  readonly stray: number;
  readonly total: number;
  /** Whether the first item has the form of a parameter or a property, or is known only to the run. */
  readonly begins: boolean;
}

/** With the backslash of an older page only a value tells it from a path. */
const parameterForm = /^["']?(?:[/\u2013-]{1,2}|\\(?=\w+[:=]))(\w+)(?=([:=])|[\s"']|$)/;
const propertyForm = /^["']?([A-Za-z]\w*)\s*=/;
const bareForm = /^["']?([A-Za-z]\w*)["']?$/;
const colonForm = /^["']?([A-Za-z]\w*):[^\s\\/"']/;

/** Counts the items of an arguments text, as far as one process can be given it. */
export function countItems(text: string): Items {
  let [known, sure, colons, stray, total] = [0, 0, 0, 0, 0];
  let begins = false;
  for (const [word] of text.slice(0, longestCommandLine).matchAll(/(?:"[^"]*"?|[^\s"]+)+/g)) {
    const [, parameter, sign] = parameterForm.exec(word) ?? [];
    // A property with a slash before it is a mistake, and as good a proof.
    const property = propertyForm.exec(word)?.[1] ?? (sign === undefined ? undefined : parameter);
    const isSure =
      parameters.get(parameter?.toLowerCase() ?? '') ?? properties.get(property?.toLowerCase() ?? '');
    const hasColon = isSure === undefined && properties.has(colonForm.exec(word)?.[1]?.toLowerCase() ?? '');
    const isBare = bare.has(bareForm.exec(word)?.[1]?.toLowerCase() ?? '');
    const named = hasColon || isBare;
    const formed = named || parameter !== undefined || property !== undefined || word.startsWith('\uFFFC');
    if (total === 0) begins = formed;
    total++;
    if (isSure !== undefined || named) known++;
    if (hasColon) colons++;
    if (isSure === true) sure++;
    if (!formed) stray++;
  }
  return { known, sure, colons, stray, total, begins };
}

/** Options of msiexec. */
const installerOption =
  /^\/(?:i|package|x|uninstall|f[a-z]*|q(?:[bfnr][+!-]*)?|quiet|passive|norestart|l\S*|log)$/i;

/** A property of every package: it tells nothing, but is an argument beside others. */
const installerProperty = new RegExp(`^(?:${either(...installerPropertyNames)})=`, 'i');

/**
 * The blanks between several arguments in a text that a program is given as one: what begins with a parameter or a property
 * and has another one behind a blank outside of quotes. None where it is one argument with blanks in its value.
 */
export function breaksIn(text: string): Span[] {
  // Quotes around all of it belong to the value, which is a command line.
  if (/^\s*CCMSETUPCMD=(?!")/i.test(text)) return [];
  const breaks: Span[] = [];
  let items = 0;
  let before: { readonly end: number; readonly isOpen: boolean; readonly isFlag: boolean } | undefined;
  for (const { 0: word, index } of text.slice(0, longestCommandLine).matchAll(/(?:"[^"]*"?|[^\s"]+)+/g)) {
    const isHole = word === '\uFFFC';
    const isOption = installerOption.test(word);
    const isItem = hasItem(word) || installerProperty.test(word);
    // Behind a parameter without a value there is no value that goes on.
    const isFormed = parameterForm.test(word) || propertyForm.test(word);
    const isNext = before?.isFlag === true && isFormed;
    const begins = isHole || isOption || isItem || isNext;
    if (!begins && before === undefined) return [];
    if (begins && !isHole) items++;
    if (before !== undefined && (begins || before.isOpen)) breaks.push(span(before.end, index));
    // The value of an option is a word of its own, and what only the run knows may be anything.
    before = { end: index + word.length, isOpen: isHole || isOption, isFlag: isItem && /^\/\w+$/.test(word) };
  }
  return items > 1 || (items > 0 && text.trimStart().startsWith('\uFFFC')) ? breaks : [];
}

const patternSigns = /\(\?|\[\^|\.[*+]|\\[sdwb](?:[+*?]|$)|\)\||\|\(|^\^|\$$/;

/** The names of hidden shares, whose sign looks like the end of a pattern. */
const hiddenShare = /\\[\w.-]{1,80}\$(?=[\\/\s"';]|$)/g;

/** Whether a text is a regular expression. */
export function isPattern(text: string): boolean {
  return patternSigns.test(text.includes('$') ? text.replace(hiddenShare, '') : text);
}

/**
 * Whether a text on its own is a list of arguments for ccmsetup: one item that is unmistakable, or two known ones, and
 * neither prose nor a regular expression.
 */
export function areArguments(text: string): boolean {
  const { known, sure, colons, stray, total, begins } = countItems(text);
  return begins && (sure > 0 || known - colons > 1) && stray * 2 <= total && !isPattern(text);
}

/** Whether what follows a program are arguments and no prose. */
export function startsWithItems(rest: string): boolean {
  const { begins, known, stray, total } = countItems(rest);
  return begins && known > 0 && stray * 2 <= total + 1;
}

/** Whether a quote of a text has no partner. */
export function hasOddQuotes(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

/** Whether a text that is given to ccmsetup for sure has at least one known item. */
export function hasItem(text: string): boolean {
  return countItems(text).known > 0;
}

/** What a path starts. `…\\ccmsetup` is either the program without its ending or the folder of that name. */
export type Program = 'client' | 'folder' | 'package' | 'msiexec' | 'cmd' | 'powershell' | 'other';

const programs: ReadonlyMap<string, Program> = new Map([
  ['ccmsetup.exe', 'client'],
  ['ccmsetup.msi', 'package'],
  ['client.msi', 'package'],
  ['msiexec', 'msiexec'],
  ['msiexec.exe', 'msiexec'],
  ['cmd', 'cmd'],
  ['cmd.exe', 'cmd'],
  ['powershell', 'powershell'],
  ['powershell.exe', 'powershell'],
  ['pwsh', 'powershell'],
  ['pwsh.exe', 'powershell'],
]);

/** The program that a path or a bare name starts. */
export function programOf(path: string): Program {
  const end = path.trim().slice(-longestName);
  const found = /([^\\/\uFFFC%}"'\s]*)(?:\s{0,9}["'])?$/.exec(end);
  const start = found?.index ?? 0;
  const name = (found?.[1] ?? '').slice(nameStartAt(end, start) - start).toLowerCase();
  if (name !== 'ccmsetup') return programs.get(name) ?? 'other';
  // The client for Mac computers had a program of this name, with parameters of its own.
  if (/\/ccmsetup["']?$/i.test(end)) return 'other';
  return /[\\\uFFFC]ccmsetup["']?$/i.test(end) ? 'folder' : 'client';
}

/** Whether the arguments of msiexec, or any text, have to do with the package that starts ccmsetup. */
export function mentionsPackage(text: string): boolean {
  if (/(?:^|[\\/\s"'\uFFFC%]|%(?:~[a-z]{1,9})?\d)ccmsetup\.msi\b|(?:^|[\s"'])CCMSETUPCMD\s*=/i.test(text))
    return true;
  // Other products have a client.msi too.
  return /(?:^|[\\/\s"'\uFFFC%]|%(?:~[a-z]{1,9})?\d)client\.msi\b/i.test(text) && hasItem(text);
}
