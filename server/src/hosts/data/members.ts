/** The members of a document that are not read again when something else in it changes. */
import { firstIndex } from '../../language/first-index';
import { shifted, span, type Span } from '../../language/span';
import type { Change } from '../text/change';
import type { Judged, Place } from './place';

/**
 * A list or table that is read alike wherever it stands. What is larger than `largestMember` is none, but what stands in it can be.
 */
export interface Member extends Span {
  /** How many lists and tables it stands in. */
  readonly depth: number;
  /** The comments in it. */
  readonly comments: readonly Span[];
  /** What was found in it, where it stood then. */
  judged?: JudgedMember;
}

/** What was found in a member. */
export interface JudgedMember extends Judged {
  /** Where it began. */
  readonly start: number;
  readonly place: Place;
}

/** A version of a document. */
export interface Members {
  /** In the order of the document; none stands in another one. */
  readonly members: readonly Member[];
  /** What has to be looked at, in this version: it ends where members begin and end. */
  readonly window: Span;
}

/** The members that a change leaves as they are, where they stand now. */
export function membersAfter(members: readonly Member[], text: string, { start, end, by }: Change): Members {
  const before = firstIndex(members, (each) => each.end > start);
  const behind = firstIndex(members, (each) => each.start >= end);
  const rest = members.slice(behind);
  return {
    members: [
      ...members.slice(0, before),
      ...(by === 0
        ? rest
        : rest.map((each) => ({
            ...each,
            ...shifted(each, by),
            comments: each.comments.map((comment) => shifted(comment, by)),
          }))),
    ],
    window: span(members[before - 1]?.end ?? 0, (rest[0]?.start ?? text.length - by) + by),
  };
}

/** The member with a range. */
export function memberAt(members: readonly Member[], { start, end }: Span): Member | undefined {
  const member = members[firstIndex(members, (each) => each.start >= start)];
  return member?.start === start && member.end === end ? member : undefined;
}
