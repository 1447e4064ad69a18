/** What a scanner makes of a script: words, signs and strings, in their brackets. */
import { firstIndex } from '../../language/first-index';
import type { Span } from '../../language/span';
import type { LiteralForm } from './literal-rules';

interface Base extends Span {
  /** The brackets around it. */
  readonly parent: Group;
  /** Its place among the children of its parent. */
  readonly index: number;
}

/** A name, a keyword or a number. */
export interface Word extends Base {
  readonly kind: 'word';
  readonly text: string;
}

/** An operator or a separator. */
export interface Sign extends Base {
  readonly kind: 'sign';
  readonly text: string;
}

/** A line break that may end a statement. */
export interface LineBreak extends Base {
  readonly kind: 'break';
}

/** A regular expression. */
export interface Pattern extends Base {
  readonly kind: 'pattern';
}

/** A string literal. */
export interface Quoted extends Base {
  readonly kind: 'string';
  end: number;
  /** What stands between the quotes. */
  readonly inner: { readonly start: number; end: number };
  readonly form: LiteralForm;
  /** The places of values in it, in order; they hold the code that gives the value. */
  readonly holes: Group[];
  closed: boolean;
}

/** What stands between brackets; the whole script; or the code in a string. */
export interface Group {
  readonly kind: 'group';
  readonly bracket: '(' | '[' | '{' | 'hole' | 'script';
  readonly start: number;
  end: number;
  /** The string that holds it, for code in a string. */
  readonly owner: Quoted | undefined;
  /** The nearest string around it, however many brackets lie between. */
  readonly within: Quoted | undefined;
  readonly parent: Group | undefined;
  readonly index: number;
  readonly children: Node[];
  /** Whether it holds statements. */
  readonly block: boolean;
  /** The nearest group outside of strings that holds statements, and the child of it in which this group stands. */
  readonly home: Group | undefined;
  readonly homeChild: Node | undefined;
  /** The same, but code in a string counts as a statement of its own. */
  readonly container: Group | undefined;
  readonly containerChild: Group | undefined;
}

export type Token = Word | Sign | Quoted | Pattern;
export type Node = Token | LineBreak | Group;

/** A comment, with its signs. */
export interface Comment extends Span {
  /** Whether it ends with its line. */
  readonly line: boolean;
}

/** A script in pieces. */
export interface Scan {
  /** All tokens in the order of the script, those in strings too. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
}

/** The token that holds an offset. */
export function tokenAt({ tokens }: Scan, offset: number): Token | undefined {
  const index = firstIndex(tokens, ({ start }) => start > offset);
  let found = tokens[index - 1];
  // Behind code in a string the string goes on.
  for (let steps = 0; found !== undefined && offset >= found.end && steps < 64; steps++)
    found = found.parent.within;
  return found;
}

/** The comment that holds an offset. */
export function commentAt({ comments }: Scan, offset: number): Comment | undefined {
  const index = firstIndex(comments, ({ end }) => end > offset);
  const found = comments[index];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** Whether a node is a certain sign. */
export function isSign(node: Node | undefined, text: string): boolean {
  return node?.kind === 'sign' && node.text === text;
}

/** The word at an index; empty where none stands. */
export function wordAt(nodes: readonly Node[], index: number): string {
  const node = nodes[index];
  return node?.kind === 'word' ? node.text : '';
}

/** The last node before an index that is no line break. */
export function nodeBefore(nodes: readonly Node[], index: number): Node | undefined {
  let before = index - 1;
  while (nodes[before]?.kind === 'break') before--;
  return nodes[before];
}
