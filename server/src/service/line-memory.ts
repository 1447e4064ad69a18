/** What was found out about the command lines of a document, kept for its next version: most of them do not change. */
import type { InstallContext } from '../catalog/contexts';
import type { Region } from '../hosts/host';
import type { CommandLine } from '../language/ast';
import type { Span } from '../language/span';
import type { FileConfiguration } from '../lint/config';
import type { Finding } from '../lint/finding';

/** What holds for a command line wherever it stands. */
export interface JudgedLine {
  readonly tree: CommandLine;
  readonly context: InstallContext;
  /** Spans are those of the region's text. */
  readonly findings: readonly Finding[];
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
  /** Begins with a version of the document; what was of no use for the one before is forgotten. */
  begin(configuration: FileConfiguration): Recall;
}

function startOf({ spans }: Region): number {
  return spans[0]?.start ?? 0;
}

/** Remarks as text, but for where the region stands. */
function remarksKey(region: Region): string {
  const start = startOf(region);
  const around = ({ start: from, end }: Span): string => `${from - start} ${end - start}`;
  const all = (region.remarks ?? []).map(({ kind, document, edits }) =>
    [kind, around(document), ...edits.map(({ span, newText }) => `${around(span)} ${newText}`)].join('\n'),
  );
  return all.join('\n');
}

/** All that the judgement of a region depends on, but for the configuration, the time, and where it stands. */
function keyOf(region: Region): string {
  const { host, text, holes, complete, inert, context } = region;
  const facts = [host, context ?? '', complete ? 1 : 0, inert ? 1 : 0, holes.join(), text.length];
  return `${facts.join(' ')}\n${text}\n${remarksKey(region)}`;
}

/** Makes an empty memory. */
export function createLineMemory(): LineMemory {
  type Entry = Readonly<{ judged: JudgedLine; start: number }>;
  let known = new Map<string, Entry>();
  let judgedBy: FileConfiguration | undefined;
  return {
    begin: (configuration) => {
      const before = configuration === judgedBy ? known : new Map<string, Entry>();
      const now = new Map<string, Entry>();
      judgedBy = configuration;
      known = now;
      return (region, judge) => {
        const key = keyOf(region);
        const start = startOf(region);
        const entry = now.get(key) ?? before.get(key) ?? { judged: judge(), start };
        if (entry.judged.lasting) now.set(key, entry);
        return { judged: entry.judged, moved: start - entry.start };
      };
    },
  };
}
