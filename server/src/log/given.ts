/** What the command line of a run gives. */
import { keyOfName } from '../catalog/name';
import { vocabulary } from '../catalog/vocabulary';
import type { CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { own } from './own';
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

/** So many command lines are remembered: runs repeat theirs. */
const mostRemembered = 200;

/** A function that tells what the processes of a run were given. */
export function givenReader(): (run: Run) => Given {
  const memory = new Map<string, ReadonlyMap<string, string>>();
  const read = (text: string): ReadonlyMap<string, string> => {
    const known = memory.get(text) ?? argumentsOf(parse(text, { vocabulary, holes: [] }));
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(own(text), known);
    return known;
  };
  return ({ processes }) => ({
    written: new Map(textsOf(processes, 'commandLine').flatMap((text) => [...read(text)])),
    inEffect: new Set(textsOf(processes, 'msiProperties').flatMap((text) => [...read(text).keys()])),
  });
}
