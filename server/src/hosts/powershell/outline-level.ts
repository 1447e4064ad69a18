/** What the reader of outlines knows about brackets that are open. */
import type { Keyword } from './keywords';
import type { OutlineNode } from './outline';

/** A node whose end is not read yet. */
export type OpenNode = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] };

/** What a pair of brackets holds; `steps` are statements. */
export type Content = 'steps' | 'group' | 'arguments' | 'entries' | 'parameters' | 'members' | 'clauses';

/**
 * What can follow.
 * - `fresh`: a statement, an entry, a parameter, a member, a clause.
 * - `value`: what is assigned; `element`: the next command of a pipeline, or its value; `returned`: the same, or nothing.
 * - `command`, `expression`: more of it. `key`: more of what stands before `=` or a block.
 * - `header`: what a keyword still wants; `done`: a keyword that goes on with the statement, or the next one.
 */
export type Mode =
  'fresh' | 'value' | 'element' | 'returned' | 'command' | 'expression' | 'key' | 'header' | 'done';

/** Brackets that are open, and what is read between them. */
export interface Level {
  readonly content: Content;
  /** The node that holds all that is between the brackets, and the one around them. */
  readonly base: OpenNode;
  readonly outer: OpenNode;
  /** Whether its statements stand for themselves: in `$( … )` something takes what they give. */
  readonly isBlock: boolean;
  /** The command around it. */
  readonly command: OpenNode | undefined;
  mode: Mode;
  /** Where the current statement begins. */
  statement: number;
  /** The current expression, as long as it may turn out to be assigned to. */
  target: OpenNode | undefined;
  /** How many assignments the current statement has. */
  assignments: number;
  keyword: Keyword | undefined;
  /** Whether the round brackets of the keyword, or the condition of the clause, have been read. */
  closed: boolean;
  /** How many square brackets are open in a parameter or a member. */
  squares: number;
}

/** What begins between brackets. */
export function firstMode(content: Content): Mode {
  return content === 'group' ? 'element' : content === 'arguments' ? 'expression' : 'fresh';
}

/** What is known where a statement, or whatever else the brackets hold several of, begins. */
export const fresh = { target: undefined, assignments: 0, keyword: undefined, closed: false, squares: 0 };

/** Makes a level of brackets that have just been opened. */
export function createLevel(
  content: Content,
  nodes: { readonly base: OpenNode; readonly outer: OpenNode },
  isBlock: boolean,
  around?: Level,
): Level {
  const { base, outer } = nodes;
  return {
    content,
    base,
    outer,
    isBlock,
    command: outer.kind === 'command' ? outer : around?.command,
    mode: firstMode(content),
    statement: around?.statement ?? 0,
    ...fresh,
  };
}
