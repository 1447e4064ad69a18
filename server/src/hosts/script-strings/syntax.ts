/** Expressions, as far as they matter for text that is put together. */
import type { Span } from '../../language/span';
import type { Quoted } from './nodes';

interface At {
  readonly span: Span;
}

/** An element of a list, an argument of a call, an entry of a table. */
export interface Item {
  readonly key: { readonly text: string; readonly span: Span } | undefined;
  readonly value: Expression;
  /** Whether it stands for any number of elements. */
  readonly spread: boolean;
}

/** A string literal. */
export interface StringExpression extends At {
  readonly kind: 'string';
  readonly literal: Quoted;
}

/** A call, or the making of an object (`created`), with what is set behind it in braces. */
export interface Call extends At {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Item[];
  readonly created: boolean;
  readonly settings: List | undefined;
}

/** Elements in brackets, with or without keys. */
export interface List extends At {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

/** Operands of other operators. */
export interface Other extends At {
  readonly kind: 'other';
  readonly operands: readonly Expression[];
  /** Of each operand whether it is only compared or counted with. */
  readonly compared: readonly boolean[];
  /** Whether it gives any number of values. */
  readonly repeated: boolean;
  /** The operands of which it gives one; undefined where it makes something else of them. */
  readonly options: readonly Expression[] | undefined;
}

/** One of the expressions of the languages. Names are as written, parts joined with dots. */
export type Expression =
  | StringExpression
  | Call
  | List
  | (At & { readonly kind: 'number' })
  | (At & { readonly kind: 'name'; readonly name: string })
  | (At & { readonly kind: 'member'; readonly target: Expression; readonly name: string })
  | (At & { readonly kind: 'index'; readonly target: Expression; readonly items: readonly Item[] })
  /** Text put together. */
  | (At & {
      readonly kind: 'concat';
      readonly operands: readonly Expression[];
      /** Whether a sign is missing between some of them. */
      readonly broken?: boolean;
    })
  /** Values put into a text. */
  | (At & { readonly kind: 'fill'; readonly format: Expression; readonly values: Expression })
  /** Parts of a path. */
  | (At & { readonly kind: 'path'; readonly operands: readonly Expression[] })
  | Other
  | (At & { readonly kind: 'opaque' });

/** A call of something that is there already. */
export function callOf(callee: Expression, at: Span, args: readonly Item[]): Call {
  return { kind: 'call', span: at, callee, args, created: false, settings: undefined };
}

/** The name of an expression, with dots, as far as it has one. */
export function nameOf(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${nameOf(expression.target)}.${expression.name}`;
    case 'call':
      return nameOf(expression.callee);
    default:
      return '';
  }
}

/** Whether an expression is text that is judged as a whole. */
export function isText({ kind }: Expression): boolean {
  return kind === 'string' || kind === 'concat' || kind === 'fill' || kind === 'path';
}

/** Whether a list has names for what it holds. */
export function isTable({ items }: List): boolean {
  return items.some(({ key }) => key !== undefined);
}
