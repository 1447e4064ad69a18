/** The library in Node.js. */
export * from '../common';
export { lintFiles } from './lint-files';
