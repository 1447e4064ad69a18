/** Reads XML into a tree of the values around what is looked for. Never recursive; broken parts are left out. */
import { QuoteType, Tokenizer } from 'htmlparser2';
import { once } from '../../../language/once';
import { span, type Span } from '../../../language/span';
import { beginsLine } from '../comments';
import type { DataEntry, DataNode, DataText, DataTree, ReadOptions } from '../nodes';
import { concatenate } from '../../text/text';
import { decode, xmlCdata, xmlDouble, xmlSingle, xmlText, type Content } from '../../text/xml';
import { withLists } from './siblings';
import { deepestNode } from '../limits';

/** An element in the making. */
interface Frame {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly statementStart: number | undefined;
  readonly entries: DataEntry[];
  readonly attributes: number;
  readonly contents: Content[];
}

function frameOf(
  name: string,
  start: number,
  contentStart: number,
  statementStart: number | undefined,
  entries: DataEntry[],
): Frame {
  return { name, start, contentStart, statementStart, entries, attributes: entries.length, contents: [] };
}

/** Reads XML, or a piece of it that was commented out. */
export function readXml(code: string, { isSeeded, base }: ReadOptions): DataTree {
  const comments: Span[] = [];
  const root = frameOf('', 0, 0, undefined, []);
  const frames = [root];
  let skipped = 0;
  let tag: { readonly name: string; readonly start: number } | undefined;
  let attributes: DataEntry[] = [];
  let attribute: { readonly name: string; start: number; end: number } | undefined;

  const textNode = (contents: readonly Content[], range: Span): DataText => ({
    kind: 'text',
    span: span(base + range.start, base + range.end),
    read: once(() => {
      // An empty text is a place too: completion works in it.
      const written = contents.filter((content) => content.span.start < content.span.end);
      return concatenate(
        (written.length > 0 ? written : contents.slice(0, 1)).map((content) => decode(code, content, base)),
      );
    }),
  });

  const open = (contentStart: number): void => {
    if (tag === undefined) return;
    const { name, start } = tag;
    const parent = frames.at(-1);
    if (skipped > 0 || frames.length > deepestNode) skipped++;
    else {
      const statementStart = beginsLine(code, start) ? base + start : parent?.statementStart;
      const entries = attributes.map((entry) => ({ ...entry, statementStart }));
      frames.push(frameOf(name, start, contentStart, statementStart, entries));
    }
    tag = undefined;
    attributes = [];
  };

  const close = (contentEnd: number, end: number): void => {
    const frame = frames.pop();
    const parent = frames.at(-1);
    if (frame === undefined || parent === undefined) return;
    const range = span(frame.start, end);
    const { entries, contents, contentStart, statementStart, name } = frame;
    if (entries.length > 0 && !isSeeded(span(base + range.start, base + range.end))) return;
    const simple = entries.length === frame.attributes;
    if (contents.length === 0 && simple && contentStart <= contentEnd)
      contents.push({ span: span(contentStart, contentEnd), encoding: xmlText });
    const text = textNode(contents, range);
    const value: DataNode =
      entries.length === 0
        ? text
        : {
            kind: 'table',
            span: text.span,
            entries: simple
              ? [...entries, { key: '#text', value: text, statementStart }]
              : withLists(entries),
          };
    parent.entries.push({ key: name, value, statementStart });
  };

  const closeTag = (name: string, start: number, end: number): void => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    // A tag without partner is passed over; one whose partner is further out ends what was left open.
    const partner = frames.findLastIndex((frame) => frame.name === name);
    if (partner <= 0) return;
    while (frames.length - 1 > partner) close(start, start);
    close(start, end);
  };

  const content = (start: number, end: number, encoding: Content['encoding']): void => {
    if (skipped === 0) frames.at(-1)?.contents.push({ span: span(start, end), encoding });
  };
  const nothing = (): void => undefined;

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        tag = { name: code.slice(start, end), start: start - 1 };
        attributes = [];
      },
      onattribname: (start, end) => {
        attribute = { name: code.slice(start, end), start: -1, end: -1 };
      },
      onattribdata: (start, end) => {
        if (attribute === undefined) return;
        if (attribute.start < 0) attribute.start = start;
        attribute.end = end;
      },
      onattribend: (quote, end) => {
        if (attribute === undefined || (quote !== QuoteType.Double && quote !== QuoteType.Single)) return;
        const range = attribute.start < 0 ? span(end, end) : span(attribute.start, attribute.end);
        const encoding = quote === QuoteType.Double ? xmlDouble : xmlSingle;
        const value = textNode([{ span: range, encoding }], range);
        attributes.push({ key: attribute.name, value, statementStart: undefined });
        attribute = undefined;
      },
      onopentagend: (end) => {
        open(end + 1);
      },
      onselfclosingtag: (end) => {
        open(end + 2);
        if (skipped > 0) skipped--;
        else close(end + 1, end + 1);
      },
      onclosetag: (start, end) => {
        closeTag(code.slice(start, end), start - 2, end + 1);
      },
      ontext: (start, end) => {
        // Of an unfinished tag at the end of a document the tokenizer tells as of text that begins before the document.
        if (start >= 0) content(start, end, xmlText);
      },
      oncdata: (start, end, offset) => {
        content(start, end - offset, xmlCdata);
      },
      oncomment: (start, end) => {
        comments.push(span(base + start - 4, base + Math.min(end + 1, code.length)));
      },
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(code);
  tokenizer.end();
  while (frames.length > 1) close(code.length, code.length);
  return {
    root: { kind: 'table', span: span(base, base + code.length), entries: withLists(root.entries) },
    comments,
  };
}
