/** The outline of a script: its statements, commands and blocks, and which of them hold a place. */
import { firstIndex } from '../../language/first-index';

/**
 * What a stretch of a script is.
 * - `statement`: a pipeline that stands for itself in a block; `expression` and `command` are elements of a pipeline.
 * - `header`: a condition, what is thrown, or anything else in which only commands start something.
 * - `block`: statements that run with what stands around them; `branch`: one of the blocks of a `choice`, of which one
 *   runs; `script`: `{ … }` as a value, and `repeated` if the command that gets it runs it more than once.
 * - `loop` and `choice`: a whole statement with all its blocks. `scope`: a function or a method.
 * - `declared`: the variable of a parameter.
 * - `unknown`: what is nested too deeply to be read.
 */
export type NodeKind =
  | 'program'
  | 'statement'
  | 'expression'
  | 'command'
  | 'assignment'
  | 'table'
  | 'entry'
  | 'parameter'
  | 'declared'
  | 'default'
  | 'header'
  | 'block'
  | 'branch'
  | 'script'
  | 'repeated'
  | 'loop'
  | 'choice'
  | 'scope'
  | 'unknown';

/** A stretch of a script. */
export interface OutlineNode {
  readonly kind: NodeKind;
  readonly start: number;
  readonly end: number;
  readonly parent: OutlineNode | undefined;
  /** Where the statement begins that it belongs to. */
  readonly statement: number;
  /** Whether it is the branch for all other cases. */
  readonly otherwise: boolean;
}

/** All nodes, by where they begin; what holds another one comes before it. */
export type Outline = readonly OutlineNode[];

/** The innermost node that holds an offset. */
export function innermost(outline: Outline, offset: number): OutlineNode | undefined {
  // Whatever holds the offset holds the beginning of the last node before it, too.
  let node = outline[firstIndex(outline, ({ start }) => start > offset) - 1];
  while (node !== undefined && node.end <= offset) node = node.parent;
  return node;
}
