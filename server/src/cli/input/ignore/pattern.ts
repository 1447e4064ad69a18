/**
 * One line of a `.gitignore` (https://git-scm.com/docs/gitignore), as a test of paths.
 *
 * The libraries for this make regular expressions of patterns, and a pattern such as `*a*a*a*b` of somebody else's repository
 * may then take for ever, so this stands on our own matcher for patterns of files. A test compares it with git itself.
 */
import { fitsInOrder, type PartTest } from '../../../lint/globs/match';
import { partMatcher, type PathCharacter } from '../../../lint/globs/part';
import type { CharacterClass, Token } from '../../../lint/globs/syntax';
import { classOf } from './character-class';

/** A part of a path between slashes, and its characters once somebody asks for them. */
export interface PathPart {
  readonly name: string;
  readonly characters: () => readonly PathCharacter[];
}

/** What one line says. */
export interface IgnorePattern {
  /** Whether it takes back what a pattern before it says: a line that begins with `!`. */
  readonly negated: boolean;
  /** Whether it is for folders alone. */
  readonly foldersOnly: boolean;
  /** Whether it fits a path, given from the folder of the file that it stands in. */
  readonly fits: (path: readonly PathPart[]) => boolean;
}

/** The bytes of a text, each as one character: git compares bytes, so that `?` is one byte of a letter like `é`. */
function bytesOf(text: string): string[] {
  return Array.from(Buffer.from(text, 'utf8').toString('latin1'));
}

/** Prepares a part of a path; letter case counts, unless the disk ignores it. */
export function pathPart(name: string): PathPart {
  let known: readonly PathCharacter[] | undefined;
  return {
    name,
    characters: () =>
      (known ??= bytesOf(name).map((character) => {
        const code = character.charCodeAt(0);
        return { code, cases: [code] };
      })),
  };
}

/** The tokens of a part of a pattern; undefined when no name can fit it. */
function tokensOf(part: string): Token[] | undefined {
  const characters = bytesOf(part);
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*');
    } else if (character === '?') tokens.push('?');
    else if (character === '[') {
      const found: { among: CharacterClass; end: number } | undefined = classOf(characters, at);
      if (found === undefined) return undefined;
      tokens.push(found.among);
      at = found.end;
    } else {
      // A backslash makes the next character an ordinary one; at the end there is none, and nothing fits.
      const plain = character === '\\' ? characters[++at] : character;
      if (plain === undefined) return undefined;
      tokens.push(plain.charCodeAt(0));
    }
  }
  return tokens;
}

type NameTest = (part: PathPart) => boolean;

/** Most patterns are a name or an ending, and these need no more than a comparison. */
function nameTest(part: string): NameTest {
  if (!/[*?[\\]/.test(part)) return ({ name }) => name === part;
  const [, ending] = /^\*([^*?[\\]+)$/.exec(part) ?? [];
  if (ending !== undefined) return ({ name }) => name.endsWith(ending);
  const tokens = tokensOf(part);
  if (tokens === undefined) return () => false;
  const fits = partMatcher(tokens);
  return ({ characters }) => fits(characters());
}

/** Spaces at the end do not count, unless a backslash stands before the first of them. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  const escaped = /\\+$/.exec(line.slice(0, end))?.[0].length ?? 0;
  return escaped % 2 === 1 && end < line.length ? line.slice(0, end + 1) : line.slice(0, end);
}

/**
 * Reads a line, without its line break.
 *
 * @returns undefined for a comment and for a line without a pattern
 */
export function ignorePattern(line: string): IgnorePattern | undefined {
  if (line.startsWith('#')) return undefined;
  const text = withoutTrailingSpaces(line);
  const negated = text.startsWith('!');
  const body = negated ? text.slice(1) : text;
  const foldersOnly = body.endsWith('/');
  const whole = foldersOnly ? body.slice(0, -1) : body;
  if (whole === '') return undefined;
  if (!whole.includes('/')) {
    const fits = nameTest(whole);
    return {
      negated,
      foldersOnly,
      fits: (path) => {
        const last = path.at(-1);
        return last !== undefined && fits(last);
      },
    };
  }
  const parts = whole.replace(/^\//, '').split('/');
  const tests = parts.map((part): PartTest<PathPart> => (part === '**' ? '**' : nameTest(part)));
  // What is in a folder is not the folder itself.
  if (parts.at(-1) === '**') tests.push(() => true);
  return { negated, foldersOnly, fits: (path) => fitsInOrder(tests, path) };
}
