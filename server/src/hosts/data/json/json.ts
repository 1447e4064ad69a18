/** JSON: exports, configurations and templates, with comments or without. */
import type { DataFormat } from '../find';
import { tellEscapes } from './strings';
import { readJson } from './tree';

/** The row of JSON. */
export const json: DataFormat = {
  id: 'json',
  lineComment: '//',
  barelyComments: true,
  remembers: true,
  commentLines: 'together',
  read: readJson,
  remark: tellEscapes,
  quotesItems: (keys) => keys.includes('argv'),
};
