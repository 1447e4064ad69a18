/** The baseline of each document: its findings that are known are told as hints. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  baselineFinder,
  countedFindings,
  knownOf,
  withBaseline,
  type FoundBaseline,
} from '../service/baseline';
import { movableOf, withMoved } from '../service/baseline-moves';
import type { MoveNotification } from './apart/messages';
import { openMoves } from './open-moves';
import { pathWithin, uriWithin, type ReadText } from '../service/nearest-file';
import type { Analysis } from '../service/service';

/** The baselines of documents. */
export interface Baselines {
  /** The analysis of a document with what its baseline knows. */
  apply(document: TextDocument, analysis: Analysis): Promise<Analysis>;
  /** A baseline changed, appeared or went. */
  changed(): void;
  /** Whether a file or folder that is gone was one that a baseline in use names, or such a baseline. */
  concerns(uri: string): boolean;
  /** The baseline files that are in use and are a file, or lie in a folder, that has this URI. */
  within(uri: string): string[];
  /** A document was opened: its baseline may have come or gone with a folder. */
  opened(uri: string): void;
  /** A document was closed. */
  closed(uri: string): void;
  /** Tells of the baseline of a document that another server analyzes. */
  note(uri: string): Promise<void>;
  /** A document of another server takes something from a baseline, or nothing any more. */
  moved(params: MoveNotification['params']): void;
  /** What the documents take. */
  moves(): MoveNotification['params'][];
}

/** What the store works with. */
export interface BaselineParts {
  /** Reads a file, as it stands in the editor where it is open there. */
  readonly readText: ReadText;
  /** Whether there is a file. */
  readonly isThere: (uri: string) => Promise<boolean>;
  /** Whether a document is open. */
  readonly isOpen: (uri: string) => boolean;
  /** Told which baseline a document has, as often as it is asked for. */
  readonly onUsed: (documentUri: string, found: FoundBaseline | undefined) => void;
  /** Told when what a baseline knows of other documents may be different, since a document has other findings. */
  readonly onMoved: () => void;
  /** Told what a document takes from a baseline, for a server that has other documents. */
  readonly onMove: (params: MoveNotification['params']) => void;
}

/** Makes the store. */
export function baselinesOf({
  readText,
  isThere,
  isOpen,
  onUsed,
  onMoved,
  onMove,
}: BaselineParts): Baselines {
  const finder = baselineFinder(readText);
  const moves = openMoves(onMoved, (uri, move) => {
    onMove({ uri, move });
  });
  let generation = 0;
  /** Those that were found since the last change, by their URIs. */
  const inUse = new Map<string, FoundBaseline>();
  const namesWithin = ({ baseline, folder }: FoundBaseline, uri: string): boolean => {
    const path = pathWithin(folder, uri);
    return (
      path !== undefined &&
      [...baseline.byPath.keys()].some((each) => each === path || each.startsWith(`${path}/`))
    );
  };
  const within = (uri: string): string[] =>
    [...inUse.keys()].filter((file) => file === uri || file.startsWith(`${uri}/`));
  const foundFor = async (uri: string): Promise<FoundBaseline | undefined> => {
    const began = generation;
    const found = await finder.nearest(uri);
    // What was read before a change must not replace what was read after it.
    if (began === generation) {
      onUsed(uri, found);
      if (found !== undefined) inUse.set(found.uri, found);
    }
    return found;
  };
  return {
    apply: async (document, analysis) => {
      const { uri } = document;
      const text = document.getText();
      const found = await foundFor(uri);
      const path = found && pathWithin(found.folder, uri);
      if (found === undefined || path === undefined || found.baseline.entries.length === 0) {
        moves.closed(uri);
        return analysis;
      }
      const { folder, baseline } = found;
      const judged = knownOf(countedFindings(text, analysis), path, baseline);
      const movable = await movableOf(judged, path, baseline, (other) => isThere(uriWithin(folder, other)));
      // It may have been closed meanwhile.
      if (!isOpen(uri)) return analysis;
      const ledger = moves.ledgerFor(uri, { baseline: found.uri, path, movable });
      return withBaseline(analysis, withMoved(judged, movable, ledger));
    },
    changed: () => {
      generation++;
      finder.forget();
      inUse.clear();
    },
    concerns: (uri) => within(uri).length > 0 || [...inUse.values()].some((found) => namesWithin(found, uri)),
    within,
    opened: (uri) => {
      finder.forget(uri);
    },
    closed: moves.closed,
    note: async (uri) => {
      await foundFor(uri);
    },
    moved: ({ uri, move }) => {
      moves.moved(uri, move);
    },
    moves: () => moves.all().map(([uri, move]) => ({ uri, move })),
  };
}
