/** What is named more than once in a document: servers, site codes, variables, and values that are filled in later. */
import type { Region } from '../../hosts/host';
import { holeName } from '../../hosts/ccmcmd/hole-names';
import { rangePlace } from '../../hosts/text/range-place';
import type { CommandLine } from '../../language/ast';
import { addTo } from '../../language/add-to';
import { upperAscii } from '../../language/characters';
import { once } from '../../language/once';
import { shifted, sliceSpan, spanLength, touches, type Span } from '../../language/span';
import type { NamedPlace, NamesOf } from '../completion/line-names';
import { variableReads } from './variable-reads';

/** A place of the document that names something. */
export interface Occurrence {
  /** `hole`: a value of a `.ccmcmd` file that is filled in later. */
  readonly kind: 'variable' | 'hole' | 'host' | 'siteCode';
  /** Of one kind it is equal for all places of the same thing. */
  readonly key: string;
  readonly span: Span;
  /** What else belongs to it, such as the signs around the name in `${mp}`. */
  readonly around?: Span;
  /** `write`: where a variable gets its value. */
  readonly role: 'read' | 'write';
  /** Where the name of a hole stands; undefined for one without a name. */
  readonly name?: Span | undefined;
}

/** Answers about the occurrences in the command lines of a document. */
export interface Occurrences {
  /** What stands at an offset: the shortest of the places there, all of them where several are equally short. */
  at(offset: number): readonly Occurrence[];
  /** All places of the same things as some, in the order of the document, each once. */
  sameAs(some: readonly Occurrence[]): readonly Occurrence[];
}

/** A command line of the document. */
interface Line {
  readonly region: Region;
  readonly tree: CommandLine;
}

/** Where a name of a command line stands; where a variable has it for its value, that value. */
function placeOf({ map }: Region, { at, key }: NamedPlace, text: string): Span {
  const { span: place, elsewhere } = rangePlace(map, at);
  const [only, ...others] = elsewhere;
  const isValue =
    only !== undefined &&
    others.length === 0 &&
    only.read.start === place.start &&
    only.read.end === place.end &&
    upperAscii(sliceSpan(text, only.set)) === upperAscii(key);
  return isValue ? only.set : place;
}

function holesIn({ host, map }: Region, text: string): Occurrence[] {
  if (host !== 'ccmcmd') return [];
  return map.segments.flatMap(({ kind, document: at }): Occurrence[] => {
    if (kind !== 'hole') return [];
    const written = sliceSpan(text, at);
    const name = holeName(written);
    return [
      {
        ...{ kind: 'hole', key: name?.key ?? written, span: at, role: 'read' },
        name: name && shifted(name.span, at.start),
      },
    ];
  });
}

function variablesIn({ map }: Region): Occurrence[] {
  return variableReads(map).flatMap(({ at, around, definitions }): Occurrence[] => {
    // A variable is what holds this value, whatever it is called where it is read.
    const key = definitions.map(({ start, end }) => `${start}-${end}`).join();
    return [
      { kind: 'variable', key, span: at, around, role: 'read' },
      ...definitions.map((span): Occurrence => ({ kind: 'variable', key, span, role: 'write' })),
    ];
  });
}

/** Whether a command line, or something on the way to it, stands at an offset. */
function reaches({ spans, call, map }: Region, offset: number): boolean {
  const holds = (range: Span | undefined): boolean => range !== undefined && touches(range, offset);
  if (holds(call) || spans.some(holds)) return true;
  return map.segments.some(({ mention }) => {
    for (let way = mention; way !== undefined; way = way.inner)
      if (holds(way.at) || holds(way.set)) return true;
    return false;
  });
}

/** The same places once each, in the order of the document. */
function distinct(found: readonly Occurrence[]): Occurrence[] {
  const known = new Map(
    found.map((each) => [`${each.kind} ${each.role} ${each.span.start} ${each.span.end} ${each.key}`, each]),
  );
  return [...known.values()].sort((left, right) => left.span.start - right.span.start);
}

/**
 * Makes the answers for a document. Names are looked for where they are asked for only: the cursor moves often.
 *
 * @param namesOf the names in a command line, which outlive the version of the document
 */
export function occurrencesOf(text: string, lines: readonly Line[], namesOf: NamesOf): Occurrences {
  const named = ({ region }: Line, name: NamedPlace): Occurrence => ({
    ...{ kind: name.kind, key: name.key, role: 'read' },
    span: placeOf(region, name, text),
  });
  // A variable may be read in a thousand places.
  const variables = once(() => {
    const byKey = new Map<string, Occurrence[]>();
    for (const each of distinct(lines.flatMap(({ region }) => variablesIn(region))))
      addTo(byKey, each.key, each);
    return byKey;
  });
  const allNamed = (kind: Occurrence['kind'], key: string): Occurrence[] => {
    const trace = key.toLowerCase();
    return lines.flatMap((line) =>
      line.region.text.toLowerCase().includes(trace)
        ? namesOf(line.tree)
            .filter((name) => name.kind === kind && name.key === key)
            .map((name) => named(line, name))
        : [],
    );
  };
  const all = ({ kind, key }: Occurrence): readonly Occurrence[] => {
    if (kind === 'variable') return variables().get(key) ?? [];
    if (kind !== 'hole') return distinct(allNamed(kind, key));
    return distinct(lines.flatMap(({ region }) => holesIn(region, text)).filter((each) => each.key === key));
  };
  return {
    at: (offset) => {
      const here = lines
        .filter(({ region }) => reaches(region, offset))
        .flatMap((line) => [
          ...namesOf(line.tree).map((name) => named(line, name)),
          ...holesIn(line.region, text),
          ...variablesIn(line.region),
        ])
        .filter(({ span, around = span }) => touches(around, offset));
      const shortest = Math.min(...here.map(({ span }) => spanLength(span)));
      return distinct(here.filter(({ span }) => spanLength(span) === shortest));
    },
    sameAs: (some) => {
      const [first, ...others] = some;
      const found = first === undefined ? [] : all(first);
      return others.length === 0 ? found : distinct([found, ...others.map(all)].flat());
    },
  };
}
