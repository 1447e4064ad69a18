/** The command line that a run recorded, as a `.ccmcmd` file. */
import { t } from '@vscode/l10n';
import { contains, type Span } from '../../language/span';
import { fileNameOf } from '../file-name';
import { timeText, type ReportedRun } from '../log';
import { analyzeRecorded } from '../log/recorded';
import type { Analysis } from '../analysis';
import { documentSecrets } from '../secrets';
import { runAt, type LogOptions } from './analysis';
import type { LogSubject } from './subject';

/** The name of what is left to fill in for a secret: that of its argument. */
function holeName({ lines }: Analysis, secret: Span): string {
  const argument = lines[0]?.tree.args.find(({ span }) => contains(span, secret));
  const name = argument === undefined || argument.kind === 'stray' ? '' : argument.name.text;
  return name.replace(/\W/g, '') || 'secret';
}

/** What ccmsetup adds to the command line of its own service. */
const ofService = /\s+["']?[/-]runservice\b["']?\s*/i;

/** The text of a command line, with holes for its secrets. */
function withHoles(text: string, analysis: Analysis): { readonly line: string; readonly holes: string[] } {
  const holes: string[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const secret of documentSecrets(text, analysis)) {
    const hole = `{{${holeName(analysis, secret)}}}`;
    if (!holes.includes(hole)) holes.push(hole);
    parts.push(text.slice(from, secret.start), hole);
    from = secret.end;
  }
  const line = (parts.join('') + text.slice(from)).replace(ofService, ' ');
  return { line: line.trim(), holes };
}

/** A recorded command line. */
export interface RecordedCommandLine {
  /** The text of a file. */
  readonly text: string;
  /** As it was recorded, with asterisks for secrets: by it the command line is found in other documents. */
  readonly recorded: string;
}

/**
 * The command line that a run of a log recorded; null where there is none.
 *
 * @param line one of the run, from 0; the last run without it
 */
export function recordedCommandLine(
  subject: LogSubject,
  line: number | undefined,
  options: LogOptions,
): RecordedCommandLine | null {
  const run: ReportedRun | undefined = runAt(subject.analysis, line);
  const commandLine = run?.commandLine;
  if (run === undefined || commandLine === undefined) return null;
  const text = subject.document.getText().slice(commandLine.start, commandLine.end);
  const { line: written, holes } = withHoles(text, analyzeRecorded(text, { ...options, now: 0 }));
  const name = fileNameOf(subject.document.uri).replace(/[\r\n]+/g, ' ');
  const from =
    run.startTime === undefined
      ? t('Recorded in line {0} of {1}', commandLine.line, name)
      : t('Recorded in line {0} of {1}, {2}', commandLine.line, name, timeText(run.startTime));
  const fillIn = holes.length === 0 ? [] : [`# ${t('Secrets are left out. Fill in {0}.', holes.join(', '))}`];
  return { text: [`# ${from}`, ...fillIn, written, ''].join('\n'), recorded: commandLine.text };
}
