/** XML: answer files, task sequences, configurations, scheduled tasks. */
import type { DataFormat } from '../find';
import { readXml } from './tree';

/** The row of XML. Comments have two ends, `<!-- … -->`, and no `--` inside. */
export const xml: DataFormat = {
  id: 'xml',
  lineComment: '<!--',
  commentEnd: '-->',
  commentLines: 'together',
  read: readXml,
};
