/** Finds the secrets of one command line, by its tree and by how they look. */
import type { CommandLine } from '../../language/ast';
import { allLines } from '../../language/query';
import type { Span } from '../../language/span';
import { knownArgumentsOf, type KnownArgument } from '../../rules/support/known-arguments';
import { secretSpans } from './find';
import { merged } from './merge';

/** The values of the arguments that the catalog calls secret; a variable alone tells nothing. */
function argumentSecrets(known: readonly KnownArgument[]): Span[] {
  return known
    .filter(({ entry }) => entry.secret)
    .flatMap(({ argument: { value } }) =>
      value === undefined || (value.hole && value.text.length === 1) ? [] : [value.content],
    );
}

/**
 * Where secrets stand in the source of a command line. In order and apart from each other.
 *
 * @param known its arguments that the catalog has, where they are known already
 */
export function lineSecrets(
  tree: CommandLine,
  known: readonly KnownArgument[] = allLines(tree).flatMap(knownArgumentsOf),
): Span[] {
  return merged([...argumentSecrets(known), ...secretSpans(tree.source)]);
}
