/** Functions of Bicep that put texts together (https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/bicep-functions). */
import { chainedLists, evaluator, trimmedText } from '../calls';
import {
  allTexts,
  chained,
  choiceOf,
  joined,
  lazyText,
  literalCharacters,
  nodeFor,
  type Operand,
} from '../operands';
import { formatText } from '../../../flow/format';
import type { Text } from '../../../text/text';

/** What comes out is the first argument, read by someone who undoes what the function does to it. */
const transparent = /^(?:string|base64|json|any|array)$/;

/** What a call gives. */
export const evaluateBicep = evaluator(transparent, {
  join: (first, { args, span: at }) => {
    const separator = literalCharacters(args[1]);
    return separator === undefined ? { kind: 'opaque', span: at } : joined(first, separator, at);
  },
  format: (_, { args, span: at }) => lazyText(at, () => formatted(args)),
  concat: (_, { args, span: at }) =>
    args.some(({ kind }) => kind === 'list') ? chainedLists(args, at) : chained(args, at),
  createArray: (_, { args, span: at }) => ({ kind: 'list', span: at, items: args.map(nodeFor) }),
  trim: (first, { span: at }) => trimmedText(first, at),
  union: (first, { args, span: at }) => (first.kind === 'list' ? chainedLists(args, at) : choiceOf(args, at)),
});

/** What `format` makes of its arguments; undefined when one of them is broken. */
function formatted(args: readonly Operand[]): Text | undefined {
  return allTexts(args, ([format, ...values]) => format && formatText(format, values));
}
