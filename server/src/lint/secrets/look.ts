/** Whether a run of letters and digits reads like a name or like a part of a key. */
import { withoutInvisible } from '../../language/characters';
import { span, spanLength, type Span } from '../../language/span';

/** Letters of one case, with a capital in front, or digits: what words, host names and numbers are made of. */
const segments = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;
/** Thumbprints, GUIDs, root keys and plain numbers. */
const hexadecimal = /^[\da-f-]+$/i;
/** Names of rules and the like. */
const hyphened = /^-?[a-z]+(?:-[a-z]+)+$/;

/** A segment that is shorter may have come about by chance. */
const wordLength = 4;
/** A run that is shorter is too short to count what is a word in it. */
const shortRun = 8;
/** Names are written with more hyphens than one in so many characters; random text has one in 32. */
const hyphenDistance = 7;
/** Random text of this length has a digit nearly always. */
const surelyWithDigit = 24;

/** Whether a run is too short to say much. */
export function isShort(run: Span): boolean {
  return spanLength(run) < shortRun;
}

/**
 * Whether a run of base64url characters is made of words or numbers, as names of hosts, properties and files are: at
 * least half of it stands in segments that chance seldom makes.
 */
export function isOrdinary(run: string): boolean {
  const text = withoutInvisible(run);
  if (hexadecimal.test(text) || hyphened.test(text)) return true;
  const found = text.match(segments) ?? [];
  if (isShort(span(0, text.length))) return found.length <= 2;
  const inWords = found.reduce((sum, { length }) => (length >= wordLength ? sum + length : sum), 0);
  return inWords * 2 >= text.length;
}

/** Whether a run looks like encoded random bytes, whatever stands around it. */
export function isRandom(run: string): boolean {
  const text = withoutInvisible(run);
  return (
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    (/\d/.test(text) || text.length >= surelyWithDigit) &&
    (text.match(/[-_]/g) ?? []).length * hyphenDistance < text.length &&
    !isOrdinary(text)
  );
}

/** Segments of encoded bytes are shorter than this on average, those of names longer. */
const encodedSegment = 4;
/** A run that is shorter may be a name of any kind. */
const shortestEncoded = 12;

/** Whether a run that continues a token may be encoded, though by chance it has the look of words. */
export function isEncoded(run: string): boolean {
  const text = withoutInvisible(run);
  return (
    text.length >= shortestEncoded &&
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    /\d/.test(text) &&
    !hexadecimal.test(text) &&
    (text.match(segments) ?? []).length * encodedSegment > text.length
  );
}
