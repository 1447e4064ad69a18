/** Statements and the blocks in which they stand. */
import { firstIndex } from '../../language/first-index';
import type { Span } from '../../language/span';
import type { Lexicon } from './lexicon';
import type { Group, Node } from './nodes';
import { scriptBlock, type Block, type Division } from '../flow/blocks';
import { divideByBeginEnd } from './begin-end';
import { divideByBraces } from './braces';
import { divideByCommands } from './shell/commands';
import { divideByIndentation } from './indentation';
import { divideByKeywords } from './keywords';

/** One statement: a row of nodes in a group. */
export interface Statement extends Span {
  readonly group: Group;
  /** The indexes of its first node and behind its last one. */
  readonly from: number;
  readonly to: number;
  readonly block: Block;
}

/** The statements of a script. */
export interface Statements {
  /** The statement of a node, with code in a string as one of its own. */
  of(node: Node): Statement | undefined;
  /** The statement outside of strings. */
  around(node: Node): Statement | undefined;
}

/** A group in pieces. Most of its statements are never asked for. */
interface Divided {
  readonly divisions: readonly Division[];
  /** Those that were asked for, at the places of their divisions. */
  readonly statements: (Statement | undefined)[];
}

function statementOf(group: Group, { from, to, block }: Division): Statement | undefined {
  const [first, last] = [group.children[from], group.children[to - 1]];
  if (first === undefined || last === undefined || from >= to) return undefined;
  return { group, from, to, block, start: first.start, end: last.end };
}

/** Prepares the statements of a script; a group is divided when it is first asked for. */
export function createStatements(source: string, language: Lexicon): Statements {
  const divided = new Map<Group, Divided>();
  const outermost = scriptBlock();

  const blockAround = (group: Group): Block => {
    const { home, homeChild } = group;
    if (home === undefined || homeChild === undefined) return outermost;
    return find(home, homeChild.index)?.block ?? outermost;
  };

  const divide = (group: Group): readonly Division[] => {
    if (group.owner !== undefined && language.structure !== 'commands')
      return [{ from: 0, to: group.children.length, block: blockAround(group) }];
    switch (language.structure) {
      case 'braces':
        return language.blockWords === undefined
          ? []
          : divideByBraces(group, blockAround(group), language.blockWords);
      case 'indentation':
        return divideByIndentation(group, source, outermost);
      case 'begin-end':
        return divideByBeginEnd(group, outermost);
      case 'keywords':
        return divideByKeywords(group, outermost, language);
      case 'commands':
        return divideByCommands(group, blockAround(group));
    }
  };

  const dividedGroup = (group: Group): Divided | undefined => {
    // From the outside in, since blocks may be nested deeper than calls can be.
    const outer: Group[] = [];
    for (let at: Group | undefined = group; at !== undefined && !divided.has(at); at = at.home)
      outer.push(at);
    for (let at = outer.pop(); at !== undefined; at = outer.pop()) {
      divided.set(at, { divisions: divide(at), statements: [] });
    }
    return divided.get(group);
  };

  const find = (group: Group, index: number): Statement | undefined => {
    const known = dividedGroup(group);
    if (known === undefined) return undefined;
    const { divisions, statements } = known;
    const at = firstIndex(divisions, ({ to }) => to > index);
    const division = divisions[at];
    if (division === undefined || division.from > index) return undefined;
    return (statements[at] ??= statementOf(group, division));
  };

  return {
    of: ({ parent, index }) => {
      if (parent === undefined) return undefined;
      if (parent.block || parent.owner !== undefined) return find(parent, index);
      const { container, containerChild } = parent;
      return container === undefined || containerChild === undefined
        ? undefined
        : find(container, containerChild.index);
    },
    around: ({ parent, index }) => {
      if (parent === undefined) return undefined;
      if (parent.block) return find(parent, index);
      const { home, homeChild } = parent;
      return home === undefined || homeChild === undefined ? undefined : find(home, homeChild.index);
    },
  };
}
