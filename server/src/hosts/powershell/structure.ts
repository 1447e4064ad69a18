/** What the syntax tree tells about a place in a script: its statement, its function, and the blocks around it. */

/** A node of the tree on the way from the root to a place. */
export interface Frame {
  readonly type: string;
  readonly start: number;
  /** The same as `start` for types of which nobody needs it: asking costs time. */
  readonly end: number;
}

/** A block that may run not at all, or more than once. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly loop: boolean;
  /** The statement it belongs to; of the blocks of one `if` or `switch` only one runs. */
  readonly group: number;
}

/** Where a place stands: its function (-1 for the script itself, -2 when nobody knows) and the blocks in it, outermost first. */
export interface Place {
  readonly scope: number;
  readonly blocks: readonly Block[];
}

/** Looks at the syntax of a script. */
export interface Structure {
  /** The nodes that hold an offset, from the root on. */
  path(offset: number): readonly Frame[];
  place(offset: number): Place;
}

/**
 * Makes a structure of prepared code.
 *
 * @param path gives the nodes that hold an offset
 */
export function structureOf(path: Structure['path'], code: string): Structure {
  const places = new Map<number, Place>();
  return {
    path,
    place: (offset) => {
      const place = places.get(offset) ?? placeOf(path(offset), code);
      places.set(offset, place);
      return place;
    },
  };
}

const scopes = new Set(['function_statement', 'class_method_definition']);
const loops = new Set(['while_statement', 'do_statement', 'for_statement', 'foreach_statement']);
const groups = new Set(['if_statement', 'switch_statement', 'try_statement']);
const branches = new Set([
  'statement_block',
  'switch_clause',
  'catch_clause',
  'finally_clause',
  'trap_statement',
]);

/** Nodes of which it counts where they end. */
export const withEnd = new Set([...loops, ...branches, 'script_block_expression']);

function placeOf(frames: readonly Frame[], code: string): Place {
  // Where the script is not parsed, nothing settles anything elsewhere.
  let scope = frames.length === 0 ? -2 : -1;
  let blocks: Block[] = [];
  let group: Frame | undefined;
  let command: Frame | undefined;
  for (const frame of frames) {
    const { type, start, end } = frame;
    if (scopes.has(type)) {
      scope = start;
      blocks = [];
    } else if (groups.has(type)) {
      group = frame;
    } else if (type === 'command') {
      command = frame;
    } else if (loops.has(type)) {
      blocks.push({ start, end, loop: true, group: start });
    } else if (branches.has(type)) {
      // The body of a loop is the loop itself.
      const owner = group !== undefined && group.start >= (blocks.at(-1)?.start ?? -1) ? group : undefined;
      if (type !== 'statement_block' || owner !== undefined)
        blocks.push({ start, end, loop: false, group: owner?.start ?? start });
    } else if (type === 'script_block_expression') {
      const name = command === undefined ? '' : code.slice(command.start, command.start + 20);
      // The grammar takes the named blocks of a script for commands.
      if (!/^(?:begin|process|end|dynamicparam|clean)\s*\{/i.test(name))
        blocks.push({ start, end, loop: /^(?:foreach|%|where|\?)/i.test(name), group: start });
    }
  }
  return { scope, blocks };
}

/** Whether what is done in one place has been done whenever the other is reached. */
export function dominates(earlier: Place, later: Place): boolean {
  return (
    earlier.scope === later.scope &&
    earlier.blocks.every((block, index) => later.blocks[index]?.start === block.start)
  );
}

/** Whether only one of two places can be reached: they stand in different branches of one statement. */
export function exclusive(one: Place, other: Place): boolean {
  const index = one.blocks.findIndex((block, at) => other.blocks[at]?.start !== block.start);
  const [left, right] = [one.blocks[index], other.blocks[index]];
  return left !== undefined && right !== undefined && left.group === right.group;
}
