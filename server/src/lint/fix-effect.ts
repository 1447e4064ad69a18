/** Whether fixes do to the arguments of a command line what their rules say, and nothing more. */
import type { CommandLine } from '../language/ast';
import type { Edit } from '../language/edit';
import { overlaps } from '../language/span';
import type { Change } from '../rules/rule';
import { argumentsTold, missingFrom, namesMentioned, programOf, type Told } from './arguments-told';

/** One fix of a command line. */
export interface Effect {
  readonly change: Change;
  /** Offsets in the text before the fix; empty for a fix of what the host language does to it. */
  readonly edits: readonly Edit[];
}

const mayLose: readonly Change[] = ['writing', 'removal', 'variable'];
const regroups: readonly Change[] = ['reading', 'program'];

/** What is lost and gained between two lists. */
interface Difference {
  readonly before: readonly Told[];
  readonly lost: readonly Told[];
  readonly gained: readonly Told[];
}

function differenceOf(before: readonly Told[], after: readonly Told[]): Difference {
  return { before, lost: missingFrom(before, after), gained: missingFrom(after, before) };
}

/** Whether all that is lost is edited by fixes that may take it away; of two that say the same either may be the lost one. */
function isEdited({ before, lost }: Difference, effects: readonly Effect[]): boolean {
  if (lost.length === 0) return true;
  const edits = effects.filter(({ change }) => mayLose.includes(change)).flatMap((effect) => effect.edits);
  const touched = before.filter(({ span }) => edits.some((edit) => overlaps(edit.span, span)));
  return missingFrom(lost, touched).length === 0;
}

function countOf(effects: readonly Effect[], ...changes: readonly Change[]): number {
  return effects.filter(({ change }) => changes.includes(change)).length;
}

/**
 * Whether some fixes of one command line change only what their rules say that they change.
 *
 * @param before the line before the fixes
 * @param after the line after all of them
 */
export function keepsPromise(before: CommandLine, after: CommandLine, effects: readonly Effect[]): boolean {
  if (countOf(effects, 'program') === 0 && programOf(before) !== programOf(after)) return false;
  const names = differenceOf(namesMentioned(before.source), namesMentioned(after.source));
  if (!isEdited(names, effects)) return false;
  // Where arguments begin is what such a fix is about: that the names are all there still has to be enough.
  if (countOf(effects, ...regroups) > 0) return true;
  const additions = countOf(effects, 'addition');
  if (names.gained.length > additions + countOf(effects, ...mayLose)) return false;
  const told = differenceOf(argumentsTold(before), argumentsTold(after));
  const { lost, gained } = told;
  if (!isEdited(told, effects) || gained.length > lost.length + additions) return false;
  return countOf(effects, 'removal') > 0 || gained.length >= lost.length;
}

/** Whether two lines tell ccmsetup the same, in the same order. */
export function tellsTheSame(left: CommandLine, right: CommandLine): boolean {
  if (programOf(left) !== programOf(right)) return false;
  const told = [argumentsTold(left), argumentsTold(right)] as const;
  return (
    told[0].length === told[1].length &&
    told[0].every(({ identity }, index) => identity === told[1][index]?.identity)
  );
}
