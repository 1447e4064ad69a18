/** Scripts of other languages in the strings of a script. */
import type { Remark } from '../../language/remark';
import { composeText } from '../text/compose';
import { scriptLanguage, type NestedHost } from '../data/scripts';
import { seedSource } from '../commands/evidence';
import type { Host, PlaceContext } from '../host';
import { textIn } from '../text/region';
import { slice, type Text } from '../text/values';
import { shortestScript } from './limits';

/** A command line in a script that a string holds. */
export interface Nested {
  readonly text: Text;
  readonly context: PlaceContext | undefined;
  readonly remarks: readonly Remark[] | undefined;
}

/** A part of a text that is a script. */
interface Part {
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

const tagged = /<(powershell|script)>([\s\S]*?)<\/\1>/gi;

/** The scripts that a text is or holds. */
function partsOf(text: string, key: string): Part[] {
  const whole = { start: 0, end: text.length };
  if (/^\s*[{[]\s*["{[\]}]/.test(text)) return [{ language: 'json', ...whole }];
  const parts = [...text.matchAll(tagged)].map(({ 0: all, 1: name = '', 2: inner = '', index }): Part => {
    const start = index + all.indexOf(inner, name.length + 2);
    return { language: /^s/i.test(name) ? 'bat' : 'powershell', start, end: start + inner.length };
  });
  if (parts.length > 0) return parts;
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  if (/^#!.*\b(?:ba|da|k|z)?sh\b/.test(first)) return [{ language: 'shellscript', ...whole }];
  if (/^#cloud-config\b/.test(first)) return [{ language: 'yaml', ...whole }];
  if (/^(?:#ps1|#!.*\bpwsh\b)/.test(first)) return [{ language: 'powershell', ...whole }];
  const language = scriptLanguage(text, [key], []);
  return language === undefined ? [] : [{ language, ...whole }];
}

/** Finds the command lines in a text by the language that its content, or the name of its field, tells. */
export function contentFinder(nested: NestedHost): (text: Text, key: string) => Nested[] {
  return (text, key) => {
    if (text.text.length < shortestScript || !new RegExp(seedSource, 'i').test(text.text)) return [];
    return partsOf(text.text, key).flatMap(({ language, start, end }) => {
      const host = nested(language);
      return host === undefined ? [] : findIn(slice(text, start, end), host);
    });
  };
}

function findIn(script: Text, host: Host): Nested[] {
  return host
    .find(script.text)
    .regions.filter(({ inert }) => !inert)
    .map((region) => {
      const { remarks, ...text } = composeText(textIn(region), script);
      return { text, context: region.context, remarks };
    });
}
