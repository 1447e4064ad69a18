/** Where the reader of outlines is, and what it has read. */
import type { NodeKind } from './outline';
import { createLevel, firstMode, fresh, type Level, type OpenNode } from './outline-level';

/** How far an outline is read. */
export interface OutlineState {
  readonly code: string;
  readonly outline: OpenNode[];
  /** Where the lines begin that begin a statement of the script. */
  readonly cuts: number[];
  /** The brackets around those that are read. */
  readonly levels: Level[];
  level: Level;
  /** The innermost node whose end is not read yet. */
  node: OpenNode;
  offset: number;
  /** Behind the last character that is no blank. */
  last: number;
  lineStart: number;
  /** Whether a line has ended since then. */
  broken: boolean;
}

/** Begins with the whole of a script. */
export function startOutline(code: string): OutlineState {
  const root: OpenNode = {
    ...{ kind: 'program', start: 0, end: Infinity, parent: undefined },
    ...{ statement: 0, otherwise: false },
  };
  return {
    code,
    outline: [root],
    cuts: [0],
    levels: [],
    level: createLevel('steps', { base: root, outer: root }, true),
    node: root,
    offset: 0,
    last: 0,
    lineStart: 0,
    broken: true,
  };
}

/** Begins a node. */
export function push(state: OutlineState, kind: NodeKind, start: number, otherwise = false): OpenNode {
  const { node: parent, level } = state;
  const node: OpenNode = { kind, start, end: Infinity, parent, statement: level.statement, otherwise };
  state.node = node;
  state.outline.push(node);
  return node;
}

/** Ends the innermost node. */
export function pop(state: OutlineState, end: number): void {
  const { node } = state;
  node.end = end;
  if (node.parent !== undefined) state.node = node.parent;
}

/** Ends all nodes within another one. */
export function popTo(state: OutlineState, outer: OpenNode, end: number): void {
  while (state.node !== outer) pop(state, end);
}

/** Goes on behind something that was read. */
export function skip(state: OutlineState, to: number): void {
  state.offset = state.last = to;
}

/** Ends a statement, or whatever else the brackets hold several of. */
export function endStatement(state: OutlineState): void {
  const { level } = state;
  popTo(state, level.base, state.last);
  Object.assign(level, fresh);
  level.mode = firstMode(level.content);
}

/** Ends an element of a pipeline. */
export function endElement(state: OutlineState): void {
  const { level } = state;
  if (level.mode === 'command' || state.node === level.target) pop(state, state.last);
  level.target = undefined;
  level.mode = 'element';
}
