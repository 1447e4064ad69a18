/** What a command line tells ccmsetup, as lists that can be compared: its program, its arguments, the names it mentions. */
import { findParameter, findProperty } from '../catalog';
import type { Argument, CommandLine } from '../language/ast';
import { withoutInvisible } from '../language/characters';
import { allLines } from '../language/query';
import type { Span } from '../language/span';

/** One thing that is told, with where it stands. */
export interface Told {
  /** The same for two things that say the same. */
  readonly identity: string;
  readonly span: Span;
}

/** What is started: the program and the package, by their paths. */
export function programOf({ executable, package: packaged }: CommandLine): string {
  return `${executable?.path ?? ''} ${packaged?.path ?? ''}`;
}

function identityOf(argument: Argument): string {
  if (argument.kind === 'stray') return argument.text;
  const sign = argument.kind === 'parameter' ? '/' : '';
  return `${sign}${argument.name.key} ${argument.value?.text ?? ''}`;
}

/** The arguments of a line and of the line inside CCMSETUPCMD="…", which itself is only their wrapper. */
export function argumentsTold(line: CommandLine): Told[] {
  return allLines(line).flatMap(({ args }) =>
    args
      .filter((argument) => argument.kind !== 'property' || argument.value?.inner === undefined)
      .map((argument) => ({ identity: identityOf(argument), span: argument.span })),
  );
}

/** What stands between blanks and quotes of any kind. */
const word = /[^\s"'\u2018-\u201F\u00AB\u00BB]+/g;
const begins = /^([/\\\u2010-\u2015\u2212]|--?)?([^:=\s]+)/;

/**
 * The names of the catalog that a text mentions where a word begins, read by nothing but blanks and quotes: a second opinion
 * on what the parser says, in which a name that was glued to something else is missing.
 */
export function namesMentioned(text: string): Told[] {
  return [...text.matchAll(word)].flatMap(({ 0: written, index }): Told[] => {
    const [, prefix, name = ''] = begins.exec(withoutInvisible(written)) ?? [];
    const entry = prefix === undefined ? findProperty(name) : findParameter(name);
    if (entry === undefined || entry.name === 'CCMSETUPCMD') return [];
    return [{ identity: entry.name, span: { start: index, end: index + written.length } }];
  });
}

/** What the first list has more often than the second. */
export function missingFrom(first: readonly Told[], second: readonly Told[]): Told[] {
  const left = new Map<string, number>();
  for (const { identity } of second) left.set(identity, (left.get(identity) ?? 0) + 1);
  return first.filter(({ identity }) => {
    const count = left.get(identity) ?? 0;
    left.set(identity, count - 1);
    return count <= 0;
  });
}
