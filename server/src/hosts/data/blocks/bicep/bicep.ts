/** Bicep. */
import { blocksFormat } from '../blocks';
import { createScanner } from '../tokens';
import { evaluateBicep } from './functions';
import { createStrings } from './strings';

/** The row of Bicep. */
export const bicep = blocksFormat('bicep', '//', {
  scanner: (code, base) => createScanner(code, false, createStrings(code, base)),
  lineItems: true,
  evaluate: evaluateBicep,
});
