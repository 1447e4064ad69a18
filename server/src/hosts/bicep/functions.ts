/** Functions of Bicep that put texts together (https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/bicep-functions). */
import { chainedLists, flattened, replaced, trimmedText, unknownCall, type Call } from '../blocks/calls';
import {
  chained,
  choiceOf,
  joined,
  lazyText,
  literalCharacters,
  nodeFor,
  textFor,
  type Operand,
} from '../blocks/operands';
import { formatText } from '../format';
import type { Text, Value } from '../values';

/** What comes out is the first argument, read by someone who undoes what the function does to it. */
const transparent = /^(?:string|base64|json|any|array)$/;

/** What a call gives. */
export function evaluateBicep(call: Call): Operand {
  const { name, args, span: at } = call;
  const [first, second] = args;
  if (first === undefined) return { kind: 'opaque', span: at };
  if (transparent.test(name)) return first;
  switch (name) {
    case 'join': {
      const separator = literalCharacters(second);
      return separator === undefined ? { kind: 'opaque', span: at } : joined(first, separator, at);
    }
    case 'format':
      return lazyText(at, () => formatted(args));
    case 'concat':
      return args.some(({ kind }) => kind === 'list') ? chainedLists(args, at) : chained(args, at);
    case 'createArray':
      return { kind: 'list', span: at, items: args.map(nodeFor) };
    case 'flatten':
      return flattened(first, at);
    case 'trim':
      return trimmedText(first, at);
    case 'replace':
      return replaced(args, at);
    case 'union':
      return first.kind === 'list' ? chainedLists(args, at) : choiceOf(args, at);
    case 'coalesce':
      return choiceOf(args, at);
    default:
      return unknownCall(call);
  }
}

/** What `format` makes of its arguments; undefined when one of them is broken. */
function formatted([format, ...args]: readonly Operand[]): Text | undefined {
  const text = format && textFor(format);
  const values: Value[] = [];
  for (const arg of args) {
    const value = textFor(arg);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return text && formatText(text, values);
}
