/** Analyses made by hand, with fixes that the gate lets pass. */
import type { DocumentEdit } from '../../server/src/hosts/text/document-edit';
import { nothingIn, type Analysis, type DocumentFinding } from '../../server/src/service/analysis';
import type { Proposal } from '../../server/src/service/fix-gate';

/** A fix of a rule. */
export function proposal(edits: readonly DocumentEdit[], claimsSafe = true): Proposal {
  return { title: 'Fix', claimsSafe, line: 0, change: 'writing', edits: [], documentEdits: edits };
}

/** A finding that has nothing but fixes. */
export function findingWith(rule: string, proposals: readonly Proposal[]): DocumentFinding {
  return {
    rule,
    severity: 'warning',
    span: { start: 0, end: 1 },
    message: '',
    url: undefined,
    related: [],
    proposals,
    fixes: proposals.map(({ title, claimsSafe: safe, documentEdits: edits }) => ({ title, safe, edits })),
  };
}

/** An analysis with nothing but findings. */
export function analysisWith(findings: readonly DocumentFinding[]): Analysis {
  const gate = {
    isSound: () => true,
    isSafe: (each: Proposal) => each.claimsSafe,
    together: (all: readonly Proposal[]) => all,
  };
  return { ...nothingIn('ccmcmd'), findings, gate };
}
