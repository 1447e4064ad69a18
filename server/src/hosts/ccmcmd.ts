/** The `.ccmcmd` file: comments, and one command line a paragraph, folded over as many lines as one likes. */
import { isBlank } from '../language/characters';
import { span, type Span } from '../language/span';
import { plain } from './encodings';
import {
  placeContexts,
  type Host,
  type HostProblem,
  type HostResult,
  type PlaceContext,
  type Region,
} from './host';
import { regionBuilder, type RegionBuilder } from './region-builder';
import { quotedAt } from './quoted';
import { served } from './served';

/** One line of the file without its line break. */
interface Line {
  readonly start: number;
  /** The first and the last non-blank character. */
  readonly content: Span;
  readonly kind: 'blank' | 'comment' | 'code';
}

/**
 * Values that are filled in later: `${NAME}`, `$NAME`, `$(…)`, `%NAME%`, `%1`, `%~dp0`, `!NAME!`, `{{NAME}}`, `{0}`. What follows
 * `%1` must not make it the code of a character.
 */
const holePattern =
  /\$\{[^{}\s]+\}|\$\([^()\r\n]{1,200}\)|\$[A-Za-z_][\w:]*|%[A-Za-z_][\w.-]*%|%[1-9](?![\w%])|%~[A-Za-z]*\d|![A-Za-z_]\w*!|\{\{[^{}\r\n]*\}\}|\{\d{1,2}\}/g;
const directive = /^(#\s*ccmsetup-lint\s+)(.*)$/;

/** A range without the blanks and tabs at its ends. */
function trimBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return span(from, to);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\r|\n|$/g;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start <= text.length) {
    breaks.lastIndex = start;
    const found = breaks.exec(text);
    const end = found?.index ?? text.length;
    const { start: from, end: to } = trimBlanks(text, span(start, end));
    lines.push({
      start,
      content: span(from, to),
      kind: from === to ? 'blank' : text[from] === '#' ? 'comment' : 'code',
    });
    if (found === null || found[0] === '') break;
    start = end + found[0].length;
  }
  return lines;
}

/** A directive comment's context, or what is wrong with it. */
function readDirective(text: string, { content }: Line): { context?: PlaceContext; problem?: HostProblem } {
  const [, sign, words] = directive.exec(text.slice(content.start, content.end)) ?? [];
  if (sign === undefined || words === undefined) return {};
  const at = content.start + sign.length;
  const [, name] = /^context=(\S*)$/.exec(words) ?? [];
  const known = placeContexts.find((context) => context === name);
  if (known !== undefined) return { context: known };
  const message =
    name === undefined
      ? `"${words}" is not a ccmsetup-lint directive. Write "context=" and an install context.`
      : `"${name}" is not an install context. Use one of: ${placeContexts.join(', ')}.`;
  return { problem: { span: span(at, at + words.length), message } };
}

/** What every hole has; looking for it first is much cheaper. */
const holeSign = /[$%!{]/;

/** Adds a stretch of one line, with its holes. */
function addContent(builder: RegionBuilder, text: string, range: Span): void {
  const content = text.slice(range.start, range.end);
  if (!holeSign.test(content)) {
    builder.copy(content, range.start);
    return;
  }
  const pattern = new RegExp(holePattern);
  let from = 0;
  for (let found = pattern.exec(content); found !== null; found = pattern.exec(content)) {
    builder.copy(content.slice(from, found.index), range.start + from);
    from = found.index + found[0].length;
    builder.hole(span(range.start + found.index, range.start + from));
  }
  builder.copy(content.slice(from), range.start + from);
}

/** The content of a line without a trailing continuation sign of cmd or PowerShell. */
function withoutContinuation(text: string, content: Span): Span {
  const sign = text[content.end - 1];
  const alone = content.end - 1 === content.start || isBlank(text[content.end - 2]);
  return (sign === '^' || sign === '`') && alone
    ? trimBlanks(text, span(content.start, content.end - 1))
    : content;
}

/** Joins a paragraph's lines; `breakText` says what each line break becomes, a blank where it says nothing. */
function join(
  text: string,
  lines: readonly Line[],
  breakText: readonly string[],
  context: PlaceContext | undefined,
): Region {
  const builder = regionBuilder();
  const parts: { readonly content: Span; readonly foldStart: number }[] = [];
  let foldStart = 0;
  for (const { kind, content } of lines) {
    // With a comment in between only the last line break is the fold, so that no edit ever deletes the comment.
    if (kind === 'comment') foldStart = content.end;
    if (kind !== 'code') continue;
    const part = withoutContinuation(text, content);
    if (part.start < part.end) parts.push({ content: part, foldStart });
    foldStart = part.end;
  }
  builder.piece(span(parts[0]?.content.start ?? 0, parts.at(-1)?.content.end ?? 0), plain);
  parts.forEach(({ content, foldStart: from }, index) => {
    if (index > 0) builder.escape(breakText[index - 1] ?? ' ', span(from, content.start));
    addContent(builder, text, content);
  });
  return builder.build({ host: 'ccmcmd', context });
}

/**
 * Joins the lines of a paragraph. A line break is one blank; nothing just inside the quotes of CCMSETUPCMD; and it stays
 * a line break inside a quoted value, where a rule reports it.
 */
function regionOf(text: string, lines: readonly Line[], context: PlaceContext | undefined): Region {
  const folded = join(text, lines, [], context);
  // In a first pass every escape is a line break that became a blank.
  const folds = folded.map.segments.filter(({ kind }) => kind === 'escape');
  if (folds.length === 0) return folded;
  const quoted = quotedAt(folded.text);
  const breaks = folds.map(({ text: at }) => {
    const place = quoted(at.start);
    return place === 'edge' ? '' : place === 'value' ? '\n' : ' ';
  });
  return breaks.every((become) => become === ' ') ? folded : join(text, lines, breaks, context);
}

/** Finds the paragraphs of a `.ccmcmd` file. */
function find(text: string): HostResult {
  const regions: Region[] = [];
  const problems: HostProblem[] = [];
  const comments: Span[] = [];
  let paragraph: Line[] = [];
  let context: PlaceContext | undefined;
  const flush = (): void => {
    const lines = paragraph;
    paragraph = [];
    if (!lines.some(({ kind }) => kind === 'code')) return;
    const region = regionOf(text, lines, context);
    if (region.text !== '') regions.push(region);
    context = undefined;
  };
  for (const line of linesOf(text)) {
    if (line.kind === 'blank') {
      flush();
      continue;
    }
    if (line.kind === 'comment') {
      const read = readDirective(text, line);
      context = read.context ?? context;
      if (read.problem !== undefined) problems.push(read.problem);
      if (text.slice(line.content.start, line.content.end).includes('ccmsetup-lint'))
        comments.push(line.content);
    }
    paragraph.push(line);
  }
  flush();
  return { regions, problems, comments };
}

/** The `.ccmcmd` host. */
export function ccmcmdHost(): Host {
  return {
    id: 'ccmcmd',
    ...served.ccmcmd,
    always: true,
    lineComment: '#',
    commentsAnywhere: true,
    find,
  };
}
