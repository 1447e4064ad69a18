/** What is told to those who misspell a command, or take one from another linter. */
import { resolve } from 'node:path';
import { nearestWord } from '../../lint/nearest';
import type { Io } from '../io';
import { commandName } from '../options/program';
import { systemCode } from '../problem';

/** What other linters call what we do, as it is written here. */
const elsewhere: Readonly<Record<string, string>> = {
  lint: 'FILES',
  check: 'FILES',
  fix: '--fix FILES',
  rule: 'explain RULE',
  version: '--version',
};

async function exists(path: string, io: Io): Promise<boolean> {
  try {
    await io.stat(resolve(io.cwd, path));
    return true;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    // Whatever is wrong with it, a file was meant.
    return systemCode(error) !== 'ENOENT';
  }
}

/**
 * The complaint about a first argument that was meant as a command: a bare word that is no file, but nearly the name of a
 * command. Undefined for everything else.
 *
 * @param names of the commands
 */
export async function mistypedCommand(
  word: string | undefined,
  names: readonly string[],
  io: Io,
): Promise<string | undefined> {
  if (word === undefined || !/^[A-Za-z]{3,}$/.test(word)) return undefined;
  const key = word.toLowerCase();
  const meant = Object.hasOwn(elsewhere, key) ? elsewhere[key] : nearestWord(word, names);
  if (meant === undefined || (await exists(word, io))) return undefined;
  return `${commandName}: there is no command or file "${word}"; did you mean: ${commandName} ${meant}\nTry: ${commandName} --help\n`;
}
