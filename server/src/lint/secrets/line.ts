/** Finds the secrets of one command line, by its tree and by how they look. */
import type { CommandLine } from '../../language/ast';
import { holeCharacter } from '../../language/holes';
import { allLines } from '../../language/query';
import type { Span } from '../../language/span';
import { knownArgumentsOf, type KnownArgument } from '../../rules/support/known-arguments';
import { secretSpans } from './find';
import { merged } from './merge';
import { wholeValue } from './places';

/** The values of the arguments that the catalog calls secret; a variable alone tells nothing. */
function argumentSecrets(known: readonly KnownArgument[]): Span[] {
  return known
    .filter(({ entry }) => entry.secret)
    .flatMap(({ argument: { value } }) =>
      value === undefined || (value.hole && value.text.length === 1) ? [] : [value.content],
    );
}

/** A variable that gets a text: its name is not in the command line, and may be that of a password. */
const assigned = /\uFFFC[^\S\r\n]{1,40}={1,2}[^\S\r\n]{0,40}(?=["'])/g;

function assignedTexts(source: string): Span[] {
  if (!source.includes(holeCharacter)) return [];
  return [...source.matchAll(assigned)].flatMap(({ 0: head, index }) =>
    wholeValue(source, index, index + head.length),
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
  return merged([...argumentSecrets(known), ...assignedTexts(tree.source), ...secretSpans(tree.source)]);
}
