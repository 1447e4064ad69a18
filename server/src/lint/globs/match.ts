/**
 * Whether a path fits a pattern, in time that grows with the product of their lengths at most.
 *
 * The libraries for this, minimatch and picomatch for example, make regular expressions of patterns, and those of somebody
 * else's configuration may then take for ever; the authors of minimatch say so themselves. None that goes another way is in
 * wide use, so this is our own.
 */
import { alternativesOf, countAlternatives, mostPatterns } from './alternatives';
import { parseGlob } from './parse';
import { partMatcher, pathCharacter, type PathCharacter } from './part';
import { slash, type Token } from './syntax';

/** A path, prepared for many patterns: the characters of each part between slashes. */
export type GlobPath = readonly (readonly PathCharacter[])[];

/** Prepares a path with `/`. */
export function globPath(path: string): GlobPath {
  const known = new Map<string, PathCharacter>();
  const prepared = (character: string): PathCharacter => {
    const found = known.get(character) ?? pathCharacter(character);
    known.set(character, found);
    return found;
  };
  return path.split('/').map((part) => Array.from(part, prepared));
}

/** The test for one part of a path, or `**`, which is for any number of them. */
export type PartTest<Part> = ((part: Part) => boolean) | '**';

function isAnyFolders(part: readonly Token[]): boolean {
  return part.length === 2 && part.every((token) => token === '*');
}

/** The tests for the parts of a pattern between its slashes. */
function testsOf(pattern: readonly Token[]): PartTest<readonly PathCharacter[]>[] {
  let last: Token[] = [];
  const parts = [last];
  for (const token of pattern) {
    if (token === slash) parts.push((last = []));
    else last.push(token);
  }
  // What is in a folder is not the folder itself.
  if (parts.length > 1 && isAnyFolders(last)) parts.push(['*']);
  return parts.map((part) => (isAnyFolders(part) ? '**' : partMatcher(part)));
}

/**
 * Whether all parts of a path fit, in their order. Of several `**` only the last one need be tried again: whatever an earlier
 * one could take instead, the later one can.
 */
export function fitsInOrder<Part>(tests: readonly PartTest<Part>[], path: readonly Part[]): boolean {
  let next = 0;
  let behindStars: number | undefined;
  let starsEnd = 0;
  for (let at = 0; at < path.length;) {
    const test = tests[next];
    if (test === '**') {
      behindStars = ++next;
      starsEnd = at;
    } else if (test?.(path[at] as Part) === true) {
      next++;
      at++;
    } else if (behindStars !== undefined) {
      next = behindStars;
      at = ++starsEnd;
    } else return false;
  }
  return tests.slice(next).every((test) => test === '**');
}

/**
 * Makes the test whether a whole path fits a pattern; letter case does not count. What is no pattern, or stands for too many
 * of them, fits nothing.
 */
export function globTest(glob: string): (path: GlobPath) => boolean {
  const sequence = parseGlob(glob);
  if (typeof sequence === 'string' || countAlternatives(sequence) > mostPatterns) return () => false;
  const patterns = alternativesOf(sequence).map(testsOf);
  return (path) => patterns.some((tests) => fitsInOrder(tests, path));
}

/** Whether a whole path fits a pattern, as {@link globTest} tells it. */
export function fitsGlob(glob: string, path: GlobPath): boolean {
  return globTest(glob)(path);
}
