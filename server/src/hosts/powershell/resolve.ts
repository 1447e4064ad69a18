/** Values of variables where they are read. */
import { createEvaluator, type Evaluator, type ReadJson } from './evaluate';
import { programOf } from '../commands/evidence';
import { sliceSpan } from '../../language/span';
import { longestName, mostPrograms } from '../commands/limits';
import { longestCommandLine } from '../text/limits';
import type { Questions } from './asked';
import { variableName, variableSource } from './characters';
import type { Expression, Reader } from './syntax';
import { givenAt, joinedWay, readAt } from '../text/mentions';
import { textOf, type Text } from '../text/text';
import type { Value } from '../text/values';
import type { Choices } from '../flow/choices';
import { createValues } from '../flow/resolve';
import type { Variables } from './variables';
import type { Write } from './writes';
import { deepestLikely, longestWord, mostLikely } from './limits';

/** An evaluator that knows the variables of its script. */
export interface Resolver extends Evaluator {
  /** The value of a variable at an offset; undefined when only the run knows it. */
  valueOf(name: string, offset: number): Value | undefined;
  /** A path that may end in one of several names: with the last of them, when all are ccmsetup's; else the same one. */
  likely(path: Text): Text;
  /** The same for all programs in a text that may be a command line. */
  likelyPrograms(line: Text): Text;
}

/** A variable and nothing else, as it stands in code or in a string. */
const wholeVariable = new RegExp(`^(?:\\$\\(\\s*)?(${variableSource})(?:\\s*\\))?$`, 'u');

/** What only the run knows where the name of a program can stand, up to its end. */
const programHole = /\uFFFC(?:\.exe)?(?=["'\s]|$)/gi;

/** Makes a resolver of a script. */
export function createResolver(
  source: string,
  variables: Variables,
  reader: Reader,
  choices: Choices,
  questions: Questions,
  jsonValue: ReadJson,
): Resolver {
  const values = createValues<Expression, Write>(
    (expression) => evaluator.evaluate(expression),
    choices,
    questions.shared(),
  );

  const valueOf = (name: string, offset: number): Value | undefined => {
    const definition = variables.definition(name, offset);
    const settled = definition && values.settledBy(definition);
    const value = name.includes('.') && definition ? givenAt(settled, definition.base) : settled;
    return value?.kind === 'table' ? withMembers(value, name, offset) : value;
  };

  /** A hashtable with the entries that were set one by one. */
  const withMembers = (table: Extract<Value, { kind: 'table' }>, name: string, offset: number): Value => {
    const entries = new Map(table.entries);
    const members = variables.members(name);
    let partial = table.partial || members === undefined;
    for (const member of members ?? []) {
      const value = valueOf(`${name}.${member}`, offset);
      if (value !== undefined) entries.set(member, value);
      else partial ||= variables.candidates(`${name}.${member}`, offset).length > 0;
    }
    return { kind: 'table', entries, partial };
  };

  const evaluator = createEvaluator(
    source,
    (name, offset) => {
      const value = valueOf(name, offset);
      if (value === undefined || (value.kind !== 'unknown' && value.partial)) questions.missed(name);
      return value;
    },
    reader,
    jsonValue,
  );

  const share = questions.shared();
  const knownTexts = new Map<Write, Text | undefined>();

  /** What a write makes of a variable that is in doubt, as a path. */
  const textSet = (write: Write, depth: number): Text | undefined => {
    if (knownTexts.has(write)) return knownTexts.get(write);
    // A path that needs itself is not known.
    knownTexts.set(write, undefined);
    const { asked } = choices;
    const value = values.of(write);
    const text = value?.kind === 'text' ? likely(value, depth + 1) : undefined;
    if (choices.asked === asked) knownTexts.set(write, text);
    else knownTexts.delete(write);
    return text;
  };

  /** What a variable that is in doubt may hold. */
  const possible = (name: string, offset: number, depth: number): Text[] => {
    const writes = variables.candidates(name, offset);
    return writes.length > mostLikely
      ? []
      : writes.flatMap((write) => share(write, () => textSet(write, depth)) ?? []);
  };

  /**
   * A text with what is likely in the place of a hole: a default of a parameter, or the value of a branch, tells the program
   * all the same. Undefined where not all that is possible makes the path up to `end` one of ccmsetup.
   */
  const filled = (path: Text, index: number, end: number, depth: number): Text | undefined => {
    const { text, atoms, starts, partial } = path;
    const hole = atoms[index];
    const start = starts[index] ?? 0;
    if (hole?.kind !== 'hole' || depth >= deepestLikely) return undefined;
    const { document, mention } = hole;
    const isShort = document.end - document.start <= longestWord;
    const [, name] = (isShort && wholeVariable.exec(sliceSpan(source, document))) || [];
    if (name === undefined) return undefined;
    const texts = possible(variableName(name), document.start, depth);
    const [before, behind] = [
      text.slice(Math.max(0, start - longestName), start),
      text.slice(start + 1, end),
    ];
    const last = texts.at(-1);
    if (last === undefined || texts.some((each) => programOf(before + each.text + behind) !== 'client'))
      return undefined;
    const read = readAt(last, document).atoms.map((atom) => ({
      ...atom,
      mention: joinedWay(mention, atom.mention, undefined),
    }));
    return textOf([...atoms.slice(0, index), ...read, ...atoms.slice(index + 1)], partial);
  };

  const likely = (path: Text, depth = 0): Text => {
    const { text, atoms, starts } = path;
    const last = atoms.findLastIndex(({ kind }) => kind === 'hole');
    const isInName = last >= 0 && !/[\\/]/.test(text.slice(starts[last]));
    if (!isInName || programOf(text) !== 'other') return path;
    return filled(path, last, text.length, depth) ?? path;
  };

  const likelyPrograms = (line: Text): Text => {
    let found = line;
    if (line.text.length > longestCommandLine) return line;
    const holes = [...line.text.matchAll(programHole)].slice(0, mostPrograms);
    for (const { 0: program, index: start } of holes.reverse()) {
      const index = line.starts.findIndex((each, at) => each === start && line.atoms[at]?.kind === 'hole');
      found = filled(found, index, start + program.length, 0) ?? found;
    }
    return found;
  };

  return { ...evaluator, valueOf, likely: (path) => likely(path), likelyPrograms };
}
