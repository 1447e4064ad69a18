/** Script blocks that a command runs with arguments: `Invoke-Command { param($a) … } -ArgumentList 'x'`, `& { … } 'x'`. */
import { firstIndex } from '../../language/first-index';
import { onceEach } from '../../language/once';
import { sliceSpan, span, type Span } from '../../language/span';
import { variableName } from './characters';
import { mostParameters } from './limits';
import type { OutlineNode } from './outline';
import { indexBefore, type Source } from './source';
import type { Mention } from './source-part';
import type { PlacedNode, Structure } from './structure';
import type { Command, CommandWord, Expression, Reader } from './syntax';

/** A parameter of a script block, and what the command that runs the block gives to it; without parameters it is `args`. */
export interface Given {
  readonly name: string;
  readonly value: Expression;
}

/** A script block and what runs it. */
export interface BlockRun {
  readonly block: Span;
  readonly given: readonly Given[];
  /** All that a block without parameters gets. */
  readonly args: Expression | undefined;
}

/** Such a run, if all of it is known, and the variable that holds the block in between. */
export interface Held {
  readonly run: BlockRun | undefined;
  readonly variable: string | undefined;
}

const nothing: Held = { run: undefined, variable: undefined };

/** Commands that run a block once, with what `-ArgumentList` holds. */
const runners = /^(?:invoke-command|icm|start-job|sajb|start-threadjob)$/i;

/** Whether a block begins here. */
function isBlock(expression: Expression, text: string): boolean {
  return expression.kind === 'opaque' && text[expression.span.start] === '{';
}

/** The value of the first parameter of a name. */
function valueOf(words: readonly CommandWord[], isName: (name: string) => boolean): Expression | undefined {
  const index = words.findIndex((word) => word.kind === 'parameter' && isName(word.name));
  const [word, next] = [words[index], words[index + 1]];
  if (word?.kind !== 'parameter') return undefined;
  return word.value ?? (next?.kind === 'argument' ? next.value : undefined);
}

function positionals(words: readonly CommandWord[]): Expression[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    const named = before?.kind === 'parameter' && before.value === undefined;
    return word.kind === 'argument' && !named ? [word.value] : [];
  });
}

/** The block that a command runs, or the variable that holds it. */
function runBy({ invoked, name, words, sound }: Command, text: string): Expression | undefined {
  if (!sound) return undefined;
  if (invoked) return name;
  if (!runners.test(sliceSpan(text, name.span))) return undefined;
  const all = positionals(words);
  return (
    valueOf(words, (written) => written.startsWith('script') || written === 'command') ??
    all.find((value) => isBlock(value, text)) ??
    all.findLast(({ kind }) => kind === 'variable')
  );
}

/** The elements of what `-ArgumentList` gets: one value alone is the first of them. */
function elementsOf(list: Expression, count: number): Expression[] {
  if (list.kind === 'group') return elementsOf(list.inner, count);
  if (list.kind === 'list') return list.open ? [] : [...list.items];
  return Array.from({ length: count }, (_, index) => ({ kind: 'element', span: list.span, list, index }));
}

/** Prepares the script blocks of a script; nothing is looked up before it is asked for. */
export function createScriptBlocks(
  source: Source,
  reader: Reader,
  structure: Structure,
  occurrences: (name: string) => readonly Mention[],
) {
  const { text, code, parts } = source;

  /** The names of a block's parameters; undefined where it takes them in a way of its own. */
  const parametersOf = ({ node, by }: PlacedNode): string[] | undefined => {
    const outline = parts[indexBefore(parts, node.start + by)]?.part.outline() ?? [];
    const names: string[] = [];
    let end = node.start;
    for (
      let index = firstIndex(outline, ({ start }) => start > node.start);
      index < outline.length;
      index++
    ) {
      const each = outline[index];
      if (each === undefined || each.start >= node.end) break;
      if (each.kind !== 'declared' || codeAround(each.parent) !== node) continue;
      names.push(variableName(text.slice(each.start + by, each.end + by)));
      ({ end } = each);
    }
    const isOdd = names.length > mostParameters || /\[switch\]/i.test(code.slice(node.start + by, end + by));
    return isOdd ? undefined : names;
  };

  /** A block in a variable that nothing but one command reads. */
  const heldBy = onceEach((name: string): { readonly block: number; readonly reader: number } | undefined => {
    const [set, read, ...others] = occurrences(name);
    if (set === undefined || read === undefined || others.length > 0 || !set.inCode || !read.inCode)
      return undefined;
    const start = /^[^\S\r\n]*=\s*(?=\{)/.exec(code.slice(set.end, set.end + 200))?.[0].length;
    return start === undefined ? undefined : { block: set.end + start, reader: read.start };
  });

  /** The innermost block around an offset, if it has variables of its own. */
  const scriptAt = (offset: number): PlacedNode | undefined => {
    const placed = structure.node(offset);
    const node = placed && codeAround(placed.node);
    if (placed === undefined || node?.kind !== 'script') return undefined;
    // `. { … }` sets the variables around it.
    const { parent } = node;
    const { by } = placed;
    return parent?.kind === 'command' && code[parent.start + by] === '.' ? undefined : { node, by };
  };

  /** What `& { … }` gets: values by the names of parameters, and others in their order. */
  const invokedWith = (words: readonly CommandWord[], names: readonly string[]): Given[] | undefined => {
    const isOdd = (word: CommandWord): boolean =>
      word.kind === 'parameter'
        ? !names.includes(word.name)
        : word.kind === 'verbatim' || (word.value.kind === 'variable' && word.value.splat);
    if (words.some(isOdd)) return undefined;
    const values = positionals(words);
    let next = 0;
    return names.flatMap((name) =>
      givenTo(name, valueOf(words, (written) => written === name) ?? values[next++]),
    );
  };

  const runOf = (command: Command, script: PlacedNode): BlockRun | undefined => {
    const { words, invoked } = command;
    const names = parametersOf(script);
    const list = invoked ? undefined : valueOf(words, (name) => name.startsWith('arg'));
    if (names === undefined || (!invoked && list === undefined)) return undefined;
    const block = spanOf(script);
    if (names.length > 0) {
      const values = list === undefined ? [] : elementsOf(list, names.length);
      const given =
        list === undefined
          ? invokedWith(words, names)
          : names.flatMap((name, index) => givenTo(name, values[index]));
      return given && { block, given, args: undefined };
    }
    if (invoked && invokedWith(words, names) === undefined) return undefined;
    const values = list === undefined ? positionals(words) : elementsOf(list, 1);
    const all: Expression = { kind: 'list', span: command.span, items: values, open: false };
    return { block, given: values.map((value) => ({ name: 'args', value })), args: list ?? all };
  };

  const runAt = onceEach((start: number): Held => {
    const command = reader.command(start);
    const run = command && runBy(command, text);
    if (command === undefined || run === undefined) return nothing;
    const variable = run.kind === 'variable' && !run.splat ? run.name : undefined;
    const held = variable === undefined ? undefined : heldBy(variable);
    const isHeld = held !== undefined && held.reader === run.span.start;
    const block = isHeld ? held.block : isBlock(run, text) ? run.span.start : undefined;
    const script = block === undefined ? undefined : scriptAt(block);
    const found = script !== undefined && spanOf(script).start === block ? runOf(command, script) : undefined;
    return { run: found, variable };
  });

  /** The variable that a block is assigned to. */
  const holderOf = ({ node, by }: PlacedNode): string | undefined => {
    let at = node.parent;
    while (at?.kind === 'expression') at = at.parent;
    const target = at?.kind === 'assignment' ? reader.expression(at.start + by) : undefined;
    return target?.kind === 'variable' ? target.name : undefined;
  };

  const commandAt = (offset: number): number | undefined => {
    const placed = structure.node(offset);
    return placed?.node.kind === 'command' ? placed.node.start + placed.by : undefined;
  };

  const runAround = (offset: number): Held => {
    const script = scriptAt(offset);
    if (script === undefined) return nothing;
    const { start } = spanOf(script);
    const { parent } = script.node;
    const variable = parent?.kind === 'command' ? undefined : holderOf(script);
    const held = variable === undefined ? undefined : heldBy(variable);
    const command = parent?.kind === 'command' ? parent.start + script.by : held && commandAt(held.reader);
    const { run } = command === undefined ? nothing : runAt(command);
    return { run: run?.block.start === start ? run : undefined, variable };
  };

  return {
    /** What the command that begins at an offset runs. */
    runAt,
    /** What runs the innermost block around an offset. */
    runAround,
    /** The innermost block around an offset, whose parameters are its own. */
    blockAround: (offset: number): Span | undefined => {
      const script = scriptAt(offset);
      return script && spanOf(script);
    },
  };
}

function givenTo(name: string, value: Expression | undefined): Given[] {
  return value === undefined ? [] : [{ name, value }];
}

function spanOf({ node, by }: PlacedNode): Span {
  return span(node.start + by, node.end + by);
}

/** The innermost code of its own around a node, or the node itself. */
function codeAround(node: OutlineNode | undefined): OutlineNode | undefined {
  let at = node;
  while (at !== undefined && !/^(?:script|repeated|scope|unknown)$/.test(at.kind)) at = at.parent;
  return at;
}
