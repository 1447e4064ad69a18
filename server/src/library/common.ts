/** The part of the library that reads nothing, the same wherever it runs. */
import type * as api from './api';
import { makeCatalog } from './catalog/catalog';

export { buildCommandLine } from './build-command-line';
export { diagnoseLog } from './diagnose-log';
export { explain } from './explain';
export { parseCommandLine } from './parse-command-line';
export { fixText, formatText, lintText } from './texts';

export const catalog: typeof api.catalog = makeCatalog();
