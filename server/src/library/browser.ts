/** The library where no files can be read. */
import type * as api from './api';

export * from './common';

export const lintFiles: typeof api.lintFiles = () =>
  Promise.reject(new Error('lintFiles reads files, which a browser has none of. Give the text to lintText.'));
