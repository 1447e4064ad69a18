/** What a format is. */
import type { FileReport, Report } from '../linting/report';
import type { Threshold } from '../linting/verdict';
import type { Folders } from './paths';

/** What is known when a run has come to its end, besides its report. */
export interface Ending {
  /** The code that the process ends with. */
  readonly exitCode: number;
  /** The version of this program. */
  readonly version: () => Promise<string>;
  /** The page of a rule, in Markdown. */
  readonly rulePage: (slug: string) => Promise<string>;
}

/** A way to show a report. */
export interface Format {
  /** Whether it shows the fixes of findings: to know them, the document has to be read again. */
  readonly showsFixes: boolean;
  /** Whether it needs the reports of all files at the end; for other formats they are let go. */
  readonly keepsFiles: boolean;
  /** What is printed as soon as a file has been linted; nothing for a format that is one whole. */
  readonly file: (report: FileReport) => string;
  /**
   * What is printed behind the last file.
   *
   * @param report has no files when the format does not keep them
   */
  readonly end: (report: Report, ending: Ending) => string | Promise<string>;
}

/** How a format may look. */
export interface FormatOptions {
  readonly colour: boolean;
  /** What paths are relative to. */
  readonly folders: Folders;
  /** From what on findings make the run fail. */
  readonly threshold: Threshold;
  /** Whether findings on lines that were not changed fail nothing. */
  readonly isReview: boolean;
}

/** A format that is one whole. */
export function wholeFormat(end: Format['end'], showsFixes = false): Format {
  return { showsFixes, keepsFiles: true, file: () => '', end };
}
