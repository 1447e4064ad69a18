/** What ccmsetup is known to understand, as tables with their sources. */
export * from './confusions';
export * from './contexts';
export * from './internal-switches';
export * from './lookup';
export * from './msiexec-options';
export { foldName, keyOfName } from './name';
export { parameters } from './parameters';
export { properties } from './properties';
export * from './scenarios';
export { referencePage, sources } from './sources';
export type * from './types';
export * from './values';
export { vocabulary } from './vocabulary';
