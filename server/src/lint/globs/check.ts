/** What is wrong with the patterns of a configuration. */
import { grouped } from '../../rules/support/grouped';
import { countAlternatives, mostPatterns } from './alternatives';
import { parseGlob, type GlobFault } from './parse';

/** The most characters that a pattern may have. */
export const longestGlob = 1000;

const remedies: Readonly<Record<GlobFault, string>> = {
  'with a "{" needs a "}"': 'For the character itself, write "\\\\{".',
  'with a "[" needs a "]" behind at least one character': 'For the character itself, write "\\\\[".',
  'must not end with a "\\"': 'For the character itself, write "\\\\\\\\".',
  'has a range in "[…]" that runs backwards': 'Write its lower end first, as in "[a-z]".',
  'has braces that are nested too deep': 'Write several patterns.',
};

/** Checks the patterns of one configuration, one after the other; gives what is wrong with one. */
export function globChecker(): (glob: string) => string | undefined {
  let left = mostPatterns;
  return (glob) => {
    if (glob.length > longestGlob) return `A pattern must not be longer than ${longestGlob} characters.`;
    const sequence = parseGlob(glob);
    if (typeof sequence === 'string')
      return `A pattern ${sequence}, so this one fits no file. ${remedies[sequence]}`;
    const count = countAlternatives(sequence);
    if (count > left) {
      return `A configuration may have ${grouped(mostPatterns)} patterns, each alternative in braces counted. This one goes beyond that and fits no file.`;
    }
    left -= count;
    return undefined;
  };
}
