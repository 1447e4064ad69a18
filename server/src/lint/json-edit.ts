/** Changes of JSON with comments that leave everything else as it is: comments, order, indentation and line breaks. */
import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** Kinds of tokens of the scanner, whose own enum exists for the compiler only. */
const commaToken = 5;
const lineBreakTrivia = 14;
const otherTrivia = 15;
const endOfFile = 17;

/** Keys from the root to a member. */
export type JsonPath = readonly string[];

/**
 * The text with a member set to a value; what is missing on the way comes, too. Undefined where no member can be, and in a
 * text that isn't JSON: where its parts end is a guess.
 */
export function withMember(text: string, path: JsonPath, value: unknown): string | undefined {
  const root = rootOf(text);
  if (root === 'broken') return undefined;
  if (root === undefined) return withRoot(text, nested(path, value));
  let node = root;
  for (const [index, key] of path.entries()) {
    if (node.type !== 'object') return undefined;
    const found = memberOf(node, key);
    const rest = nested(path.slice(index + 1), value);
    if (found === undefined) return withChild(text, node, root, { key, value: rest });
    if (index === path.length - 1) return spliced(text, found.offset, found.length, JSON.stringify(value));
    node = found;
  }
  return undefined;
}

/** The text with an item at the end of a list; the list comes when it is missing. Undefined where no list can be. */
export function withItem(text: string, path: JsonPath, item: unknown): string | undefined {
  const root = rootOf(text);
  if (root === 'broken') return undefined;
  const list = root === undefined ? undefined : nodeAt(root, path);
  if (root === undefined || list === undefined) return withMember(text, path, [item]);
  return list.type === 'array' ? withChild(text, list, root, { value: item }) : undefined;
}

/** What stands in a text; undefined where nothing but comments does. */
function rootOf(text: string): Node | 'broken' | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  // Of a text in which nothing stands yet the parser says that a value is missing at its end.
  const isEmpty = root === undefined && errors.every(({ offset }) => offset >= text.length);
  return errors.length === 0 || isEmpty ? root : 'broken';
}

/** The value of a member; of several with one name the last one counts. */
function memberOf(node: Node, key: string): Node | undefined {
  const own = (node.children ?? []).findLast(({ children }) => children?.[0]?.value === key);
  return own?.children?.[1];
}

function nodeAt(root: Node, path: JsonPath): Node | undefined {
  return path.reduce<Node | undefined>((node, key) => node && memberOf(node, key), root);
}

function nested(path: JsonPath, value: unknown): unknown {
  return path.reduceRight((inner: unknown, key) => ({ [key]: inner }), value);
}

function spliced(text: string, offset: number, length: number, content: string): string {
  return text.slice(0, offset) + content + text.slice(offset + length);
}

/** The text of a file in which nothing but comments stands yet. */
function withRoot(text: string, value: unknown): string {
  const lineBreak = lineBreakOf(text);
  const before = text.trimEnd();
  return `${before}${before === '' ? '' : lineBreak}${written(value, '', '  ', lineBreak)}${lineBreak}`;
}

/** What comes into an object or a list. */
interface Child {
  readonly key?: string;
  readonly value: unknown;
}

/** Where something new can come behind what is in an object or a list. */
interface Behind {
  /** Where a comma is needed; undefined where there is one, or nothing to separate. */
  readonly comma: number | undefined;
  /** Behind the last child, its comma, and the comments of its line. */
  readonly end: number;
  /** Whether a line of its own is there for what comes. */
  readonly ownLine: boolean;
  /** Whether the last child has a comma behind it, as its author likes it. */
  readonly trailing: boolean;
}

function behind(text: string, { offset, length, children = [] }: Node): Behind {
  const last = children.at(-1);
  const start = last === undefined ? offset + 1 : last.offset + last.length;
  const close = offset + length - 1;
  const scanner = createScanner(text);
  scanner.setPosition(start);
  let comma = last === undefined ? undefined : start;
  let end = start;
  for (;;) {
    const kind: number = scanner.scan();
    const at = scanner.getTokenOffset();
    const closes = at >= close || kind === endOfFile;
    // What comes into an object that holds nothing but comments comes behind them.
    const breaks = kind === lineBreakTrivia && (last !== undefined || text.slice(at, close).trim() === '');
    if (closes || breaks)
      return { comma, end, ownLine: !closes, trailing: last !== undefined && comma === undefined };
    if (kind === commaToken) comma = undefined;
    if (kind !== otherTrivia && kind !== lineBreakTrivia) end = at + scanner.getTokenLength();
  }
}

function withChild(text: string, node: Node, root: Node, child: Child): string {
  const lineBreak = lineBreakOf(text);
  const unit = unitOf(text, root);
  const outer = indentAt(text, node.offset);
  const isEmpty = (node.children ?? []).length === 0;
  const { comma, end, ownLine, trailing } = behind(text, node);
  const close = node.offset + node.length - 1;
  const first = node.children?.[0];
  const isRoot = node === root;
  const content = (indent: string, lines: boolean): string => {
    const name = child.key === undefined ? '' : `${JSON.stringify(child.key)}: `;
    return name + (lines ? written(child.value, indent, unit, lineBreak) : inline(child.value));
  };
  if (ownLine || (isEmpty && isRoot)) {
    const indent = first === undefined ? outer + unit : ownIndent(text, first.offset, outer + unit);
    const added = `${lineBreak}${indent}${content(indent, true)}${trailing ? ',' : ''}`;
    const closes = ownLine ? '' : `${lineBreak}${outer}`;
    const kept = ownLine ? text.slice(end) : text.slice(close);
    return withComma(text, comma, end) + added + closes + kept;
  }
  const [open, shut] =
    node.type === 'object' && isEmpty ? [' ', ' '] : [isEmpty ? '' : ' ', text.slice(end, close)];
  return `${withComma(text, comma, end)}${open}${content('', false)}${trailing ? ',' : ''}${shut}${text.slice(close)}`;
}

/** The text up to an offset, with a comma where one is needed. */
function withComma(text: string, comma: number | undefined, end: number): string {
  return comma === undefined ? text.slice(0, end) : `${text.slice(0, comma)},${text.slice(comma, end)}`;
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The indentation of something that begins its line; else another one. */
function ownIndent(text: string, offset: number, otherwise: string): string {
  const indent = indentAt(text, offset);
  const before = text[offset - indent.length - 1];
  return before === undefined || before === '\n' || before === '\r' ? indent : otherwise;
}

/** How the file indents: as its first member, else two spaces. */
function unitOf(text: string, { children: [first] = [] }: Node): string {
  const indent = first === undefined ? '' : ownIndent(text, first.offset, '');
  return indent === '' ? '  ' : indent;
}

/** A value on one line: `{ "a": "off" }`. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inline(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A value with its members on lines of their own; lists stay on one. */
export function written(value: unknown, indent = '', unit = '  ', lineBreak = '\n'): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return inline(value);
  const inner = indent + unit;
  const members = Object.entries(value).map(
    ([key, each]) => `${inner}${JSON.stringify(key)}: ${written(each, inner, unit, lineBreak)}`,
  );
  return members.length === 0 ? '{}' : `{${lineBreak}${members.join(`,${lineBreak}`)}${lineBreak}${indent}}`;
}
