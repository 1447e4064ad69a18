/** Statements of Pascal: divided by `;`, in blocks from `begin` to `end`, or alone behind `then`, `else` and `do`. */
import { isSign, wordAt, type Group, type Node } from './nodes';
import { blockIn, type Block, type Division } from '../flow/blocks';

/** What is open: a block up to its `end`, or what lasts for one statement. */
interface Frame {
  readonly kind: 'block' | 'single';
  readonly block: Block;
}

/** Divides a script. */
export function divideByBeginEnd({ children: nodes }: Group, outermost: Block): Division[] {
  const divisions: Division[] = [];
  const open: Frame[] = [{ kind: 'block', block: outermost }];
  let from = 0;
  /** Whether the head of a function was read, but not its body. */
  let headed = false;

  const current = (): Block => open.at(-1)?.block ?? outermost;
  const end = (to: number, next: number): void => {
    if (to > from) divisions.push({ from, to, block: current() });
    from = next;
  };
  const push = (kind: Frame['kind'], block: Block): void => {
    open.push({ kind, block });
  };
  const endSingle = (): void => {
    while (open.at(-1)?.kind === 'single') open.pop();
  };
  /** Opens a block; that of a function is not the one around it. */
  const begin = (index: number, kind: Block['kind'] | undefined): void => {
    end(index, index + 1);
    const isBody = headed && open.length === 1;
    const made = isBody ? 'function' : kind;
    if (isBody) headed = false;
    const chain = nodes[index]?.start ?? 0;
    push('block', made === undefined ? current() : blockIn(current(), made, chain));
  };
  const otherwise = (index: number): void => {
    end(index, index + 1);
    const { block } = open.at(-1) ?? { block: outermost };
    if (open.at(-1)?.kind !== 'single' || block.kind !== 'branch') return;
    open.pop();
    const isIf = lower(nodes, index + 1) === 'if';
    push('single', blockIn(current(), 'branch', block.chain, !isIf));
  };

  for (let index = 0; index < nodes.length; index++) {
    const position = nodes[from]?.start ?? 0;
    if (isSign(nodes[index], ';')) {
      end(index, index + 1);
      endSingle();
      continue;
    }
    switch (lower(nodes, index)) {
      case 'procedure':
      case 'function':
      case 'constructor':
      case 'destructor':
        headed ||= from === index;
        break;
      case 'then': {
        // Behind `else if` it is one more branch of the same.
        const block = current();
        const chained = open.at(-1)?.kind === 'single' && block.kind === 'branch' && block.otherwise !== true;
        end(index + 1, index + 1);
        if (chained) open.pop();
        push('single', blockIn(current(), 'branch', chained ? block.chain : position));
        break;
      }
      case 'else':
        otherwise(index);
        break;
      case 'do':
        end(index + 1, index + 1);
        push('single', blockIn(current(), 'loop', position));
        break;
      case 'of':
        if (lower(nodes, from) === 'case') {
          end(index + 1, index + 1);
          push('block', blockIn(current(), 'branch', position));
        }
        break;
      case 'begin':
      case 'try':
        begin(index, undefined);
        break;
      case 'except':
        begin(index, 'branch');
        open.splice(-2, 1);
        break;
      case 'repeat':
        begin(index, 'loop');
        break;
      case 'end':
      case 'until':
        end(index, lower(nodes, index) === 'end' ? index + 1 : index);
        endSingle();
        if (open.length > 1) open.pop();
        break;
      default:
        break;
    }
  }
  end(nodes.length, nodes.length);
  return divisions;
}

function lower(nodes: readonly Node[], index: number): string {
  return wordAt(nodes, index).toLowerCase();
}
