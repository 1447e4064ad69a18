/** Where a script waits for the program that a call starts. */
import { once } from '../../language/once';
import { span, type Span } from '../../language/span';
import { functionOf, isAlwaysRun, type Block } from '../flow/blocks';
import type { Language, Starter } from './language';
import type { Node, Word } from './nodes';
import type { Statements } from './statements';
import { nameOf, type Call, type Item } from './syntax';
import type { Variables } from './variables';
import { longestStart, mostCalls } from './limits';

/** A call that starts a program. */
export interface Start {
  readonly starter: Starter;
  /** The full name of what is called, in lower case. */
  readonly name: string;
  readonly call: Call;
  /** Its arguments, with those that are set behind it. */
  readonly args: readonly Item[];
}

/** What in a call itself makes the script wait: an argument that is true, or the name of the function. */
export function waitPlace({ starter, name, call, args }: Start, source: string): Span | undefined {
  const { waits } = starter;
  if (waits === undefined) return undefined;
  if (typeof waits === 'number') {
    const { key, value } = args[waits] ?? {};
    if (key !== undefined || value === undefined) return undefined;
    const on = /^(?:true|[1-9]\d{0,8})$/i.test(source.slice(value.span.start, value.span.end));
    return on ? value.span : undefined;
  }
  const { callee } = call;
  const written = nameOf(callee);
  const last = written.slice(written.lastIndexOf('.') + 1);
  return waits.test(name) ? span(callee.span.end - last.length, callee.span.end) : undefined;
}

/** Where a script waits for a process by a method of it. */
export type Waits = ReturnType<typeof createWaits>;

/** A process that the script waits for. */
interface Waited {
  /** The code that makes it, or what describes it. */
  readonly range: Span;
  /** The variables with what describes it, and the function they are in. */
  readonly names: readonly string[];
  readonly function: Block | undefined;
  readonly place: Span;
}

const handedOn = /\bStart\(\s*([A-Za-z_]\w*)\s*\)\s*$|\bStartInfo\s*=\s*([A-Za-z_]\w*)\s*[,}]/;

/** Prepares the search; nothing is looked up before it is asked for. */
export function createWaits(
  source: string,
  { waitMethod }: Language,
  statements: Statements,
  variables: Variables,
) {
  /** The code that makes the process in a variable: the value of it, or that of a declaration in `using (…)`. */
  const origin = (name: string, word: Word, block: Block): { range: Span; block: Block } | undefined => {
    const { base } = variables.definition(name, word.start, block) ?? {};
    if (base?.value !== undefined) return { range: base.value.span, block: base.block };
    const declared = variables.occurrences(name).findLast((each) => each.start < word.start && inUsing(each));
    const own = declared && statements.around(declared);
    return own && functionOf(own.block) === functionOf(block)
      ? { range: span(declared.end, declared.parent.end - 1), block: own.block }
      : undefined;
  };

  const waitedAt = (word: Word): readonly Waited[] => {
    const nodes = word.parent.children;
    const owner = nodes[word.index - 2];
    const block = statements.around(word)?.block;
    if (block === undefined || !isDot(nodes[word.index - 1]) || !isEmpty(nodes[word.index + 1])) return [];
    const place = span(word.start, word.end);
    const process = owner?.kind === 'word' && !isDot(nodes[word.index - 3]) ? owner.text : undefined;
    const made =
      process === undefined
        ? { range: chainBefore(nodes, word.index - 2), block }
        : origin(process, word, block);
    if (made?.range === undefined || !isAlwaysRun(block, made.block)) return [];
    const { range } = made;
    const code = range.end - range.start > longestStart ? '' : source.slice(range.start, range.end);
    const [, started, set] = handedOn.exec(code) ?? [];
    const member = process === undefined ? undefined : `${process}.StartInfo`;
    const assigned =
      member === undefined ? undefined : variables.definition(member, word.start, block)?.base.value;
    const info = started ?? set ?? (assigned?.kind === 'name' ? assigned.name : undefined);
    const described =
      info === undefined ? assigned : variables.definition(info, word.start, block)?.base.value;
    const names = [info, member].filter((name) => name !== undefined);
    const at = { names, function: functionOf(block), place };
    return [{ ...at, range }, ...(described === undefined ? [] : [{ ...at, range: described.span }])];
  };

  const all = once(() =>
    waitMethod === undefined ? [] : variables.occurrences(waitMethod).slice(0, mostCalls).flatMap(waitedAt),
  );

  return {
    /** For what the code in a range of the script starts. */
    ofRange: ({ start, end }: Span) =>
      all().find(({ range }) => range.start <= start && end <= range.end)?.place,
    /** For what an object in a variable describes. */
    ofVariable: (name: string, block: Block) =>
      all().find((each) => each.names.includes(name) && each.function === functionOf(block))?.place,
  };
}

function isDot(node: Node | undefined): boolean {
  return node?.kind === 'sign' && /^\??\.$/.test(node.text);
}

/** Whether brackets hold nothing: a time after which nobody waits any more would stand in them. */
function isEmpty(node: Node | undefined): boolean {
  return node?.kind === 'group' && node.bracket === '(' && node.children.length === 0;
}

/** Whether a word is declared in the brackets of `using (var name = …)`. */
function inUsing({ parent, index }: Word): boolean {
  const next = parent.children[index + 1];
  const before = parent.parent?.children[parent.index - 1];
  return next?.kind === 'sign' && next.text === '=' && before?.kind === 'word' && before.text === 'using';
}

/** The range of `Process.Start(…)` whose brackets stand at an index. */
function chainBefore(nodes: readonly Node[], index: number): Span | undefined {
  const brackets = nodes[index];
  const name = nodes[index - 1];
  if (brackets?.kind !== 'group' || brackets.bracket !== '(') return undefined;
  if (name?.kind !== 'word' || name.text !== 'Start') return undefined;
  let first = index - 1;
  while (isDot(nodes[first - 1]) && nodes[first - 2]?.kind === 'word') first -= 2;
  return span((nodes[first] ?? name).start, brackets.end);
}
