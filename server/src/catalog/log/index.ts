/**
 * What is known about the install logs of the client, as tables with their sources. They are large, and apart from the rest
 * of the catalog, so that only what reads logs loads them.
 */
export { codes, returnCodes } from './codes';
export { messages } from './messages';
export { logSources, type LogSource } from './sources';
export { espInstallationStates, secureFailureFlags, states } from './states';
export { logTexts } from './texts';
export type * from './types';
