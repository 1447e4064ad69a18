/** What an assignment changes. */
import { sliceSpan } from '../../language/span';
import type { Target } from './language';
import type { Node } from './nodes';

/** The text of a string in the brackets behind a name. */
function keyIn(node: Node | undefined, source: string): string | undefined {
  if (node?.kind !== 'group') return undefined;
  const [only, ...others] = node.children;
  return only?.kind === 'string' && others.length === 0 ? sliceSpan(source, only.inner) : undefined;
}

/**
 * The last name with its dots before an assignment sign.
 *
 * @param typed what separates a name from its type behind it
 */
export function lastPath(left: readonly Node[], source: string, typed?: string): Target | undefined {
  const cut =
    typed === undefined ? -1 : left.findIndex((node) => 'text' in node && node.text.toLowerCase() === typed);
  let end = cut < 0 ? left.length : cut;
  const bracket = left[end - 1];
  let key: string | undefined;
  if (bracket?.kind === 'group') {
    if (bracket.bracket !== '{') {
      key = keyIn(bracket, source);
      // Nothing in them declares an array.
      if (key === undefined && bracket.children.length > 0) return undefined;
    }
    end--;
    // `node['client']['args']`
    for (let outer = left[end - 1]; outer?.kind === 'group' && outer.bracket === '['; outer = left[end - 1])
      end--;
  }
  const last = left[end - 1];
  if (last?.kind !== 'word') return undefined;
  let start = end - 1;
  let name = last.text;
  for (;;) {
    const dot = left[start - 1];
    const owner = left[start - 2];
    if (dot?.kind !== 'sign' || !/^(?:\?\.|\.|->|::)$/.test(dot.text) || owner?.kind !== 'word') break;
    name = `${owner.text}.${name}`;
    start -= 2;
  }
  const before = left[start - 1];
  // Several targets at once, or a part of something that is not understood.
  if (before?.kind === 'sign' && !/^[>?*\]]$/.test(before.text)) return undefined;
  return hasComma(left.slice(0, start)) ? undefined : { name, key };
}

/** Whether there is a comma outside of the brackets of a type. */
function hasComma(nodes: readonly Node[]): boolean {
  let depth = 0;
  for (const node of nodes) {
    if (node.kind !== 'sign') continue;
    if (node.text === '<') depth++;
    else if (node.text === '>') depth--;
    else if (node.text === ',' && depth === 0) return true;
  }
  return false;
}
