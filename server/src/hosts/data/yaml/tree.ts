/** Reads YAML into a tree of the values around what is looked for. Never recursive; broken parts are left out. */
import type { CST } from 'yaml';
import { once } from '../../../language/once';
import { shifted, span } from '../../../language/span';
import { beginsLine } from '../comments';
import { isArguments, isHintTable, normalKey } from '../keys';
import { charactersOf, type DataEntry, type DataNode, type DataTree, type ReadOptions } from '../nodes';
import type { Text } from '../../text/text';
import { createAnchors, readInstead } from './anchors';
import { decodeBlock } from './block-scalars';
import { decodeDouble, decodePlain, decodeSingle } from './flow-scalars';
import { masked } from './mask';
import { withoutUntraced } from './skip';
import { tokensOf } from './tokens';
import { deepestNode } from '../limits';

/** What may stand before the first name on a line. */
const listSigns = /[ \t?\uFEFF-]/;

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
type Item = Collection['items'][number];

/** A list or table in the making. */
interface Frame {
  readonly token: Collection;
  readonly end: number;
  readonly flow: boolean;
  /** The name of the entry that it is the value of; undefined for an item. */
  readonly key: string | undefined;
  readonly statementStart: number | undefined;
  /** What stands before it: its name for others among them. */
  readonly tokens: readonly CST.SourceToken[];
  /** Whether it is only read because others may refer to something in it. */
  readonly hidden: boolean;
  readonly items: DataNode[];
  readonly entries: DataEntry[];
  next: number;
}

/** Reads YAML, or a piece of it that was commented out. */
export function readYaml(code: string, { isSeeded, base }: ReadOptions): DataTree {
  const { code: traced, starts } = withoutUntraced(masked(code), isSeeded, base);
  const { documents, comments } = tokensOf(traced);
  const anchors = createAnchors(traced);
  const roots: DataNode[] = [];
  const frames: Frame[] = [];

  const scalar = (token: CST.Token, { flow, end, statementStart }: Stand): DataNode => ({
    kind: 'text',
    span: span(base + token.offset, base + end),
    statementStart,
    read: once(() => decode(code, token, base, flow)),
  });

  const deliver = (value: DataNode, key: string | undefined, statementStart: number | undefined): void => {
    const frame = frames.at(-1);
    if (frame === undefined) roots.push(value);
    else if (key === undefined) frame.items.push(value);
    else frame.entries.push({ key, value, statementStart });
  };

  const visit = (token: CST.Token | null | undefined, place: Place): void => {
    if (token === undefined || token === null || isOpaque(place.tokens)) return;
    const { end, flow, key, statementStart, tokens } = place;
    if (isCollection(token)) {
      // A list of arguments can be as short as `/logon`: the program beside it tells whose they are.
      const wanted = key !== undefined && (isHintTable(key) || isArguments(normalKey(key)));
      const hidden = !wanted && !isSeeded(span(base + token.offset, base + end));
      const named = anchors.holdsAny(span(tokens[0]?.offset ?? token.offset, end));
      if ((hidden && !named) || frames.length > deepestNode) return;
      const inFlow = flow || token.type === 'flow-collection';
      const own = { token, end, flow: inFlow, key, statementStart, tokens, hidden };
      frames.push({ ...own, items: [], entries: [], next: 0 });
    } else if (token.type === 'alias') {
      const value = anchors.valueOf(token.source);
      const at = span(base + token.offset, base + token.offset + token.source.length);
      if (value !== undefined) deliver(readInstead(value, at), key, statementStart);
    } else if (isScalar(token)) {
      const value = scalar(token, place);
      anchors.note(tokens, value);
      deliver(value, key, statementStart);
    }
  };

  const step = (frame: Frame): void => {
    const { token, flow, end } = frame;
    const item = token.items[frame.next++];
    if (item === undefined) {
      frames.pop();
      const value = nodeOf(frame, base);
      anchors.note(frame.tokens, value);
      if (!frame.hidden) deliver(value, frame.key, frame.statementStart);
      return;
    }
    const following = token.items[frame.next];
    const itemEnd = following === undefined ? end : (startOf(following) ?? end);
    const { key, value } = item;
    const pair = isPair(token, item);
    // A name without a value says nothing.
    if (pair && value === undefined) return;
    const start = (pair ? key : (value ?? key))?.offset ?? itemEnd;
    // A comment can stand between the lines of brackets too.
    const statementStart = beginsLine(code, start, listSigns) ? base + start : frame.statementStart;
    const stand = { end: itemEnd, flow, statementStart };
    if (!pair) {
      visit(value ?? key, { ...stand, key: undefined, tokens: item.start });
      return;
    }
    const name = key === undefined || key === null || !isScalar(key) ? '' : charactersOf(scalar(key, stand));
    visit(value, { ...stand, key: name, tokens: item.sep ?? [] });
  };

  documents.forEach(({ value, start }, index) => {
    const next = documents[index + 1]?.offset ?? code.length;
    visit(value, { end: next, flow: false, key: undefined, statementStart: undefined, tokens: start });
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) step(frame);
  });
  return {
    root: { kind: 'list', span: span(base, base + code.length), items: roots },
    shares: anchors.used,
    comments: comments.filter(({ start }) => !starts.has(start)).map((comment) => shifted(comment, base)),
  };
}

/** Where a value stands. */
interface Stand {
  /** The end of what it can reach. */
  readonly end: number;
  readonly flow: boolean;
  readonly statementStart: number | undefined;
}

/** Where a token stands that is visited. */
interface Place extends Stand {
  readonly key: string | undefined;
  /** What stands before it: tags and anchors among them. */
  readonly tokens: readonly CST.SourceToken[];
}

/** Whether a value is encrypted or encoded. */
function isOpaque(tokens: readonly CST.SourceToken[]): boolean {
  return tokens.some(
    ({ type, source }) => type === 'tag' && /^!+(?:vault|binary|unsafe_binary|encrypted)/.test(source),
  );
}

function isCollection(token: CST.Token): token is Collection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

function isScalar(token: CST.Token): token is CST.FlowScalar | CST.BlockScalar {
  return (
    token.type === 'scalar' ||
    token.type === 'single-quoted-scalar' ||
    token.type === 'double-quoted-scalar' ||
    token.type === 'block-scalar'
  );
}

/** Whether an item is a name with its value. */
function isPair(token: Collection, item: Item): boolean {
  if (token.type === 'block-seq') return false;
  if (token.type === 'block-map' || token.start.source === '{') return true;
  return item.sep?.some(({ type }) => type === 'map-value-ind') === true;
}

function startOf(item: Item): number | undefined {
  return item.start[0]?.offset ?? item.key?.offset ?? item.sep?.[0]?.offset ?? item.value?.offset;
}

/** The value of a frame. A list of tables with one entry each, all of other names, is one table, as Salt has it. */
function nodeOf({ token, end, items, entries }: Frame, base: number): DataNode {
  const range = span(base + token.offset, base + end);
  if (token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{'))
    return { kind: 'table', span: range, entries };
  const single = items.flatMap((item) =>
    item.kind === 'table' && item.entries.length === 1 ? item.entries : [],
  );
  const names = new Set(single.map(({ key }) => key));
  if (items.length > 1 && single.length === items.length && names.size === items.length)
    return { kind: 'table', span: range, entries: single };
  const table: DataNode = { kind: 'table', span: range, entries };
  return { kind: 'list', span: range, items: entries.length === 0 ? items : [...items, table] };
}

function decode(code: string, token: CST.Token, base: number, flow: boolean): Text | undefined {
  if (!isScalar(token)) return undefined;
  if (token.type === 'block-scalar') {
    const last = token.props.at(-1);
    const header = token.props.find(({ type }) => type === 'block-scalar-header');
    if (last === undefined || header === undefined || !('source' in last) || !('source' in header))
      return undefined;
    const start = last.offset + last.source.length;
    const source = code.slice(start, start + token.source.length);
    return decodeBlock(header.source, source, base + start, token.indent);
  }
  const source = code.slice(token.offset, token.offset + token.source.length);
  const origin = base + token.offset;
  if (token.type === 'scalar') return decodePlain(source, origin, flow);
  return token.type === 'single-quoted-scalar' ? decodeSingle(source, origin) : decodeDouble(source, origin);
}
