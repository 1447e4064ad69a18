/** What was found in the members of a document, for its next version. */
import { shifted } from '../../language/span';
import { movedRegion } from '../text/moved';
import type { JudgedMember, Member } from './members';
import type { Judged, Place } from './place';
import type { Session } from './session';

/** A member whose judging has begun. */
export interface OpenMember {
  readonly member: Member;
  readonly place: Place;
  /** How many nodes are left to judge when it is done. */
  readonly below: number;
  /** How much was found before it. */
  readonly before: { readonly [Kind in keyof Judged]: number };
}

/** Begins with a member. */
export function opened(member: Member, place: Place, below: number, { judged }: Session): OpenMember {
  const { regions, comments, problems } = judged;
  const before = { regions: regions.length, comments: comments.length, problems: problems.length };
  return { member, place, below, before };
}

/** Keeps what was found in a member. */
export function close({ member, place, before }: OpenMember, { judged }: Session): void {
  member.judged = {
    start: member.start,
    place,
    regions: judged.regions.slice(before.regions),
    comments: judged.comments.slice(before.comments),
    problems: judged.problems.slice(before.problems),
  };
}

/** Adds what was found in a member before; false when it has not been judged at such a place. */
export function recalled({ judged: known, start }: Member, place: Place, { judged }: Session): boolean {
  if (known === undefined || !isSamePlace(known, start, place)) return false;
  const by = start - known.start;
  for (const region of known.regions) judged.regions.push(movedRegion(region, by));
  for (const comment of known.comments) judged.comments.push(shifted(comment, by));
  for (const { span, message } of known.problems) judged.problems.push({ span: shifted(span, by), message });
  return true;
}

function isSamePlace({ place: before, start: then }: JudgedMember, start: number, place: Place): boolean {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((each, index) => each === other[index]);
  return (
    same(before.keys, place.keys) &&
    same(before.hints, place.hints) &&
    before.context === place.context &&
    before.foreign === place.foreign &&
    distance(before.statementStart, then) === distance(place.statementStart, start)
  );
}

/** How far before a member its statement begins. */
function distance(statementStart: number | undefined, start: number): number | undefined {
  return statementStart === undefined ? undefined : start - statementStart;
}
