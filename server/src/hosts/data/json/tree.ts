/** Reads JSON with comments into a tree of the values around what is looked for. Never recursive; broken parts are left out. */
import { createScanner } from 'jsonc-parser';
import { once } from '../../../language/once';
import { span, type Span } from '../../../language/span';
import { isArguments, normalKey } from '../keys';
import type { Member } from '../members';
import type { DataEntry, DataNode, DataText, DataTree, ReadOptions } from '../nodes';
import { evaluated } from './expressions';
import { readString } from './strings';
import { deepestNode, largestMember } from '../limits';

/** The kinds of tokens, by the numbers of jsonc-parser's `SyntaxKind`. */
const openBrace = 1;
const closeBrace = 2;
const openBracket = 3;
const closeBracket = 4;
const colon = 6;
const stringToken = 10;
const lineComment = 12;
const blockComment = 13;
const lineBreak = 14;
const blanks = 15;
const endOfFile = 17;

/** The faults of a string, by the numbers of its `ScanError`, that leave clear what is meant. */
const unknownCode = 4;
const unknownEscape = 5;

/** A string where it may be a value or the name of one. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly sound: boolean;
}

/** A value: what has brackets is read already. */
type Value = { readonly node: DataNode } | Token;

/** A list or table in the making. */
interface Frame {
  readonly bracket: number | undefined;
  readonly start: number;
  readonly key: Token | undefined;
  readonly items: Value[];
  readonly entries: { readonly key: Token; readonly value: Value }[];
  /** How many comments and faults there were before it. */
  readonly comments: number;
  readonly faults: number;
}

/** Reads JSON, or a piece of it that was commented out: names and values without the brackets around them. */
export function readJson(code: string, options: ReadOptions): DataTree {
  const { isSeeded, base, known = [] } = options;
  const scanner = createScanner(code, false);
  const comments: Span[] = [];
  const members: Member[] = [];
  /** How many brackets had no partner, or were too deep. */
  let faults = 0;
  let nextKnown = 0;
  const frameAt = (bracket: number | undefined, start: number, name: Token | undefined): Frame => ({
    ...{ bracket, start, key: name, items: [], entries: [] },
    ...{ comments: comments.length, faults },
  });
  const root = frameAt(undefined, 0, undefined);
  const frames: Frame[] = [root];
  let skipped = 0;
  let pending: Token | undefined;
  let key: Token | undefined;

  const put = (frame: Frame | undefined, name: Token | undefined, value: Value): void => {
    if (name === undefined) frame?.items.push(value);
    else frame?.entries.push({ key: name, value });
  };
  /** What stood before is complete. */
  const flush = (): void => {
    if (pending !== undefined) put(frames.at(-1), key, pending);
    pending = key = undefined;
  };
  /** A list of arguments can be as short as `/logon`: the program beside it tells whose they are. */
  const areArguments = (bracket: number | undefined, name: Token | undefined): boolean =>
    bracket === openBracket && name !== undefined && isArguments(normalKey(nameOf(code, name) ?? ''));
  const close = (end: number): void => {
    flush();
    const frame = frames.pop();
    if (
      frame !== undefined &&
      (isSeeded(span(base + frame.start, base + end)) || areArguments(frame.bracket, frame.key))
    )
      put(frames.at(-1), frame.key, { node: nodeOf(frame, code, base, end) });
  };
  const open = (kind: number, start: number): void => {
    if (pending !== undefined) flush();
    frames.push(frameAt(kind, start, key));
    key = undefined;
  };
  /** A bracket without partner is passed over; one whose partner is further out ends what was left open. */
  const closeUpTo = (bracket: number, start: number, end: number): void => {
    if (frames.at(-1)?.bracket !== bracket) faults++;
    if (frames.findLastIndex((frame) => frame.bracket === bracket) < 0) return;
    while (frames.at(-1)?.bracket !== bracket) close(start);
    const frame = frames.at(-1);
    close(end);
    if (frame?.faults === faults && end - frame.start <= largestMember) remember(frame, end);
  };
  const remember = (frame: Frame, end: number): void => {
    while ((members.at(-1)?.start ?? -1) >= frame.start) members.pop();
    members.push({
      ...span(frame.start, end),
      depth: frames.length,
      comments: comments.slice(frame.comments),
    });
  };
  /** Passes over what was read before; false where there is nothing of the kind. */
  const pass = (kind: number, start: number): boolean => {
    while ((known[nextKnown]?.start ?? Infinity) < start) nextKnown++;
    const member = known[nextKnown];
    if (member?.start !== start || member.depth !== frames.length) return false;
    const name = pending === undefined ? key : undefined;
    const seeded = isSeeded(member);
    if (!seeded && areArguments(kind, name)) return false;
    if (pending !== undefined) flush();
    key = undefined;
    if (seeded) put(frames.at(-1), name, { node: readLater(kind, code, member, options) });
    members.push(member);
    comments.push(...member.comments);
    scanner.setPosition(member.end);
    return true;
  };

  for (let kind: number = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    if (kind === lineBreak || kind === blanks) continue;
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (kind === lineComment || kind === blockComment) {
      comments.push(span(base + start, base + end));
    } else if (kind === openBrace || kind === openBracket) {
      if (frames.length > deepestNode) {
        skipped++;
        faults++;
      } else if (!pass(kind, start)) open(kind, start);
    } else if (kind === closeBrace || kind === closeBracket) {
      if (skipped > 0) skipped--;
      else closeUpTo(kind - 1, start, end);
    } else if (skipped > 0) {
      continue;
    } else if (kind === colon) {
      if (key === undefined) {
        key = pending;
        pending = undefined;
      }
    } else if (kind === stringToken) {
      if (pending !== undefined) flush();
      const error: number = scanner.getTokenError();
      pending = { start, end, sound: error === 0 || error === unknownCode || error === unknownEscape };
    } else {
      // A comma; or a number, a keyword or something that is no JSON, which takes the place of the value.
      flush();
    }
  }
  while (frames.length > 1) close(code.length);
  flush();
  return { root: nodeOf(root, code, base, code.length), comments, members };
}

/** A list or table that was read before: what is in it is read again when somebody asks. */
function readLater(kind: number, code: string, { start, end }: Span, { isSeeded }: ReadOptions): DataNode {
  const range = span(start, end);
  const read = once(() => {
    const { root } = readJson(code.slice(start, end), { isSeeded, base: start });
    return root.kind === 'list' ? root.items[0] : undefined;
  });
  return kind === openBracket
    ? {
        kind: 'list',
        span: range,
        get items() {
          const node = read();
          return node?.kind === 'list' ? node.items : [];
        },
      }
    : {
        kind: 'table',
        span: range,
        get entries() {
          const node = read();
          return node?.kind === 'table' ? node.entries : [];
        },
      };
}

/** The value of a frame. Names and values without brackets around them are a table. */
function nodeOf(frame: Frame, code: string, base: number, end: number): DataNode {
  const range = span(base + frame.start, base + end);
  const items = frame.items.map((value) => valueOf(value, code, base));
  if (frame.bracket === openBracket) return { kind: 'list', span: range, items };
  const entries = frame.entries.flatMap(({ key, value }): DataEntry[] => {
    const name = nameOf(code, key);
    if (name === undefined) return [];
    return [{ key: name, value: valueOf(value, code, base), statementStart: base + key.start }];
  });
  const table: DataNode = { kind: 'table', span: range, entries };
  if (frame.bracket === openBrace || items.length === 0) return table;
  return { kind: 'list', span: range, items: entries.length === 0 ? items : [table, ...items] };
}

function valueOf(value: Value, code: string, base: number): DataNode {
  if ('node' in value) return value.node;
  const { start, end, sound } = value;
  const text: DataText = {
    kind: 'text',
    span: span(base + start, base + end),
    read: once(() => {
      const written = sound ? readString(code, span(start + 1, end - 1), base) : undefined;
      return written && evaluated(written);
    }),
  };
  return text;
}

/** The name that a string gives; undefined when it is broken. */
function nameOf(code: string, { start, end, sound }: Token): string | undefined {
  if (!sound) return undefined;
  const written = code.slice(start + 1, end - 1);
  if (!written.includes('\\')) return written;
  return readString(code, span(start + 1, end - 1), 0)?.text;
}
