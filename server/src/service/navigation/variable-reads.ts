/** Where the variables of a script are read that make up a command line, and where their values are set. */
import type { Mention, OffsetMap } from '../../hosts/host';
import { sameMention } from '../../hosts/text/mentions';
import { contains, span, type Span } from '../../language/span';

/** A place that reads a variable whose value the file settles. */
export interface VariableRead {
  readonly at: Span;
  /** What else belongs to it, such as the signs around the name in `${mp}`. */
  readonly around: Span;
  /** Where its value is set: several places where several statements make it. */
  readonly definitions: readonly Span[];
}

/** A part of a command line, with what is left of the way to where it is written. */
interface Part {
  readonly document: Span;
  readonly way: Mention | undefined;
}

/** Neighbours whose ways begin with the same place. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const way = last?.[0]?.way;
    if (last !== undefined && way !== undefined && part.way !== undefined && sameMention(way, part.way))
      last.push(part);
    else if (last !== undefined && last[0]?.way === undefined && part.way === undefined) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** What is reached through the place that all parts of a run come through. */
function inside(run: readonly Part[]): Part[] {
  return run.map(({ document, way }) => ({ document, way: way?.inner }));
}

function coverOf(parts: readonly Part[]): Span {
  // Not by spreading them into the arguments of a call: there may be too many for that.
  return parts
    .map(({ document, way }) => way?.at ?? document)
    .reduce((cover, { start, end }) => span(Math.min(cover.start, start), Math.max(cover.end, end)));
}

/** Where the value that some parts make up is written: in one place, or in each of the statements that make it. */
function definitionsOf(parts: readonly Part[]): Span[] {
  const found: Span[] = [];
  let together: Part[] = [];
  const close = (): void => {
    if (together.length > 0) found.push(coverOf(together));
    together = [];
  };
  for (const run of runsOf(parts)) {
    if (run[0]?.way?.ownStatement !== true) {
      together.push(...run);
      continue;
    }
    close();
    found.push(...definitionsOf(inside(run)));
  }
  close();
  return found;
}

/** Whether all parts are reached through one place that stands in another, as `mp` does in `${mp}`: then that one counts. */
function standsIn(at: Span, parts: readonly Part[]): boolean {
  const [first] = parts;
  const way = first?.way;
  if (way === undefined || way.ownStatement || !contains(at, way.at)) return false;
  return parts.every((part) => part.way !== undefined && sameMention(part.way, way));
}

/** @param around the place that the parts are reached through, where they are reached through one in it */
function readsIn(parts: readonly Part[], around?: Span): VariableRead[] {
  return runsOf(parts).flatMap((run) => {
    const way = run[0]?.way;
    if (way === undefined) return [];
    const reached = inside(run);
    if (way.ownStatement) return readsIn(reached);
    if (standsIn(way.at, reached)) return readsIn(reached, around ?? way.at);
    const definitions = way.set === undefined ? definitionsOf(reached) : [way.set];
    return [{ at: way.at, around: around ?? way.at, definitions }, ...readsIn(reached)];
  });
}

/** The variables that are read on the way to a command line. */
export function variableReads({ segments }: OffsetMap): VariableRead[] {
  // Most command lines have none.
  if (segments.every(({ mention }) => mention === undefined)) return [];
  return readsIn(
    segments.flatMap(({ kind, document, mention: way }) => (kind === 'inserted' ? [] : { document, way })),
  );
}
