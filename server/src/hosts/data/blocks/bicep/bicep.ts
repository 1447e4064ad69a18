/** The Bicep host. */
import { createStrings } from './strings';
import { evaluateBicep } from './functions';
import type { Nesting } from '../../find';
import { createScanner } from '../tokens';
import type { BlocksLanguage } from '../tree';
import { blocksHost } from '../blocks';
import type { Host } from '../../../host';

const language: BlocksLanguage = {
  scanner: (code, base) => createScanner(code, false, createStrings(code, base)),
  lineItems: true,
  evaluate: evaluateBicep,
};

/** The Bicep host. */
export function bicepHost(nesting: Nesting): Host {
  return blocksHost({ id: 'bicep', lineComment: '//' }, language, nesting);
}
