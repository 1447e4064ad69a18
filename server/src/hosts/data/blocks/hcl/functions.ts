/** Functions of Terraform and Packer that put texts together (https://developer.hashicorp.com/terraform/language/functions). */
import { chainedLists, evaluator, replaced, trimmedText } from '../calls';
import { choiceOf, instead, joined, lazyText, literalCharacters, textFor, type Operand } from '../operands';
import { sourced } from '../../../text/compose';
import { holeCharacter } from '../../../host';
import { slice } from '../../../text/sourced-text';
import { concatenate, textOf, type Text } from '../../../text/values';

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
  if (text === undefined) return undefined;
  const source = sourced(text);
  const parts: Text[] = [];
  let from = 0;
  let next = 0;
  const take = (start: number, end: number): Text => textOf(slice(source, start, end).atoms);
  for (const found of source.text.matchAll(/%(?:%|[-+# 0]*\d*(?:\.\d+)?(?:\[(\d{1,4})\])?([a-zA-Z]))/g)) {
    const [written, number, verb] = found;
    const end = found.index + written.length;
    const place = take(found.index, end);
    parts.push(take(from, found.index));
    from = end;
    if (verb === undefined) {
      parts.push(instead(place, '%', 'escape'));
      continue;
    }
    if (number !== undefined) next = Number(number) - 1;
    const arg = args[next++];
    const value = arg?.kind === 'text' && /^%[sv]$/.test(written) ? arg.read() : undefined;
    parts.push(value ?? instead(place, holeCharacter, 'hole'));
  }
  parts.push(take(from, source.text.length));
  return concatenate(parts);
}
