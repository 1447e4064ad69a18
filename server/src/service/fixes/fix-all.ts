/** Applies every safe fix, and those that they bring to light: the same for "fix all" in an editor and `--fix` in a terminal. */
import { firstIndex } from '../../language/first-index';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import type { Analysis, DocumentFinding } from '../analysis';
import { applyEdits, inOrder } from './apply-edits';
import type { Proposal } from '../fix-gate';

/**
 * How many characters one run reads, in all of its rounds together. A line that is fixed sign by sign may take thousands of
 * rounds; in a large document that would be minutes.
 */
const mostRead = 4_000_000;

/** What a round costs besides its text, in characters. */
const perRound = 400;

/** How many rounds even the largest document has. */
const fewestRounds = 4;

/** How many texts are remembered to see that rules undo each other; a circle has as many as there are rules in it. */
const longestCircle = 100;

/** An edit and the rule whose fix it is of. */
interface Chosen extends DocumentEdit {
  readonly rule: string;
}

/** The first of each finding's fixes that is wanted, as far as they do not get in each other's way. */
function candidates(
  findings: readonly DocumentFinding[],
  wanted: (proposal: Proposal) => boolean,
): Proposal[] {
  const chosen: Chosen[] = [];
  return findings.flatMap(({ rule, proposals }): Proposal[] => {
    const proposal = proposals.find(wanted);
    if (proposal === undefined) return [];
    const { documentEdits } = proposal;
    if (documentEdits.some((edit) => isTaken(chosen, { ...edit, rule }))) return [];
    for (const edit of documentEdits) chosen.splice(placeFor(chosen, edit), 0, { ...edit, rule });
    return [proposal];
  });
}

/** Finds out which fixes of some findings are sound by reading the document once for many of them, not once for each. */
export function prove(findings: readonly DocumentFinding[], { gate }: Analysis): void {
  const decided = new Set<Proposal>();
  for (;;) {
    const proposals = candidates(findings, (proposal) => !decided.has(proposal));
    if (proposals.length === 0) return;
    gate.together(proposals);
    for (const proposal of proposals) decided.add(proposal);
  }
}

/** The edits of the safe fixes of one analysis that are safe together, in document order. */
export function safeEdits(analysis: Analysis): DocumentEdit[] {
  const { findings, gate } = analysis;
  const refused = new Set<Proposal>();
  for (;;) {
    const claimed = candidates(findings, (proposal) => proposal.claimsSafe && !refused.has(proposal));
    if (claimed.length === 0) return [];
    const sound = gate.together(claimed);
    const unseen = sound.filter((proposal) => gate.isSafe(proposal));
    const safe = unseen.length === sound.length ? sound : gate.together(unseen);
    if (safe.length > 0) return safe.flatMap(({ documentEdits }) => documentEdits).sort(inOrder);
    // What one of them was in the way of may be safe.
    for (const proposal of claimed) refused.add(proposal);
  }
}

/** The fix of a finding that leaves nothing to choose: its safe one, else the only one that does what it says. */
function onlyFix({ proposals }: DocumentFinding, { gate }: Analysis): Proposal | undefined {
  const sound = proposals.filter((proposal) => gate.isSound(proposal));
  return sound.find((proposal) => gate.isSafe(proposal)) ?? (sound.length === 1 ? sound[0] : undefined);
}

/** Whether a fix writes something that only stands for a value: somebody has to be there to write that. */
function asksForValue({ documentEdits }: Proposal): boolean {
  return documentEdits.some(({ stop }) => stop !== undefined);
}

/** How many findings have a fix that leaves nothing to choose, but a value to write. */
function openValues(analysis: Analysis): number {
  return analysis.findings.filter((finding) => {
    const only = onlyFix(finding, analysis);
    return only !== undefined && asksForValue(only);
  }).length;
}

/** The edits of all fixes of one analysis that leave nothing to choose or to write, those that are not safe, too, in document order. */
function allEdits(analysis: Analysis): DocumentEdit[] {
  const { findings, gate } = analysis;
  prove(findings, analysis);
  const left = new Set(
    findings.flatMap((finding) => {
      const only = onlyFix(finding, analysis);
      return only === undefined || asksForValue(only) ? [] : [only];
    }),
  );
  for (;;) {
    const wanted = candidates(findings, (proposal) => left.has(proposal));
    if (wanted.length === 0) return [];
    const together = gate.together(wanted);
    if (together.length > 0) return together.flatMap(({ documentEdits }) => documentEdits).sort(inOrder);
    for (const proposal of wanted) left.delete(proposal);
  }
}

/** Where an edit goes among some that are in order, behind those of its own place. */
function placeFor(chosen: readonly DocumentEdit[], edit: DocumentEdit): number {
  return firstIndex(chosen, (other) => inOrder(other, edit) > 0);
}

/** Whether the place of an edit is taken by one of some that are in order and do not overlap each other. */
function isTaken(chosen: readonly Chosen[], edit: Chosen): boolean {
  const place = placeFor(chosen, edit);
  for (let at = place - 1; at >= 0; at--) {
    const other = chosen[at];
    if (other === undefined || other.span.end < edit.span.start) break;
    if (collide(other, edit)) return true;
  }
  for (let at = place; at < chosen.length; at++) {
    const other = chosen[at];
    if (other === undefined || other.span.start > edit.span.end) break;
    if (collide(other, edit)) return true;
  }
  return false;
}

/**
 * Whether two edits get in each other's way. Those of one rule may touch, and what it inserts at one place stays in the order
 * of its findings; between two rules the order of two insertions would be a guess.
 */
function collide({ span: left, rule }: Chosen, { span: right, rule: other }: Chosen): boolean {
  return rule === other
    ? left.start < right.end && right.start < left.end
    : left.start <= right.end && right.start <= left.end;
}

/** What a run of all safe fixes gives. */
export interface Fixed {
  readonly text: string;
  /** How many rounds of fixes it took. */
  readonly rounds: number;
  /** There may be more to fix, which another run would. */
  readonly left?: true;
}

/** What a run of all safe fixes gives, and how it began. */
export interface FixedSafely extends Fixed {
  /** The edits of the first round, in document order. */
  readonly first: readonly DocumentEdit[];
}

/** What a run of all fixes gives that leave nothing to choose. */
export interface FixedWhole extends Fixed {
  /** How many findings are left whose fix needs a value that somebody has to write. */
  readonly openValues: number;
}

/** Applies all fixes that leave nothing to choose, until none is left. */
export function fixWhole(text: string, analyze: (text: string) => Analysis): FixedWhole {
  let last: Analysis | undefined;
  const fixed = fixAll(text, analyze, (analysis) => {
    last = analysis;
    return allEdits(analysis);
  });
  return { ...fixed, openValues: last === undefined ? 0 : openValues(last) };
}

/** Applies all safe fixes, and those that they bring to light. */
export function fixSafely(text: string, analyze: (text: string) => Analysis): FixedSafely {
  let first: readonly DocumentEdit[] | undefined;
  const fixed = fixAll(text, analyze, (analysis) => {
    const edits = safeEdits(analysis);
    first ??= edits;
    return edits;
  });
  return { ...fixed, first: first ?? [] };
}

/**
 * Applies fixes until a round changes nothing, or the document is too large for another one.
 *
 * @param analyze analyses a text of the same document
 * @param editsOf the edits of one round
 */
export function fixAll(
  text: string,
  analyze: (text: string) => Analysis,
  editsOf: (analysis: Analysis) => DocumentEdit[] = safeEdits,
): Fixed {
  const seen = new Set([text]);
  let current = text;
  let read = 0;
  for (let rounds = 0; ; rounds++) {
    const edits = editsOf(analyze(current));
    if (edits.length === 0) return { text: current, rounds };
    read += current.length + perRound;
    if (rounds >= fewestRounds && read > mostRead) return { text: current, rounds, left: true };
    const next = applyEdits(current, edits);
    // Two rules that undo each other would go on for ever. Where they begin is the same for every run.
    if (seen.has(next)) return { text: next, rounds };
    seen.add(next);
    for (const oldest of seen) {
      if (seen.size <= longestCircle) break;
      seen.delete(oldest);
    }
    current = next;
  }
}

/** The smallest single edit that turns one text into another. */
export function difference(before: string, after: string): DocumentEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
