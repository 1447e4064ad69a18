/** Which of the open documents the entries of files that are gone count for: the same as in a run over these files. */
import { comparePaths, moveLedger, type Movable, type MoveLedger } from '../service/baseline-moves';

/** What an open document would take from the entries of a baseline. */
export interface OpenMove {
  /** The URI of the baseline. */
  readonly baseline: string;
  /** The path of the document from its folder. */
  readonly path: string;
  readonly movable: Movable;
}

/** Keeps what the open documents would take. */
export interface OpenMoves {
  /** What is left for a document once those before it, in the order of their paths, have taken theirs. */
  readonly ledgerFor: (uri: string, move: OpenMove) => MoveLedger;
  /** Forgets a document that was closed, or that has no baseline any more. */
  readonly closed: (uri: string) => void;
}

function hashesOf(move: OpenMove | undefined): string[] {
  return (move?.movable.findings ?? []).map(({ hash }) => hash);
}

/**
 * Makes it.
 *
 * @param onChanged told when the others may have more or less than before
 */
export function openMoves(onChanged: () => void): OpenMoves {
  const moves = new Map<string, OpenMove>();
  const tell = (uri: string, before: OpenMove | undefined, now: OpenMove | undefined): void => {
    const [old, present] = [hashesOf(before), hashesOf(now)];
    if (old.join() === present.join()) return;
    const concerned = new Set([...old, ...present]);
    const others = [...moves].filter(([other]) => other !== uri);
    if (others.some(([, move]) => hashesOf(move).some((hash) => concerned.has(hash)))) onChanged();
  };
  return {
    ledgerFor: (uri, move) => {
      const before = moves.get(uri);
      if (move.movable.findings.length === 0) moves.delete(uri);
      else moves.set(uri, move);
      tell(uri, before, moves.get(uri));
      const ledger = moveLedger();
      const earlier = [...moves.values()]
        .filter(({ baseline, path }) => baseline === move.baseline && comparePaths(path, move.path) < 0)
        .sort((left, right) => comparePaths(left.path, right.path));
      for (const { movable } of earlier)
        for (const { hash } of movable.findings) ledger(hash, movable.entries);
      return ledger;
    },
    closed: (uri) => {
      const before = moves.get(uri);
      if (before === undefined) return;
      moves.delete(uri);
      tell(uri, before, undefined);
    },
  };
}
