/** What was found out about the command lines of a document, kept for its next version: most of them do not change. */
import type { InstallContext } from '../catalog/contexts';
import type { Find, Host, Region } from '../hosts/host';
import type { CommandLine } from '../language/ast';
import type { Span } from '../language/span';
import type { FileConfiguration } from '../lint/config';
import type { Finding } from '../lint/finding';
import { createNames, type NamesOf } from './completion/line-names';
import { createPlaceMask, type PlaceMask } from './fixes/place-masks';

/** What holds for a command line wherever it stands. */
export interface JudgedLine {
  readonly tree: CommandLine;
  readonly context: InstallContext;
  /** Spans are those of the region's text. */
  readonly findings: readonly Finding[];
  /** Whether there are more findings than these. */
  readonly cut: boolean;
  /** Whether the same is true at any other time. */
  readonly lasting: boolean;
}

/** What is known of a region. */
export interface Recalled {
  readonly judged: JudgedLine;
  /** How far the document's text around it has moved since: what its remarks say of the document has moved alike. */
  readonly moved: number;
}

/** Gives what is known of a region, and judges those of which nothing is. */
export type Recall = (region: Region, judge: () => JudgedLine) => Recalled;

/** The memory of one document. */
export interface LineMemory {
  /** Begins with a version of the document. */
  begin(configuration: FileConfiguration): Recall;
  /** Has come to the end of it: what was of no use is forgotten. Without this, as when somebody gave up, all is kept. */
  end(): void;
  /** What finds the command lines of the document's versions. */
  following(host: Host): Find;
  readonly maskOf: PlaceMask;
  readonly namesOf: NamesOf;
}

function startOf({ spans }: Region): number {
  return spans[0]?.start ?? 0;
}

/** Remarks as text, but for where the region stands. */
function remarksKey(region: Region): string {
  const start = startOf(region);
  const around = ({ start: from, end }: Span): string => `${from - start} ${end - start}`;
  const all = (region.remarks ?? []).map(({ kind, document, at = '', written = '', edits }) =>
    [
      kind,
      at,
      written,
      around(document),
      ...edits.map(({ span, newText }) => `${around(span)} ${newText}`),
    ].join('\n'),
  );
  return all.join('\n');
}

function sameHoles(one: Region['holes'], other: Region['holes']): boolean {
  return (
    one === other || (one.length === other.length && one.every((offset, index) => offset === other[index]))
  );
}

/** Whether two regions of the same text are judged alike, but for the configuration, the time, and where they stand. */
function alike(one: Region, other: Region): boolean {
  return (
    one.host === other.host &&
    one.context === other.context &&
    one.complete === other.complete &&
    one.inert === other.inert &&
    sameHoles(one.holes, other.holes) &&
    ((one.remarks === undefined && other.remarks === undefined) || remarksKey(one) === remarksKey(other))
  );
}

/** What is known of a region. */
interface Entry {
  /** The newest that is alike, so that no older version of a document is kept. */
  region: Region;
  readonly judged: JudgedLine;
  /** Where the judged one stood. */
  readonly start: number;
}

/** The most entries of one text, all of which are looked at to find one. */
const mostAlike = 8;

/** Entries by the text of their regions; rarely is there more than one. */
type Entries = Map<string, Entry[]>;

function entryOf(entries: Entries, region: Region): Entry | undefined {
  return entries.get(region.text)?.find((entry) => alike(entry.region, region));
}

/** Makes an empty memory. */
export function createLineMemory(): LineMemory {
  let known: Entries = new Map();
  /** What was known before the version that was begun. */
  let earlier: Entries = new Map();
  let judgedBy: FileConfiguration | undefined;
  let followed: { readonly host: Host; readonly find: Find } | undefined;
  return {
    begin: (configuration) => {
      const all: Entries = earlier.size === 0 ? known : new Map([...earlier, ...known]);
      const before: Entries = configuration === judgedBy ? all : new Map<string, Entry[]>();
      const now: Entries = new Map();
      earlier = before;
      judgedBy = configuration;
      known = now;
      return (region, judge) => {
        const start = startOf(region);
        const here = entryOf(now, region);
        const entry = here ?? entryOf(before, region) ?? { region, judged: judge(), start };
        entry.region = region;
        if (here === undefined && entry.judged.lasting) {
          const others = now.get(region.text);
          if (others === undefined) now.set(region.text, [entry]);
          else if (others.length < mostAlike) others.push(entry);
        }
        return { judged: entry.judged, moved: start - entry.start };
      };
    },
    end: () => {
      earlier = new Map();
    },
    maskOf: createPlaceMask(),
    namesOf: createNames(),
    following: (host) => {
      if (followed?.host !== host) followed = { host, find: host.follow?.() ?? host.find };
      return followed.find;
    },
  };
}
