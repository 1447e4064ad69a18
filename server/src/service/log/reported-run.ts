/** Tells of one run: its diagnosis without secrets, and what the linter says of its command line. */
import { logText, own, timeOf, type Cause, type Recorded, type RunDiagnosis, type Sighting } from '../../log';
import { dumpedTypos } from './dumped-typos';
import { causeOfFinding, enriched, explainsInstalled } from './finding-cause';
import type { Hide } from './hide';
import type { Judged } from './recorded';
import type { ReportedCause, ReportedLine, ReportedRun } from './reported';

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

/** What the reports on the runs of one log share. */
export interface Shared {
  /** Gives one string for all that are equal. */
  readonly share: (text: string) => string;
  readonly withTimeline: boolean;
  readonly hide: Hide;
  readonly judge: (recorded: Recorded, part: 'commandLine' | 'properties') => Judged;
}

function kept(text: string | undefined): string | undefined {
  return text === undefined ? undefined : own(text);
}

/** What is told of a run. */
export function reportedRun(
  run: RunDiagnosis,
  { withTimeline, hide, share, judge: judged }: Shared,
): ReportedRun {
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
export function briefly(run: ReportedRun): ReportedRun {
  const causes = run.causes.map((cause) => ({ ...cause, symptoms: [] }));
  return { ...run, causes, harmless: [], tried: [], timeline: [] };
}
