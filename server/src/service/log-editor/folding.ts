/** Folding in a log: its runs and their stages. */
import type { FoldingRange } from 'vscode-languageserver-types';
import { stagedRuns } from './stages';
import type { LogSubject } from './subject';

/** The folding ranges; of those that begin on one line the longest, as editors show but one. Null where there are none. */
export function logFoldingOf({ analysis }: LogSubject): FoldingRange[] | null {
  const folds = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number): void => {
    if (endLine > startLine && endLine > (folds.get(startLine)?.endLine ?? 0))
      folds.set(startLine, { startLine, endLine });
  };
  for (const { run, blocks } of stagedRuns(analysis)) {
    add(run.startLine - 1, run.endLine - 1);
    for (const { line, lastLine } of blocks) add(line, lastLine);
  }
  return folds.size === 0 ? null : [...folds.values()];
}
