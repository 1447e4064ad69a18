/** Which parts of a script mention a variable. */
import type { PartsChange, PlacedPart } from './source';
import type { SourcePart } from './source-part';

/** Such an index, for one version of a script after the other. */
export interface MentionIndex {
  /**
   * Goes on to a version.
   *
   * @param change what is different from the version before, if that is known
   */
  begin(parts: readonly PlacedPart[], change: PartsChange | undefined): void;
  /** The parts that mention a variable, in order. */
  readonly partsWith: (name: string) => readonly PlacedPart[];
}

/** Makes an index; nothing is looked up before it is asked for. */
export function createMentionIndex(): MentionIndex {
  let all: readonly PlacedPart[] = [];
  let index: Map<string, Set<SourcePart>> | undefined;
  let placed: Map<SourcePart, PlacedPart> | undefined;

  const add = (to: Map<string, Set<SourcePart>>, part: SourcePart): void => {
    for (const name of part.mentions().keys()) {
      const known = to.get(name);
      if (known === undefined) to.set(name, new Set([part]));
      else known.add(part);
    }
  };

  return {
    begin: (parts, change) => {
      all = parts;
      placed = undefined;
      if (change === undefined) index = undefined;
      if (index === undefined || change === undefined) return;
      for (const part of change.removed)
        for (const name of part.mentions().keys()) index.get(name)?.delete(part);
      for (const part of change.added) add(index, part);
    },
    partsWith: (name) => {
      placed ??= new Map(all.map((each) => [each.part, each]));
      if (index === undefined) {
        index = new Map();
        for (const { part } of all) add(index, part);
      }
      const places = placed;
      const found = [...(index.get(name) ?? [])].flatMap((part) => places.get(part) ?? []);
      return found.sort((left, right) => left.start - right.start);
    },
  };
}
