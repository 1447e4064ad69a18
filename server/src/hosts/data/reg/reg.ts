/** The host of exports of the registry (`.reg`). */
import { sliceSpan, span } from '../../../language/span';
import type { DataEntry } from '../nodes';
import type { Nesting } from '../find';
import type { Host, HostResult } from '../../host';
import { registryName, type EntryLine } from '../ini/entries';
import { findInSections } from '../ini/sections';
import type { Encoding } from '../../text/offset-map';
import { decoded } from '../literals';
import { served } from '../../served';

const id = 'reg';

/** A string: `\"` and `\\`. Other characters, a line break among them, have no escape. */
export const regString: Encoding = {
  id: 'reg',
  encode: (text) => (/[\r\n\0]/.test(text) ? undefined : text.replace(/["\\]/g, '\\$&')),
};

/** A name, a value, and the quote that closes it. */
const stringValue = /^(?:"((?:[^"\\]|\\.)*)"|@)\s*=\s*"((?:[^"\\]|\\.)*)("|)/d;

/** The string value on a line; undefined for any other: numbers and `hex(…)` hold nothing that can be read. */
function entryOf(source: string, { content, start, cut }: EntryLine, key: string): DataEntry | undefined {
  const found = stringValue.exec(source.slice(content.start, content.end));
  const value = found?.indices?.[2];
  if (found === null || value === undefined || (found[3] === '' && !cut)) return undefined;
  const range = span(content.start + value[0], content.start + value[1]);
  return {
    key: registryName(key, found[1] ?? ''),
    value: {
      kind: 'text',
      span: content,
      read: () =>
        decoded(sliceSpan(source, range), range.start, regString, /\\./g, (escape) => escape.slice(1)),
    },
    statementStart: start,
  };
}

function find(source: string, { nested }: Nesting): HostResult {
  return findInSections(source, {
    host: id,
    nested,
    comment: /^;+/,
    entryOf: (line, key) => entryOf(source, line, key),
    isAlone: () => true,
  });
}

/** The host of exports of the registry. */
export function regHost(nesting: Nesting): Host {
  return {
    id,
    ...served.reg,
    nests: ['powershell'],
    always: false,
    lineComment: ';',
    find: (text) => find(text, nesting),
  };
}
