/** The limits in reading Markdown, each with its unit and its reason. */

/** Quotes and list items around a line: no document is nested deeper, and the bound keeps hostile ones linear. */
export const mostContainers = 32;

/** Characters of a line that underlines or divides: none is longer. */
export const longestRule = 1000;

/** Characters of a row of delimiters: none is longer. */
export const longestRow = 2000;

/** Characters of a tag: a longer one does not begin a block of its own. */
export const longestTag = 2000;
