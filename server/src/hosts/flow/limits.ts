/** The limits in reading what is followed in a script, each with its unit and its reason. */

/** Possibilities of a script that are told apart: a person would read none of more. */
export const mostRounds = 8;

/** Variables in a chain of variables that hold variables: longer ones are not followed. */
export const deepestValue = 30;

/** Changes of a variable that is followed: each place that reads one looks at all of them. */
export const mostWrites = 400;

/** Blocks in blocks: variables that change in deeper ones are not followed. */
export const deepestBlock = 200;

/** Size of a value, mostly its characters: what repeated concatenation makes larger is not followed. */
export const largestValue = 40_000;

/** What one stretch of text adds to that size besides its characters. */
export const perAtom = 50;

/** What it counts for that a variable is looked up at all. */
export const perLookup = 200;

/**
 * Size of all values that are read, by the length of the script: one that reads long values again and again would give
 * command lines without end.
 */
export const mostRead = (length: number): number => 500_000 + length;

/** Places that are looked at because they read a variable, by the length of the script: more are no script of a person. */
export const mostFollowed = (length: number): number => 5000 + length / 100;
