/** The version of the server, for clients that show or log it. */

/** The version in package.json; the build puts it here. */
declare const CCMSETUP_VERSION: string;

export const version = CCMSETUP_VERSION;
