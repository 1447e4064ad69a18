/** The codes of the signs that divide a script. */
export const [lineFeed, carriageReturn, blank] = [10, 13, 32];
export const [doubleQuote, dollar, ampersand, singleQuote] = [34, 36, 38, 39];
export const [openRound, closeRound, comma, colon] = [40, 41, 44, 58];
export const [semicolon, equals, greater, at] = [59, 61, 62, 64];
export const [openSquare, closeSquare, backtick] = [91, 93, 96];
export const [openCurly, bar, closeCurly] = [123, 124, 125];
