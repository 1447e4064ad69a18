/** Texts of a script that are written in another language: here-strings with XML or JSON, batch files, other scripts. */
import { foundIn } from '../flow/nested';
import { scriptSigns } from '../data/scripts';
import { programOf, seedSource } from '../commands/evidence';
import type { Host } from '../host';
import { launches, type FindInScript } from '../commands/launch';
import { slice } from '../text/slice';
import type { Text } from '../text/text';
import { linesOf, type Found } from '../flow/search';
import type { ReadJson } from './evaluate';
import { longestBeginning } from './limits';

/**
 * Finds command lines in a text of another language.
 *
 * @param fileName the file that it is written to, where one is named
 * @returns undefined for a text that is no such language
 */
export type FindInText = (text: Text, fileName?: string) => readonly Found[] | undefined;

/** Gives the hosts of texts in a script. */
export interface OtherHosts {
  /** By a VS Code language identifier. */
  readonly nested: (languageId: string) => Host | undefined;
  /** By the name of a file. */
  readonly named: (fileName: string) => Host | undefined;
  /** What a text in JSON gives to a script that reads it. */
  readonly json: ReadJson;
}

/** Files that people read. */
const prose = /\.(?:log|txt|md|csv|html?|rtf|xlsx?)$/i;

/** Pages for people. */
const page =
  /^\s*<(?:!doctype\s+html|html|head|body|style|table|div|span|p|h[1-6]|ul|ol|li|tr|td|th|br|b|center|font)\b/i;

/** How a line of PowerShell begins that stands alone in a text. */
const alone = /^\s*(?:(?:start-process|saps|invoke-expression|invoke-command)\s|&\s*["'$(])/i;

/** The language that a text is written in, by what stands at its ends; undefined when it is not told. */
export function languageOf(text: string): string | undefined {
  const start = text.slice(0, longestBeginning).trimStart();
  const end = text.slice(-longestBeginning).trimEnd();
  if (/^<(?:\?xml\b|!--|[A-Za-z])/.test(start)) return /[/\w"'-]\s*>$/.test(end) ? 'xml' : undefined;
  if (/^(?:\{\s*"|\[\s*[[{"])/.test(start) && /[}\]]$/.test(end)) return 'json';
  if (/^---[^\S\r\n]*[\r\n]/.test(start)) return 'yaml';
  if (/^(?:[;#][^\r\n]*[\r\n]+)*\[[\w .-]+\][^\S\r\n]*[\r\n]/.test(start)) return 'ini';
  if (alone.test(start)) return 'powershell';
  return /[\r\n]/.test(text.trim()) ? scriptSigns(text) : undefined;
}

/** Makes the search of texts in other languages; without the host of a language its texts are none. */
export function createOther(
  { nested, named }: Pick<OtherHosts, 'nested' | 'named'>,
  inScript: FindInScript,
): FindInText {
  const seed = new RegExp(seedSource, 'i');

  const inHost = (text: Text, host: Host): Found[] => {
    if (host.id === 'powershell') return linesOf(inScript(text));
    return foundIn(text, host).map((found) =>
      text.partial ? { ...found, text: { ...found.text, partial: true } } : found,
    );
  };

  return (text, fileName) => {
    const written = text.text;
    if (!seed.test(written)) return undefined;
    if ((fileName !== undefined && prose.test(fileName)) || page.test(written.slice(0, longestBeginning)))
      return [];
    const [word = ''] = /^\s*(?:"[^"]*"|[^\s"]+)/.exec(written.slice(0, longestBeginning)) ?? [];
    if (fileName === undefined && programOf(word) === 'powershell') {
      const lines = launches(slice(text, 0, word.length), slice(text, word.length), inScript);
      return lines.length > 0 ? linesOf(lines) : undefined;
    }
    const language = languageOf(written);
    const host =
      (fileName === undefined ? undefined : named(fileName)) ??
      (language === undefined ? undefined : nested(language));
    return host === undefined ? undefined : inHost(text, host);
  };
}
