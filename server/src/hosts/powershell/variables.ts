/** Follows variables through straight-line code: what they hold where they are read. */
import { span } from '../../language/span';
import type { PlacedPart, Source } from './source';
import { dominates, exclusive, type Place, type Structure } from './structure';
import type { Reader } from './syntax';
import { isAssigned, keyAt, writeAt, type Occurrence, type Write } from './writes';

/** What settles a variable where it is read. */
export interface Definition {
  readonly base: Write;
  readonly appends: readonly { readonly write: Write; readonly optional: boolean }[];
  /** Whether there is more to it than these writes. */
  readonly partial: boolean;
}

/** The variables of a script. */
export interface Variables {
  occurrences(name: string): readonly Occurrence[];
  writes(name: string): readonly Write[];
  /** Whether an occurrence is nothing but the target of an assignment. */
  isAssigned(occurrence: Occurrence): boolean;
  /** What settles a variable at an offset; undefined when it is in doubt. */
  definition(name: string, offset: number): Definition | undefined;
  /** The members that are written on their own: the keys of a hashtable. Undefined when there are too many. */
  members(name: string): readonly string[] | undefined;
  /** The writes of which one may have settled the variable at an offset, when it is in doubt. */
  candidates(name: string, offset: number): readonly Write[];
}

/** Variables that change more often are not followed. */
const mostWrites = 400;

/** Hashtables with more keys that are set one by one are no parameters of a command. */
const mostMembers = 100;

/** Prepares the variables of a script; nothing is looked up before it is asked for. */
export function createVariables(source: Source, reader: Reader, structure: Structure): Variables {
  let index: Map<string, PlacedPart[]> | undefined;
  const mentioned = new Map<string, readonly Occurrence[]>();
  const written = new Map<string, Write[]>();
  const changed = new Map<string, ReadonlyMap<string, readonly Occurrence[]>>();
  const settled = new Map<string, Definition | undefined>();

  const occurrences = (member: string): readonly Occurrence[] => {
    const name = member.replace(/\..*$/, '');
    index ??= indexOf(source);
    let found = mentioned.get(name);
    if (found === undefined) {
      found = (index.get(name) ?? []).flatMap(({ start: from, part }) =>
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

  const definition = (name: string, offset: number): Definition | undefined => {
    const all = writes(name);
    if (all.length === 0 || all.length > mostWrites) return undefined;
    const place = structure.place(offset);
    // Between two changes, and in the same blocks, it is always the same.
    const before = all.filter((write) => write.span.end <= offset).length;
    const key = [name, before, place.scope, ...place.blocks.map(({ start }) => start)].join(' ');
    if (!settled.has(key)) settled.set(key, define(all, place, offset));
    return settled.get(key);
  };

  const candidates = (name: string, offset: number): readonly Write[] => {
    const { scope } = structure.place(offset);
    return writes(name).filter(
      (write) => write.value !== undefined && write.span.end <= offset && write.place.scope === scope,
    );
  };

  const members = (name: string): readonly string[] | undefined => {
    if (name.includes('.')) return [];
    const all = changes(name);
    return all.size > mostMembers ? undefined : [...all.keys()].filter((member) => member !== '');
  };

  return {
    occurrences,
    writes,
    isAssigned: (occurrence) => isAssigned(source, occurrence),
    definition,
    members,
    candidates,
  };
}

/** The parts that mention each variable. */
function indexOf({ parts }: Source): Map<string, PlacedPart[]> {
  const index = new Map<string, PlacedPart[]>();
  for (const placed of parts) {
    for (const name of placed.part.mentions().keys()) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [placed]);
      else known.push(placed);
    }
  }
  return index;
}

/** What settles a variable, of all whose writes one is asked in a place. */
function define(all: readonly Write[], place: Place, offset: number): Definition | undefined {
  const local = all.filter((write) => write.place.scope === place.scope);
  if (local.length === 0) {
    // A function reads a variable of the script that is written only once.
    const [only] = all;
    const settled =
      all.length === 1 &&
      only?.kind === 'set' &&
      only.place.scope === -1 &&
      only.place.blocks.length === 0 &&
      only.span.end <= offset;
    return settled ? { base: only, appends: [], partial: false } : undefined;
  }
  if (all.some((write) => write.outer && write.place.scope !== place.scope)) return undefined;
  return follow(local, place, offset);
}

/** Goes through the writes of one scope in the order of the script. */
function follow(local: readonly Write[], place: Place, offset: number): Definition | undefined {
  let base: Write | undefined;
  let appends: { write: Write; optional: boolean }[] = [];
  let partial = false;
  for (const write of local) {
    if (write.span.end > offset) {
      // Later in the same loop: the next round sees it, unless the round begins with a new value.
      const again = place.blocks.some(
        (block) =>
          block.loop &&
          block.start <= write.span.start &&
          write.span.start < block.end &&
          !within(base, block),
      );
      if (!again) continue;
      if (write.kind !== 'append' && write.kind !== 'add') return undefined;
      partial = true;
      continue;
    }
    if (exclusive(write.place, place)) continue;
    const certain = dominates(write.place, place);
    if (write.kind === 'set' && certain) {
      base = write;
      appends = [];
      partial = false;
    } else if (write.kind !== 'append' && write.kind !== 'add') {
      base = undefined;
    } else if (base !== undefined) {
      const loop = write.place.blocks.some((block) => block.loop && !within(base, block));
      const rival = appends.some((other) => exclusive(other.write.place, write.place));
      const optional = !certain || loop;
      partial ||= optional;
      // Of several branches the first one stands for all: together they are never run.
      if (!rival) appends.push({ write, optional });
    }
  }
  return base && { base, appends, partial };
}

function within(write: Write | undefined, block: { readonly start: number; readonly end: number }): boolean {
  return write !== undefined && block.start <= write.span.start && write.span.start < block.end;
}
