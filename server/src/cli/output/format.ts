/** What a format is. */
import type { FileReport, Report } from '../linting/report';

/** A way to show a report. */
export interface Format {
  /** Whether it shows the fixes of findings: to know them, the document has to be read again. */
  readonly showsFixes: boolean;
  /** What is printed as soon as a file has been linted; nothing for a format that is one whole. */
  readonly file: (report: FileReport) => string;
  /** What is printed behind the last file. */
  readonly end: (report: Report) => string;
}

/** How a format may look. */
export interface FormatOptions {
  readonly colour: boolean;
}
