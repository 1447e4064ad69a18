/** The beginning of a command line that is longer than any that Windows starts: the rest is not checked. */
import { lex } from '../../language/lexer';
import { span, type Span } from '../../language/span';
import { longestCommandLine } from '../text/limits';
import type { Groups, Region } from '../host';
import { toDocument } from '../text/offset-map';
import { regionOf, textIn } from '../text/region';
import { slice } from '../text/slice';

/** What of a command line is checked. */
export interface Beginning {
  readonly region: Region;
  /** Where the rest begins, in the document. */
  readonly rest: Span;
  /** Where the first argument in the rest begins there, or the other half of what has no arguments. */
  readonly first: number;
}

/** Where the last argument ends that is there as a whole; undefined where not even the first one is. */
function cutIn(text: string): number | undefined {
  // A value whose quote closes far behind is none of those that are there.
  const blanks = lex(text.slice(0, 2 * longestCommandLine), 'crt').filter(({ kind }) => kind === 'blank');
  return blanks.findLast(({ span: { start } }) => start > 0 && start <= longestCommandLine)?.span.start;
}

function groupsBefore({ parts, parents }: Groups, end: number): Groups {
  return { parts: parts.filter(({ text }) => text.end <= end), parents };
}

/**
 * The beginning of a command line; undefined for one that is not too long. Where its first word is, nothing can be said of it:
 * then it is one without findings.
 */
export function beginningOf(region: Region): Beginning | undefined {
  const { text, map, host, context, statementStart, grows, groups, call } = region;
  if (text.length <= longestCommandLine) return undefined;
  const cut = cutIn(text);
  const end = cut ?? longestCommandLine;
  const whole = textIn(region);
  const beginning = regionOf(
    { ...slice(whole, 0, end), partial: true, remarks: whole.remarks },
    { host, inert: region.inert || cut === undefined, context, statementStart, grows },
  );
  return {
    region: { ...beginning, call, groups: groups && groupsBefore(groups, end) },
    rest: toDocument(map, span(end, end + 1)),
    first: toDocument(map, span(end + 1, end + 2)).start,
  };
}
