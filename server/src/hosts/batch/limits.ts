/** The limits in reading batch files, each with its unit and its reason. */
import { longestCommandLine } from '../text/limits';

/**
 * Characters that cmd.exe reads at most of a line
 * (https://learn.microsoft.com/en-us/troubleshoot/windows-client/shell-experience/command-line-string-limitation).
 */
export const longestLine = 8191;

/** Characters of a command that are looked at, also where it sets a variable: cmd.exe would not read a tenth of them. */
export const longestCommand = 100_000;

/** Characters of a value that are put in: they make a command line too long, which is all that there is to say of it. */
export const longestValue = longestCommandLine + 1;

/** Size of what is put in for the variables of a file, mostly its characters, by the length of the file. */
export const mostPutIn = (length: number): number => 500_000 + length;

/** What one stretch of text adds to that size besides its characters. */
export const perAtom = 50;

/** Values of values of values: deeper ones are not looked at. */
export const deepestValue = 40;

/** Commands in commands in commands: deeper ones are not looked at. */
export const deepestCommand = 5;

/** Names of programs among the arguments of one command: more are a list, or nothing at all. */
export const mostPrograms = 8;

/** Faults of a command that are told. */
export const mostFaults = 20;

/** Jumps and labels of a file: with more nobody can tell the order, and it would take too long to find out. */
export const mostJumps = 500;

/** Quotes of a line whose literals are kept apart: nobody edits a line with more by hand. */
export const mostQuotes = 1000;

/** Beginnings of names that only the run knows: with more every variable is in doubt. */
export const mostPrefixes = 100;
