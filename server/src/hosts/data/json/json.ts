/** The JSON host: exports, configurations and templates, with comments or without. */
import type { Host } from '../../host';
import { dataHost, type Nesting } from '../find';
import { tellEscapes } from './strings';
import { readJson } from './tree';

/** The JSON host. */
export function jsonHost(nesting: Nesting): Host {
  return dataHost(
    {
      id: 'json',
      lineComment: '//',
      barelyComments: true,
      remembers: true,
      commentLines: 'together',
      read: readJson,
      remark: tellEscapes,
      quotesItems: (keys) => keys.includes('argv'),
    },
    nesting,
  );
}
