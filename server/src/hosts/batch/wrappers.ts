/** Programs and commands that start another one: where the other one begins on their line. */
import type { Span } from '../../language/span';
import { argumentsFrom } from '../commands/quoted-arguments';
import { baseName, unquoted } from './words';

/** Options of `start` that take the next word. */
const startValues = /^\/(?:d|node|affinity)$/i;

/** Where `start` has the program: behind its title and its options. `from` is behind the word itself. */
function startTarget(text: string, from: number): number | undefined {
  let title = false;
  let value = false;
  for (const { start, end } of argumentsFrom(text, from)) {
    const word = text.slice(start, end);
    if (value) value = false;
    else if (startValues.test(word)) value = true;
    else if (word.startsWith('"') && !title) title = true;
    else if (!word.startsWith('/')) return start;
  }
  return undefined;
}

/**
 * The option by which `start` waits for the program.
 *
 * @param target where the program begins
 */
export function waitOption(word: string, text: string, from: number, target: number): Span | undefined {
  if (nameOf(word) !== 'start') return undefined;
  for (const at of argumentsFrom(text.slice(0, target), from))
    if (/^\/w(?:ait)?$/i.test(text.slice(at.start, at.end))) return at;
  return undefined;
}

/** Options of PsExec and its relatives that take the next word (https://learn.microsoft.com/en-us/sysinternals/downloads/psexec). */
const psexecValues = /^[-/](?:u|p|p@|n|r|w|a|g|rlo|to|csrc)$/i;

/** Where a remote starter has the program: behind the computers and its options. */
function remoteTarget(text: string, from: number): number | undefined {
  let value = false;
  let session = false;
  for (const { start, end } of argumentsFrom(text, from)) {
    const word = text.slice(start, end);
    const number = session && /^\d+$/.test(word);
    session = /^[-/]i$/i.test(word);
    if (value) value = false;
    else if (psexecValues.test(word)) value = true;
    else if (!number && !/^[-/@]|^"?\\\\[^\\]+$/.test(word)) return start;
  }
  return undefined;
}

/** Where a starter has the program whose own options never take the next word. */
function plainTarget(text: string, from: number): number | undefined {
  for (const { start, end } of argumentsFrom(text, from)) {
    const word = text.slice(start, end);
    if (!/^[-/]|^\\\\[^\\]+$|^(?:exec|execmd|elevate|elevatecmd|hide|show|min|max)$/i.test(word))
      return start;
  }
  return undefined;
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
