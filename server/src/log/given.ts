/** What the command line of a run gives. */
import { keyOfName } from '../catalog/name';
import { vocabulary } from '../catalog/vocabulary';
import type { CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import type { Process } from './process';
import type { Run } from './runs';

/** Names in the form in which they compare, with the values in lower case. */
export interface Given {
  /** What stands on the command line. */
  readonly written: ReadonlyMap<string, string>;
  /** Those that are in effect without: from the site, from Active Directory, by default. */
  readonly inEffect: ReadonlySet<string>;
}

/** Arguments by their names; a parameter keeps its slash, so that it is not the property of the same name. */
export function argumentsOf(tree: CommandLine): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const argument of tree.args) {
    if (argument.kind === 'stray') continue;
    const slash = argument.kind === 'parameter' ? '/' : '';
    const { value } = argument;
    const text = value === undefined ? '' : tree.source.slice(value.content.start, value.content.end);
    found.set(`${slash}${argument.name.key}`, text.toLowerCase());
  }
  return found;
}

/** The form in which a name of the tables compares. */
export function itemKey(item: string): string {
  return `${item.startsWith('/') ? '/' : ''}${keyOfName(item)}`;
}

function textsOf(processes: readonly Process[], part: 'commandLine' | 'msiProperties'): string[] {
  return processes.flatMap((process) => process[part]?.text ?? []);
}

/** What the processes of a run were given. */
export function givenTo({ processes }: Run): Given {
  const read = (text: string): ReadonlyMap<string, string> =>
    argumentsOf(parse(text, { vocabulary, holes: [] }));
  const written = new Map(textsOf(processes, 'commandLine').flatMap((text) => [...read(text)]));
  const inEffect = new Set(textsOf(processes, 'msiProperties').flatMap((text) => [...read(text).keys()]));
  return { written, inEffect };
}
