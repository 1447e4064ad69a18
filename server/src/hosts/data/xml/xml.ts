/** The XML host: answer files, task sequences, configurations, scheduled tasks. */
import type { Host } from '../../host';
import { dataHost, type Nesting } from '../find';
import { readXml } from './tree';

/** The XML host. Comments have two ends, `<!-- … -->`, and no `--` inside. */
export function xmlHost(nesting: Nesting): Host {
  return dataHost(
    { id: 'xml', lineComment: '<!--', commentEnd: '-->', commentLines: 'together', read: readXml },
    nesting,
  );
}
