/** Where something stands in a file. */

/** A range; lines and columns count from 1, columns in UTF-16 units, the end is behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
