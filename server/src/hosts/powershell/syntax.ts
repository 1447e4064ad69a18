/** The parts of PowerShell's syntax that can hold a command line, as data. */
import type { Span } from '../../language/span';
import type { Part, StringLiteral } from './literals';
import type { Source } from './source';

/** A part of a script of some kind. */
interface Node<Kind> {
  readonly kind: Kind;
  readonly span: Span;
}

/** `Name = value` in a hashtable or a DSC resource. */
export interface Entry {
  /** Lower case; undefined when only the run knows it. */
  readonly key: string | undefined;
  readonly span: Span;
  readonly value: Expression;
}

/** A hashtable, or the body of a DSC resource. */
export interface Table extends Node<'table'> {
  readonly entries: readonly Entry[];
  /** Whether something in it could not be read. */
  readonly open: boolean;
}

/** What can stand as a value. */
export type Expression =
  | StringLiteral
  /** A bare argument: text, what the run puts in, and quoted stretches such as in `NAME="a b"`. */
  | (Node<'bare'> & { readonly parts: readonly (Part | StringLiteral)[] })
  /** `$name`, or `@name` where its elements become arguments. */
  | (Node<'variable'> & { readonly name: string; readonly splat: boolean })
  | Table
  | Node<'number'>
  /** `a, b`, or `@( … )`, whose statements may add what cannot be read (`open`). */
  | (Node<'list'> & { readonly items: readonly Expression[]; readonly open: boolean })
  | (Node<'group'> & { readonly inner: Expression })
  | (Node<'command'> & { readonly command: Command })
  /** A value that is piped to `command`, whose name is `next`. */
  | (Node<'pipeline'> & {
      readonly head: Expression;
      readonly next: string;
      readonly command: Command | undefined;
    })
  | (Node<'binary'> & { readonly operator: string; readonly left: Expression; readonly right: Expression })
  | (Node<'unary'> & { readonly operator: string; readonly operand: Expression })
  | (Node<'cast'> & { readonly type: string; readonly operand: Expression })
  | (Node<'type'> & { readonly name: string })
  | Member
  /** What is given as one of several arguments that stand in a list; one value alone is the first. */
  | (Node<'element'> & { readonly list: Expression; readonly index: number })
  /** `{ … }`, `$( … )` with statements, and whatever else only the run knows. */
  | Node<'opaque'>;

/** `target.Name`, `target['Name']`, `target::Name`, `target.Name( … )`, or `target[ … ]` without a name. */
export interface Member extends Node<'member'> {
  readonly target: Expression;
  /** Lower case. */
  readonly name: string | undefined;
  /** Undefined where nothing is called. */
  readonly args: readonly Expression[] | undefined;
  /** The number of an element in `target[ … ]`. */
  readonly index?: number | undefined;
}

/** One word behind the name of a command. */
export type CommandWord =
  | (Node<'argument'> & { readonly value: Expression })
  /** `-Name`, or `-Name:value`; `name` is lower case and without the dash. */
  | (Node<'parameter'> & { readonly name: string; readonly value: Expression | undefined })
  /** What stands behind `--%`. */
  | Node<'verbatim'>;

/** A command with its arguments. */
export interface Command {
  readonly span: Span;
  /** Whether `&` or `.` stands before the name. */
  readonly invoked: boolean;
  readonly name: Expression;
  readonly words: readonly CommandWord[];
  /** Whether it could be read up to its end. */
  readonly sound: boolean;
}

/** Reads a script from given offsets; each function gives undefined where nothing sensible stands. */
export interface Reader {
  readonly source: Source;
  /** A value as it stands behind `=` or in parentheses: an expression, a command, or a pipeline. */
  value(offset: number): Expression | undefined;
  /** An expression of at least the given precedence; without `commas` it ends at a comma. */
  expression(offset: number, precedence?: number, commas?: boolean): Expression | undefined;
  /** One argument, `a, b` included. */
  argument(offset: number): Expression | undefined;
  /** One word of a command. */
  word(offset: number): Expression | undefined;
  command(offset: number): Command | undefined;
  /** The entries behind a `{` or `@{` that begins at `start`. */
  entries(start: number, inner: number): Table | undefined;
  /** Blanks, comments and line breaks. */
  skipLines(offset: number): number;
}
