/**
 * Entries of the baseline whose file is gone: they know the same findings in another file, which was renamed. An entry knows
 * no more findings than it counts, however many copies there are. Which ones is decided for all files together, in the order
 * of their paths: the command sees all files of a run. An editor sees the open ones, and decides in the same order among
 * those: a copy that is not open can make it show as known what the command reports, never the other way round.
 */
import type { Baseline, BaselineEntry } from '../lint/baseline';
import { isAbout, type Counted } from './baseline';

/** What a file has that entries of other files could know. */
export interface Movable {
  /** Those of its findings, in order. */
  readonly findings: readonly Counted[];
  /** The entries, in the order of the baseline. */
  readonly entries: readonly BaselineEntry[];
}

const nothing: Movable = { findings: [], entries: [] };

/**
 * Finds them.
 *
 * @param judged the findings of a file after its own entries were looked at
 * @param path the path of the file from the folder of the baseline
 * @param isThere whether there is a file of a path from that folder
 */
export async function movableOf(
  judged: readonly Counted[],
  path: string,
  baseline: Baseline,
  isThere: (path: string) => Promise<boolean>,
): Promise<Movable> {
  // A file that the baseline knows by its path is none that was renamed.
  if (baseline.byPath.has(path)) return nothing;
  const left = judged.filter(
    (each) => !each.known && baseline.byHash.has(each.hash) && isAbout(baseline, each),
  );
  if (left.length === 0) return nothing;
  const elsewhere = [...new Set(left.map(({ hash }) => hash))].flatMap(
    (hash) => baseline.byHash.get(hash) ?? [],
  );
  const paths = [...new Set(elsewhere.map((entry) => entry.path))];
  const there = new Set(await Promise.all(paths.map(async (each) => ((await isThere(each)) ? each : ''))));
  const entries = elsewhere.filter((entry) => !there.has(entry.path));
  const hashes = new Set(entries.map(({ hash }) => hash));
  return { findings: left.filter(({ hash }) => hashes.has(hash)), entries };
}

/** Takes one finding from the entries that are left; gives the path that the finding had, or undefined when none is left. */
export type MoveLedger = (hash: string, entries: readonly BaselineEntry[]) => string | undefined;

/** Opens a ledger for one baseline. */
export function moveLedger(): MoveLedger {
  const used = new Map<string, number>();
  return (hash, entries) => {
    const keyOf = (entry: BaselineEntry): string => `${entry.hash} ${entry.path}`;
    const entry = entries.find((each) => each.hash === hash && (used.get(keyOf(each)) ?? 0) < each.count);
    if (entry !== undefined) used.set(keyOf(entry), (used.get(keyOf(entry)) ?? 0) + 1);
    return entry?.path;
  };
}

/** The findings of a file, of which those are known that the ledger has an entry for. */
export function withMoved(
  judged: readonly Counted[],
  { findings, entries }: Movable,
  take: MoveLedger,
): readonly Counted[] {
  const moved = new Set(findings.filter(({ hash }) => take(hash, entries) !== undefined));
  return moved.size === 0
    ? judged
    : judged.map((each) => (moved.has(each) ? { ...each, known: true } : each));
}

/** The order of paths with `/`: folder by folder, by code unit. */
export function comparePaths(left: string, right: string): number {
  const [lefts, rights] = [left.split('/'), right.split('/')];
  const at = lefts.findIndex((part, index) => part !== rights[index]);
  if (at < 0) return lefts.length - rights.length;
  return (lefts[at] ?? '') < (rights[at] ?? '') ? -1 : 1;
}
