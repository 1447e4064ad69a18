/** What functions of other modules are called in a script that imports them. */
import { once } from '../../language/once';
import type { Language } from './language';
import { tokenAt, type Scan } from './nodes';

/** The full name of what a script calls by a name, as far as its imports tell. */
export type Imports = (name: string) => string;

/** A list of names over more characters is none that somebody wrote. */
const names = /\(([^()]{0,2000})\)|([^\r\n#;()]{0,2000})/y;
const clause = /([\p{L}_][\p{L}\p{Nd}_.]*)(?:\s+as\s+([\p{L}_][\p{L}\p{Nd}_]*))?/gu;
const head = /\b(?:from[^\S\r\n]+([\w.]{1,200})[^\S\r\n]+)?import\b[^\S\r\n]*/g;

/** Prepares the names of a script. Imports of a module that tells nothing leave them as they are. */
export function createImports(source: string, { modules }: Language, scanned: Scan): Imports {
  if (modules === undefined) return (name) => name;
  const read = once((): Map<string, string> => {
    const meanings = new Map<string, string>();
    for (const { index, 0: whole, 1: module } of source.matchAll(head)) {
      if (tokenAt(scanned, index)?.kind !== 'word') continue;
      if (module !== undefined && !modules.includes(module)) continue;
      const pattern = new RegExp(names);
      pattern.lastIndex = index + whole.length;
      const [, bracketed, bare = ''] = pattern.exec(source) ?? [];
      for (const [, name = '', alias] of (bracketed ?? bare).matchAll(clause)) {
        const meaning = module === undefined ? name : `${module}.${name}`;
        if (module !== undefined || (alias !== undefined && modules.includes(name)))
          meanings.set(alias ?? name, meaning);
      }
    }
    return meanings;
  });

  return (name) => {
    const dot = name.indexOf('.');
    const first = dot < 0 ? name : name.slice(0, dot);
    const meaning = read().get(first);
    return meaning === undefined ? name : meaning + name.slice(first.length);
  };
}
