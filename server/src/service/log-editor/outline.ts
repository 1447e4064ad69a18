/** The outline of a log: its runs, their stages, and the causes in them. */
import { t } from '@vscode/l10n';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import { contains, span } from '../../language/span';
import { outcomeText, shortCause, timeText, type ReportedCause } from '../log';
import type { Outlined } from '../reading/outlined';
import { symbolsFrom, type SymbolCapabilities } from '../reading/symbols';
import { messageAt } from './diagnostics';
import { stagedRuns, stageName, type StageBlock, type StagedRun } from './stages';
import type { LogSubject } from './subject';

function causeSymbol({ analysis }: LogSubject, cause: ReportedCause): Outlined {
  const range = messageAt(analysis, cause);
  return {
    name: shortCause(cause),
    ...(cause.item !== undefined && { detail: cause.item }),
    kind: SymbolKind.Event,
    range,
    selection: range,
    children: [],
  };
}

function stageSymbol({ stage, start, end }: StageBlock, causes: readonly Outlined[]): Outlined {
  const range = span(start, end);
  return {
    name: stageName(stage),
    kind: SymbolKind.Namespace,
    range,
    selection: range,
    children: causes.filter((cause) => contains(range, cause.range)),
  };
}

function runSymbol(subject: LogSubject, { run, blocks }: StagedRun): Outlined {
  const { startTime, startLine } = run;
  const range = span(run.start, run.end);
  const causes = run.causes.map((cause) => causeSymbol(subject, cause));
  const stages = blocks.map((block) => stageSymbol(block, causes));
  const held = new Set(stages.flatMap(({ children }) => children));
  return {
    name: startTime === undefined ? t('Run from line {0}', startLine) : t('Run of {0}', timeText(startTime)),
    detail: outcomeText(run),
    kind: SymbolKind.Module,
    range,
    selection: range,
    children: [...stages, ...causes.filter((cause) => !held.has(cause))].sort(
      (left, right) => left.range.start - right.range.start,
    ),
  };
}

/** The outline. No name in it tells a secret: names come from the tables, not from the log. */
export function logSymbolsOf(
  subject: LogSubject,
  capabilities: SymbolCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  const outlined = stagedRuns(subject.analysis).map((run) => runSymbol(subject, run));
  return symbolsFrom(subject.document, outlined, capabilities);
}
