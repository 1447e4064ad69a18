/** What rules ask of a command line again and again, found out once for all of them. */
import { entries, findEntry, keyOfName, type ValueKind } from '../../catalog';
import type { CommandLine, Parameter, Property } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { allLines } from '../../language/query';
import { addressesOf, type GivenAddress } from './addresses';
import { knownArgumentsOf, type KnownArgument } from './known-arguments';

/** The kinds of values that are addresses of servers. */
const addressKinds: ReadonlySet<ValueKind> = new Set([
  'host',
  'host-or-url',
  'management-point',
  'fqdn-or-cmg',
] as const satisfies ValueKind[]);

/** The keys of the names that have such values. */
const addressKeys: readonly string[] = [
  ...new Set(
    entries.filter(({ valueKind }) => addressKinds.has(valueKind)).map(({ name }) => keyOfName(name)),
  ),
];

/** In characters. */
const longestWord = 100;

/** The arguments of a command line, found by their names. */
export interface LineIndex {
  /** The line itself and the lines inside its values, outermost first. */
  readonly lines: readonly CommandLine[];
  /** The arguments of all these lines by the key of their name, in order, whatever kind they are written as. */
  readonly named: ReadonlyMap<string, readonly (Parameter | Property)[]>;
  /** The addresses of servers that they give, by the same keys. */
  readonly addresses: ReadonlyMap<string, readonly GivenAddress[]>;
  /** The arguments that the catalog knows, in order. */
  readonly known: readonly KnownArgument[];
  /** The keys of all names and the stray texts, in upper case, each once; but for texts too long for a name. */
  readonly words: ReadonlySet<string>;
  /** Those of them that are no name of the catalog. */
  readonly unknown: ReadonlySet<string>;
}

/** Indexes the arguments of a command line. */
export function lineIndex(line: CommandLine): LineIndex {
  const lines = allLines(line);
  const named = new Map<string, (Parameter | Property)[]>();
  const words = new Set<string>();
  const unknown = new Set<string>();
  for (const { args } of lines) {
    for (const argument of args) {
      // A text that is much longer than any name is neither one nor a slip of one.
      if (argument.kind === 'stray' && argument.text.length > longestWord) continue;
      const word = argument.kind === 'stray' ? upperAscii(argument.text) : argument.name.key;
      if (!words.has(word)) {
        words.add(word);
        if (findEntry(word) === undefined) unknown.add(word);
      }
      if (argument.kind === 'stray') continue;
      const same = named.get(word);
      if (same === undefined) named.set(word, [argument]);
      else same.push(argument);
    }
  }
  const addresses = new Map<string, readonly GivenAddress[]>();
  for (const key of addressKeys) {
    const giving = named.get(key);
    if (giving !== undefined) addresses.set(key, giving.flatMap(addressesOf));
  }
  return { lines, named, addresses, known: lines.flatMap(knownArgumentsOf), words, unknown };
}

/** Whether no name is given more than once. */
export function isEachOnce(named: LineIndex['named']): boolean {
  for (const same of named.values()) if (same.length > 1) return false;
  return true;
}
