/** The limits in reading what is followed in a script, each with its unit and its reason. */

/** Possibilities of a script that are told apart: a person would read none of more. */
export const mostRounds = 8;

/** Variables in a chain of variables that hold variables: longer ones are not followed. */
export const deepestValue = 30;
