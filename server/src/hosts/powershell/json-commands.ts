/** `ConvertFrom-Json`, and what it gets. */
import { parameterOf, starter } from './starters';
import type { Command, Expression } from './syntax';

const convertFromJson = starter({
  path: 'inputobject',
  args: '',
  switches: 'ashashtable noenumerate',
  others: 'depth datekind',
  positional: 'inputobject',
});

/** Whether a command makes values of JSON. */
export function readsJson({ name, sound }: Command, source: string): boolean {
  return sound && /^convertfrom-json$/i.test(source.slice(name.span.start, name.span.end));
}

/** The text in JSON that such a command gets as an argument. */
export function jsonOf({ words }: Command): Expression | undefined {
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word?.kind === 'argument') return word.value;
    if (word?.kind !== 'parameter') continue;
    const name = parameterOf(convertFromJson, word.name) ?? '';
    const next = words[index + 1];
    if (name === convertFromJson.path)
      return word.value ?? (next?.kind === 'argument' ? next.value : undefined);
    if (word.value === undefined && !convertFromJson.switches.includes(name)) index++;
  }
  return undefined;
}
