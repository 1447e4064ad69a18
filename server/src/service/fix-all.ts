/** Applies every safe fix until none is left: the same for "fix all" in an editor and `--fix` in a terminal. */
import { firstIndex } from '../language/first-index';
import type { DocumentEdit } from '../hosts/document-edit';
import type { Analysis } from './analysis';

/** How many rounds one run may take; each fix removes its cause, so that far fewer are enough. */
const mostRounds = 100;

/** An edit and the rule whose fix it is of. */
interface Chosen extends DocumentEdit {
  readonly rule: string;
}

/** The edits of the safe fixes of one analysis that do not get in each other's way, in document order. */
export function safeEdits({ findings }: Analysis): DocumentEdit[] {
  const chosen: Chosen[] = [];
  for (const { rule, fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => isTaken(chosen, { ...edit, rule }))) continue;
    for (const edit of fix.edits) chosen.splice(placeFor(chosen, edit), 0, { ...edit, rule });
  }
  return chosen.map(({ span, newText }) => ({ span, newText }));
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

/** The order in which edits apply: insertions before a change that begins at their place. */
function inOrder({ span: left }: DocumentEdit, { span: right }: DocumentEdit): number {
  return left.start - right.start || left.end - right.end;
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly DocumentEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of [...edits].sort(inOrder)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

/** What a run of all safe fixes gives. */
export interface Fixed {
  readonly text: string;
  /** How many rounds of fixes it took. */
  readonly rounds: number;
}

/**
 * Applies safe fixes until a round changes nothing.
 *
 * @param analyze analyses a text of the same document
 */
export async function fixAll(text: string, analyze: (text: string) => Promise<Analysis>): Promise<Fixed> {
  const seen = new Set([text]);
  let current = text;
  for (let rounds = 0; rounds < mostRounds; rounds++) {
    const edits = safeEdits(await analyze(current));
    if (edits.length === 0) return { text: current, rounds };
    const next = applyEdits(current, edits);
    // Two rules that undo each other would go on for ever. Where they begin is the same for every run.
    if (seen.has(next)) return { text: next, rounds };
    seen.add(next);
    current = next;
  }
  return { text: current, rounds: mostRounds };
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
