/** Finds what is known about a message. */
import { messages, type LogMessage } from '../catalog/log';
import { onceEach } from '../language/once';

/** A message that was recognized, and the parts of it that its pattern names. */
export interface Match {
  readonly known: LogMessage;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The place of each named part in the message; known only to who asks. */
  readonly found: RegExpExecArray;
}

interface Candidate {
  readonly known: LogMessage;
  readonly order: number;
}

/** The first parts that a group can have, without what is around them. */
function alternatives(source: string): string[] {
  let depth = 0;
  let from = 0;
  const parts: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') at = source.indexOf(']', at + 1);
    else if (character === '(') depth++;
    else if (character === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    } else if (character === ')' && --depth < 0) {
      parts.push(source.slice(from, at));
      return parts;
    }
  }
  return [...parts, source.slice(from)];
}

/**
 * The characters that a text can begin with to match from its start, in lower case; undefined where any can. An expression
 * has to begin with a letter, an escaped sign, a group of such, or a sign that is repeated.
 */
function beginnings(source: string): readonly string[] | undefined {
  const group = /^\((?:\?:|\?<\w+>)?/.exec(source);
  if (group !== null) {
    const each = alternatives(source.slice(group[0].length)).map(beginnings);
    const all = each.flatMap((some) => some ?? []);
    return each.includes(undefined) ? undefined : all;
  }
  const [, space, escaped, literal, modifier = ''] =
    /^(?:(\\s)|\\([^\w\s])|([^\\^$.|?*+()[\]{}]))([?*]|\{0)?/.exec(source) ?? [];
  if (modifier !== '') return undefined;
  if (space !== undefined) return [' ', '\t'];
  return escaped === undefined && literal === undefined
    ? undefined
    : [(escaped ?? literal ?? '').toLowerCase()];
}

/** The candidates by the first character of a message, and those that match anywhere in it. */
interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Candidate[]>;
  readonly anywhere: readonly Candidate[];
  /** Whether one of the latter matches. */
  readonly anyOf: RegExp;
}

function indexOf(all: readonly LogMessage[]): Index {
  const byFirst = new Map<string, Candidate[]>();
  const anywhere: Candidate[] = [];
  all.forEach((known, order) => {
    const { source } = known.pattern;
    const isAnchored = source.startsWith('^') && alternatives(source).length === 1;
    const first = isAnchored ? beginnings(source.slice(1)) : undefined;
    if (first === undefined) anywhere.push({ known, order });
    for (const character of new Set(first)) {
      const others = byFirst.get(character);
      if (others === undefined) byFirst.set(character, [{ known, order }]);
      else others.push({ known, order });
    }
  });
  const sources = anywhere.map(({ known }) => known.pattern.source.replace(/\(\?<\w+>/g, '(?:'));
  return { byFirst, anywhere, anyOf: new RegExp(sources.join('|'), 'i') };
}

const index = onceEach((isMsi: boolean) =>
  indexOf(isMsi ? messages().filter(({ log }) => log === 'client.msi' || log === 'any') : messages()),
);

/** Longer messages are cut: what a pattern looks for is at the beginning. */
const longest = 20_000;

function firstOf(
  candidates: readonly Candidate[],
  text: string,
  before: number,
): (Candidate & Match) | undefined {
  for (const { known, order } of candidates) {
    if (order >= before) return undefined;
    const found = known.pattern.exec(text);
    if (found !== null) return { known, order, found, groups: found.groups ?? {} };
  }
  return undefined;
}

/**
 * What is known about a message.
 *
 * @param isMsi whether Windows Installer wrote it: then the messages of ccmsetup.log are none of it
 */
export function matchOf(message: string, isMsi = false): Match | undefined {
  const text = message.length > longest ? message.slice(0, longest) : message;
  const { byFirst, anywhere, anyOf } = index(isMsi);
  const first = text.charAt(0).toLowerCase();
  const anchored = firstOf(byFirst.get(first) ?? [], text, Number.POSITIVE_INFINITY);
  if (!anyOf.test(text)) return anchored;
  return firstOf(anywhere, text, anchored?.order ?? Number.POSITIVE_INFINITY) ?? anchored;
}
