/** Where values stand, and what was found in them. */
import type { Span } from '../../language/span';
import type { HostProblem, PlaceContext, Region } from '../host';

/** What was found. */
export interface Judged {
  readonly regions: Region[];
  readonly comments: Span[];
  readonly problems: HostProblem[];
}

/** Where a value stands. */
export interface Place {
  /** The names that count for it, nearest first, in their normal form. */
  readonly keys: readonly string[];
  /** What fields beside it say about a script. */
  readonly hints: readonly string[];
  /** What a table around it settles. */
  readonly context: PlaceContext | undefined;
  /** Whether a field beside it holds another program, whose arguments are not for us. */
  readonly foreign: boolean;
  readonly statementStart: number | undefined;
}
