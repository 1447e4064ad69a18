/** What is told to those who misspell a command, or take one from another linter. */
import { resolve } from 'node:path';
import { nearestWord } from '../../lint/nearest';
import type { Io } from '../io';
import { commandName } from '../options/program';

/** What other linters call what we do, as it is written here. */
const elsewhere: Readonly<Record<string, string>> = {
  lint: 'FILES',
  check: 'FILES',
  fix: '--fix FILES',
  rule: 'explain RULE',
  version: '--version',
};

/**
 * The complaint about a first argument that was meant as a command: a bare word that is no file, but nearly the name of a
 * command. Undefined for everything else.
 *
 * @param names of the commands
 */
export function mistypedCommand(
  word: string | undefined,
  names: readonly string[],
  io: Io,
): string | undefined {
  if (word === undefined || !/^[A-Za-z]{3,}$/.test(word)) return undefined;
  const key = word.toLowerCase();
  const meant = Object.hasOwn(elsewhere, key) ? elsewhere[key] : nearestWord(word, names);
  if (meant === undefined || io.exists(resolve(io.cwd, word))) return undefined;
  return `${commandName}: there is no command or file "${word}"; did you mean: ${commandName} ${meant}\nTry: ${commandName} --help\n`;
}

/** The complaint about `--fix all`, where "all" is taken for the name of a file; undefined where it is one. */
export function spacedFix(args: readonly string[], io: Pick<Io, 'cwd' | 'exists'>): string | undefined {
  const word = args[args.indexOf('--fix') + 1];
  if (!args.includes('--fix') || (word !== 'all' && word !== 'safe')) return undefined;
  if (io.exists(resolve(io.cwd, word))) return undefined;
  return `${commandName}: there is no file "${word}"; to say which fixes, write --fix=${word}\nTry: ${commandName} --help\n`;
}
