/** Compares baselines with what was found: which entries are stale, and what the baselines should say. */
import { groupBy } from '../../lint/group-by';
import { atLeast, type Severity } from '../../rules/severity';
import type { Baseline, BaselineEntry } from '../../service/baseline';
import type { BaselineUse, Tallied } from './known-findings';

/** An entry of which less, or nothing, is found. */
export interface StaleEntry {
  readonly entry: BaselineEntry;
  /** How many of its findings are gone. */
  readonly gone: number;
}

/** What a run says of one baseline. */
export interface BaselineReview {
  readonly stale: readonly StaleEntry[];
  /** What is left of it without what is stale; what was found in a renamed file under its new path. */
  readonly pruned: readonly BaselineEntry[];
}

function countsOf(findings: readonly Tallied[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { hash } of findings) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

/** The entries for the findings of one file. */
function entriesFor(path: string, findings: readonly Tallied[]): BaselineEntry[] {
  return [...groupBy(findings, ({ hash }) => hash)].map(([hash, same]) => ({
    path,
    rule: same[0]?.rule ?? '',
    hash,
    count: same.length,
  }));
}

/** The same entries, each once. */
function united(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return [...groupBy(entries, ({ path, hash }) => `${hash} ${path}`).values()].map((same) =>
    same.reduce((sum, entry) => ({ ...entry, count: sum.count + entry.count })),
  );
}

/**
 * Reviews a baseline. Only entries of files that were linted, and of files that are gone, can be stale.
 *
 * @param uses what was found in the files that it counts for
 * @param isGone whether a path that was not linted is one that the run should have found
 */
export function reviewed(
  entries: readonly BaselineEntry[],
  uses: readonly BaselineUse[],
  isGone: (path: string) => boolean,
): BaselineReview {
  const linted = new Map(
    uses.flatMap(({ path, findings }) => (path === undefined ? [] : [[path, findings] as const])),
  );
  const counts = new Map([...linted].map(([path, findings]) => [path, countsOf(findings)]));
  const moved = new Map<string, number>();
  const movedTo: BaselineEntry[] = [];
  for (const [path, findings] of linted) {
    const own = findings.filter(({ movedFrom }) => movedFrom !== undefined);
    movedTo.push(...entriesFor(path, own));
    for (const { hash, movedFrom } of own) {
      const key = `${hash} ${movedFrom}`;
      moved.set(key, (moved.get(key) ?? 0) + 1);
    }
  }
  const stale: StaleEntry[] = [];
  const pruned: BaselineEntry[] = [];
  for (const entry of entries) {
    const { path, hash, count } = entry;
    const elsewhere = moved.get(`${hash} ${path}`);
    const found = counts.get(path)?.get(hash) ?? (counts.has(path) ? 0 : undefined);
    if (found === undefined && elsewhere === undefined && !isGone(path)) {
      pruned.push(entry);
      continue;
    }
    const left = Math.min(count, found ?? 0);
    const gone = count - left - (elsewhere ?? 0);
    if (gone > 0) stale.push({ entry, gone });
    if (left > 0) pruned.push({ ...entry, count: left });
  }
  return { stale, pruned: united([...pruned, ...movedTo]) };
}

/**
 * What a baseline says after all that was found was written to it.
 *
 * @param least the least severe findings that were written. Where entries of other files stay, it remains about theirs, too.
 */
export function updated(
  before: Pick<Baseline, 'entries' | 'least'>,
  uses: readonly BaselineUse[],
  isGone: (path: string) => boolean,
  least: Severity,
): Pick<Baseline, 'entries' | 'least'> {
  const linted = new Map(
    uses.flatMap(({ path, findings }) => (path === undefined ? [] : [[path, findings] as const])),
  );
  const others = before.entries.filter(({ path }) => !linted.has(path) && !isGone(path));
  return {
    entries: [...others, ...[...linted].flatMap(([path, findings]) => entriesFor(path, findings))],
    least: others.length > 0 && atLeast(least, before.least) ? before.least : least,
  };
}
