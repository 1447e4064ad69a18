/** What the judgement of commands and values needs, and what it begins with: the program and its arguments. */
import { programOf } from '../commands/evidence';
import { launches, type FindInScript } from '../commands/launch';
import { linesOf, type Found, type Search } from '../flow/search';
import type { Text } from '../text/text';
import { toText, type Value } from '../text/values';
import type { FunctionNamed } from './functions';
import type { FindInText } from './other-languages';
import type { Resolver } from './resolve';
import type { Given } from './script-blocks';
import type { Waits } from './waits';

/** What the judgement of a command needs. */
export interface CallContext {
  readonly source: string;
  readonly evaluator: Resolver;
  /** In comments only calls that start ccmsetup in so many words count. */
  readonly strict: boolean;
  /** Whether quotes in an argument of a program are escaped for it. */
  readonly escapesQuotes: boolean;
  /** Command lines in text that is a script of its own. */
  readonly inScript: FindInScript;
  /** Command lines in text that is written in another language. */
  readonly inOther: FindInText;
  /** The script's own functions. */
  readonly functionNamed: FunctionNamed;
  readonly search: Search<number>;
  readonly waits: Waits;
  /** What the command that begins at an offset gives to the parameters of a script block that it runs. */
  readonly given: (start: number) => readonly Given[];
}

/** The text of a path; for a variable in doubt the likely one. */
export function pathOf(value: Value, { evaluator }: CallContext): Text {
  return evaluator.likely(toText(value, false));
}

/** The command lines that a start of a program gives, of which one may be in its arguments. */
export function startedLines(path: Text | undefined, args: Text | undefined, context: CallContext): Text[] {
  const isOwn = path !== undefined && /^(?:client|folder|package)$/.test(programOf(path.text));
  return launches(path, isOwn ? args : args && context.evaluator.likelyPrograms(args), context.inScript);
}

/** A program and its arguments from the entries of a table, or from the members of one object. */
export function judgePair(path: Value | undefined, args: Value | undefined, context: CallContext): Found[] {
  const program = path && pathOf(path, context);
  const text = args === undefined ? undefined : toText(args, true);
  if (program === undefined || text === undefined) return [];
  return linesOf(startedLines(program, text, context));
}
