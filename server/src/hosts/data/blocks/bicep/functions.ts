/** Functions of Bicep that put texts together (https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/bicep-functions). */
import { chainedLists, evaluator, trimmedText } from '../calls';
import { allTexts, chained, choiceOf, joined, lazyText, literalCharacters, nodeFor } from '../operands';
import { formatText } from '../../../flow/format';

/** What comes out is the first argument, read by someone who undoes what the function does to it. */
const transparent = /^(?:string|base64|json|any|array)$/;

/** What a call gives. */
export const evaluateBicep = evaluator(transparent, {
  join: ([list, by], at) => joined(list, literalCharacters(by), at),
  format: (args, at) =>
    lazyText(at, () => allTexts(args, ([format, ...values]) => format && formatText(format, values))),
  concat: (args, at) =>
    args.some(({ kind }) => kind === 'list') ? chainedLists(args, at) : chained(args, at),
  createArray: (args, at) => ({ kind: 'list', span: at, items: args.map(nodeFor) }),
  trim: trimmedText,
  union: (args, at) => (args[0]?.kind === 'list' ? chainedLists(args, at) : choiceOf(args, at)),
});
