/** The Bicep host. */
import { createStrings } from './strings';
import { evaluateBicep } from './functions';
import { findInBlocks } from '../find';
import { createScanner } from '../tokens';
import type { BlocksLanguage } from '../tree';
import type { NestedHost } from '../../scripts';
import type { Host } from '../../../host';
import { served } from '../../../served';

const id = 'bicep';
const lineComment = '//';

/** What Bicep can hold besides command lines. */
export interface BicepOptions {
  /** The hosts of scripts in it. */
  readonly nested: NestedHost;
}

const language: BlocksLanguage = {
  scanner: (code, base) => createScanner(code, false, createStrings(code, base)),
  lineItems: true,
  evaluate: evaluateBicep,
};

/** The Bicep host. */
export function bicepHost({ nested }: BicepOptions): Host {
  return {
    id,
    ...served.bicep,
    nests: ['powershell'],
    always: false,
    lineComment,
    find: (text) => findInBlocks(text, { id, lineComment, language, nested }),
  };
}
