/** What a host language is: something that finds command lines in a document. */
import type { Remark } from '../language/remark';
import type { Span } from '../language/span';
import type { Served } from './served';

/** Where a command line is given to ccmsetup; `intuneLob` and `intunePolicy` are the finer kinds of `ccmsetupcmd`. */
export const placeContexts = [
  'manual',
  'ccmsetupcmd',
  'clientPush',
  'gpoSetupParameters',
  'tcf',
  'taskSequence',
  'packageProgram',
  'logonScript',
  'intuneLob',
  'intunePolicy',
] as const;
export type PlaceContext = (typeof placeContexts)[number];

export { holeCharacter } from '../language/holes';

/**
 * One stretch of a region's text and the characters of the document it came from.
 * - `copy`: the same characters, one to one.
 * - `escape`: other characters, indivisible (`` `" `` for `"`, a folded line break for a blank).
 * - `hole`: the placeholder for what only the run knows.
 * - `inserted`: put there by the host's runtime (the blank between list items); its document span is the gap.
 */
export interface Segment {
  readonly kind: 'copy' | 'escape' | 'hole' | 'inserted';
  readonly text: Span;
  readonly document: Span;
  /** The way from the call to where it is written; undefined for what the call holds itself. */
  readonly mention?: Mention | undefined;
}

/** A place through which a part of a command line comes from elsewhere, such as `$mp`. */
export interface Mention {
  readonly at: Span;
  /** Whether it is no place that reads a value, but one of several statements that make it. */
  readonly ownStatement: boolean;
  /** Where the value is set that stands here as a whole, so that a change of it is written here. */
  readonly set?: Span | undefined;
  /** The next one, in what is written there. */
  readonly inner?: Mention | undefined;
}

/** The parts that are added to a command line, and what is run together with each. */
export interface Groups {
  readonly parts: readonly { readonly text: Span; readonly group: number }[];
  /** By the number of a group that of the one around it. */
  readonly parents: readonly (number | undefined)[];
}

/** How text is written inside one kind of literal of a host language. */
export interface Encoding {
  readonly id: string;
  /** The source form of `text`, or undefined when this kind of literal cannot hold it. */
  encode(text: string): string | undefined;
}

/** One contiguous stretch of the document that holds (a part of) the region: the inside of a literal, a bare argument. */
export interface Piece {
  readonly text: Span;
  readonly document: Span;
  readonly encoding: Encoding;
}

/** The map of one region: segments in the order of the text, covering it without gaps. */
export interface OffsetMap {
  readonly segments: readonly Segment[];
  readonly pieces: readonly Piece[];
}

/** One command line in a document. */
export interface Region {
  /** The id of the host that found it. */
  readonly host: string;
  /** Where it stands: the document spans of its pieces, in the order of the text. */
  readonly spans: readonly Span[];
  /** Where its call stands: of what is written elsewhere only the places that read it count. */
  readonly call: Span;
  /** What ccmsetup (or msiexec) would receive, executable included, after the host language's own unescaping. */
  readonly text: string;
  readonly map: OffsetMap;
  /** Offsets in `text` of the placeholders, ascending. */
  readonly holes: readonly number[];
  /** False when other text may be added at run time, so that nothing can be called missing. */
  readonly complete: boolean;
  /** Commented-out code: hover yes, findings no. */
  readonly inert: boolean;
  /** The install context that the place settles; undefined leaves it to the form of the command line. */
  readonly context: PlaceContext | undefined;
  /**
   * Where the statement begins that the command line stands in; undefined where every line of the document can have a
   * comment above it.
   */
  readonly statementStart?: number | undefined;
  /** What the host language does to the command line, for rules to judge; none when absent. */
  readonly remarks?: readonly Remark[] | undefined;
  /** Which of its parts stand in it together; undefined where all of it does. */
  readonly groups?: Groups | undefined;
  /** The variable that it is added to: it is a part of what is run where that is read. */
  readonly grows?: string | undefined;
}

/** Something in a host's own syntax that is worth a message, such as an unknown directive. */
export interface HostProblem {
  readonly span: Span;
  readonly message: string;
}

/** All that a host found in one version of a document. */
export interface HostResult {
  readonly regions: readonly Region[];
  readonly problems: readonly HostProblem[];
  /** The comments that speak to the linter: the document spans of those that contain `ccmsetup-lint`, in order. */
  readonly comments: readonly Span[];
  /** From where on nothing was looked at; undefined where all was. */
  readonly rest?: Span | undefined;
}

/** Finds the command lines of a text. Never throws on any text; linear in its length. */
export type Find = (text: string) => HostResult;

/** A host language. */
export interface Host extends Served {
  readonly id: string;
  /** Whether every document of this language is one, so that no trace of ccmsetup is needed first. */
  readonly always: boolean;
  /** What begins a comment that has a line of its own. */
  readonly lineComment: string;
  /** What ends it, where the end of the line does not. */
  readonly commentEnd?: string;
  /** Whether a comment line may stand above any line of a command line. */
  readonly commentsAnywhere?: true;
  /** The ids of hosts that `find` may ask about scripts inside a document. */
  readonly nests?: readonly string[];
  readonly find: Find;
  /**
   * Begins to follow one document: for its versions, in any order, the answers are those of `find`, but come sooner where
   * a text is much like the one before.
   */
  readonly follow?: () => Find;
}
