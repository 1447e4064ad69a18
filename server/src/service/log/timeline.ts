/** The runs of a log and their messages, a line each. */
import { t } from '@vscode/l10n';
import type { LogReport, ReportedLine, ReportedRun } from './reported';
import { shortCause } from './short-cause';
import { clockOn, dayText } from './times';
import { outcomeText } from './words';

/** One line about a run that is not the last. */
export function earlierText(run: ReportedRun): string {
  const { startLine, endLine, causes } = run;
  const [cause] = causes;
  const outcome = outcomeText(run);
  return cause === undefined
    ? t('lines {0} to {1}: {2}', startLine, endLine, outcome)
    : t(
        'lines {0} to {1}: {2}; cause: {3} in line {4}',
        startLine,
        endLine,
        outcome,
        shortCause(cause),
        cause.line,
      );
}

/** One line of the timeline; `day` is that of the line before. */
function timelineText(
  { line, count, time, text, id, meaning, role, kind }: ReportedLine,
  day: string | undefined,
): string {
  const where = count > 1 ? t('{0}, {1} times', line, count) : String(line);
  const at = time === undefined ? '' : `${clockOn(day, time.local)} `;
  const mark = role === 'root' ? '! ' : role === undefined ? '' : '? ';
  const said = kind === 'progress' || text === '' ? meaning : text.replace(/\s+/g, ' ').trim();
  return `${where}: ${at}${mark}${said} [${id}]`;
}

/** The lines of a run's timeline. A day is told where it isn't that of the line before. */
export function timelineTexts({ startTime, timeline }: ReportedRun): string[] {
  let day = startTime === undefined ? undefined : dayText(startTime.local);
  return timeline.map((line) => {
    const text = timelineText(line, day);
    if (line.time !== undefined) day = dayText(line.time.local);
    return text;
  });
}

/** The last run, which a log is about. */
export function lastRunOf({ runs }: LogReport): ReportedRun | undefined {
  return runs.at(-1);
}
