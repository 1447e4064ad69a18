/** The stages of the runs of a log: stretches of known messages that belong to one part of an install. */
import { t } from '@vscode/l10n';
import type { LogStage } from '../../catalog/log';
import type { ReportedRun } from '../log';
import { runFinder, type LogAnalysis } from './analysis';

/** A stretch of a run; lines count from 0, offsets are those of the document. */
export interface StageBlock {
  readonly stage: LogStage;
  readonly start: number;
  end: number;
  readonly line: number;
  lastLine: number;
}

/** A run with its stages, in the order of the log. */
export interface StagedRun {
  readonly run: ReportedRun;
  readonly blocks: readonly StageBlock[];
}

/** A connection is one stage, whatever its messages are about. */
const partOf: Partial<Record<LogStage, LogStage>> = { tls: 'http' };

/** What is told in between and ends no stage. */
const between: ReadonlySet<LogStage> = new Set(['state']);

/** So many stages are told of one run; the last one has the rest. */
const most = 60;

/** The runs of a log with their stages. */
export function stagedRuns({ report, records }: LogAnalysis): StagedRun[] {
  const blocks = new Map<ReportedRun, StageBlock[]>(report.runs.map((run) => [run, []]));
  const runOf = runFinder(report);
  for (let index = 0; index < records.size; index++) {
    const { stage: own, kind, line, start, end } = records.at(index);
    const run = runOf(line);
    const of = run && blocks.get(run);
    if (of === undefined || own === undefined || kind === undefined) continue;
    const stage = partOf[own] ?? own;
    const last = of.at(-1);
    const goesOn = last !== undefined && (last.stage === stage || between.has(stage) || of.length >= most);
    if (goesOn) {
      last.end = end;
      last.lastLine = line;
    } else of.push({ stage, start, end, line, lastLine: line });
  }
  return report.runs.map((run) => ({ run, blocks: blocks.get(run) ?? [] }));
}

/** The name of a stage. */
export function stageName(stage: LogStage): string {
  switch (stage) {
    case 'start':
      return t('Start');
    case 'command-line':
      return t('Command line');
    case 'certificate':
      return t('Certificates');
    case 'ad':
      return t('Active Directory');
    case 'source':
      return t('Source of the files');
    case 'http':
    case 'tls':
      return t('Connection');
    case 'token':
      return t('Sign-in');
    case 'download':
      return t('Download');
    case 'install':
      return t('Install');
    case 'state':
      return t('Reported states');
    case 'exit':
      return t('End');
    case 'assignment':
      return t('Site assignment');
    case 'registration':
      return t('Registration');
    case 'co-management':
      return t('Co-management');
  }
}
