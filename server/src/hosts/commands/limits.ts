/** The limits in reading command lines, each with its unit and its reason. */

/** Characters of a path: it is hardly ever longer. */
export const longestPath = 1024;

/**
 * Characters at the end of a path that can hold its name: no name is longer, and a pattern for the end takes long in a
 * long text.
 */
export const longestName = 300;

/** Names of programs in one line: more are a list, or nothing at all. */
export const mostPrograms = 6;

/** Characters of a text that are looked at for the program that it begins with. */
export const longestLead = 1000;

/** Shells that start shells: each reads all of the rest again. */
export const deepestShell = 6;
