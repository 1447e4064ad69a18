/** Values that have a name, and the places that refer to them (https://yaml.org/spec/1.2.2/#71-alias-nodes). */
import { firstIndex } from '../../../language/first-index';
import type { CST } from 'yaml';
import type { Span } from '../../../language/span';
import { readAt } from '../../text/mentions';
import type { DataNode } from '../nodes';
import { mostRepeated } from '../limits';

const anchorSign = /&[^\s,[\]{}]/g;
const aliasSign = /(?:^|[\s,[{:-])\*[^\s,[\]{}*]/;

/** Prepares the named values of a file. */
export function createAnchors(code: string) {
  // Without a place that refers to them names of values say nothing.
  const offsets = aliasSign.test(code) ? [...code.matchAll(anchorSign)].map(({ index }) => index) : [];
  const values = new Map<string, DataNode>();
  let left = Math.max(mostRepeated, code.length);
  let used = false;
  return {
    /** Whether a range of the code holds a value that another place may refer to. */
    holdsAny: ({ start, end }: Span): boolean => {
      const index = firstIndex(offsets, (each) => each >= start);
      return (offsets[index] ?? Infinity) < end;
    },
    /** Notes the value that stands behind some tokens, if one of them names it. */
    note: (tokens: readonly CST.SourceToken[], value: DataNode): void => {
      const name = tokens.findLast(({ type }) => type === 'anchor')?.source.slice(1);
      if (name !== undefined && isPlain(value)) values.set(name, value);
      else if (name !== undefined) values.delete(name);
    },
    /** What an alias such as `*name` stands for; undefined for a table, and for what is not known or too much. */
    valueOf: (alias: string): DataNode | undefined => {
      const value = values.get(alias.slice(1));
      if (value === undefined) return undefined;
      left -= value.span.end - value.span.start;
      if (left < 0) return undefined;
      used = true;
      return value;
    },
    /** Whether a place refers to a value. */
    get used(): boolean {
      return used;
    },
  };
}

/** A value as an alias reads it. */
export function readInstead(value: DataNode, at: Span): DataNode {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => readInstead(item, at)) };
  return value.kind === 'text' ? { ...value, read: () => readAt(value.read(), at) } : value;
}

/** Whether a value is a text or a list of texts. */
function isPlain(value: DataNode): boolean {
  return value.kind === 'text' || (value.kind === 'list' && value.items.every(({ kind }) => kind === 'text'));
}
