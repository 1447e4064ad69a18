/** The story of a run in a few rows: when, what, outcome, cause, argument, what to do, source. */
import { codeOf, type LogTime } from '../../log';
import type { LogReport, ReportedCause, ReportedLine, ReportedRun } from './report';

/** One row: what it is about, and what there is to say, a sentence or a part of the log a line. */
export interface StoryRow {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Where the command line that a run recorded was found. */
export interface Origin {
  readonly path: string;
  readonly line: number;
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

/** A time as the device's clock showed it. */
export function timeText(time: LogTime): string {
  return `${new Date(time.local).toISOString().slice(0, 10)} ${clock(time.local)}${offset(time)}`;
}

function when({ startTime, endTime, startLine, endLine, isWhole }: ReportedRun): string {
  const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  const cut = isWhole ? '' : '; the beginning is missing';
  if (startTime === undefined) return `${lines}${cut}`;
  const end = endTime === undefined ? '' : ` to ${clock(endTime.local)}`;
  return `${new Date(startTime.local).toISOString().slice(0, 10)} ${clock(startTime.local)}${end}${offset(startTime)}, ${lines}${cut}`;
}

const outcomes = {
  installed: 'Installed',
  failed: 'Failed',
  restart: 'Restart needed',
  uninstalled: 'Uninstalled',
  skipped: 'Skipped: nothing was changed',
  running: 'Still running: ccmsetup waits to try again',
  unknown: "Unknown: the log doesn't say how it ended",
} as const;

/** How a run ended, in words, with its code. */
export function outcomeText({ outcome, code, achieved }: ReportedRun): string {
  if (outcome === 'unknown' && achieved.length > 0)
    return `The install isn't in this log; the client is ${achieved.join(' and ')}`;
  if (outcome === 'unknown' || code === undefined || code === '0') return outcomes[outcome];
  const about = codeOf(code);
  return `${outcomes[outcome]} (${code}${about === undefined ? '' : `, ${about.name}`})`;
}

const certainties = {
  documented: 'documented by Microsoft',
  reported: 'seen in public logs',
  folklore: 'from memory, not certain',
} as const;

function times(count: number): string {
  return count > 1 ? `, ${count} times` : '';
}

function causeRow(cause: ReportedCause): StoryRow {
  const { line, text, meaning, certainty, count, isRoot } = cause;
  const doubt =
    isRoot || cause.id.startsWith('exit-')
      ? ''
      : ' No root cause is known; this is the first thing that went wrong.';
  return {
    label: 'Cause',
    lines: [
      `Line ${line}${times(count)}: ${text.replace(/\s+/g, ' ').trim()}`,
      `${meaning}${doubt} (${certainties[certainty]})`,
    ],
  };
}

function argumentRow({ item, isRoot, id }: ReportedCause, origins: readonly Origin[]): StoryRow {
  const places = origins.map(({ path, line }) => `${path}:${line}`).join(', ');
  const nothing =
    isRoot || id === 'exit-7'
      ? "None: the command line isn't at fault"
      : 'Not known: nothing in the log names one';
  const given = places === '' ? '' : `, given in ${places}`;
  return {
    label: 'Argument',
    lines: [item === undefined ? nothing : `${item}${given}`],
  };
}

function sourceRow({ sources }: ReportedCause): StoryRow[] {
  const [first] = sources;
  if (first === undefined) return [];
  return [
    { label: 'Source', lines: [first.url === undefined ? first.title : `${first.title} <${first.url}>`] },
  ];
}

/** Lines by their numbers: `14, 17 to 20 and 28`. */
function numbers(lines: readonly ReportedLine[]): string {
  const ranges = lines.map(({ line, lastLine }) =>
    lastLine > line ? `${line} to ${lastLine}` : String(line),
  );
  const all = [...new Set(ranges)];
  const shown = all.slice(0, 6);
  if (all.length > shown.length) return `${shown.join(', ')} and ${all.length - shown.length} more`;
  return shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function besideRow({ causes, harmless }: ReportedRun): StoryRow[] {
  const [first, ...others] = causes;
  const word = (lines: readonly ReportedLine[]): string =>
    `Line${lines.length === 1 && lines[0]?.count === 1 ? '' : 's'} ${numbers(lines)}`;
  const symptoms = first?.symptoms ?? [];
  const lines = [
    ...others.map(
      ({ line, id, item }) => `Line ${line}: ${id}${item === undefined ? '' : ` (${item})`}, too`,
    ),
    ...(symptoms.length === 0
      ? []
      : [
          `${word(symptoms)}: ${symptoms.length === 1 && symptoms[0]?.count === 1 ? 'follows' : 'follow'} from it`,
        ]),
    ...(harmless.length === 0 ? [] : [`${word(harmless)}: harmless here`]),
  ];
  return lines.length === 0 ? [] : [{ label: 'Also', lines }];
}

function triedRow({ tried }: ReportedRun): StoryRow[] {
  const lines = tried.slice(0, 4).map(({ kind, value, failed }) => {
    const result = failed === undefined ? '' : failed === '' ? ': failed' : `: failed (${failed})`;
    return `${kind} ${value}${result}`;
  });
  const more = tried.length - lines.length;
  if (lines.length === 0) return [];
  return [{ label: 'Tried', lines: [[...lines, ...(more > 0 ? [`${more} more`] : [])].join('; ')] }];
}

function findingsRow({ findings }: ReportedRun): StoryRow[] {
  const lines = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ line, column, severity, message, rule }) => `${line}:${column} ${severity} ${message} (${rule})`);
  return lines.length === 0 ? [] : [{ label: 'Findings', lines }];
}

/** What to do where no cause says it. */
const advice = {
  installed: 'Nothing.',
  failed: 'Read the lines before the last one; nothing in this log is known to be the cause.',
  restart: 'Restart the device.',
  uninstalled: 'Nothing.',
  skipped: 'Wait until the other run of ccmsetup is over, then look at its log.',
  running: 'Wait, and look at the log again.',
  unknown: 'Look at an older or newer log of the same device.',
} as const;

/** What to do where nothing says it of the cause. */
function adviceFor({ outcome, achieved }: ReportedRun, cause: ReportedCause | undefined): string {
  if (cause !== undefined) return 'Read the lines before the cause.';
  return outcome === 'unknown' && achieved.length > 0 ? 'Nothing.' : advice[outcome];
}

/** The rows about one run. */
export function storyOf(run: ReportedRun, origins: readonly Origin[] = []): StoryRow[] {
  const { commandLine, causes, version } = run;
  const [cause] = causes;
  const row = (label: string, text: string): StoryRow => ({ label, lines: [text] });
  return [
    row('Outcome', outcomeText(run)),
    row('When', when(run)),
    ...(version === undefined ? [] : [row('Version', version)]),
    ...(commandLine === undefined ? [] : [row('Command', `Line ${commandLine.line}: ${commandLine.text}`)]),
    ...triedRow(run),
    ...(cause === undefined ? [] : [causeRow(cause), argumentRow(cause, origins)]),
    row('What to do', cause?.remedy ?? adviceFor(run, cause)),
    ...(cause === undefined ? [] : sourceRow(cause)),
    ...findingsRow(run),
    ...besideRow(run),
  ];
}

/** One line about a run that is not the last. */
export function earlierText(run: ReportedRun): string {
  const { startLine, endLine, causes } = run;
  const [cause] = causes;
  const why = cause === undefined ? '' : `; cause: ${cause.id} in line ${cause.line}`;
  return `lines ${startLine} to ${endLine}: ${outcomeText(run)}${why}`;
}

/** One line of the timeline. */
export function timelineText({ line, count, time, text, id, meaning, role, kind }: ReportedLine): string {
  const at = time === undefined ? '' : `${clock(time.local)} `;
  const mark = role === 'root' ? '! ' : role === undefined ? '' : '? ';
  const said = kind === 'progress' || text === '' ? meaning : text.replace(/\s+/g, ' ').trim();
  return `${line}${times(count)}: ${at}${mark}${said} [${id}]`;
}

/** The last run, which a log is about. */
export function lastRunOf({ runs }: LogReport): ReportedRun | undefined {
  return runs.at(-1);
}
