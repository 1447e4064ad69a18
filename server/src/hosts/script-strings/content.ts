/** The command lines in the strings of a script. */
import { span } from '../../language/span';
import { seedSource } from '../commands/evidence';
import type { FindInScript } from '../commands/launch';
import { powershellCommands, scriptLanguage, taggedScripts } from '../data/scripts';
import type { NestedHost, TaggedScript } from '../data/scripts';
import { foundIn } from '../flow/nested';
import { linesOf, type Found } from '../flow/search';
import { slice } from '../text/slice';
import type { Text } from '../text/text';
import { shortestScript } from './limits';
import { placedLines, type Place } from './lines';

/** The scripts that a text is or holds. */
function scriptsIn(text: string, key: string): TaggedScript[] {
  const whole = (language: string): TaggedScript[] => [{ language, span: span(0, text.length) }];
  if (/^\s*[{[]\s*["{[\]}]/.test(text)) return whole('json');
  const scripts = taggedScripts(text);
  if (scripts.length > 0) return scripts;
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  if (/^#!.*\b(?:ba|da|k|z)?sh\b/.test(first)) return whole('shellscript');
  if (/^#cloud-config\b/.test(first)) return whole('yaml');
  if (/^(?:#ps1|#!.*\bpwsh\b)/.test(first)) return whole('powershell');
  const language = scriptLanguage(text, [key], []);
  return language === undefined ? [] : whole(language);
}

/** Finds command lines in texts. */
export interface Finders {
  /** Those of a script in PowerShell. */
  readonly inPowershell: FindInScript;
  /** Those of a text whose language its content tells, or the name of its field. */
  readonly inContent: (text: Text, key: string) => Found[];
  /** Those of any text; `key` is the name of its place, if it has one. */
  readonly inText: (text: Text, place: Place, key: string) => Found[];
}

/** Makes the finders for one script. */
export function createFinders(nested: NestedHost): Finders {
  const inPowershell = powershellCommands(nested);
  const inContent: Finders['inContent'] = (text, key) => {
    if (text.text.length < shortestScript || !new RegExp(seedSource, 'i').test(text.text)) return [];
    return scriptsIn(text.text, key).flatMap(({ language, span: { start, end } }) => {
      const host = nested(language);
      const found = host === undefined ? [] : foundIn(slice(text, start, end), host);
      return found.filter(({ inert }) => inert !== true);
    });
  };
  const inText: Finders['inText'] = (text, place, key) => {
    // A script of several lines is read as one before its lines are looked at.
    const script = /[\r\n]/.test(text.text) ? inContent(text, key) : [];
    if (script.length > 0) return script;
    const lines = placedLines(text, place, inPowershell);
    return lines.length > 0 ? linesOf(lines) : inContent(text, key);
  };
  return { inPowershell, inContent, inText };
}
