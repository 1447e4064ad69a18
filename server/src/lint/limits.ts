/** How much is told of one command line and one document: nobody reads more, and no editor could show it. */

import { grouped } from '../rules/support/grouped';

/** The most findings of one rule in one command line. */
export const mostOfRule = 1000;

/** The most other places that one finding names. */
export const mostRelated = 100;

/** The most findings in one document; once there are so many, no further command line is looked at. */
export const mostInDocument = 200_000;

/** What the last finding of a rule in a command line says when the rule has more of them. */
export const moreOfRule = `There are more such places in this command line; only the first ${grouped(mostOfRule)} are shown.`;

/** What the last finding of a document says when the rest of it was not looked at. */
export const moreInDocument = 'There are too many findings in this document to look at the rest of it.';
