/** What one call may run: branches of a script settle several command lines, or add parts to one. */
import { overlaps, type Span } from '../language/span';
import type { Region } from '../hosts/host';
import type { Analysis, AnalysisOptions, AnalyzedLine } from './analysis';
import { lengthOf, type LineLength } from './reading/document-status';

/** The command lines of a call. */
export type Alternatives = readonly [AnalyzedLine, ...AnalyzedLine[]];

/** All that the script may run at the call of a command line, which is the first of them; each has a text of its own. */
export function alternativesOf({ lines }: Analysis, analyzed: AnalyzedLine): Alternatives {
  const { call, inert, text } = analyzed.region;
  const seen = new Set([text]);
  const others = lines.filter(({ region }) => {
    const same = region.call.start === call.start && region.call.end === call.end && region.inert === inert;
    if (!same || seen.has(region.text)) return false;
    seen.add(region.text);
    return true;
  });
  return [analyzed, ...others];
}

/** The command lines of each call that is not commented out. */
export function callsOf(lines: readonly AnalyzedLine[]): Alternatives[] {
  const calls = new Map<string, [AnalyzedLine, ...AnalyzedLine[]]>();
  for (const line of lines) {
    const { inert, call } = line.region;
    if (inert) continue;
    const key = `${call.start} ${call.end}`;
    const same = calls.get(key);
    if (same === undefined) calls.set(key, [line]);
    else same.push(line);
  }
  return [...calls.values()];
}

/** Whether a region is what a statement adds to a variable, and the rest is settled elsewhere. */
export function isAddition({ grows, complete }: Region): boolean {
  return grows !== undefined && !complete;
}

/** Whether a part of a range stands in the command line only in some cases. */
export function isConditional({ groups }: Region, range: Span): boolean {
  return groups?.parts.some(({ text }) => overlaps(text, range)) ?? false;
}

/** Whether the script decides what is run. */
export function areDecided([{ region }, ...others]: Alternatives): boolean {
  return (
    others.some((other) => other.region.text !== region.text) ||
    region.groups !== undefined ||
    isAddition(region)
  );
}

/** How much of a command line stands in it only in some cases, with what the runtime puts between. */
function conditionalLength({ groups, map }: Region): number {
  if (groups === undefined) return 0;
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const starts = new Set(groups.parts.map(({ text }) => text.start));
  const between = map.segments.filter(({ kind, text }) => kind === 'inserted' && starts.has(text.end));
  return length(groups.parts.map(({ text }) => text)) + length(between.map(({ text }) => text));
}

/** How long what a call runs is, at the least and at the most. */
export interface CallLength extends LineLength {
  /** The length of the longest of several command lines. */
  readonly most: number;
}

/** The length of what a call runs. */
export function callLength(
  lines: Alternatives,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): CallLength {
  const lengths = lines.map((line) => {
    const length = lengthOf(line, options);
    return { ...length, used: length.used - conditionalLength(line.region) };
  });
  const used = lengths.map((each) => each.used);
  const limit = lengths[0]?.limit;
  return {
    used: Math.min(...used),
    most: Math.max(...used),
    atLeast:
      lengths.some(({ atLeast }) => atLeast) || lines.some(({ region }) => region.groups !== undefined),
    ...(limit !== undefined && { limit }),
  };
}
