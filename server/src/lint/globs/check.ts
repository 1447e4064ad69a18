/** What is wrong with the patterns of a configuration. */
import { t } from '@vscode/l10n';
import { grouped } from '../../rules/support/grouped';
import { countAlternatives, mostPatterns } from './alternatives';
import { parseGlob, type GlobFault } from './parse';

/** The most characters that a pattern may have. */
export const longestGlob = 1000;

/** What is wrong with a pattern, and what to write. */
function complaint(fault: GlobFault): string {
  switch (fault) {
    case 'open brace':
      return t('A pattern with a "{" needs a "}". For the character itself, write {0}.', '"\\\\{"');
    case 'open bracket':
      return t(
        'A pattern with a "[" needs at least one character and a "]". For the character itself, write {0}.',
        '"\\\\["',
      );
    case 'backslash at the end':
      return t("A pattern can't end with a backslash. For the character itself, write {0}.", '"\\\\\\\\"');
    case 'backward range':
      return t('A pattern has a range that runs backward. Write the lower end first, as in "[a-z]".');
    case 'deep braces':
      return t('A pattern has braces that are nested too deeply. Write several patterns instead.');
  }
}

/** Checks the patterns of one configuration, one after the other; gives what is wrong with one. */
export function globChecker(): (glob: string) => string | undefined {
  let left = mostPatterns;
  return (glob) => {
    if (glob.length > longestGlob)
      return t('A pattern can have {0} characters at most.', grouped(longestGlob));
    const sequence = parseGlob(glob);
    if (typeof sequence === 'string') return complaint(sequence);
    const count = countAlternatives(sequence);
    if (count > left) {
      return t(
        "The configuration has more than {0} patterns, so this one isn't used. Each alternative in braces counts as one.",
        grouped(mostPatterns),
      );
    }
    left -= count;
    return undefined;
  };
}
