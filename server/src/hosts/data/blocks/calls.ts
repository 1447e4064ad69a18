/** Calls of functions that only put texts and lists together, whatever the language. */
import type { Span } from '../../../language/span';
import type { DataNode } from '../nodes';
import { rewritten } from '../../text/rewritten';
import { trimmed } from '../../text/slice';
import { choiceOf, lazyText, literalCharacters, nodeFor, textFor, type Operand } from './operands';

/** A call. */
export interface Call {
  /** The name of the function without what stands before it. */
  readonly name: string;
  readonly args: readonly Operand[];
  readonly span: Span;
}

/** What a call gives. */
export type Evaluate = (call: Call) => Operand;

/** What a function makes of its arguments, of which there is at least one. */
export type Apply = (args: readonly Operand[], at: Span) => Operand;

/** Functions that mean the same in all languages of blocks. */
const common: Readonly<Record<string, Apply>> = { flatten: flattened, replace: replaced, coalesce: choiceOf };

/**
 * Makes the evaluation of a language's calls.
 *
 * @param transparent functions that give their first argument, or what somebody undoes who reads it
 * @param functions what others give
 */
export function evaluator(transparent: RegExp, functions: Readonly<Record<string, Apply>>): Evaluate {
  const known = new Map(Object.entries({ ...common, ...functions }));
  return (call) => {
    const [first] = call.args;
    if (first === undefined) return { kind: 'opaque', span: call.span };
    if (transparent.test(call.name)) return first;
    return known.get(call.name)?.(call.args, call.span) ?? unknownCall(call);
  };
}

/** What is not known of a call but by its tables, whose fields may speak for themselves. */
function unknownCall({ args, span: at }: Call): Operand {
  return choiceOf(
    args.filter(({ kind }) => kind === 'table'),
    at,
  );
}

/** The lists behind one another; one that only the run knows is one item. */
export function chainedLists(args: readonly Operand[], at: Span): Operand {
  const items = args.flatMap((arg): readonly DataNode[] =>
    arg.kind === 'list' ? arg.items : [nodeFor(arg)],
  );
  return { kind: 'list', span: at, items };
}

/** The items of the lists in a list. */
function flattened([list]: readonly Operand[], at: Span): Operand {
  return list?.kind === 'list' ? chainedLists(list.items, at) : { kind: 'opaque', span: at };
}

/**
 * A text with something else in the place of some characters: only blanks are put there, everything else is a value
 * that only the run knows.
 */
export function replaced([subject, old, by]: readonly Operand[], at: Span): Operand {
  const search = literalCharacters(old);
  if (subject?.kind !== 'text' || search === undefined || search === '' || by === undefined)
    return { kind: 'opaque', span: at };
  return lazyText(at, () => {
    const text = textFor(subject);
    // Whether line breaks are two characters depends on how the file was checked out.
    const pattern = search === '\n' ? '\r?\n' : search.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const other = literalCharacters(by);
    const blank = other === undefined || /\S/.test(other) ? undefined : other;
    return text && rewritten(text, new RegExp(pattern, 'g'), () => blank);
  });
}

/** A text without the blanks around it. */
export function trimmedText([subject]: readonly Operand[], at: Span): Operand {
  if (subject?.kind !== 'text') return subject ?? { kind: 'opaque', span: at };
  return lazyText(at, () => {
    const text = textFor(subject);
    return text && trimmed(text);
  });
}
