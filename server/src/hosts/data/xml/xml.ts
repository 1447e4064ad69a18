/** XML: answer files, task sequences, configurations, scheduled tasks. */
import type { DataFormat } from '../find';
import { withHoles } from '../../text/fill-ins';
import { readXml } from './tree';

/** Attributes of WiX in which Windows Installer or a bundle fills in properties, such as `[SITECODE]`. */
const formattedKey = /^(?:exe|install|repair|uninstall)_?(?:command|arguments)$/;
const property = /\[[#$!%~]?[A-Z_][\w.]{0,100}\]/g;

/** The row of XML. Comments have two ends, `<!-- … -->`, and no `--` inside. */
export const xml: DataFormat = {
  id: 'xml',
  lineComment: '<!--',
  commentEnd: '-->',
  commentLines: 'together',
  read: readXml,
  prepare: (text, [key = '']) => (formattedKey.test(key) ? withHoles(text, property) : text),
};
