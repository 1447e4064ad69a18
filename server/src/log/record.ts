/** One record of a log. */

/** How a record is written; `msi` is a line of Windows Installer. */
export type RecordFormat = 'cmtrace' | 'legacy' | 'copied' | 'msi' | 'plain';

/** When a record was written, as it stands in the log; nothing of it is read before somebody asks. */
export interface Stamp {
  readonly date: string;
  readonly clock: string;
  /** Minutes from local time to UTC, such as `-60`; undefined where the log doesn't say. */
  readonly bias: string | undefined;
  /** `mdy` where the format settles the order of the date. */
  readonly order: 'mdy' | undefined;
}

/** What is written around a message. */
export interface Surroundings {
  readonly component: string | undefined;
  /** 0 detail, 1 information, 2 warning, 3 error. It is no verdict. */
  readonly type: number | undefined;
  readonly thread: string | undefined;
  readonly stamp: Stamp | undefined;
}

/** One record: lines count from 1, offsets are UTF-16 units of the whole text, its byte order mark not counted. */
export interface LogRecord extends Surroundings {
  readonly format: RecordFormat;
  readonly line: number;
  readonly endLine: number;
  /** Where its first line begins. */
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
  readonly messageStart: number;
  /** Exactly the characters from `messageStart` on; line breaks included. */
  readonly message: string;
  /** False for one that was cut off: its message may be a part. */
  readonly complete: boolean;
}

/** What is around a message that nothing is known of. */
export const bare: Surroundings = {
  component: undefined,
  type: undefined,
  thread: undefined,
  stamp: undefined,
};
