/** Addresses that a blank has cut off from the list they belong to. */
import type { CommandLine } from '../../language/ast';
import { span, type Span } from '../../language/span';

const fullName =
  /^(?:https?:\/\/[\w-]+(?:\.[\w-]+)*|(?=.*[A-Za-z])[\w-]+(?:\.[\w-]+){2,})(?::\d+)?(?:\/.*)?$/i;
/** Behind a comma a short name will do; `, 0, false` is left of a call in VBScript. */
const name = /^(?!(?:true|false)$)(?=.*[A-Za-z])[\w-]+(?:\.[\w-]+)*(?::\d+)?$/i;

/** The texts behind an argument that go on with its list of addresses, without the separators at their ends. */
export function looseHosts({ args }: CommandLine, index: number, afterComma: boolean): Span[] {
  const found: Span[] = [];
  let comma = afterComma;
  for (let at = index + 1; at < args.length; at++) {
    const next = args[at];
    if (next?.kind !== 'stray' || next.opaque || next.quotes !== undefined) break;
    const host = next.text.replace(/[,;]$/, '');
    if (!fullName.test(host) && !(comma && name.test(host))) break;
    found.push(span(next.span.start, next.span.start + host.length));
    comma = host !== next.text;
  }
  return found;
}
