/** The command line of a plan as text to insert: with stops for an editor that knows snippets, or as plain text. */
import type { QuoteStyle } from '../../language/ast';
import { printValue, quoteSign } from '../../language/printer';
import type { PlaceEncoding } from './scenario-place';
import type { PlacedArgument } from './scenario-plan';
import { sampleOf, type Shape, type Slot } from './scenario-values';

/** What stands around the arguments of a command line. */
export interface Frame {
  /** Before the first argument. */
  readonly head: string;
  /** Between arguments. */
  readonly separator: string;
  /** Whether the separator also stands before the first argument. */
  readonly separated: boolean;
  readonly tail: string;
  /** How quotes are written in values. */
  readonly style: QuoteStyle;
  /** Whether a place that is to be filled in is marked with angle brackets, which mean something else to a shell. */
  readonly isAngled: boolean;
  /** What stands in slots of which nothing is known, by their names, where that is no usual placeholder. */
  readonly samples?: Readonly<Record<string, string>>;
}

/**
 * A part of a text to insert: a fixed text, a slot, a stretch that can be deleted as one, or one of several texts of which
 * the first one is the usual one.
 */
type Part = string | Slot | { readonly optional: readonly Part[] } | { readonly choice: readonly string[] };

/** Kinds of values that nearly always hold spaces or separators. */
const quotedKinds = new Set(['folder', 'certificate-selection', 'certificate-issuers']);

/** An argument as it is written. */
function partsOf({ entry, shape }: PlacedArgument, style: QuoteStyle): Part[] {
  const { name, kind, valueKind } = entry;
  if (shape === undefined) return [name];
  const isQuoted =
    quotedKinds.has(valueKind) || shape.some((part) => typeof part !== 'string' && /\s/.test(sampleOf(part)));
  const quote = isQuoted ? quoteSign(style) : '';
  return [`${name}${kind === 'parameter' ? ':' : '='}${quote}`, ...shape, quote];
}

/** What an argument begins with before something of it is filled in. */
function headOf(parts: readonly Part[]): string {
  let head = '';
  for (const part of parts) {
    if (typeof part !== 'string') break;
    head += part;
  }
  return head;
}

/** The parts of a whole command line. */
function lineParts(args: readonly PlacedArgument[], frame: Frame): Part[] {
  const { head, separator, separated, tail, style } = frame;
  const line: Part[] = [head];
  // Whether something that stays is there for a separator to follow.
  let follows = separated;
  let flag: string | undefined;
  for (const argument of args) {
    const parts = partsOf(argument, style);
    if (argument.presence === 'inCase') {
      flag = argument.shape === undefined ? headOf(parts) : undefined;
    } else if (argument.presence === 'recommended') {
      line.push({ optional: follows ? [separator, ...parts] : [...parts, separator] });
      flag = undefined;
    } else {
      const start = headOf(parts);
      if (follows) line.push(separator);
      if (flag === undefined) line.push(...parts);
      else {
        const rest = parts.findIndex((part) => typeof part !== 'string');
        line.push({ choice: [start, `${flag} ${start}`] }, ...(rest < 0 ? [] : parts.slice(rest)));
      }
      follows = true;
      flag = undefined;
    }
  }
  const last = line.at(-1);
  // Behind the last argument nothing is to be kept apart.
  if (!follows && typeof last === 'object' && 'optional' in last)
    line.splice(-1, 1, { optional: last.optional.slice(0, -1) });
  return [...line, tail];
}

/** Gives what stands in a slot before it is filled in. */
type Sample = (slot: Slot) => string;

/** The samples of a place. */
function samplesFor({ samples = {}, isAngled }: Frame): Sample {
  return (slot) =>
    samples[slot.name] ??
    (isAngled || slot.values.length > 0 ? sampleOf(slot) : `YOUR-${slot.name.toUpperCase()}`);
}

function plainOf(parts: readonly Part[], sample: Sample): string {
  return parts
    .map((part): string => {
      if (typeof part === 'string') return part;
      if ('optional' in part) return plainOf(part.optional, sample);
      return 'choice' in part ? (part.choice[0] ?? '') : sample(part);
    })
    .join('');
}

/** Numbers the stops: those of what is required first, then each stretch that can be deleted before what stands in it. */
function numberStops(parts: readonly Part[]): (part: Exclude<Part, string>) => number {
  const numbers = new Map<unknown, number>();
  const keyOf = (part: Exclude<Part, string>): unknown => ('name' in part ? part.name : part);
  const number = (part: Part): void => {
    if (typeof part !== 'string' && !numbers.has(keyOf(part))) numbers.set(keyOf(part), numbers.size + 1);
  };
  for (const part of parts) if (typeof part === 'object' && !('optional' in part)) number(part);
  for (const part of parts)
    if (typeof part === 'object' && 'optional' in part) [part, ...part.optional].forEach(number);
  return (part) => numbers.get(keyOf(part)) ?? 0;
}

/** The same text with nothing in it that can be deleted as one. */
function flat(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) =>
    typeof part === 'object' && 'optional' in part ? flat(part.optional) : [part],
  );
}

function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function choiceText(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** The parts as a snippet; undefined when the literal cannot hold one of them. */
function snippetOf(parts: readonly Part[], encoding: PlaceEncoding, sample: Sample): string | undefined {
  const numberOf = numberStops(parts);
  const required = new Set(
    parts.flatMap((part) => (typeof part === 'object' && 'name' in part ? [part.name] : [])),
  );
  const defined = new Set<string>();
  const unwritable: string[] = [];
  const written = (text: string, isValue = false): string => {
    // Some literals write a sign otherwise where they begin or end, and this is a part of one.
    const padded = `x${text}x`;
    const { encodeValue } = encoding;
    const encoded =
      isValue && encodeValue !== undefined && /\s/.test(text) ? encodeValue(padded) : encoding.encode(padded);
    if (encoded === undefined) unwritable.push(text);
    return encoded?.slice(1, -1) ?? '';
  };
  const choice = (texts: readonly string[], areValues: boolean): string =>
    `|${texts.map((text) => choiceText(written(text, areValues))).join(',')}|`;
  const slot = (part: Slot, isOptional: boolean): string => {
    // What can be deleted must not be where another argument gets its text from.
    if (defined.has(part.name) || (isOptional && required.has(part.name))) return '';
    defined.add(part.name);
    return part.values.length > 1
      ? choice(
          part.values.map(({ value }) => value),
          true,
        )
      : `:${snippetText(written(sample(part), true))}`;
  };
  const render = (some: readonly Part[], isOptional: boolean): string =>
    some
      .map((part): string => {
        if (typeof part === 'string') return snippetText(written(part));
        const content =
          'choice' in part
            ? choice(part.choice, false)
            : 'optional' in part
              ? `:${render(part.optional, true)}`
              : slot(part, isOptional);
        return `\${${String(numberOf(part))}${content}}`;
      })
      .join('');
  const text = render(parts, false);
  return unwritable.length > 0 ? undefined : text;
}

/** A text to insert. */
export interface InsertText {
  readonly text: string;
  readonly snippet: boolean;
}

/**
 * The command line of some arguments, as a literal takes it.
 *
 * @param snippets whether to make a snippet, and one with stops in the placeholders of others
 * @returns undefined when the literal cannot hold it
 */
export function insertText(
  args: readonly PlacedArgument[],
  frame: Frame,
  encoding: PlaceEncoding,
  snippets: 'none' | 'flat' | 'nested',
): InsertText | undefined {
  const parts = lineParts(args, frame);
  const sample = samplesFor(frame);
  const text = encoding.encode(plainOf(parts, sample));
  if (text === undefined) return undefined;
  const stops = snippets === 'nested' ? parts : flat(parts);
  const snippet = snippets === 'none' ? undefined : snippetOf(stops, encoding, sample);
  return snippet === undefined ? { text, snippet: false } : { text: `${snippet}$0`, snippet: true };
}

/** A value that is filled in later, as it stands in a place. */
export function laterValue(shape: Shape, frame: Frame): string {
  return plainOf(shape, samplesFor(frame));
}

/** The command line of some arguments as text, with samples in place of what is unknown. */
export function plainText(args: readonly PlacedArgument[], frame: Frame): string {
  return plainOf(lineParts(args, frame), samplesFor(frame));
}

/** An argument with a value that somebody has chosen, as it is written. */
export function writtenArgument(
  { entry: { name, kind, takesValue } }: Pick<PlacedArgument, 'entry'>,
  value: string,
  style: QuoteStyle,
): string {
  if (takesValue === 'none' || value === '') return name;
  return `${name}${kind === 'parameter' ? ':' : '='}${printValue(value, style)}`;
}
