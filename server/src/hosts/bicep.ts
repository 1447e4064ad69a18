/** The Bicep host. */
import { createStrings } from './bicep/strings';
import { evaluateBicep } from './bicep/functions';
import { findInBlocks } from './blocks/find';
import { createScanner } from './blocks/tokens';
import type { BlocksLanguage } from './blocks/tree';
import type { NestedHost } from './data/scripts';
import type { Host } from './host';
import { served } from './served';

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
