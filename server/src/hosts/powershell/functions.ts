/** The functions of a script and their parameters. */
import { once, onceEach } from '../../language/once';
import { shifted, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { variableName, variableSource } from './characters';
import type { Questions } from './asked';
import type { Source } from './source';
import type { Structure } from './structure';
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

const block = /\s*\{\s*(?:\[[^\]\r\n]*\]\s*)*param\s*(?=\()/iy;
const blanks = /\s*(?=\()/y;

/** Prepares the functions of a script; nothing is looked up before it is asked for. */
export function createFunctions(
  { text, code, scanner, parts }: Source,
  structure: Structure,
  questions: Questions,
): FunctionNamed {
  const read = (end: number): string[] => {
    const open = matchEnd(block, code, end) ?? matchEnd(blanks, code, end);
    const close = open === undefined ? undefined : scanner.skipGroup(open + 1);
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
          [...part.functions()].map(([name, head]): [string, Span] => [name, shifted(head, start)]),
        ),
      ),
  );
  const found = onceEach((name: string): ScriptFunction | undefined => {
    const head = heads().get(name);
    return head && { start: head.start, parameters: read(head.end) };
  });

  return (name) => {
    questions.function(name);
    return found(name);
  };
}
