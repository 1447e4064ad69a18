/** A record that is looked at anew: the table keeps its place and what it is, not what it says. */
import { knownIn, type Match } from '../../log';
import type { RecordRow } from './record-table';

/** A record with its message. */
export interface AskedRecord {
  readonly row: RecordRow;
  readonly message: string;
  /** Undefined for a message that is not known. */
  readonly match: Match | undefined;
}

/** The record of a row. */
export function askedRecord(text: string, row: RecordRow): AskedRecord {
  const message = text.slice(row.messageStart, row.messageEnd);
  return { row, message, match: row.id === undefined ? undefined : knownIn({ message, format: row.format }) };
}
