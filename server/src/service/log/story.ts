/** The story of a run in a few rows: when, what, outcome, cause, argument, what to do, source. */
import { t } from '@vscode/l10n';
import type { LogCertainty } from '../../catalog/log';
import { vocabulary } from '../../catalog/vocabulary';
import { parse } from '../../language/parser';
import {
  argumentsOf,
  codeName,
  codeOf,
  itemKey,
  type Achievement,
  type LogTime,
  type RunOutcome,
  type Tried,
} from '../../log';
import { listing } from '../../rules/support/phrases';
import type { Severity } from '../../rules/severity';
import { causeOfFinding } from './finding-cause';
import { placesText } from './places';
import type { LogReport, ReportedCause, ReportedLine, ReportedRun } from './reported';
import { shortCause } from './short-cause';

/** One row: what it is about, and what there is to say, a sentence or a part of the log a line. */
export interface StoryRow {
  readonly kind:
    | 'outcome'
    | 'when'
    | 'version'
    | 'command'
    | 'tried'
    | 'cause'
    | 'argument'
    | 'remedy'
    | 'source'
    | 'findings'
    | 'beside';
  /** What its kind is called. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** Where the command line that a run recorded was found. */
export interface Origin {
  readonly path: string;
  readonly line: number;
}

function dayText(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

function clock(local: number): string {
  return new Date(local).toISOString().slice(11, 19);
}

function offset({ local, utc }: LogTime): string {
  if (utc === undefined) return '';
  const minutes = Math.round((local - utc) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return ` (UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)})`;
}

/** The time of day, after its day where that is another one. */
function clockOn(day: string | undefined, local: number): string {
  return dayText(local) === day ? clock(local) : `${dayText(local)} ${clock(local)}`;
}

/** A time as the device's clock showed it. */
export function timeText(time: LogTime): string {
  return `${dayText(time.local)} ${clock(time.local)}${offset(time)}`;
}

function linesText({ startLine, endLine, isWhole }: ReportedRun): string {
  if (startLine === endLine)
    return isWhole ? t('line {0}', startLine) : t('line {0}; the beginning is missing', startLine);
  return isWhole
    ? t('lines {0} to {1}', startLine, endLine)
    : t('lines {0} to {1}; the beginning is missing', startLine, endLine);
}

function when(run: ReportedRun): string {
  const { startTime, endTime } = run;
  if (startTime === undefined) return linesText(run);
  const day = dayText(startTime.local);
  const start = `${day} ${clock(startTime.local)}`;
  const span = endTime === undefined ? start : t('{0} to {1}', start, clockOn(day, endTime.local));
  return `${span}${offset(startTime)}, ${linesText(run)}`;
}

/** How a run ended, in words. */
function outcomeWord(outcome: RunOutcome): string {
  switch (outcome) {
    case 'installed':
      return t('Installed');
    case 'failed':
      return t('Failed');
    case 'restart':
      return t('Restart needed');
    case 'uninstalled':
      return t('Uninstalled');
    case 'skipped':
      return t('Skipped: nothing was changed');
    case 'running':
      return t('Still running: ccmsetup waits to try again');
    case 'unknown':
      return t("Unknown: the log doesn't say how it ended");
  }
}

function achievementWord(achievement: Achievement): string {
  switch (achievement) {
    case 'assigned':
      return t('assigned');
    case 'registered':
      return t('registered');
    case 'enrolled':
      return t('enrolled');
  }
}

/** How a run ended, in words, with its code. */
export function outcomeText({ outcome, code, achieved }: ReportedRun): string {
  if (outcome === 'unknown' && achieved.length > 0)
    return t("The install isn't in this log. The client is {0}", listing(achieved.map(achievementWord)));
  const word = outcomeWord(outcome);
  if (outcome === 'unknown' || code === undefined || code === '0') return word;
  const about = codeOf(code);
  return about === undefined ? `${word} (${code})` : `${word} (${code}, ${codeName(about)})`;
}

/** How well something is known, in words. */
export function certaintyText(certainty: LogCertainty): string {
  switch (certainty) {
    case 'documented':
      return t('documented by Microsoft');
    case 'reported':
      return t('seen in public logs');
    case 'folklore':
      return t('from memory, not certain');
  }
}

function causeRow(cause: ReportedCause): StoryRow {
  const { id, line, meaning, certainty, count, isRoot, sources } = cause;
  const text = cause.text.replace(/\s+/g, ' ').trim();
  const doubt =
    isRoot || id.startsWith('exit-')
      ? ''
      : ` ${t('No root cause is known; this is the first thing that went wrong.')}`;
  return {
    kind: 'cause',
    label: t('Cause'),
    lines: [
      count > 1 ? t('Line {0}, {1} times: {2}', line, count, text) : t('Line {0}: {1}', line, text),
      // A return code that isn't documented has no source, and says so itself.
      id === 'exit-other' && sources.length === 0
        ? meaning
        : `${meaning}${doubt} (${certaintyText(certainty)})`,
    ],
  };
}

/** Whether an argument isn't on the recorded command line. What client.msi lists was given in some way. */
function isMissing(item: string, id: string, commandLine: ReportedRun['commandLine']): boolean {
  if (commandLine === undefined || id === 'msi-properties' || id === 'cm-property') return false;
  return !argumentsOf(parse(commandLine.text, { vocabulary, holes: [] })).has(itemKey(item));
}

function argumentText(
  { item, isRoot, id }: ReportedCause,
  { commandLine }: ReportedRun,
  origins: readonly Origin[],
): string {
  // What isn't in the log can't be acquitted.
  if (item === undefined)
    return commandLine !== undefined && (isRoot || id === 'exit-7')
      ? t("None: the command line isn't at fault")
      : t('Not known: nothing in the log names one');
  if (isMissing(item, id, commandLine)) return t('{0} (not given)', item);
  const places = origins.map(({ path, line }) => `${path}:${line}`).join(', ');
  return places === '' ? item : t('{0}, given in {1}', item, places);
}

function sourceRow({ sources }: ReportedCause): StoryRow[] {
  const [first] = sources;
  if (first === undefined) return [];
  const text = first.url === undefined ? first.title : `${first.title} <${first.url}>`;
  return [{ kind: 'source', label: t('Source'), lines: [text] }];
}

function besideRow({ causes, harmless }: ReportedRun): StoryRow[] {
  const [first, ...others] = causes;
  const lines = others.map((cause) => {
    const { line, item } = cause;
    const short = shortCause(cause);
    return item === undefined || short.includes(item)
      ? t('Line {0}: {1}', line, short)
      : t('Line {0}: {1} ({2})', line, short, item);
  });
  const symptoms = first?.symptoms ?? [];
  if (symptoms.length > 0) {
    const { text, isOne } = placesText(symptoms);
    lines.push(t(isOne ? 'Line {0}: follows from it' : 'Lines {0}: follow from it', text));
  }
  if (harmless.length > 0) {
    const { text, isOne } = placesText(harmless);
    lines.push(t(isOne ? 'Line {0}: harmless here' : 'Lines {0}: harmless here', text));
  }
  return lines.length === 0 ? [] : [{ kind: 'beside', label: t('Also'), lines }];
}

/** What was tried, in words. */
export function triedKind(kind: Tried['kind']): string {
  switch (kind) {
    case 'folder':
      return t('folder');
    case 'management point':
      return t('management point');
    case 'distribution point':
      return t('distribution point');
    case 'CMG':
      return t('CMG');
    case 'sign-in':
      return t('sign-in');
  }
}

/** What came of it; empty where the log tells of no failure. */
export function triedResult({ failed }: Pick<Tried, 'failed'>): string {
  if (failed === undefined) return '';
  return failed === '' ? t('failed') : t('failed ({0})', failed);
}

/** So many attempts are named in a row. */
const mostTried = 4;

function triedRow({ tried }: ReportedRun): StoryRow[] {
  if (tried.length === 0) return [];
  const lines = tried.slice(0, mostTried).map((each) => {
    const { kind, value } = each;
    const name = kind === 'sign-in' ? t('sign-in with {0}', value) : `${triedKind(kind)} ${value}`;
    return each.failed === undefined ? name : `${name}: ${triedResult(each)}`;
  });
  const more = tried.length - lines.length;
  return [
    {
      kind: 'tried',
      label: t('Tried'),
      lines: [[...lines, ...(more > 0 ? [t('{0} more', more)] : [])].join('; ')],
    },
  ];
}

function severityWord(severity: Severity): string {
  return severity === 'error' ? t('error') : t('warning');
}

function findingsRow({ findings }: ReportedRun): StoryRow[] {
  const lines = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(
      ({ line, column, severity, message, rule }) =>
        `${line}:${column} ${severityWord(severity)} ${message} (${rule})`,
    );
  return lines.length === 0 ? [] : [{ kind: 'findings', label: t('Findings'), lines }];
}

/** What to do where no cause says it. */
function adviceOn(outcome: RunOutcome): string {
  switch (outcome) {
    case 'installed':
    case 'uninstalled':
      return t('Nothing.');
    case 'failed':
      return t('Read the lines before the last one; nothing in this log is known to be the cause.');
    case 'restart':
      return t('Restart the device.');
    case 'skipped':
      return t('Wait until the other run of ccmsetup is over, then look at its log.');
    case 'running':
      return t('Wait, and look at the log again.');
    case 'unknown':
      return t('Look at an older or newer log of the same device.');
  }
}

/** What to do about the first error in the command line of a run that isn't known to have gone well. */
function adviceOnError({ outcome, findings, commandLine }: ReportedRun): string | undefined {
  if (outcome !== 'unknown' && outcome !== 'running' && outcome !== 'failed') return undefined;
  const error = findings.find(({ severity }) => severity === 'error');
  return error && causeOfFinding(error, error.rule, commandLine?.text ?? '').remedy;
}

/** What to do about a run. */
export function remedyText(run: ReportedRun): string {
  const { outcome, achieved } = run;
  const [cause] = run.causes;
  if (cause !== undefined) return cause.remedy ?? t('Read the lines before the cause.');
  if (outcome === 'unknown' && achieved.length > 0) return t('Nothing.');
  return adviceOnError(run) ?? adviceOn(outcome);
}

/** The rows about one run. */
export function storyOf(run: ReportedRun, origins: readonly Origin[] = []): StoryRow[] {
  const { commandLine, causes, version } = run;
  const [cause] = causes;
  const row = (kind: StoryRow['kind'], label: string, text: string): StoryRow => ({
    kind,
    label,
    lines: [text],
  });
  const rows = [row('outcome', t('Outcome'), outcomeText(run)), row('when', t('When'), when(run))];
  if (version !== undefined) rows.push(row('version', t('Version'), version));
  if (commandLine !== undefined)
    rows.push(row('command', t('Command'), t('Line {0}: {1}', commandLine.line, commandLine.text)));
  rows.push(...triedRow(run));
  if (cause !== undefined)
    rows.push(causeRow(cause), row('argument', t('Argument'), argumentText(cause, run, origins)));
  rows.push(row('remedy', t('What to do'), remedyText(run)));
  if (cause !== undefined) rows.push(...sourceRow(cause));
  return [...rows, ...findingsRow(run), ...besideRow(run)];
}

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
