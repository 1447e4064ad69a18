/** Which of the open documents the entries of files that are gone count for: the same as in a run over these files. */
import { comparePaths, moveLedger, type Movable, type MoveLedger } from '../service/baseline-moves';

/** What an open document would take from the entries of a baseline. */
export interface OpenMove {
  /** The URI of the baseline. */
  readonly baseline: string;
  /** The path of the document from its folder. */
  readonly path: string;
  readonly movable: {
    readonly findings: readonly Pick<Movable['findings'][number], 'hash'>[];
    readonly entries: Movable['entries'];
  };
}

/** Keeps what the open documents would take. */
export interface OpenMoves {
  /** What is left for a document once those before it, in the order of their paths, have taken theirs. */
  readonly ledgerFor: (uri: string, move: OpenMove) => MoveLedger;
  /** Forgets a document that was closed, or that has no baseline any more. */
  readonly closed: (uri: string) => void;
  /** A document of another server takes something, or nothing any more. */
  readonly moved: (uri: string, move: OpenMove | undefined) => void;
  readonly all: () => readonly (readonly [uri: string, move: OpenMove])[];
}

function hashesOf(move: OpenMove | undefined): string[] {
  return (move?.movable.findings ?? []).map(({ hash }) => hash);
}

/** Without the findings themselves, which hold functions, and all of their document. */
function plain({ baseline, path, movable: { findings, entries } }: OpenMove): OpenMove {
  return { baseline, path, movable: { findings: findings.map(({ hash }) => ({ hash })), entries } };
}

/**
 * Makes it.
 *
 * @param onChanged told when the others may have more or less than before
 * @param onMove told what a document takes, as plain data, and when it takes nothing any more
 */
export function openMoves(
  onChanged: () => void,
  onMove: (uri: string, move: OpenMove | undefined) => void,
): OpenMoves {
  const moves = new Map<string, OpenMove>();
  const set = (uri: string, now: OpenMove | undefined, isOwn: boolean): void => {
    const before = moves.get(uri);
    if (now === undefined) moves.delete(uri);
    else moves.set(uri, now);
    const [old, present] = [hashesOf(before), hashesOf(now)];
    if (old.join() === present.join()) return;
    if (isOwn) onMove(uri, now);
    const concerned = new Set([...old, ...present]);
    const others = [...moves].filter(([other]) => other !== uri);
    if (others.some(([, move]) => hashesOf(move).some((hash) => concerned.has(hash)))) onChanged();
  };
  return {
    ledgerFor: (uri, move) => {
      set(uri, move.movable.findings.length === 0 ? undefined : plain(move), true);
      const ledger = moveLedger();
      const earlier = [...moves.values()]
        .filter(({ baseline, path }) => baseline === move.baseline && comparePaths(path, move.path) < 0)
        .sort((left, right) => comparePaths(left.path, right.path));
      for (const { movable } of earlier)
        for (const { hash } of movable.findings) ledger(hash, movable.entries);
      return ledger;
    },
    closed: (uri) => {
      set(uri, undefined, true);
    },
    moved: (uri, move) => {
      set(uri, move, false);
    },
    all: () => [...moves],
  };
}
