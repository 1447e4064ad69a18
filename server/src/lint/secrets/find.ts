/** Finds secrets in a text by how they look and by what stands before them. */
import type { Span } from '../../language/span';
import { addressSecrets } from './addresses';
import { commandSecrets } from './commands';
import { privateKeys } from './keys';
import { merged } from './merge';
import { misspelledTokens } from './misspelled';
import { namedSecrets } from './names';
import { querySecrets } from './queries';
import { tokens } from './tokens';

/**
 * Where secrets stand in a text: tokens and their parts, passwords, keys, private keys and what signs in. It rather takes
 * too much than too little. Linear in the length of the text.
 *
 * @returns in order and apart from each other
 */
export function secretSpans(text: string): Span[] {
  return merged([
    ...tokens(text),
    ...misspelledTokens(text),
    ...namedSecrets(text),
    ...commandSecrets(text),
    ...addressSecrets(text),
    ...querySecrets(text),
    ...privateKeys(text),
  ]);
}
