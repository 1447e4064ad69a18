/** The parts of a script that hold a place: the command, assignment or entry around it. */
import type { OutlineNode } from './outline';
import type { PlacedNode } from './structure';

/** A part of a script that can be judged on its own. */
export interface Unit {
  /** A `value` is a statement whose output is assigned, as in `$x = if ($y) { 'z' }`. */
  readonly kind: 'command' | 'assignment' | 'entry' | 'default' | 'statement' | 'value';
  readonly start: number;
  /** Where the hashtable, the block or the parameter around it begins. */
  readonly container: number | undefined;
  /** Where its statement begins. */
  readonly statement: number;
}

/**
 * The units around a place, the innermost first, up to the statement. Empty where nothing can be started: in an attribute,
 * in what is not looked at. In a condition, or in what is thrown, there are only commands.
 */
export function unitsOf({ node, by }: PlacedNode): Unit[] {
  const units: Unit[] = [];
  for (let next: OutlineNode | undefined = node; next !== undefined; next = next.parent) {
    const { kind, start, statement, parent } = next;
    const add = (unit: Unit['kind'], container?: OutlineNode): void => {
      units.push({
        kind: unit,
        start: start + by,
        container: container && container.start + by,
        statement: statement + by,
      });
    };
    switch (kind) {
      case 'command':
        add('command', scriptAround(next));
        break;
      case 'assignment':
        add('assignment');
        break;
      case 'entry':
        add('entry', parent);
        break;
      case 'default':
        add('default', parent);
        return units;
      case 'statement':
        add(isAssigned(next) ? 'value' : 'statement');
        return units;
      case 'program':
      case 'block':
      case 'script':
      case 'repeated':
        return units;
      case 'unknown':
        return [];
      case 'header':
      case 'branch':
      case 'parameter':
      case 'loop':
      case 'choice':
      case 'scope':
        return units.filter((unit) => unit.kind === 'command');
      default:
    }
  }
  return units;
}

/** The script block around a command. */
function scriptAround(node: OutlineNode): OutlineNode | undefined {
  let next = node.parent;
  while (next !== undefined && next.kind !== 'script' && next.kind !== 'repeated') next = next.parent;
  return next;
}

/** Whether what a statement puts out is assigned. */
function isAssigned(statement: OutlineNode): boolean {
  for (let next = statement.parent; next !== undefined; next = next.parent) {
    if (next.kind === 'assignment') return true;
    if (next.kind === 'script' || next.kind === 'repeated' || next.kind === 'scope') return false;
  }
  return false;
}
