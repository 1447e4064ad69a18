/** Where the reports of a run go: formats to standard output and to files. */
import { resolve } from 'node:path';
import type { Io } from '../io';
import type { FileReport, Report } from '../linting/report';
import { nothingYet, tallied } from '../linting/tally';
import type { Threshold } from '../linting/verdict';
import { complaint } from '../problem';
import type { Ending, Format } from './format';
import { formatNamed, type FormatName } from './index';
import { statisticsFormat } from './statistics';

/** A format and where it goes; to standard output without a file. */
export interface Target {
  readonly format: FormatName;
  /** As given on the command line. */
  readonly file?: string | undefined;
}

/** What takes the reports of a run: file by file in the order of the files, then the end. */
export interface Outputs {
  /** Whether one of them shows the fixes of findings. */
  readonly showsFixes: boolean;
  /** `unchanged` is how many findings were left out because none of their lines was changed. */
  readonly add: (report: FileReport, unchanged?: number) => void;
  /**
   * Writes what is still to be written.
   *
   * @param exitCode what the run comes to without that
   * @returns whether everything could be written; what could not was told
   */
  readonly end: (exitCode: number) => Promise<boolean>;
}

/** A format, what it has written for a file, and where that goes. */
interface Open {
  readonly format: Format;
  readonly file: string | undefined;
  readonly parts: string[];
}

/** What is written at the end of a run besides; gives whether everything could be. */
export type AtEnd = (report: Report) => Promise<boolean>;

/**
 * Opens the outputs of a run. Nothing is written to a file before the end.
 *
 * @param root the folder of the repository
 * @param threshold from what on findings make the run fail
 * @param statistics whether numbers of findings are shown in the place of the findings
 */
export function outputsOf(
  targets: readonly Target[],
  root: string,
  threshold: Threshold,
  io: Io,
  atEnd?: AtEnd,
  statistics = false,
): Outputs {
  const folders = { cwd: io.cwd, root };
  const open = targets.map(({ format, file }): Open => {
    const colour = file === undefined && io.colour;
    const columns = file === undefined ? io.columns : undefined;
    const made = statistics
      ? statisticsFormat(format, columns)
      : formatNamed(format, { colour, folders, threshold, isReview: atEnd !== undefined });
    return { format: made, file, parts: [] };
  });
  const keepsFiles = atEnd !== undefined || open.some(({ format }) => format.keepsFiles);
  const files: FileReport[] = [];
  let summary = nothingYet;
  const write = ({ file, parts }: Open, text: string): void => {
    if (file === undefined) io.stdout(text);
    else if (text !== '') parts.push(text);
  };
  return {
    showsFixes: open.some(({ format }) => format.showsFixes),
    add: (report, unchanged = 0) => {
      summary = tallied(summary, report, unchanged);
      if (keepsFiles) files.push(report);
      for (const each of open) write(each, each.format.file(report));
    },
    end: async (exitCode) => {
      const ending: Ending = { exitCode, version: io.version, rulePage: io.rulePage };
      let written = true;
      for (const each of open) {
        write(each, await each.format.end({ version: 1, files, summary }, ending));
        if (each.file === undefined) continue;
        const problem = await io.writeFile(resolve(io.cwd, each.file), each.parts.join(''));
        if (problem !== undefined) io.stderr(complaint(each.file, problem));
        written &&= problem === undefined;
      }
      return atEnd === undefined ? written : (await atEnd({ version: 1, files, summary })) && written;
    },
  };
}
