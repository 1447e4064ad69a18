/** What the arguments lead to. */
import type { Host } from '../../hosts/host';
import type { Problem } from '../problem';

/** A file that is meant. */
export interface FoundFile {
  /** As a user would write it. */
  readonly path: string;
  readonly absolute: string;
  readonly host: Host;
  /** Whether it was named itself, not found in a folder. */
  readonly named: boolean;
}

/** An input that cannot be linted. */
export interface Refusal {
  readonly path: string;
  readonly problem: Problem;
  /** Whether it was asked for; a file in a folder that is no text was not, it is only named like one. */
  readonly wanted: boolean;
}

export type Found = FoundFile | Refusal;
