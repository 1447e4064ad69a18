/** Functions of Terraform and Packer that put texts together (https://developer.hashicorp.com/terraform/language/functions). */
import { chainedLists, evaluator, replaced, trimmedText } from '../calls';
import { choiceOf, joined, lazyText, literalCharacters, textFor, type Operand } from '../operands';
import { rewritten } from '../../../text/rewritten';
import type { Text } from '../../../text/text';

/** What comes out is the first argument, read by someone who undoes what the function does to it. */
const transparent =
  /^(?:jsonencode|yamlencode|base64encode|base64gzip|textencodebase64|sensitive|nonsensitive|tostring|tolist|toset|tomap|compact|distinct)$/;

/** What a call gives. */
export const evaluateHcl = evaluator(transparent, {
  join: (first, { args, span: at }) => {
    const [, second] = args;
    const separator = literalCharacters(first);
    return separator === undefined || second === undefined
      ? { kind: 'opaque', span: at }
      : joined(args.length === 2 ? second : chainedLists(args.slice(1), at), separator, at);
  },
  format: (_, { args, span: at }) => lazyText(at, () => formatted(args)),
  concat: (_, { args, span: at }) => chainedLists(args, at),
  list: (_, { args, span: at }) => chainedLists(args, at),
  trimspace: (first, { span: at }) => trimmedText(first, at),
  chomp: (first, { span: at }) => trimmedText(first, at),
  // Between slashes it is a regular expression.
  replace: (_, { args, span: at }) =>
    literalCharacters(args[1])?.startsWith('/') === true ? { kind: 'opaque', span: at } : replaced(args, at),
  merge: (_, { args, span: at }) => choiceOf(args, at),
  coalescelist: (_, { args, span: at }) => choiceOf(args, at),
  try: (_, { args, span: at }) => choiceOf(args, at),
  lookup: (_, { args, span: at }) => choiceOf(args.slice(2), at),
});

/** What `format` makes of its arguments; undefined when one of them is broken. */
function formatted([format, ...args]: readonly Operand[]): Text | undefined {
  const text = format && textFor(format);
  let next = 0;
  const places = /%(?:%|[-+# 0]*\d*(?:\.\d+)?(?:\[(\d{1,4})\])?([a-zA-Z]))/g;
  return (
    text &&
    rewritten(text, places, ([written, number, verb]) => {
      if (verb === undefined) return '%';
      if (number !== undefined) next = Number(number) - 1;
      const arg = args[next++];
      return arg?.kind === 'text' && /^%[sv]$/.test(written) ? arg.read() : undefined;
    })
  );
}
