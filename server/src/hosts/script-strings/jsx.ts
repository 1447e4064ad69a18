/** Attributes of JSX: `<Step command="ccmsetup.exe …" />` (https://facebook.github.io/jsx/). */
import type { Text } from '../text/text';
import { decode, xmlDouble, xmlSingle } from '../text/xml';
import { isSign, type Group, type Node, type Token } from './nodes';
import { mostTagParts } from './limits';

/** An attribute with its value. */
export interface Attribute {
  readonly name: string;
  /** The text between the quotes, or the braces with the code that gives the value. */
  readonly value: Text | Group;
}

/** The attribute whose value is a string literal, alone or in braces; undefined where the literal is something else. */
export function attributeAt(source: string, token: Token): Attribute | undefined {
  if (token.kind !== 'string' || !token.closed) return undefined;
  const { parent } = token;
  const braces = parent.bracket === '{' && parent.owner === undefined ? parent : undefined;
  const written = token.index > 0 && isSign(parent.children[token.index - 1], '=') ? token : braces;
  const siblings = written?.parent?.children ?? [];
  const name = siblings[(written?.index ?? 0) - 2];
  if (written === undefined || name?.kind !== 'word' || !isSign(siblings[written.index - 1], '='))
    return undefined;
  if (!isInTag(siblings, name.index)) return undefined;
  if (written.kind === 'group') return { name: name.text, value: written };
  const quote = source[token.inner.end] ?? '';
  // There are no escapes: a quote ends the value.
  if (quote === '`' || source.slice(token.inner.start, token.inner.end).includes(quote)) return undefined;
  const encoding = quote === '"' ? xmlDouble : xmlSingle;
  return { name: name.text, value: decode(source, { span: token.inner, encoding }, 0) };
}

/** Whether the attribute with this name stands in a tag: behind `<`, the tag's name and nothing but other attributes. */
function isInTag(nodes: readonly Node[], name: number): boolean {
  for (let at = name - 1; at >= Math.max(0, name - mostTagParts); at--) {
    const node = nodes[at];
    if (isSign(node, '<')) {
      const before = nodes[at - 1];
      // Behind a name or a bracket it compares, or names a type.
      const compares = before !== undefined && before.kind !== 'sign' && before.end === node?.start;
      return !compares && nodes[at + 1]?.kind === 'word' && nodes[at + 1]?.start === node?.end;
    }
    if (node?.kind === 'sign' && !/^(?:[=\-.:/]|\.\.\.)$/.test(node.text)) return false;
    if (node?.kind === 'pattern' || (node?.kind === 'group' && node.bracket !== '{')) return false;
  }
  return false;
}
