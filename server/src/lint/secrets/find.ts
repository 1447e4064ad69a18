/** Finds secrets in a text by how they look and by what stands before them. */
import { span, type Span } from '../../language/span';
import { addressSecrets } from './addresses';
import { commandSecrets } from './commands';
import { privateKeys } from './keys';
import { namedSecrets } from './names';
import { tokens } from './tokens';

/** Spans in order, those that overlap or touch as one. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((left, right) => left.start - right.start);
  const found: Span[] = [];
  for (const { start, end } of sorted) {
    const last = found.at(-1);
    if (last === undefined || last.end < start) found.push(span(start, end));
    else if (last.end < end) found[found.length - 1] = span(last.start, end);
  }
  return found;
}

/**
 * Where secrets stand in a text: tokens and their parts, passwords, keys, private keys and what signs in. It rather takes
 * too much than too little. Linear in the length of the text.
 *
 * @returns in order and apart from each other
 */
export function secretSpans(text: string): Span[] {
  return merged([
    ...tokens(text),
    ...namedSecrets(text),
    ...commandSecrets(text),
    ...addressSecrets(text),
    ...privateKeys(text),
  ]);
}
