/** The limits in reading scripts with string literals, each with its unit and its reason. */
import { longestCommandLine } from '../text/limits';

/** Brackets in brackets: deeper ones are not looked into. */
export const deepestBracket = 32;

/** Code in strings in code in strings: deeper is not looked at. */
export const deepestCode = 20;

/** Parts of which a list is made that is followed. */
export const mostMembers = 200;

/** Calls that wait for a process: scripts with more are not looked at. */
export const mostCalls = 100;

/** Lines over which a statement is followed back to its first one. */
export const mostLines = 1000;

/** Words, signs and strings of a tag: it is hardly ever made of more. */
export const mostTagParts = 200;

/** Parts of the word behind `case` in a shell: it is hardly ever made of more. */
export const mostCaseParts = 20;

/** Characters of a part of a text that a message names: longer ones are shown nowhere. */
export const longestShown = 40;

/** Values of which an expression gives one: more are a table, and too many for possibilities that are told apart. */
export const mostOptions = 8;

/** Words of a command of a shell that are looked at: with a blank behind each of them they make it too long. */
export const mostWords = (longestCommandLine + 1) / 2;

/** Characters of a command line times its parts: none is so long and made of so many; dividing it would take too long. */
export const mostWork = 50_000_000;

/** Calls in a chain: longer ones are not followed. */
export const longestChain = 200;

/** Characters of a start of a process that hands on a variable: none is longer. */
export const longestStart = 4000;

/** Characters of the name of a variable of a shell: longer ones are not looked up. */
export const longestName = 200;

/** Characters of a word of a shell that are looked at: a command line in it is too long before that. */
export const longestWord = 2 * longestCommandLine;

/** Characters of a script with a command line in it: none is shorter. */
export const shortestScript = 12;

/** No more nodes stand before a condition behind a statement, or before the type of a declaration. */
export const mostBefore = 60;

/** Signs in front of an operand, such as `!!`: a run of them is no expression, and each of them would be looked at from each before it. */
export const mostPrefixes = 20;
