/** The command line of a paragraph of a `.ccmcmd` file, folded over as many lines as one likes. */
import { isBlank } from '../../language/characters';
import { span, type Span } from '../../language/span';
import { holePattern, holeSign } from './hole-forms';
import { trimBlanks, type Line } from './lines';
import { plain } from '../text/encodings';
import { withHoles } from '../text/fill-ins';
import { regionOf } from '../text/region';
import { longestRegion } from '../text/limits';
import { textOf, type Atom, type Literal } from '../text/text';
import { holeCharacter, type PlaceContext, type Region } from '../host';
import { quotedAt } from './quoted';

/** A stretch of one line, with its holes. */
function contentOf(text: string, range: Span, literal: Literal): readonly Atom[] {
  const content = text.slice(range.start, range.end);
  const whole: readonly Atom[] = [{ kind: 'copy', text: content, document: range, literal }];
  return holeSign.test(content) ? withHoles(textOf(whole), holePattern).atoms : whole;
}

/** The content of a line without a trailing continuation sign of cmd or PowerShell. */
function withoutContinuation(text: string, content: Span): Span {
  const sign = text[content.end - 1];
  const alone = content.end - 1 === content.start || isBlank(text[content.end - 2]);
  return (sign === '^' || sign === '`') && alone
    ? trimBlanks(text, span(content.start, content.end - 1))
    : content;
}

/** The characters of a stretch; a hole is one. */
function filledIn(text: string, { start, end }: Span): string {
  const part = text.slice(start, end);
  return holeSign.test(part) ? part.replace(holePattern, holeCharacter) : part;
}

/** A stretch of the command line on one line. */
interface Part {
  readonly content: Span;
  /** Its characters; a hole is one. */
  readonly filled: string;
  /** Where the line break before it begins, for all but the first. */
  readonly foldStart: number;
}

/** The stretches of the lines, as many as a region can hold. */
function partsOf(text: string, lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let foldStart = 0;
  let length = 0;
  for (const { kind, content } of lines) {
    if (length > longestRegion) break;
    // With a comment in between only the last line break is the fold, so that no edit ever deletes the comment.
    if (kind === 'comment') foldStart = content.end;
    if (kind !== 'code') continue;
    const part = withoutContinuation(text, content);
    if (part.start < part.end) {
      const filled = filledIn(text, part);
      parts.push({ content: part, filled, foldStart });
      length += filled.length + 1;
    }
    foldStart = part.end;
  }
  return parts;
}

/** What a line break is as long as nothing is known of the quotes around it. */
const blank = ' ';

/**
 * What the line break before each part but the first becomes: one blank; nothing just inside the quotes of CCMSETUPCMD;
 * and it stays a line break inside a quoted value, where a rule reports it.
 */
function breaksOf(parts: readonly Part[]): string[] {
  const folds: number[] = [];
  let length = 0;
  parts.forEach(({ filled }, index) => {
    if (index > 0) folds.push(length++);
    length += filled.length;
  });
  if (folds.length === 0) return [];
  const quoted = quotedAt(parts.map(({ filled }) => filled).join(blank));
  return folds.map((at) => {
    const place = quoted(at);
    return place === 'edge' ? '' : place === 'value' ? '\n' : blank;
  });
}

/** Joins the lines of a paragraph; its text is empty when they hold nothing but signs of continuation. */
export function regionOfLines(
  text: string,
  lines: readonly Line[],
  context: PlaceContext | undefined,
): Region {
  const parts = partsOf(text, lines);
  const folds = breaksOf(parts);
  const literal: Literal = { start: parts[0]?.content.start ?? 0, encoding: plain };
  const atoms = parts.flatMap(({ content, foldStart }, index): readonly Atom[] => {
    const own = contentOf(text, content, literal);
    if (index === 0) return own;
    const fold = folds[index - 1] ?? blank;
    return [{ kind: 'escape', text: fold, document: span(foldStart, content.start), literal }, ...own];
  });
  // A file says all there is: nothing is added to its command lines, and a fold without a blank is no value left empty.
  return { ...regionOf(textOf(atoms), { host: 'ccmcmd', context }), complete: true, remarks: undefined };
}
