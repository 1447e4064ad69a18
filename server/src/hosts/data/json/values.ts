/** What a script gets that reads a text in JSON. */
import { composeText } from '../../text/compose';
import type { Text } from '../../text/text';
import type { Value } from '../../text/values';
import { longestRead } from '../limits';
import type { DataNode } from '../nodes';
import { readJson } from './tree';

/** A list of nothing but strings. */
const strings = /^\[\s*(?:"(?:[^"\\]|\\[^])*"\s*(?:,\s*)?)*\]$/;

/** The value of a text in JSON: tables with names in lower case, and lists. What is no string is left to the run. */
export function jsonValue(json: Text): Value | undefined {
  const code = json.text;
  if (code.length > longestRead) return undefined;
  const { root } = readJson(code, { isSeeded: () => true, base: 0 });
  const [only, ...others] = root.kind === 'list' ? root.items : [];
  return only === undefined || others.length > 0 ? undefined : valueOf(only);

  function valueOf(node: DataNode): Value | undefined {
    if (node.kind === 'text') {
      const text = node.read();
      return text && composeText(text, json);
    }
    if (node.kind === 'list') {
      const items = node.items.flatMap((item) => valueOf(item) ?? []);
      return { kind: 'list', items, partial: !strings.test(code.slice(node.span.start, node.span.end)) };
    }
    const entries = node.entries.flatMap(({ key, value }): [string, Value][] => {
      const entry = valueOf(value);
      return entry === undefined ? [] : [[key.toLowerCase(), entry]];
    });
    return { kind: 'table', entries: new Map(entries), partial: true };
  }
}
