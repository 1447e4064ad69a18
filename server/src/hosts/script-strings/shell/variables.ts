/** The variables of a shell script: what they hold where they are read. */
import { once } from '../../../language/once';
import { addTo } from '../../../language/add-to';
import { createBudget, type Lookup } from '../../flow/budget';
import { functionOf, type Block } from '../../flow/blocks';
import type { Choices } from '../../flow/choices';
import { definitionSeen, type Definition } from '../../flow/definitions';
import { mostWrites } from '../../flow/limits';
import { listOf } from '../../flow/operations';
import { createValues } from '../../flow/resolve';
import type { Value } from '../../text/values';
import { valueOfVariable } from '../../flow/empty-values';
import { placeOf } from '../names';
import type { Quoted, Scan } from '../nodes';
import type { Statements } from '../statements';
import { expandText, expandWords, referenceAt } from './expand';
import { createShellWrites, type AssignedValue, type ShellWrite } from './writes';

/** Prepares the variables of a script, and the commands that read them; nothing is looked up before it is asked for. */
export function createShellVariables(source: string, scan: Scan, statements: Statements, choices: Choices) {
  const { commandOf, writes } = createShellWrites(source, scan, statements);
  const reads = once(() => readsIn(source, scan));

  const definition = (name: string, offset: number, block: Block): Definition<ShellWrite> | undefined => {
    const known = writes(name);
    if (known.length > mostWrites) return undefined;
    const all = known.filter(({ group }) => group.start <= offset && offset <= group.end);
    const own = functionOf(block);
    const owners = new Set(all.flatMap((write) => (write.local ? [functionOf(write.block)] : [])));
    // A function that is called meanwhile may change it.
    const mayChange = (owner: Block | undefined): boolean =>
      owner !== own && owner !== undefined && !owners.has(owner);
    if (all.some((write) => mayChange(functionOf(write.block)))) return undefined;
    return definitionSeen(all, block, offset, choices);
  };

  const values = createValues<AssignedValue, ShellWrite>(({ text, items, block }) => {
    const lookup = lookupIn(block);
    return items === undefined
      ? expandText(source, text, lookup)
      : listOf(expandWords(source, items, lookup, divides()));
  }, choices);

  /** The value of a variable at an offset in a block; undefined when only the run knows it. */
  const valueIn = (name: string, offset: number, block: Block): Value | undefined => {
    const found = definition(name, offset, block);
    const value = found && values.settledBy(found);
    return valueOfVariable(value, () => isSetOnce(name));
  };
  const runsOthers = once(() => /(?:^|[\s;&|(])(?:source|eval|\.)[ \t]+\S/m.test(source));
  /** Whether a condition asks for a variable: who tests it knows that it may be empty. */
  const isTested = (name: string): boolean =>
    new RegExp(`(?:\\[|\\btest\\b|\\bcase\\b)[^\\r\\n]*\\$\\{?${name}\\b`).test(source);
  /** Whether a variable surely never has another value than the one that it is set to. */
  const isSetOnce = (name: string): boolean => {
    const [only, ...others] = writes(name);
    if (only === undefined || others.length > 0 || runsOthers() || isTested(name)) return false;
    return only.block.kind === 'plain' || (only.block.kind === 'function' && only.local);
  };
  const budget = createBudget(source.length);
  /** Looks up what the commands of a block read; never what is said to people. */
  const lookupIn =
    (block: Block): Lookup =>
    (name, offset) =>
      placeOf(name.toLowerCase()) === 'silent' ? undefined : budget(() => valueIn(name, offset, block));
  /** Whether blanks divide values: who sets other separators divides at those. */
  const divides = (): boolean => writes('IFS').length === 0;

  return {
    commandOf,
    valueIn,
    lookupIn,
    divides,
    /** Where a variable is read as it is. */
    readers: (name: string): readonly Quoted[] => reads().get(name) ?? [],
  };
}

/** The strings in which each variable is read. */
function readsIn(source: string, { tokens }: Scan): Map<string, Quoted[]> {
  const reads = new Map<string, Quoted[]>();
  for (const token of tokens) {
    if (token.kind !== 'string') continue;
    for (const hole of token.holes) {
      const name = referenceAt(source, hole)?.name;
      if (name !== undefined) addTo(reads, name, token);
    }
  }
  return reads;
}
