/** How much fits into a link to the playground. */

/** The most characters of a fragment that is read or made. Browsers take more; chats and mail programs cut far shorter ones. */
export const longestFragment = 200_000;

/** The most bytes that a fragment may unpack to: a few characters can hold gigabytes. */
export const mostUnpacked = 4_000_000;
