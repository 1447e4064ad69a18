/** Blocks, tables, lists and calls in the making. */
import type { Span } from '../../../language/span';
import { beginsLine } from '../comments';
import { charactersOf, type DataEntry, type DataNode } from '../nodes';
import type { Evaluate } from './calls';
import { createExpression, type Expression } from './expression';
import { nodeFor, type Operand } from './operands';

/** A name or a label before a value or a block. */
export interface Head {
  readonly name: string;
  /** The label; undefined for a name. */
  readonly label: DataNode | undefined;
  readonly start: number;
}

/**
 * Something in brackets.
 * - `body`: fields and blocks
 * - `list`, `call`, `group`: values
 * - `skip`: an index, or what belongs to a name
 */
export interface Frame {
  readonly kind: 'body' | 'list' | 'call' | 'group' | 'skip';
  readonly closer: string;
  readonly start: number;
  /** The function of a call. */
  readonly name: string;
  /** The names before a block of its own; undefined for a value. */
  readonly block: readonly Head[] | undefined;
  /** Where the field begins that it is part of, when a comment line can stand above. */
  readonly statementStart: number | undefined;
  readonly items: Operand[];
  readonly entries: DataEntry[];
  readonly expression: Expression;
  /** What stands before the value of a field. */
  head: Head[];
  /** The name of the field whose value is read. */
  key: string | undefined;
  /** Where that field begins, when a comment line can stand above. */
  keyStart: number | undefined;
  /** The part of `for … in …: value` that is read. */
  loop: 'none' | 'head' | 'body';
}

/** What a frame begins with. */
interface FrameFacts {
  readonly name?: string;
  readonly block?: readonly Head[];
  readonly statementStart?: number | undefined;
}

/** Starts a frame. */
export function frameAt(
  kind: Frame['kind'],
  closer: string,
  start: number,
  { name = '', block, statementStart }: FrameFacts = {},
): Frame {
  return {
    kind,
    closer,
    start,
    name,
    block,
    statementStart,
    items: [],
    entries: [],
    expression: createExpression(),
    head: [],
    key: undefined,
    keyStart: undefined,
    loop: 'none',
  };
}

/** The value of a frame. */
export function frameValue(frame: Frame, range: Span, evaluate: Evaluate): Operand {
  const { kind, name, entries, items } = frame;
  if (kind === 'body') return { kind: 'table', span: range, entries };
  if (kind === 'list') return { kind: 'list', span: range, items: items.map(nodeFor) };
  if (kind === 'call') return evaluate({ name: name.replace(/^.*[.:]/, ''), args: items, span: range });
  const [only] = items;
  return kind === 'group' && only !== undefined && items.length === 1
    ? only
    : { kind: 'opaque', span: range };
}

/** A block as a field: its last label is its name, and all labels say of what type it is. */
export function blockEntry(
  heads: readonly Head[],
  body: Extract<DataNode, { kind: 'table' }>,
  statementStart: number | undefined,
): DataEntry {
  const labels = heads.flatMap(({ label }) =>
    label === undefined ? [] : [{ key: 'type', value: label, statementStart: undefined }],
  );
  const key = heads.at(-1)?.name ?? '';
  return { key, value: { ...body, entries: [...labels, ...body.entries] }, statementStart };
}

/** The name that a literal or a word gives. */
export function headOf(name: string | undefined, literal: DataNode | undefined, start: number): Head {
  return { name: name ?? charactersOf(literal), label: literal, start };
}

/** Where something begins when it is the first on its line, so that a comment line can stand above it. */
export function lineStart(code: string, start: number): number | undefined {
  return beginsLine(code, start) ? start : undefined;
}
