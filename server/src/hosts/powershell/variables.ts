/** Follows variables through straight-line code: what they hold where they are read. */
import { addTo } from '../../language/add-to';
import { onceEach } from '../../language/once';
import { shifted, span } from '../../language/span';
import { functionOf } from '../flow/blocks';
import type { Choices } from '../flow/choices';
import { createDefinitions, type Definition } from '../flow/definitions';
import { mostWrites } from '../flow/limits';
import type { Questions } from './asked';
import { elementAt } from './elements';
import type { Recall } from './memory';
import { createScriptBlocks, type Given } from './script-blocks';
import type { Source } from './source';
import type { Mention } from './source-part';
import type { Structure } from './structure';
import type { Reader } from './syntax';
import { isAssigned, isDeclaration, keyAt, writeAt, type Write } from './writes';
import { mostEntries } from './limits';

/** The variables of a script. */
export interface Variables {
  occurrences(name: string): readonly Mention[];
  writes(name: string): readonly Write[];
  /** Whether an occurrence is nothing but the target of an assignment. */
  isAssigned(occurrence: Mention): boolean;
  /** What settles a variable at an offset; undefined when it is in doubt. */
  definition(name: string, offset: number): Definition<Write> | undefined;
  /** What the command that begins at an offset gives to the parameters of a script block that it runs. */
  readonly given: (start: number) => readonly Given[];
  /** The members that are written on their own: the keys of a hashtable. Undefined when there are too many. */
  members(name: string): readonly string[] | undefined;
  /** The writes of which one may have settled the variable at an offset, when it is in doubt. */
  candidates(name: string, offset: number): readonly Write[];
}

/** Prepares the variables of a script; nothing is looked up before it is asked for. */
export function createVariables(
  source: Source,
  reader: Reader,
  structure: Structure,
  choices: Choices,
  questions: Questions,
  recall: Pick<Recall, 'partsWith'>,
): Variables {
  const settle = createDefinitions<Write>(choices);

  const occurrences = onceEach((name: string): readonly Mention[] =>
    recall
      .partsWith(name)
      .flatMap(({ start: from, part }) =>
        (part.mentions().get(name) ?? []).map((at) => ({ ...shifted(at, from), inCode: at.inCode })),
      ),
  );

  /** The occurrences in code by the member they may change; those that change the variable itself have an empty name. */
  const changes = onceEach((base: string): ReadonlyMap<string, readonly Mention[]> => {
    const all = new Map<string, Mention[]>();
    for (const occurrence of occurrences(base))
      if (occurrence.inCode) addTo(all, keyAt(source, occurrence.end)?.name ?? '', occurrence);
    return all;
  });

  const blocks = createScriptBlocks(source, reader, structure, occurrences);
  /** The variables that hold the blocks whose parameters have a name. */
  const holders = new Map<string, Set<string>>();

  /** The value that a block gets from what runs it, for a parameter or for `$args`. */
  const givenAt = (name: string, at: Mention): Write | undefined => {
    const declared = isDeclaration(structure, at.start);
    if (!declared && name !== 'args') return undefined;
    const { run, variable } = blocks.runAround(at.start);
    if (variable !== undefined) holders.set(name, (holders.get(name) ?? new Set()).add(variable));
    const value = declared ? run?.given.find((each) => each.name === name)?.value : run?.args;
    if (run === undefined || value === undefined) return undefined;
    const place = declared ? at : span(run.block.start, run.block.start + 1);
    const block = structure.block(place.start);
    return {
      ...{ kind: 'set', value, block, outer: false, within: run.block },
      ...{ start: place.start, end: place.end },
    };
  };

  const written = onceEach((name: string): readonly Write[] => {
    const found: Write[] = [];
    const [, base = name, member = ''] = /^([^.]*)\.(.*)$/s.exec(name) ?? [];
    for (const occurrence of changes(base).get(member) ?? []) {
      const element =
        member === '' ? elementAt(source, reader, structure, occurrence, found.at(-1)) : undefined;
      const given = member === '' ? givenAt(name, occurrence) : undefined;
      const write = given ?? element ?? writeAt(source, reader, structure, name, occurrence);
      const isOwn = given === undefined && member === '' && isDeclaration(structure, occurrence.start);
      const within = isOwn ? blocks.blockAround(occurrence.start) : given?.within;
      if (write !== undefined) found.push(within === undefined ? write : { ...write, within });
      if (found.length > mostWrites) break;
    }
    return name === 'args' ? found.sort((left, right) => left.start - right.start) : found;
  });

  const writes = (name: string): readonly Write[] => {
    questions.writes(baseOf(name));
    const all = written(name);
    for (const holder of holders.get(name) ?? []) questions.mentions(holder);
    return all;
  };

  return {
    occurrences: (name) => {
      questions.mentions(baseOf(name));
      return occurrences(baseOf(name));
    },
    writes,
    isAssigned: (occurrence) => isAssigned(source, occurrence),
    definition: (name, offset) => {
      const all = writes(name);
      // Of more only some are known.
      if (all.length > mostWrites) return undefined;
      const seen = all.filter(
        ({ within }) => within === undefined || (within.start <= offset && offset < within.end),
      );
      return settle(name, seen, structure.block(offset), offset);
    },
    given: (start) => {
      const { run, variable } = blocks.runAt(start);
      if (variable !== undefined) questions.mentions(variable);
      return run?.given ?? [];
    },
    members: (name) => {
      if (name.includes('.')) return [];
      questions.writes(name);
      const all = changes(name);
      return all.size > mostEntries ? undefined : [...all.keys()].filter((member) => member !== '');
    },
    candidates: (name, offset) => {
      const own = functionOf(structure.block(offset));
      const all = writes(name);
      const local = all.filter(({ block }) => functionOf(block) === own);
      const isSet = ({ value }: Write): boolean => value !== undefined;
      if (local.length > 0) return local.filter((write) => isSet(write) && write.end <= offset);
      // A function reads what the script sets, when it is called.
      return all.filter((write) => isSet(write) && functionOf(write.block) === undefined);
    },
  };
}

/** The variable of a member. */
function baseOf(name: string): string {
  return name.replace(/\..*$/s, '');
}
