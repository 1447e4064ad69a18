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
  join: ([separator, ...lists], at) =>
    joined(lists.length > 1 ? chainedLists(lists, at) : lists[0], literalCharacters(separator), at),
  format: (args, at) => lazyText(at, () => formatted(args)),
  concat: chainedLists,
  list: chainedLists,
  trimspace: trimmedText,
  chomp: trimmedText,
  // Between slashes it is a regular expression.
  replace: (args, at) =>
    literalCharacters(args[1])?.startsWith('/') === true ? { kind: 'opaque', span: at } : replaced(args, at),
  merge: choiceOf,
  coalescelist: choiceOf,
  try: choiceOf,
  lookup: (args, at) => choiceOf(args.slice(2), at),
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
