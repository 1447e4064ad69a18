/** What was found out about the statements of a script, for its next version: most of them do not change. */
import type { Span } from '../../language/span';
import type { Region } from '../host';
import { movedOffset, movedRegion, movedRemarks, movedSpan } from '../text/moved';
import { regionOf } from '../text/region';
import { moveText } from '../text/literals';
import type { Asked, Questions } from './asked';
import type { Found, Search } from '../flow/search';
import { createMentionIndex, type MentionIndex } from './mention-index';
import { indexBefore, type PartsChange, type Source } from './source';
import type { SourcePart } from './source-part';

/** What a statement or a value gives. */
export interface Judgement {
  readonly found: readonly Found[];
  /** Ranges that hold no code of their own. */
  readonly flat: readonly Span[];
  /** Whether a command leaves its literals to what stands around it. */
  readonly outward: boolean;
  /** Whether what looks like a command is the entry of a table. */
  readonly isEntry: boolean;
  /** What an assignment assigns to: undefined where there is none. */
  readonly target?: Target | undefined;
}

/** The target of an assignment. */
export interface Target {
  /** Undefined when it is no variable. */
  readonly name: string | undefined;
  readonly end: number;
  /** Where the value begins. */
  readonly value: number;
}

/** What most statements give. */
export const nothing: Judgement = { found: [], flat: [], outward: false, isEntry: false };

/** Tells what was asked then once more. */
type Answers = Pick<Search<number>, 'isUsed' | 'isTaken'>;

/** What a statement gave, and the variables of which not all could be told. */
export interface Recalled {
  readonly judgement: Judgement;
  readonly missed: ReadonlySet<string>;
}

/** What is known of one version. */
export interface Recall {
  /**
   * Judges what begins at an offset, unless that is known.
   *
   * @param kind as what it is judged
   */
  judge(kind: string, start: number, work: () => Judgement): Recalled;
  /** The parts that mention a variable, in order. */
  readonly partsWith: MentionIndex['partsWith'];
}

/** The memory of a document. */
export interface Memory {
  /** Begins with a version. */
  begin(source: Source, questions: Questions, answers: Answers): Recall;
  /** The region of what was found. */
  readonly regionOf: (found: Found) => Region;
}

/** What is known of a statement. */
interface Entry {
  readonly judgement: Judgement;
  readonly asked: Asked;
  /** The number of the version for which its offsets are right. */
  version: number;
  /** Where all that it speaks of ends. */
  readonly end: number;
}

/** What is known of the statements of a part, by where they begin in it. */
type Entries = Map<number, Entry>;

/** What may have another answer when some parts change. */
function answeredBy(parts: readonly SourcePart[]): Set<string> {
  const names = new Set<string>();
  for (const part of parts) {
    for (const name of part.written()) names.add(`writes ${name}`);
    for (const name of part.mentions().keys()) names.add(`mentions ${name}`);
    for (const name of part.functions().keys()) names.add(`function ${name}`);
  }
  return names;
}

/** What was made of what was found. */
type Regions = WeakMap<Found, Region>;

/** What was found, where it stands now. */
function moved(found: Found, by: number, from: number, regions: Regions): Found {
  const { text, statementStart, remarks } = found;
  const region = regions.get(found);
  const now: Found = {
    ...found,
    text: {
      ...moveText(text, by, from),
      remarks: movedRemarks(text.remarks, by, from),
    },
    statementStart: statementStart === undefined ? undefined : movedOffset(statementStart, by, from),
    remarks: movedRemarks(remarks, by, from),
  };
  if (region !== undefined) regions.set(now, movedRegion(region, by, from));
  return now;
}

/** Where all ends that is told of a statement. */
function endOf({ found, flat, target }: Judgement, { used, taken }: Asked): number {
  let end = target?.value ?? 0;
  const reach = (offset = 0): void => {
    end = Math.max(end, offset);
  };
  for (const { text, statementStart, remarks = [] } of found) {
    reach(statementStart);
    for (const { document, literal, mention } of text.atoms) {
      reach(Math.max(document.end, literal?.start ?? 0));
      for (let place = mention; place !== undefined; place = place.inner) {
        reach(place.at.end);
        reach(place.set?.end);
      }
    }
    for (const { document, edits } of [...remarks, ...(text.remarks ?? [])]) {
      reach(document.end);
      for (const { span } of edits) reach(span.end);
    }
  }
  for (const range of flat) reach(range.end);
  for (const { scope } of used) reach(scope);
  for (const { start } of taken) reach(start);
  return end;
}

/** An entry with the offsets of a new version. */
function movedEntry(entry: Entry, version: number, { by, from }: PartsChange, regions: Regions): Entry {
  if (by === 0 || entry.end < from) {
    entry.version = version;
    return entry;
  }
  const { judgement, asked, end } = entry;
  const { found, flat, target } = judgement;
  const offset = (at: number): number => movedOffset(at, by, from);
  return {
    judgement: {
      ...judgement,
      found: found.map((each) => moved(each, by, from, regions)),
      flat: flat.map((each) => movedSpan(each, by, from)),
      target: target && { name: target.name, end: offset(target.end), value: offset(target.value) },
    },
    asked: {
      ...asked,
      used: asked.used.map(({ name, scope, answer }) => ({ name, answer, scope: scope && offset(scope) })),
      taken: asked.taken.map(({ start, answer }) => ({ start: offset(start), answer })),
    },
    version,
    end: offset(end),
  };
}

/** Makes an empty memory. */
export function createMemory(): Memory {
  const entries = new WeakMap<SourcePart, Map<string, Entries>>();
  const keep = (part: SourcePart, kind: string): Entries => {
    const kept: Entries = new Map();
    const others = entries.get(part);
    if (others === undefined) entries.set(part, new Map([[kind, kept]]));
    else others.set(kind, kept);
    return kept;
  };
  const regions: Regions = new WeakMap();
  const index = createMentionIndex();
  let version = 0;
  let escapesQuotes: boolean | undefined;
  return {
    regionOf: (found) => {
      const known = regions.get(found);
      if (known !== undefined) return known;
      const { text, host = 'powershell', inert = false, context, statementStart, remarks, grows } = found;
      const region = regionOf(text, { host, inert, context, statementStart, remarks, grows });
      regions.set(found, region);
      return region;
    },
    begin: ({ parts, change, sound }, questions, answers) => {
      index.begin(parts, change);
      const escaped = escapesQuotes;
      escapesQuotes = parts.some(({ part }) => part.escapesQuotes());
      const isFollowing = change !== undefined && escaped === escapesQuotes;
      version += isFollowing ? 1 : 2;
      const changed = isFollowing ? answeredBy([...change.removed, ...change.added]) : new Set<string>();
      const holds = ({ asked }: Entry): boolean => {
        for (const name of asked.names) if (changed.has(name)) return false;
        return (
          asked.used.every(({ name, scope, answer }) => answers.isUsed(name, scope) === answer) &&
          asked.taken.every(({ start, answer }) => answers.isTaken(start) === answer)
        );
      };
      return {
        partsWith: index.partsWith,
        judge: (kind, start, work) => {
          const placed = parts[indexBefore(parts, start)];
          const key = start - (placed?.start ?? 0);
          const known = placed && entries.get(placed.part)?.get(kind);
          const before = known?.get(key);
          if (change !== undefined && before?.version === version - 1) {
            const entry = movedEntry(before, version, change, regions);
            if (holds(entry)) {
              known?.set(key, entry);
              return { judgement: entry.judgement, missed: entry.asked.missed };
            }
          }
          const { result: judgement, asked } = questions.during(work);
          const isWhole = asked.complete && judgement.flat.every(({ end }) => end <= (placed?.end ?? 0));
          if (sound && isWhole && placed !== undefined) {
            const entry: Entry = { judgement, asked, version, end: endOf(judgement, asked) };
            if (known === undefined) keep(placed.part, kind).set(key, entry);
            else known.set(key, entry);
          }
          return { judgement, missed: asked.missed };
        },
      };
    },
  };
}
