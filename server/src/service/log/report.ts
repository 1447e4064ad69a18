/** What is told of a log: the diagnosis and what the linter says of its command lines, as plain data without secrets. */
import { t } from '@vscode/l10n';
import { findProperty, isMsiexecProperty, properties } from '../../catalog';
import type { LogCertainty } from '../../catalog/log';
import type { Source } from '../../catalog/types';
import { onceEach } from '../../language/once';
import { maskText } from '../../lint/secrets/mask';
import {
  logDiagnoser,
  logText,
  own,
  timeOf,
  type Achievement,
  type Cause,
  type LogFormat,
  type LogTime,
  type OnRecord,
  type Recorded,
  type RunDiagnosis,
  type RunOutcome,
  type Sighting,
  type Tried,
} from '../../log';
import { rules } from '../../rules';
import { atLeast } from '../../rules/severity';
import { suggest } from '../../rules/spelling';
import {
  judge,
  type Judged,
  type RecordedFinding,
  type RecordedLine,
  type RecordedOptions,
} from './recorded';

/** An error that is an effect of a cause, or harmless. */
export interface ReportedLine {
  readonly id: string;
  readonly line: number;
  readonly lastLine: number;
  readonly count: number;
  /** In UTF-16 units of the log: the message begins, the record ends. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'record' | 'progress' | 'error' | 'exit';
  readonly stage: string;
  readonly role: 'root' | 'symptom' | 'soft' | undefined;
  /** Empty where the timeline was not asked for. */
  readonly text: string;
  readonly meaning: string;
  readonly time: LogTime | undefined;
}

/** A cause as it is told. */
export interface ReportedCause {
  readonly id: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly item: string | undefined;
  readonly text: string;
  readonly meaning: string;
  readonly remedy: string | undefined;
  readonly certainty: LogCertainty;
  readonly sources: readonly Source[];
  readonly count: number;
  readonly isRoot: boolean;
  readonly symptoms: readonly ReportedLine[];
}

/** One run as it is told. */
export interface ReportedRun {
  readonly startLine: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
  readonly startTime: LogTime | undefined;
  readonly endTime: LogTime | undefined;
  readonly device: string | undefined;
  readonly account: string | undefined;
  readonly version: string | undefined;
  readonly achieved: readonly Achievement[];
  readonly outcome: RunOutcome;
  readonly code: string | undefined;
  readonly outcomeLine: number | undefined;
  readonly commandLine: RecordedLine | undefined;
  readonly causes: readonly ReportedCause[];
  readonly findings: readonly RecordedFinding[];
  readonly harmless: readonly ReportedLine[];
  readonly tried: readonly Tried[];
  /** Every known message once, in the order of the log; empty where it was not asked for. */
  readonly timeline: readonly ReportedLine[];
}

/** One log as it is told. */
export interface LogReport {
  readonly format: LogFormat;
  readonly records: number;
  /** Records whose message is known. */
  readonly known: number;
  readonly outcome: RunOutcome;
  readonly cause: ReportedCause | undefined;
  readonly runs: readonly ReportedRun[];
}

/** What a report is made with. */
export interface ReportOptions extends RecordedOptions {
  /** Whether all is told of each run: its timeline, and what only the last run has else, such as what it tried. */
  readonly timeline: boolean;
  /** Looks at each record on the way. */
  readonly onRecord?: OnRecord;
}

/** Texts of a log without secrets, in strings of their own. */
type Hide = (text: string) => string;

/** Longer texts are cut where they are told. */
const longestText = 2_000;
/** So many texts, and so many command lines, are remembered: logs repeat theirs. */
const mostRemembered = 200;

function hider(): Hide {
  const memory = new Map<string, string>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const copy = own(text.slice(0, longestText));
    const hidden = maskText(copy);
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(copy, hidden);
    return hidden;
  };
}

function reportedLine(sighting: Sighting, text: string): ReportedLine {
  const { known, line, lastLine, count, messageStart, end, stamp } = sighting;
  const { id, kind, stage, role, meaning } = known;
  return {
    id,
    line,
    lastLine,
    count,
    start: messageStart,
    end,
    kind,
    stage,
    role,
    text,
    meaning: logText(meaning),
    time: timeOf(stamp),
  };
}

function reportedCause(
  cause: Cause,
  hide: Hide,
  lineOf: (sighting: Sighting) => ReportedLine,
): ReportedCause {
  const { id, line, start, end, item, meaning, remedy, certainty, count, isRoot } = cause;
  return {
    ...{ id, line, start, end, item, meaning, remedy, certainty, count, isRoot },
    text: hide(cause.text),
    sources: cause.sources,
    symptoms: cause.symptoms.map(lineOf),
  };
}

const ruleOf = onceEach((slug: string) => rules.find((rule) => rule.slug === slug));

const certainties = { certain: 'documented', inferred: 'reported', folklore: 'folklore' } as const;

/** Whether a finding tells why a client that is installed isn't as it was meant: something that was given had no effect. */
function explainsInstalled({ rule, severity }: RecordedFinding): boolean {
  if (ruleOf(rule)?.topic === 'tokens') return false;
  return (
    severity === 'error' || (/^unknown-(?:property|parameter)$/.test(rule) && atLeast(severity, 'warning'))
  );
}

/** The sentences of a message. A period after a single letter is of an abbreviation. */
function sentences(message: string): string[] {
  return message.split(/(?<=(?<!\b\p{L})\.) (?=[\p{Lu}/])/u);
}

/** A finding of the command line as the cause of a run. */
function causeOfFinding(finding: RecordedFinding, id: string, text: string): ReportedCause {
  const { rule, message, line, start, end, item, fixes, url } = finding;
  const [first = message, ...others] = sentences(message);
  const source = ruleOf(rule)?.source;
  return {
    ...{ id, line, start, end, item, text, count: 1, isRoot: true, symptoms: [] },
    meaning: fixes[0] === undefined ? first : message,
    remedy:
      fixes[0] === undefined ? others.join(' ') || undefined : t('{0}, and install again.', fixes[0].title),
    certainty: certainties[ruleOf(rule)?.certainty ?? 'inferred'],
    sources: source === undefined ? [] : [{ title: source.title, url: url ?? source.url }],
  };
}

const propertyNames = properties.map(({ name }) => name);

/** The documented property that a name in the dump of client.msi misses by one letter. */
function nearMiss(name: string): string | undefined {
  if (!/^[A-Z]{6,}\d*$/.test(name) || findProperty(name) !== undefined || isMsiexecProperty(name))
    return undefined;
  const [best] = suggest(name, propertyNames, 1);
  return best?.edits === 1 ? best.word : undefined;
}

/** Misspelt names in the dump of the properties in client.msi.log. */
function dumpedTypos({ timeline }: RunDiagnosis, hide: Hide): ReportedCause[] {
  return timeline.flatMap((sighting): ReportedCause[] => {
    const { known, groups, line, messageStart, end, message } = sighting;
    const name = known.id === 'cm-property' ? own(groups['name'] ?? '') : '';
    const meant = nearMiss(name);
    if (meant === undefined) return [];
    return [
      {
        ...{ id: known.id, line, start: messageStart, end, item: name, text: hide(message), count: 1 },
        meaning: t("{0} isn't a documented property. You probably mean {1}.", name, meant),
        remedy: t('Write {0}, and install again.', meant),
        certainty: known.certainty,
        sources: [],
        isRoot: true,
        symptoms: [],
      },
    ];
  });
}

/** A cause that a finding of the command line says more about. */
function enriched(cause: ReportedCause, findings: readonly RecordedFinding[]): ReportedCause {
  const errors = findings.filter(({ severity, item }) => severity === 'error' && item !== undefined);
  if (cause.id === 'parameter-invalid-state') {
    const [first] = errors;
    return first === undefined
      ? cause
      : { ...cause, item: first.item, meaning: `${cause.meaning} ${first.message}` };
  }
  const about = errors.find(({ item }) => item?.toLowerCase() === cause.item?.toLowerCase());
  const [sentence] = about === undefined ? [] : sentences(about.message);
  return sentence === undefined ? cause : { ...cause, meaning: `${cause.meaning} ${sentence}` };
}

/** What the reports on the runs of one log share. */
interface Shared {
  /** Gives one string for all that are equal. */
  readonly share: (text: string) => string;
  readonly withTimeline: boolean;
  readonly hide: Hide;
  readonly judge: (recorded: Recorded, part: 'commandLine' | 'properties') => Judged;
}

function kept(text: string | undefined): string | undefined {
  return text === undefined ? undefined : own(text);
}

function reportedRun(run: RunDiagnosis, { withTimeline, hide, share, judge: judged }: Shared): ReportedRun {
  const lineOf = (sighting: Sighting): ReportedLine =>
    reportedLine(sighting, withTimeline ? hide(sighting.message) : '');
  const given = run.commandLine && judged(run.commandLine, 'commandLine');
  const passed = run.msiProperties && judged(run.msiProperties, 'properties');
  const findings = [...(given?.findings ?? []), ...(passed?.findings ?? [])];
  const causes = run.causes
    .map((cause) => enriched(reportedCause(cause, hide, lineOf), findings))
    .map((cause) => ({ ...cause, meaning: share(cause.meaning) }));
  if (run.outcome === 'installed' || run.outcome === 'restart') {
    const ofLine = (line: Judged | undefined, id: string): ReportedCause[] =>
      (line?.findings ?? [])
        .filter(explainsInstalled)
        .map((finding) => causeOfFinding(finding, id, line?.recorded.text ?? ''));
    causes.push(
      ...ofLine(given, 'command-line'),
      ...ofLine(passed, 'msi-properties'),
      ...dumpedTypos(run, hide),
    );
  }
  const { startLine, endLine, start, end, isWhole, startTime, endTime, outcome, outcomeLine, tried } = run;
  return {
    ...{ startLine, endLine, start, end, isWhole, startTime, endTime, outcome, outcomeLine },
    ...{
      device: kept(run.device),
      account: kept(run.account),
      version: kept(run.version),
      code: kept(run.code),
    },
    achieved: run.achieved,
    commandLine: given?.recorded,
    causes,
    findings,
    harmless: run.harmless.map(lineOf),
    tried: tried.map((each) => ({ ...each, value: hide(each.value), failed: kept(each.failed) })),
    timeline: withTimeline ? run.timeline.map(lineOf) : [],
  };
}

/** What is told of a run that others follow where not all is asked for. */
function briefly(run: ReportedRun): ReportedRun {
  const causes = run.causes.map((cause) => ({ ...cause, symptoms: [] }));
  return { ...run, causes, harmless: [], tried: [], timeline: [] };
}

/** Reports on a log that comes in chunks. */
export interface LogReporter {
  push(chunk: string): void;
  /** Tells that the log has ended; gives the report. */
  end(): LogReport;
}

/** A reporter. It keeps nothing of the text but what it reports. */
export function logReporter(options: ReportOptions): LogReporter {
  const runs: ReportedRun[] = [];
  const memory = new Map<string, Judged & { readonly of: Recorded }>();
  const hide = hider();
  const share = onceEach((text: string) => text);
  const judgeOnce = (recorded: Recorded, part: 'commandLine' | 'properties'): Judged => {
    // Only a token is judged by the time.
    const { stamp } = recorded;
    const time = /token/i.test(recorded.text) ? `${stamp?.date} ${stamp?.clock} ${stamp?.bias}` : '';
    const key = `${part} ${time} ${recorded.text}`;
    const known = memory.get(key);
    if (known !== undefined) return movedTo(recorded, known);
    const judged = judge(recorded, part, options);
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(key, { ...judged, of: { ...recorded, text: '', stamp: undefined } });
    return judged;
  };
  const diagnoser = logDiagnoser((run) => {
    const before = options.timeline ? undefined : runs.pop();
    if (before !== undefined) runs.push(briefly(before));
    runs.push(reportedRun(run, { withTimeline: options.timeline, hide, share, judge: judgeOnce }));
  }, options.onRecord);
  return {
    push(chunk) {
      diagnoser.push(chunk);
    },
    end() {
      diagnoser.end();
      const { format, records, known } = diagnoser.summary();
      const ordered = [...runs].sort((left, right) => left.startLine - right.startLine);
      const last = ordered.at(-1);
      return {
        format,
        records,
        known,
        outcome: last?.outcome ?? 'unknown',
        cause: last?.causes[0],
        runs: ordered,
      };
    },
  };
}

/** The same findings at another place of the log. */
function movedTo(
  recorded: Recorded,
  { of, findings, recorded: before }: Judged & { readonly of: Recorded },
): Judged {
  const by = recorded.textStart - of.textStart;
  const columns = recorded.textStart - recorded.lineStart - (of.textStart - of.lineStart);
  const { line } = recorded;
  return {
    recorded: { ...before, line, start: before.start + by, end: before.end + by },
    findings: findings.map((finding) => ({
      ...finding,
      ...{ line, endLine: line, start: finding.start + by, end: finding.end + by },
      ...{ column: finding.column + columns, endColumn: finding.endColumn + columns },
    })),
  };
}

/** The report on a whole text, without its byte order mark. */
export function reportOfLog(text: string, options: ReportOptions): LogReport {
  const reporter = logReporter(options);
  reporter.push(text);
  return reporter.end();
}
