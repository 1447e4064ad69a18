/** What a host language does to a command line before ccmsetup gets it: seen by the host, judged by a rule. */
import type { Span } from './span';

/**
 * - `semicolon`: an unquoted `;` ended a native PowerShell call in the middle of what was meant as a value
 * - `uncalled`: PowerShell takes a path at the beginning of a statement for a value, and cannot read what follows
 * - `put-out`: a string is a whole PowerShell statement, so that it is put out and nothing is started
 * - `one-argument`: PowerShell gives the program a string as one argument in quotes that was meant as several
 * - `cmd-character`: cmd.exe takes an unquoted `|`, `&`, `<`, `>` or `^` for itself
 * - `cmd-percent`: cmd.exe takes a lone `%` in a batch file for itself, quoted or not
 * - `cmd-continuation`: blanks follow a `^` at the end of a line, so that it continues nothing
 * - `cmd-line-break`: a line break ends the command that cmd.exe gets, so that what stands behind it is lost
 * - `program-quote`: quotes make cmd.exe take more or less than the path for the name of the program; what it takes where it is less
 * - `start-title`: `start` takes a quoted program for the title of a window
 * - `line-length`: a line of a batch file is longer than cmd.exe reads
 * - `blank`: a value is taken from a text that the script leaves empty
 * - `escaped-quote`: a folder that only the run knows has a backslash right before the quote that ends its value
 * - `unknown-escape`: a string has a backslash before a character that its language does not escape
 * - `missing-operator`: between a text and what stands beside it there is no sign that joins them
 * - `waits`: the script waits for ccmsetup.exe and goes on when it ends
 */
export type RemarkKind =
  | 'semicolon'
  | 'uncalled'
  | 'put-out'
  | 'one-argument'
  | 'cmd-character'
  | 'cmd-percent'
  | 'cmd-continuation'
  | 'cmd-line-break'
  | 'program-quote'
  | 'start-title'
  | 'line-length'
  | 'blank'
  | 'escaped-quote'
  | 'unknown-escape'
  | 'missing-operator'
  | 'waits';

/** One remark. Spans are offsets in the document. */
export interface Remark {
  readonly kind: RemarkKind;
  /** The characters at fault. */
  readonly document: Span;
  /** Of a `blank`: where in the text of the command line the value would stand. */
  readonly at?: number;
  /** Edits of the document that remove the cause; empty when there is no safe way. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** How the document writes what the remark is about, for a message that names it. */
  readonly written?: string;
  /** Of a `missing-operator`: the sign. */
  readonly sign?: string;
}
