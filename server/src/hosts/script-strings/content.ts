/** Scripts of other languages in the strings of a script. */
import { span } from '../../language/span';
import { seedSource } from '../commands/evidence';
import { scriptLanguage, taggedScripts, type NestedHost, type TaggedScript } from '../data/scripts';
import { foundIn } from '../flow/nested';
import type { Found } from '../flow/search';
import { slice, type Text } from '../text/values';
import { shortestScript } from './limits';

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

/** Finds the command lines in a text by the language that its content, or the name of its field, tells. */
export function contentFinder(nested: NestedHost): (text: Text, key: string) => Found[] {
  return (text, key) => {
    if (text.text.length < shortestScript || !new RegExp(seedSource, 'i').test(text.text)) return [];
    return scriptsIn(text.text, key).flatMap(({ language, span: { start, end } }) => {
      const host = nested(language);
      const found = host === undefined ? [] : foundIn(slice(text, start, end), host);
      return found.filter(({ inert }) => inert !== true);
    });
  };
}
