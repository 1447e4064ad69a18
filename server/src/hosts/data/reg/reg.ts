/** The host of exports of the registry (`.reg`). */
import { span, type Span } from '../../../language/span';
import type { DataEntry } from '../nodes';
import type { NestedHost } from '../scripts';
import type { Host, HostResult } from '../../host';
import { registryName } from '../ini/entries';
import { findInSections } from '../ini/sections';
import type { Encoding } from '../../text/offset-map';
import { textOf, type Atom, type Literal, type Text } from '../../text/values';
import { served } from '../../served';

const id = 'reg';

/** What values can hold besides command lines. */
export interface RegOptions {
  /** The hosts of scripts in strings. */
  readonly nested: NestedHost;
}

/** A string: `\"` and `\\`. Other characters, a line break among them, have no escape. */
export const regString: Encoding = {
  id: 'reg',
  encode: (text) => (/[\r\n\0]/.test(text) ? undefined : text.replace(/["\\]/g, '\\$&')),
};

const stringValue = /^(?:"((?:[^"\\]|\\.)*)"|@)\s*=\s*"((?:[^"\\]|\\.)*)"/d;

/** The text of a string value. */
function read(source: string, range: Span): Text {
  const literal: Literal = { start: range.start, encoding: regString };
  const atoms: Atom[] = [];
  let from = range.start;
  const copy = (end: number): void => {
    if (from < end)
      atoms.push({ kind: 'copy', text: source.slice(from, end), document: span(from, end), literal });
  };
  for (const { index, 0: escape } of source.slice(range.start, range.end).matchAll(/\\./g)) {
    const at = range.start + index;
    copy(at);
    from = at + 2;
    atoms.push({ kind: 'escape', text: escape.slice(1), document: span(at, from), literal });
  }
  copy(range.end);
  return textOf(atoms);
}

/** The string value on a line; undefined for any other: numbers and `hex(…)` hold nothing that can be read. */
function entryOf(source: string, content: Span, start: number, key: string): DataEntry | undefined {
  const found = stringValue.exec(source.slice(content.start, content.end));
  const value = found?.indices?.[2];
  if (found === null || value === undefined) return undefined;
  const range = span(content.start + value[0], content.start + value[1]);
  return {
    key: registryName(key, found[1] ?? ''),
    value: { kind: 'text', span: content, read: () => read(source, range) },
    statementStart: start,
  };
}

function find(source: string, { nested }: RegOptions): HostResult {
  return findInSections(source, {
    host: id,
    nested,
    comment: /^;+/,
    entryOf: ({ content, start }, key) => entryOf(source, content, start, key),
    isAlone: () => true,
    isOwn: () => false,
    ownRegion: () => undefined,
  });
}

/** The host of exports of the registry. */
export function regHost(options: RegOptions): Host {
  return {
    id,
    ...served.reg,
    nests: ['powershell'],
    always: false,
    lineComment: ';',
    find: (text) => find(text, options),
  };
}
