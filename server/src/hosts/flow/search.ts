/** The search for command lines in one script: what was found, what is left to be looked at, and what is judged last. */
import type { Remark } from '../../language/remark';
import type { Span } from '../../language/span';
import { waitsRemark } from '../commands/waits';
import type { PlaceContext } from '../host';
import { placesOf, type Text } from '../text/text';
import type { Value } from '../text/values';
import { mostFollowed } from './limits';

/** A command line that was found, with what its place says about it. */
export interface Found {
  readonly text: Text;
  /** The host whose language it is written in; left out it is that of the script. */
  readonly host?: string | undefined;
  readonly context?: PlaceContext | undefined;
  /** Whether it stands in a comment. */
  readonly inert?: boolean | undefined;
  /** Where its statement begins. */
  readonly statementStart?: number | undefined;
  /** What the script does with it. */
  readonly remarks?: readonly Remark[] | undefined;
  /** The variable that it is added to. */
  readonly grows?: string | undefined;
}

/** Texts as command lines. */
export function linesOf(texts: readonly Text[]): Found[] {
  return texts.map((text) => ({ text }));
}

/**
 * Command lines with the remark that the script waits for their program, if it does.
 *
 * @param place what makes it wait
 */
export function waitedFor(lines: readonly Found[], program: string, place: Span | undefined): Found[] {
  const remark = waitsRemark(program, place);
  return lines.map((line) => (remark === undefined ? line : { ...line, remarks: [remark] }));
}

/** Such a search. A `Place` is what is looked at as a whole. */
export interface Search<Place> {
  readonly found: readonly Found[];
  /** Adds a command line; its literals are taken then. */
  readonly add: (line: Found) => void;
  /**
   * Adds the command lines of a part of the script. If it has any, their variables are used.
   *
   * @param missed variables of which not all could be told
   * @param scope where the function begins that the part stands in
   */
  addAll(lines: readonly Found[], missed: Iterable<string>, scope?: number): void;
  /** Whether a literal is part of a command line already; literals are told by where their content begins. */
  readonly isTaken: (literalStart: number) => boolean;
  /** Whether the value of a variable goes to ccmsetup somewhere, or in the function that begins at `scope`. */
  readonly isUsed: (name: string, scope?: number) => boolean;
  /** Looks at all places that read a variable, the last of them first. */
  follow(name: string, readers: () => readonly Place[]): void;
  /** Remembers a value that may hold a command line, unless something takes it; it is told by where it begins. */
  later(start: number, judge: () => readonly Found[]): void;
  /** Looks at places and at what follows from them, and at the values in the end. */
  run(seeds: Iterable<Place>, visit: (place: Place) => void): void;
}

/**
 * Begins the search of a script.
 *
 * @param length how long the script is
 */
export function createSearch<Place>(length: number): Search<Place> {
  const found: Found[] = [];
  const taken = new Set<number>();
  /** The lines whose last literal begins at an offset: the first of them, and the places of all when there are more. */
  const known = new Map<number | undefined, { readonly first: Text; places?: Set<string> }>();
  const used = new Set<string>();
  const followed = new Set<string>();
  const candidates = new Map<number, () => readonly Found[]>();
  const queue: Place[] = [];
  let spare = mostFollowed(length);

  const isKnown = (text: Text): boolean => {
    const last = text.atoms.findLast(({ literal }) => literal !== undefined)?.literal?.start;
    const alike = known.get(last);
    if (alike === undefined) {
      known.set(last, { first: text });
      return false;
    }
    alike.places ??= new Set([placesOf(alike.first)]);
    const places = placesOf(text);
    const is = alike.places.has(places);
    alike.places.add(places);
    return is;
  };

  const add = (line: Found): void => {
    // What several possibilities have in common is found in each of them, and so is a variable that is read twice.
    if (isKnown(line.text)) return;
    for (const { literal } of line.text.atoms) if (literal !== undefined) taken.add(literal.start);
    found.push(line);
  };

  return {
    found,
    add,
    addAll: (lines, missed, scope) => {
      lines.forEach(add);
      if (lines.length > 0) for (const name of missed) used.add(usedName(name)).add(usedName(name, scope));
    },
    isTaken: (start) => taken.has(start),
    isUsed: (name, scope) => used.has(usedName(name, scope)),
    follow: (name, readers) => {
      if (followed.has(name)) return;
      followed.add(name);
      for (const place of readers()) queue.push(place);
    },
    later: (start, judge) => {
      if (!candidates.has(start)) candidates.set(start, judge);
    },
    run: (seeds, visit) => {
      for (const seed of seeds) {
        visit(seed);
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) if (spare-- > 0) visit(next);
      }
      // What is written later may hold what was written before.
      for (const [, judge] of [...candidates].sort(([left], [right]) => right - left)) {
        // All lines of one literal count: what is taken is asked before any of them is added.
        const free = ({ text }: Found): boolean =>
          text.atoms.some(({ literal }) => literal !== undefined && !taken.has(literal.start));
        judge().filter(free).forEach(add);
      }
    },
  };
}

function usedName(name: string, scope?: number): string {
  return scope === undefined ? name : `${name}@${scope}`;
}

/** The literals of a value, told by where their content begins. */
export function literalsOf(value: Value): number[] {
  if (value.kind === 'list') return value.items.flatMap(literalsOf);
  return value.kind === 'text' ? value.atoms.flatMap(({ literal }) => literal?.start ?? []) : [];
}
