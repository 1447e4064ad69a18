/** The limits in reading PowerShell, each with its unit and its reason. */

/** Brackets in brackets that the outline looks at. */
export const deepestOutline = 100;

/** Expressions in expressions: what stands deeper is taken for something only the run knows. */
export const deepestExpression = 40;

/** Groups in strings in groups: deeper ones are not looked at. */
export const deepestGroup = 24;

/** Scripts in scripts, also by way of files in between: deeper ones are not looked at. */
export const deepestScript = 3;

/** Groups that do not end: each costs a pass over the rest of the text. */
export const mostFailures = 4;

/** Assignments of assignments, as in `$a = $b = 1`: more are not looked at. */
export const mostAssignments = 20;

/** Mentions of a variable that is followed to what reads it. */
export const mostFollowed = 10_000;

/** Keys of a hashtable that are set one by one: with more it is no parameters of a command. */
export const mostEntries = 100;

/** Parameters of a script block: nobody gives it more. */
export const mostParameters = 100;

/** Arguments of `Invoke-Expression` that are read as scripts: it takes one. */
export const mostScripts = 20;

/** Members and calls in a chain: nobody writes longer ones. */
export const mostMembers = 60;

/** Mentions of a variable among which the end of a process is looked for. */
export const mostMentions = 20;

/** Characters between a name and what is done with it: no more is written there. */
export const longestGap = 120;

/** Characters of an operator, or of a name that matters before a place: none is longer. */
export const longestWord = 60;

/** Characters at either end of a text that tell its language. */
export const longestBeginning = 400;

/** Characters of a string whose variables are put in: what a longer one makes of them is left to the run. */
export const longestExpandable = 250_000;

/** Characters of a script of which something is remembered: nobody types in longer ones. */
export const longestKept = 2_000_000;

/** Characters of a change that is scanned on its own. */
export const longestChange = 20_000;

/** Characters of a part of a script at least: it ends with the first statement that makes it so long. */
export const smallestPart = 1000;

/** Questions of the judging of a statement that are remembered: of one with more nothing is. */
export const mostAsked = 200;

/** Variables in doubt in the values of variables in doubt: a program is looked for no deeper. */
export const deepestLikely = 5;

/** Values that a variable in doubt may have for its program to be likely: nobody names a program in more ways. */
export const mostLikely = 20;

/** Words that may begin a command line, by the length of the script: more are a list, and each has its statement judged. */
export const mostSeeds = (length: number): number => 10_000 + Math.floor(length / 100);
