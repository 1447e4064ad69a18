/** Programs and commands that start another one: where the other one begins on their line. */
import type { Span } from '../../language/span';
import { argumentsFrom } from '../commands/quoted-arguments';
import { baseName, unquoted } from './words';

/**
 * Where a starter has the program: behind its own words.
 *
 * @param valued its options that take the next word
 * @param isOwn whether another word is not the program yet; it is told the word before, too
 */
function targetAt(
  text: string,
  from: number,
  valued: RegExp | undefined,
  isOwn: (word: string, before: string) => boolean,
): number | undefined {
  let before = '';
  let value = false;
  for (const { start, word } of argumentsFrom(text, from)) {
    if (value) value = false;
    else if (valued?.test(word) === true) value = true;
    else if (!isOwn(word, before)) return start;
    before = word;
  }
  return undefined;
}

/** Options of `start` that take the next word. */
const startValues = /^\/(?:d|node|affinity)$/i;

/** Where `start` has the program: behind its title and its options. `from` is behind the word itself. */
function startTarget(text: string, from: number): number | undefined {
  let title = false;
  return targetAt(text, from, startValues, (word) => {
    if (!word.startsWith('"') || title) return word.startsWith('/');
    return (title = true);
  });
}

/**
 * The option by which `start` waits for the program.
 *
 * @param target where the program begins
 */
export function waitOption(word: string, text: string, from: number, target: number): Span | undefined {
  if (!isStart(word)) return undefined;
  for (const at of argumentsFrom(text.slice(0, target), from)) if (/^\/w(?:ait)?$/i.test(at.word)) return at;
  return undefined;
}

/** Options of PsExec and its relatives that take the next word (https://learn.microsoft.com/en-us/sysinternals/downloads/psexec). */
const psexecValues = /^[-/](?:u|p|p@|n|r|w|a|g|rlo|to|csrc)$/i;

/** Where a remote starter has the program: behind the computers and its options, of which `-i` may have a number. */
function remoteTarget(text: string, from: number): number | undefined {
  return targetAt(
    text,
    from,
    psexecValues,
    (word, before) => /^[-/@]|^"?\\\\[^\\]+$/.test(word) || (/^[-/]i$/i.test(before) && /^\d+$/.test(word)),
  );
}

const ownWords = /^[-/]|^\\\\[^\\]+$|^(?:exec|execmd|elevate|elevatecmd|hide|show|min|max)$/i;

/** Where a starter has the program whose own options never take the next word. */
function plainTarget(text: string, from: number): number | undefined {
  return targetAt(text, from, undefined, (word) => ownWords.test(word));
}

const targets: Readonly<Record<string, (text: string, from: number) => number | undefined>> = {
  start: startTarget,
  psexec: remoteTarget,
  psexec64: remoteTarget,
  paexec: remoteTarget,
  xcmd: remoteTarget,
  remcom: plainTarget,
  winrs: plainTarget,
  runas: plainTarget,
  serviceui: plainTarget,
  nircmd: plainTarget,
  nircmdc: plainTarget,
};

/** Whether a word is the command `start`. */
export function isStart(word: string): boolean {
  return nameOf(word) === 'start';
}

/** Whether a word names a program that does nothing but start another one. */
export function isWrapper(word: string): boolean {
  return nameOf(word) in targets;
}

/** Where the program begins that a wrapper starts; undefined where it starts none. */
export function wrappedAt(word: string, text: string, from: number): number | undefined {
  return targets[nameOf(word)]?.(text, from);
}

function nameOf(word: string): string {
  return baseName(unquoted(word))
    .toLowerCase()
    .replace(/\.exe$/, '');
}
