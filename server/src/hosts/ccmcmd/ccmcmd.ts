/** The `.ccmcmd` file: comments, and one command line a paragraph. */
import { shifted, type Span } from '../../language/span';
import { lineFrom, readDirective, type Line } from './lines';
import { regionOfLines } from './region';
import type { Find, Host, HostProblem, PlaceContext, Region } from '../host';
import { changeBetween } from '../text/change';
import { movedRegion } from '../text/moved';
import { served } from '../served';

/** Lines up to a blank one, and what was found in them. */
interface Paragraph {
  /** Where the blank lines before it begin. */
  readonly start: number;
  /** The context that a directive before it sets for the next command line. */
  readonly context: PlaceContext | undefined;
  /** None in a paragraph of comments. */
  readonly region: Region | undefined;
  readonly problems: readonly HostProblem[];
  /** Comments that speak to the linter. */
  readonly comments: readonly Span[];
}

/** Where a paragraph begins, and what is known there. */
type Beginning = Pick<Paragraph, 'start' | 'context'>;

/** A text and its paragraphs. */
interface Known {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads a paragraph and the blank line behind it; `next` is undefined at the end of the text. */
function paragraphFrom(
  text: string,
  { start, context: before }: Beginning,
): { readonly paragraph: Paragraph; readonly next: Beginning | undefined } {
  const lines: Line[] = [];
  const problems: HostProblem[] = [];
  const comments: Span[] = [];
  let context = before;
  let at: number | undefined = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  while (at !== undefined) {
    const line = lineFrom(text, at);
    at = line.next;
    if (line.kind === 'blank') {
      if (lines.length > 0) break;
      continue;
    }
    lines.push(line);
    if (line.kind !== 'comment') continue;
    const read = readDirective(text, line);
    context = read.context ?? context;
    if (read.problem !== undefined) problems.push(read.problem);
    if (text.slice(line.content.start, line.content.end).includes('ccmsetup-lint'))
      comments.push(line.content);
  }
  const code = lines.some(({ kind }) => kind === 'code');
  const region = code ? regionOfLines(text, lines, context) : undefined;
  return {
    paragraph: {
      start,
      context: before,
      region: region?.text === '' ? undefined : region,
      problems,
      comments,
    },
    next: at === undefined ? undefined : { start: at, context: code ? undefined : context },
  };
}

function movedParagraph(paragraph: Paragraph, by: number): Paragraph {
  if (by === 0) return paragraph;
  const { start, context, region, problems, comments } = paragraph;
  return {
    start: start + by,
    context,
    region: region && movedRegion(region, by),
    problems: problems.map(({ span, message }) => ({ span: shifted(span, by), message })),
    comments: comments.map((each) => shifted(each, by)),
  };
}

/** The paragraphs of a text; those before and behind what has changed since another version are taken from there. */
function paragraphsOf(text: string, before: Known): Paragraph[] {
  const { start: common, end, by } = changeBetween(before.text, text);
  // A paragraph is the same when the one behind it begins, by one character at least, in what both have in common.
  const same = before.paragraphs.findIndex(
    (_, index) => (before.paragraphs[index + 1]?.start ?? Infinity) >= common,
  );
  const paragraphs = before.paragraphs.slice(0, Math.max(0, same));
  let rest = paragraphs.length;
  let next: Beginning | undefined = before.paragraphs[rest] ?? { start: 0, context: undefined };
  while (next !== undefined) {
    const { start, context }: Beginning = next;
    while ((before.paragraphs[rest]?.start ?? Infinity) < start - by) rest++;
    const old = before.paragraphs[rest];
    if (old?.start === start - by && old.context === context && old.start > end) {
      for (const paragraph of before.paragraphs.slice(rest)) paragraphs.push(movedParagraph(paragraph, by));
      break;
    }
    const read = paragraphFrom(text, next);
    paragraphs.push(read.paragraph);
    next = read.next;
  }
  return paragraphs;
}

/** Follows one file: most questions are about the next version of it. */
function follow(): Find {
  let known: Known = { text: '', paragraphs: [] };
  return (text) => {
    const paragraphs = paragraphsOf(text, known);
    known = { text, paragraphs };
    return {
      regions: paragraphs.flatMap(({ region }) => region ?? []),
      problems: paragraphs.flatMap(({ problems }) => problems),
      comments: paragraphs.flatMap(({ comments }) => comments),
    };
  };
}

/** The `.ccmcmd` host. */
export function ccmcmdHost(): Host {
  return {
    id: 'ccmcmd',
    ...served.ccmcmd,
    always: true,
    lineComment: '#',
    commentsAnywhere: true,
    find: (text) => follow()(text),
    follow,
  };
}
