/** Command lines in the text of comments: shown, never reported. */
import { commandRanges } from '../commands/command-ranges';
import { isSpoken } from '../commands/prose';
import { plain } from '../text/encodings';
import { withFillIns } from '../text/fill-ins';
import type { Region } from '../host';
import { regionOf } from '../text/region';
import { trimmed } from '../text/slice';
import { textOf } from '../text/text';
import type { Span } from '../../language/span';

/**
 * Command lines that stand as they are in a comment, on lines of their own.
 *
 * @param content the text of the comment, as long as it is in the document, without its signs
 */
export function commentedLines(content: string, comment: Span, host: string): Region[] {
  const literal = { start: comment.start, encoding: plain };
  const text = withFillIns(textOf([{ kind: 'copy', text: content, document: comment, literal }]), false);
  const ranges = commandRanges(text.text, false).filter(({ start }) => !isSpoken(text.text, start));
  return ranges.map(({ start, end }) => regionOf(trimmed(text, start, end), { host, inert: true }));
}

/** The comments that speak to the linter. */
export function directives(source: string, comments: readonly Span[]): Span[] {
  return comments.filter(({ start, end }) => source.slice(start, end).includes('ccmsetup-lint'));
}

/** Regions in the order in which their calls stand in the document. */
export function inOrder(regions: Region[]): Region[] {
  const written = ({ spans }: Region): number => spans[0]?.start ?? 0;
  return regions.sort((left, right) => left.call.start - right.call.start || written(left) - written(right));
}
