/** Follows variables through straight-line code: what they hold where they are read. */
import { span } from '../../language/span';
import type { Block } from '../flow/blocks';
import type { Choices } from '../flow/choices';
import { definitionAmong, type Definition } from '../flow/definitions';
import type { Questions } from './asked';
import type { Recall } from './memory';
import type { Source } from './source';
import type { Place, Structure } from './structure';
import type { Reader } from './syntax';
import { isAssigned, keyAt, writeAt, type Occurrence, type Write } from './writes';
import { mostEntries, mostWrites } from './limits';

/** The variables of a script. */
export interface Variables {
  occurrences(name: string): readonly Occurrence[];
  writes(name: string): readonly Write[];
  /** Whether an occurrence is nothing but the target of an assignment. */
  isAssigned(occurrence: Occurrence): boolean;
  /** What settles a variable at an offset; undefined when it is in doubt. */
  definition(name: string, offset: number): Definition<Write> | undefined;
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
  const mentioned = new Map<string, readonly Occurrence[]>();
  const written = new Map<string, Write[]>();
  const changed = new Map<string, ReadonlyMap<string, readonly Occurrence[]>>();
  const settled = new Map<Block, Map<string, Definition<Write> | undefined>>();

  const occurrences = (member: string): readonly Occurrence[] => {
    const name = baseOf(member);
    let found = mentioned.get(name);
    if (found === undefined) {
      found = recall.partsWith(name).flatMap(({ start: from, part }) =>
        (part.mentions().get(name) ?? []).map(({ start, end, inCode }) => ({
          name,
          span: span(from + start, from + end),
          inCode,
        })),
      );
      mentioned.set(name, found);
    }
    return found;
  };

  /** The occurrences in code by the member they may change; those that change the variable itself have an empty name. */
  const changes = (base: string): ReadonlyMap<string, readonly Occurrence[]> => {
    let found = changed.get(base);
    if (found === undefined) {
      const all = new Map<string, Occurrence[]>();
      for (const occurrence of occurrences(base)) {
        if (!occurrence.inCode) continue;
        const member = keyAt(source, occurrence.span.end)?.name ?? '';
        const known = all.get(member);
        if (known === undefined) all.set(member, [occurrence]);
        else known.push(occurrence);
      }
      changed.set(base, (found = all));
    }
    return found;
  };

  const writes = (name: string): readonly Write[] => {
    questions.writes(baseOf(name));
    let found = written.get(name);
    if (found === undefined) {
      found = [];
      const [, base = name, member = ''] = /^([^.]*)\.(.*)$/s.exec(name) ?? [];
      for (const occurrence of changes(base).get(member) ?? []) {
        const write = writeAt(source, reader, structure, name, occurrence);
        if (write !== undefined) found.push(write);
        if (found.length > mostWrites) break;
      }
      written.set(name, found);
    }
    return found;
  };

  const definition: Variables['definition'] = (name, offset) => {
    const all = writes(name);
    if (all.length === 0 || all.length > mostWrites) return undefined;
    const place = structure.place(offset);
    // Between two changes, and in the same block, it is always the same.
    const key = `${name} ${all.filter(({ end }) => end <= offset).length}`;
    const known = settled.get(place.block) ?? new Map<string, Definition<Write> | undefined>();
    settled.set(place.block, known);
    if (known.has(key)) return known.get(key);
    const { asked } = choices;
    const found = define(all, place, offset, choices);
    if (choices.asked === asked) known.set(key, found);
    return found;
  };

  const candidates = (name: string, offset: number): readonly Write[] => {
    const { scope } = structure.place(offset);
    return writes(name).filter(
      (write) => write.value !== undefined && write.end <= offset && write.place.scope === scope,
    );
  };

  const members = (name: string): readonly string[] | undefined => {
    if (name.includes('.')) return [];
    questions.writes(name);
    const all = changes(name);
    return all.size > mostEntries ? undefined : [...all.keys()].filter((member) => member !== '');
  };

  return {
    occurrences: (name) => {
      questions.mentions(baseOf(name));
      return occurrences(name);
    },
    writes,
    isAssigned: (occurrence) => isAssigned(source, occurrence),
    definition,
    members,
    candidates,
  };
}

/** The variable of a member. */
function baseOf(name: string): string {
  return name.replace(/\..*$/s, '');
}

/** What settles a variable, of all whose writes one is asked in a place. */
function define(
  all: readonly Write[],
  { scope, block }: Place,
  offset: number,
  choices: Choices,
): Definition<Write> | undefined {
  const local = all.filter((write) => write.place.scope === scope);
  if (local.length === 0) {
    // A function reads a variable of the script that is written only once.
    const [only] = all;
    const settled =
      all.length === 1 && only?.kind === 'set' && only.block.parent === undefined && only.end <= offset;
    return settled ? { base: only, appends: [], partial: false } : undefined;
  }
  if (all.some((write) => write.outer && write.place.scope !== scope)) return undefined;
  return definitionAmong(local, block, offset, choices);
}
