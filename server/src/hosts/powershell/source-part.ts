/** A part of a script that is known without what stands around it. All offsets are those of the part. */
import { addTo } from '../../language/add-to';
import { once } from '../../language/once';
import { sliceSpan, span, type Span } from '../../language/span';
import { seedSource } from '../commands/evidence';
import { matchEnd } from '../text/sticky';
import { splatSource, variableName, variableSource } from './characters';
import { groupEnds } from './brackets';
import type { StringToken } from './masking';
import { innermost, type Outline } from './outline';
import { readOutline } from './outline-reader';

/** A mention of a variable. */
export interface Mention extends Span {
  /** False in strings and comments. */
  readonly inCode: boolean;
}

/** Such a part. What it holds is found when somebody asks, and only once for all versions of the script. */
export interface SourcePart {
  readonly text: string;
  readonly code: string;
  readonly strings: readonly StringToken[];
  readonly comments: readonly Span[];
  readonly outline: () => Outline;
  /** The ends of groups, by the offsets behind their opening brackets; 0 where there is none. */
  readonly groupEnds: () => Int32Array;
  /** By the names of variables, in ascending order. */
  readonly mentions: () => ReadonlyMap<string, readonly Mention[]>;
  /** The variables that it may change: all that it does change, and some more. */
  readonly written: () => ReadonlySet<string>;
  /** Where functions are defined, by their names in lower case: the last one of a name. */
  readonly functions: () => ReadonlyMap<string, Span>;
  /** Whether it tells that quotes in arguments of programs are escaped. */
  readonly escapesQuotes: () => boolean;
  /** The comments that speak to the linter. */
  readonly notes: () => readonly Span[];
  /** Where to look for command lines, in ascending order. */
  readonly seeds: () => readonly number[];
}

function mentionsIn(text: string, code: string): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const found of text.matchAll(new RegExp(`\`[\\s\\S]|${variableSource}|${splatSource}`, 'gu'))) {
    const [written] = found;
    if (written.startsWith('`')) continue;
    const { index: start } = found;
    const mention = { start, end: start + written.length, inCode: code[start] === written[0] };
    addTo(mentions, variableName(written), mention);
  }
  return mentions;
}

const change = /[^\S\r\n]*(?:[-+*/%]?=|\?\?=|\+\+|--|,)|\.[\p{L}_]|\[/uy;
const changer = /(?:,\s*|foreach\s*(?:-parallel\s*)?\(\s*|\[ref\]\s*\(?\s*)$/i;

function writtenIn(
  code: string,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  outline: Outline,
): Set<string> {
  const isWritten = ({ start, end, inCode }: Mention): boolean =>
    inCode &&
    (matchEnd(change, code, end) !== undefined ||
      changer.test(code.slice(Math.max(0, start - 40), start)) ||
      innermost(outline, start)?.kind === 'declared');
  // What runs a block sets the arguments that it reads.
  const changed = [...mentions].filter(([name, all]) => name === 'args' || all.some(isWritten));
  return new Set(changed.map(([name]) => name));
}

function functionsIn(code: string): Map<string, Span> {
  return new Map(
    [...code.matchAll(/(?<![\w$-])function\s+(?:\w+:)?([\w-]+(?:\.\w+)*)/gi)].map((found): [string, Span] => [
      (found[1] ?? '').toLowerCase(),
      span(found.index, found.index + found[0].length),
    ]),
  );
}

/**
 * Whether a script is for PowerShell 7, which gives quotes in an argument to the program as `\"` unless it is told
 * otherwise: then nobody knows what ccmsetup makes of the argument.
 */
function escapesQuotes(source: string): boolean {
  return /#requires[^\r\n]{0,80}-(?:version\s+[7-9]|psedition\s+core)|\$PSNativeCommandArgumentPassing/i.test(
    source,
  );
}

/** Makes a part. */
export function createPart(
  text: string,
  code: string,
  strings: readonly StringToken[],
  comments: readonly Span[],
): SourcePart {
  const outline = once(() => readOutline(code).outline);
  const mentions = once(() => mentionsIn(text, code));
  return {
    text,
    code,
    strings,
    comments,
    outline,
    groupEnds: once(() => groupEnds(code)),
    mentions,
    written: once(() => writtenIn(code, mentions(), outline())),
    functions: once(() => functionsIn(code)),
    escapesQuotes: once(() => escapesQuotes(text)),
    notes: once(() => comments.filter((comment) => sliceSpan(text, comment).includes('ccmsetup-lint'))),
    seeds: once(() => [...text.matchAll(new RegExp(seedSource, 'gi'))].map(({ index }) => index)),
  };
}
