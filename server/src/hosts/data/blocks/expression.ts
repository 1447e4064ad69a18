/** Reads one expression token by token, as far as it is a value, a call, or a choice between such. */
import { span, type Span } from '../../../language/span';
import { choiceOf, type Operand } from './operands';

/** An expression in the making. */
export type Expression = ReturnType<typeof createExpression>;

/** Starts an expression. Offsets are offsets of the document. */
export function createExpression() {
  let options: Operand[] = [];
  let value: Operand | undefined;
  let word: { name: string; end: number } | undefined;
  let range: Span | undefined;
  let asks = 0;
  let known = true;
  let open = false;

  const clear = (): void => {
    value = word = undefined;
    known = true;
  };
  const extend = ({ start, end }: Span): void => {
    range = span(range?.start ?? start, Math.max(range?.end ?? end, end));
  };
  const flush = (): void => {
    if (!known && range !== undefined) options.push({ kind: 'opaque', span: range });
    else if (value !== undefined) options.push(value);
    clear();
  };
  const restart = (): void => {
    clear();
    options = [];
    range = undefined;
    asks = 0;
    open = false;
  };

  return {
    /** A value. `name` is its name, which a bracket right behind it makes a call. */
    operand: (next: Operand, name?: string): void => {
      if (value !== undefined) known = false;
      value = next;
      word = name === undefined ? undefined : { name, end: next.span.end };
      open = false;
      extend(next.span);
    },
    /** Anything between values: what comes out is not known. */
    operator: (at: Span): void => {
      known = false;
      word = undefined;
      extend(at);
    },
    /** A question mark: what stood before is the condition. */
    question: (at: Span): void => {
      clear();
      asks++;
      open = true;
      extend(at);
    },
    /** Whether a colon stands between the two values of a condition. */
    get asks(): boolean {
      return asks > 0;
    },
    /** What follows may be taken instead. */
    alternative: (): void => {
      flush();
      asks = Math.max(0, asks - 1);
      open = true;
    },
    /** Whether a value stands here, so that a bracket would be an index of it. */
    get hasValue(): boolean {
      return value !== undefined;
    },
    /** Whether it goes on behind a line break. */
    get open(): boolean {
      return open;
    },
    /** The name that stands here alone, and its end. */
    get word(): { readonly name: string; readonly end: number } | undefined {
      return known ? word : undefined;
    },
    /** Takes back the name that turned out to be that of a function. */
    takeWord: (): number => {
      const start = value?.span.start ?? 0;
      value = word = undefined;
      return start;
    },
    /** Forgets all: it was a condition, or the head of a loop. */
    reset: restart,
    /** The value; undefined when nothing stood here. Starts anew. */
    finish: (): Operand | undefined => {
      flush();
      const result = options.length === 0 ? undefined : choiceOf(options, range ?? span(0, 0));
      restart();
      return result;
    },
  };
}
