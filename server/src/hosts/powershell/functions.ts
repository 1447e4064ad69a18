/** The functions of a script and their parameters. */
import { once, onceEach } from '../../language/once';
import { shifted, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { variableName, variableSource } from './characters';
import type { Questions } from './asked';
import type { Source } from './source';
import type { Structure } from './structure';
import { roundBehind } from './keywords';
import { isDeclaration } from './writes';

/** A function of the script. */
export interface ScriptFunction {
  /** Where it begins; tells functions apart. */
  readonly start: number;
  /** The names of its parameters in their order. */
  readonly parameters: readonly string[];
}

/** The function of a name, lower case; undefined for what is no function of the script. */
export type FunctionNamed = (name: string) => ScriptFunction | undefined;

/** Types in attributes have square brackets of their own. */
const attribute = '\\[[^\\][]*(?:\\[[^\\][]*\\][^\\][]*){0,100}\\]';
/** The block of a function up to the bracket of its parameters. */
const block = new RegExp(`\\s*\\{\\s*(?:${attribute}\\s*){0,100}param${roundBehind}`, 'iy');
const head = new RegExp(roundBehind, 'y');

/** Prepares the functions of a script; nothing is looked up before it is asked for. */
export function createFunctions(
  { text, code, scanner, parts }: Source,
  structure: Structure,
  questions: Questions,
): FunctionNamed {
  const read = (end: number): string[] => {
    const open = matchEnd(block, code, end) ?? matchEnd(head, code, end);
    const close = open === undefined ? undefined : scanner.skipGroup(open);
    if (open === undefined || close === undefined) return [];
    const declared = [...text.slice(open, close).matchAll(new RegExp(variableSource, 'gu'))].filter(
      ({ index }) => code[open + index] === '$' && isDeclaration(structure, open + index),
    );
    return declared.map(([written]) => variableName(written));
  };

  const heads = once(
    () =>
      new Map(
        parts.flatMap(({ start, part }) =>
          [...part.functions()].map(([name, at]): [string, Span] => [name, shifted(at, start)]),
        ),
      ),
  );
  const found = onceEach((name: string): ScriptFunction | undefined => {
    const placed = heads().get(name);
    return placed && { start: placed.start, parameters: read(placed.end) };
  });

  return (name) => {
    questions.function(name);
    return found(name);
  };
}
