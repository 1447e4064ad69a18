/** The limits in reading keys and values, each with its unit and its reason. */
import { longestCommandLine } from '../text/limits';

/** Lists and tables around a value: what stands deeper is no configuration. */
export const deepestNode = 400;

/** Brackets in brackets of YAML: deeper ones are no configuration, and take the parser very long. */
export const deepestBracket = 1000;

/**
 * Lists in lists of YAML that are divided to leave parts out: each level is gone through once more, so deeper ones are read as
 * a whole.
 */
export const deepestDivision = 8;

/** Tables around fields in braces whose end is looked for first: that takes its time, so deeper ones are read at once. */
export const deepestTry = 4;

/** Calls in calls of a template expression: deeper ones are taken as a whole. */
export const deepestCall = 20;

/** Names around a value, or hints beside it: more say nothing more. */
export const mostNames = 6;

/** Names and labels of a block: none has more. */
export const mostHeads = 8;

/** Values of which one is taken: more are a table, or nothing at all. */
export const mostOptions = 16;

/**
 * Characters that aliases of YAML may stand for in a short file, or as many as a longer one has: one value can stand in very
 * many places.
 */
export const mostRepeated = 100_000;

/** Characters of a list or table that is read again as a whole for each change in it. */
export const largestMember = 4000;

/** Characters of a line of `key=value`: no command line makes a longer one. */
export const longestLine = 100_000;

/** Characters of a list of words that is looked at: the longest command line, every character of it an escape. */
export const longestList = 8 * longestCommandLine;

/** Characters of a text in JSON whose values a script takes: it is read anew wherever one is asked for. */
export const longestRead = 100_000;
