/** Reads a language of blocks in braces into a tree of values. Never recursive; what it cannot tell is left out. */
import { shifted, span, type Span } from '../../../language/span';
import type { DataNode, DataTree, ReadOptions } from '../nodes';
import type { Evaluate } from './calls';
import { blockEntry, frameAt, frameValue, headOf, lineStart, type Frame } from './frames';
import { lazyText, settled } from './operands';
import type { Scanner, Token } from './tokens';
import { deepestNode, deepestTry, mostHeads } from '../limits';

/** What differs between the languages. */
export interface BlocksLanguage {
  readonly scanner: (code: string, base: number) => Scanner;
  /** Whether a line break ends an item of a list. */
  readonly lineItems: boolean;
  readonly evaluate: Evaluate;
  /** The value of a field in another form. */
  readonly adapt?: (key: string, value: DataNode) => DataNode;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Words whose parentheses hold a condition or names, no arguments. */
const isKeyword = (name: string): boolean => name === 'if' || name === 'for';

/** Reads a document, or a piece of it that was commented out. */
export function readBlocks(
  code: string,
  { scanner, lineItems, evaluate, adapt = (_, value) => value }: BlocksLanguage,
  { isSeeded, base }: ReadOptions,
): DataTree {
  const scan = scanner(code, base);
  const root = frameAt('body', '', 0);
  const frames: Frame[] = [root];
  /** How many frames wait for each closing bracket. */
  const waiting = new Map<string, number>();
  let skipped = 0;
  let next: Token | undefined;
  let last: Token | undefined;

  const top = (): Frame => frames.at(-1) ?? root;
  const count = (closer: string, by: number): void => {
    waiting.set(closer, (waiting.get(closer) ?? 0) + by);
  };
  const inHead = ({ kind, key }: Frame): boolean => kind === 'body' && key === undefined;

  /** Ends the value of a field, or an item. */
  const flush = (frame: Frame): void => {
    const value = frame.expression.finish();
    if (frame.kind === 'body') {
      const { key, keyStart } = frame;
      if (value !== undefined && key !== undefined)
        for (const node of settled(value))
          frame.entries.push({ key, value: adapt(key, node), statementStart: keyStart });
      frame.key = undefined;
      frame.head = [];
    } else if (value !== undefined && frame.loop !== 'head') {
      frame.items.push(value);
      if (frame.loop === 'body') frame.items.push({ kind: 'opaque', span: value.span });
    }
  };

  const close = (end: number): void => {
    const frame = top();
    flush(frame);
    frames.pop();
    count(frame.closer, -1);
    const parent = top();
    const range = span(base + frame.start, base + end);
    // What holds nothing by itself may still be a part of something else.
    const value =
      parent.kind !== 'body' || isSeeded(range)
        ? frameValue(frame, range, evaluate)
        : ({ kind: 'opaque', span: range } as const);
    if (frame.block !== undefined) {
      if (value.kind === 'table') parent.entries.push(blockEntry(frame.block, value, frame.statementStart));
      parent.head = [];
    } else if (!inHead(parent) && !(frame.kind === 'call' && isKeyword(frame.name))) {
      parent.expression.operand(value);
    }
  };

  const frameFor = (parent: Frame, closer: string, start: number): Frame => {
    const { expression, head } = parent;
    if (inHead(parent)) {
      const [first] = head;
      const begun = first && lineStart(code, first.start);
      const statementStart = begun === undefined ? parent.statementStart : base + begun;
      return closer === '}'
        ? frameAt('body', closer, start, { block: head, statementStart })
        : frameAt('skip', closer, start);
    }
    const facts = { statementStart: parent.key === undefined ? parent.statementStart : parent.keyStart };
    if (closer === '}') return frameAt('body', closer, start, facts);
    if (closer === ']') return frameAt(expression.hasValue ? 'skip' : 'list', closer, start, facts);
    const { word } = expression;
    if (word === undefined || (word.end !== base + start && !isKeyword(word.name)))
      return frameAt('group', closer, start, facts);
    return frameAt('call', closer, expression.takeWord() - base, { ...facts, name: word.name });
  };

  const startValue = (frame: Frame): void => {
    const [first, second] = frame.head;
    const begun = first && lineStart(code, first.start);
    frame.key = first?.name === 'for' ? '' : ((second ?? first)?.name ?? '');
    frame.keyStart = begun === undefined ? frame.statementStart : base + begun;
    frame.head = [];
  };

  /** A field where none can be: what is open was never closed. */
  const takeField = (): void => {
    if (last?.kind !== 'word') return;
    while (top().kind !== 'body') close(last.start);
    const frame = top();
    flush(frame);
    frame.head = [headOf(last.text, undefined, last.start)];
    startValue(frame);
  };

  const takeSign = (text: string, at: Span): void => {
    const frame = top();
    const { expression } = frame;
    if (text === ',') {
      if (!(inHead(frame) && frame.head[0]?.name === 'for')) flush(frame);
    } else if (text === ':' && frame.loop === 'head') {
      frame.loop = 'body';
      expression.reset();
    } else if (inHead(frame)) {
      if (text !== '?') startValue(frame);
    } else if (text === '=' && frame.kind !== 'body') {
      takeField();
    } else if (text === '?') {
      expression.question(at);
    } else if (text === ':' && expression.asks) {
      expression.alternative();
    } else {
      expression.operator(at);
    }
  };

  const takeOperator = (text: string, at: Span): void => {
    const { expression } = top();
    if (inHead(top())) return;
    if (text === '=>') expression.reset();
    else if (text === '??') expression.alternative();
    else expression.operator(at);
  };

  const takeValue = (literal: DataNode | undefined, name: string | undefined, at: Span): void => {
    const frame = top();
    const { expression } = frame;
    if (inHead(frame)) {
      if (frame.head.length < mostHeads) frame.head.push(headOf(name, literal, at.start - base));
    } else if (name === 'if' && expression.hasValue) {
      // `[for … : value if condition]`
      flush(frame);
      frame.loop = 'head';
    } else {
      if (name === 'for' && frame.kind === 'list' && frame.items.length === 0) frame.loop = 'head';
      expression.operand(literal ?? { kind: 'opaque', span: at }, name);
    }
  };

  const takeBreak = (): void => {
    const frame = top();
    const { expression } = frame;
    if (!(frame.kind === 'body' || (frame.kind === 'list' && lineItems)) || expression.open) return;
    next = scan.next();
    const sign = next.kind === 'sign' ? next.text : '';
    if (sign !== '?' && !(sign === ':' && expression.asks)) flush(frame);
  };

  /** Goes past the fields in braces when they hold nothing by themselves; false when they may. */
  const passOver = (start: number): boolean => {
    const parent = top();
    if (parent.kind !== 'body' || frames.length > deepestTry) return false;
    const end = scan.skipBraces((behind) => isSeeded(span(base + start, base + behind)));
    if (end === undefined) return false;
    if (inHead(parent)) parent.head = [];
    else parent.expression.operand({ kind: 'opaque', span: span(base + start, base + end) });
    return true;
  };

  const takeBracket = (bracket: string, { start, end }: Span): void => {
    const closer = closers[bracket];
    if (bracket === '{' && passOver(start)) return;
    if (closer !== undefined) {
      if (frames.length > deepestNode) {
        skipped++;
      } else {
        frames.push(frameFor(top(), closer, start));
        count(closer, 1);
      }
    } else if (skipped > 0) {
      skipped--;
    } else if ((waiting.get(bracket) ?? 0) > 0) {
      // A bracket without partner is passed over; one whose partner is further out ends what was left open.
      while (top().closer !== bracket) close(start);
      close(end);
    }
  };

  for (;;) {
    const token: Token = next ?? scan.next();
    next = undefined;
    if (token.kind === 'end') break;
    const at = shifted(token, base);
    if (token.kind === 'sign' && /[{}[\]()]/.test(token.text)) takeBracket(token.text, token);
    else if (skipped > 0) continue;
    else if (token.kind === 'break') takeBreak();
    else if (token.kind === 'literal') takeValue(lazyText(at, token.literal.read), undefined, at);
    else if (token.kind === 'sign') takeSign(token.text, at);
    else if (token.kind === 'operator') takeOperator(token.text, at);
    else takeValue(undefined, token.text, at);
    last = token;
  }
  while (frames.length > 1) close(code.length);
  flush(root);
  return {
    root: { kind: 'table', span: span(base, base + code.length), entries: root.entries },
    comments: scan.comments.map((comment) => shifted(comment, base)),
  };
}
