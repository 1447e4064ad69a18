/** The YAML host: playbooks, states and pipelines. */
import type { Host } from '../../host';
import { dataHost, type Nesting } from '../find';
import { quotesItems, withoutOptions } from './ansible';
import { tellEscapes } from './flow-scalars';
import { readYaml } from './tree';

/** The YAML host. */
export function yamlHost(nesting: Nesting): Host {
  return dataHost(
    {
      id: 'yaml',
      lineComment: '#',
      commentLines: 'read',
      read: readYaml,
      remark: tellEscapes,
      quotesItems,
      prepare: withoutOptions,
    },
    nesting,
  );
}
