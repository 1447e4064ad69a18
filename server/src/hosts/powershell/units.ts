/** The parts of a script that hold a place: the command, assignment or entry around it. */
import type { Frame } from './structure';

/** A part of a script that can be judged on its own. */
export interface Unit {
  /** A `value` is a statement whose output is assigned, as in `$x = if ($y) { 'z' }`. */
  readonly kind: 'command' | 'assignment' | 'entry' | 'default' | 'statement' | 'value';
  readonly start: number;
  /** Where the hashtable or the block around it begins. */
  readonly container: number | undefined;
  /** Where its statement begins. */
  readonly statement: number;
}

const conditions = new Set([
  'if_statement',
  'elseif_clause',
  'while_condition',
  'while_statement',
  'do_statement',
  'switch_condition',
  'switch_clause_condition',
  'for_condition',
  'foreach_statement',
  'attribute',
  'class_attribute',
]);
const blocks = new Set(['statement_block', 'script_block', 'script_block_body', 'named_block', 'program']);
/** Nodes whose children are statements. */
const holders = new Set(['program', 'statement_list', 'statement_block', 'script_block_body', 'named_block']);
const transparent = new Set(['pipeline_chain', 'statement_list']);

/**
 * The units around a place, the innermost first, up to the statement. Empty where nothing can be started: in a
 * condition, an attribute, a `throw`.
 */
export function unitsOf(frames: readonly Frame[], code: string): Unit[] {
  const units: Unit[] = [];
  const statements = statementStarts(frames);
  for (let index = frames.length - 1; index >= 0; index--) {
    const frame = frames[index];
    if (frame === undefined) break;
    const { type, start } = frame;
    const add = (kind: Unit['kind'], container?: number): void => {
      units.push({ kind, start, container, statement: statements[index] ?? 0 });
    };
    if (type === 'command') {
      add('command', startOf(frames, index, 'script_block_expression'));
    } else if (type === 'assignment_expression') {
      add('assignment');
    } else if (type === 'hash_entry') {
      add('entry', startOf(frames, index, 'hash_literal_expression'));
    } else if (type === 'script_parameter_default') {
      add('default', startOf(frames, index, 'script_parameter'));
      return units;
    } else if (conditions.has(type)) {
      return units.filter(({ kind }) => kind === 'command');
    } else if (blocks.has(type)) {
      return units;
    } else if (type === 'pipeline' && isStatement(frames, index)) {
      if (isThrown(frames, index, code)) return units.filter(({ kind }) => kind === 'command');
      add(isAssigned(frames, index) ? 'value' : 'statement');
      return units;
    }
  }
  return units;
}

/** Where the innermost statement begins that holds each of the frames. */
function statementStarts(frames: readonly Frame[]): number[] {
  const starts: number[] = [];
  let statement = frames[0]?.start ?? 0;
  frames.forEach(({ start }, index) => {
    if (holders.has(frames[index - 1]?.type ?? '')) statement = start;
    starts.push(statement);
  });
  return starts;
}

function startOf(frames: readonly Frame[], from: number, type: string): number | undefined {
  for (let index = from; index >= 0; index--) if (frames[index]?.type === type) return frames[index]?.start;
  return undefined;
}

/** Whether what a statement puts out is assigned. */
function isAssigned(frames: readonly Frame[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const type = frames[at]?.type ?? '';
    if (type === 'assignment_expression') return true;
    if (type.startsWith('script_block') || type === 'program' || type === 'function_statement') return false;
  }
  return false;
}

/** Whether a statement is what is thrown, or an exit code. */
function isThrown(frames: readonly Frame[], index: number, code: string): boolean {
  const { type, start = 0 } = frames[index - 1] ?? {};
  return type === 'flow_control_statement' && !/^return/i.test(code.slice(start, start + 6));
}

/** Whether a pipeline is a statement of a block, not a value in brackets or behind `=`. */
function isStatement(frames: readonly Frame[], index: number): boolean {
  let parent = index - 1;
  while (transparent.has(frames[parent]?.type ?? '')) parent--;
  const type = frames[parent]?.type;
  return type === undefined || type === 'ERROR' || type === 'flow_control_statement' || blocks.has(type);
}
