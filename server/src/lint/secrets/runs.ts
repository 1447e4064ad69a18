/** What tokens are made of. */

/** Characters without a glyph do not end a run: they get into a token by copying. */
export const runCharacters = '\\w\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF-';
/** The beginning of a header or a payload that is JSON. */
export const beginning = /eyJ[\w-]{17}/;
