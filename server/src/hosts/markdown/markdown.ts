/** The Markdown host: command lines in code blocks and code spans of documentation. */
import { span, type Span } from '../../language/span';
import { commandRanges } from '../commands/command-ranges';
import { isSpoken } from '../commands/prose';
import { composeResult } from '../text/compose';
import { rewritten } from '../text/rewritten';
import { commentedLines, directives, inOrder } from '../data/commented';
import { uncommented } from '../data/comments';
import type { Nesting } from '../data/find';
import { scriptSigns } from '../data/scripts';
import { findSeeds } from '../data/seeds';
import { areArguments, countItems, hasItem, hasOddQuotes, seedSource } from '../commands/evidence';
import type { Host, HostProblem, HostResult, PlaceContext, Region } from '../host';
import { blocksOf, type Block } from './blocks';
import { blockCode, proseText, spanCode, strongCode } from './code';
import { commentsIn } from './html';
import { inlineOf } from './inline';
import { isTyped, kindOf } from './languages';
import { typedText, withGaps, withoutPrompts } from '../commands/shown';
import { cellsOf } from './tables';
import { served } from '../served';
import { documentSpan, trimmed } from '../text/slice';
import type { Text } from '../text/text';
import { regionOf } from '../text/region';

const id = 'markdown';

/** A program with nothing behind it is only named. */
function isNamed(line: string): boolean {
  return !/\s[^\w\s]|=|\s\w+:\w/.test(line) && !hasItem(line);
}

/** Lines that are broken for the page, as the one line they are; just inside quotes a break is not even a blank. */
function unbroken(line: Text): Text {
  const { text } = line;
  return rewritten(line, /[ \t]*\n\s*/g, ({ 0: broken, index }) => {
    const behind = index + broken.length;
    const inQuotes = text[index - 1] === '"' && /[=:]"$/.test(text.slice(0, index));
    return inQuotes || /^"(?:\s|$)/.test(text.slice(behind, behind + 2)) ? '' : ' ';
  });
}

/** The command lines of text that is typed, each on a line of its own. */
function typedLines(filled: Text, statementStart: number): Region[] {
  return commandRanges(withoutPrompts(filled.text), true)
    .map(({ start, end }) => unbroken(trimmed(filled, start, end)))
    .filter(({ text }) => !isNamed(text))
    .map((text) => regionOf(text, { host: id, statementStart }));
}

/** The command lines in a code span: in the middle of prose nobody promises that they are whole. */
function spokenLines(filled: Text, statementStart: number): Region[] {
  return typedLines(filled, statementStart).map((region) => ({
    ...region,
    complete: false,
    inert: isBegun(region.text),
  }));
}

/** Whether a command line has only begun: `CCMSETUPCMD="`. */
function isBegun(line: string): boolean {
  return hasOddQuotes(line) || /^CCMSETUPCMD\s*=\s*(?:""?)?$/i.test(line);
}

/** Text that is arguments alone: a part of what is typed, as far as the document tells. One item is only mentioned. */
function loneArguments(filled: Text, statementStart: number): Region[] {
  const { known, stray } = countItems(filled.text);
  if (stray > 0 || !areArguments(filled.text)) return [];
  const text = { ...unbroken(trimmed(filled)), partial: true };
  return [regionOf(text, { host: id, inert: known === 1, statementStart })];
}

/** A command line in strong text: emphasis is for words, too, so that it has to be all of it. */
function strongLines(filled: Text, statementStart: number): Region[] {
  const [range] = commandRanges(filled.text, true);
  if (range === undefined) return loneArguments(filled, statementStart);
  if (!hasItem(filled.text)) return [];
  const whole = filled.text.slice(0, range.start).trim() === '' && !isSpoken(filled.text, range.start);
  return whole ? spokenLines(filled, statementStart) : [];
}

function find(source: string, { nested }: Nesting): HostResult {
  const isSeeded = findSeeds(source);
  const seed = new RegExp(seedSource, 'i');
  const regions: Region[] = [];
  const problems: HostProblem[] = [];
  const comments: Span[] = [];

  const inLanguage = (text: Text, languageId: string, statementStart: number): boolean => {
    const host = nested(languageId);
    if (host === undefined) return false;
    const typed = isTyped(languageId);
    const shown = withGaps(text, typed || languageId === 'ccmcmd');
    const result = host.find(typed ? withoutPrompts(shown.text) : shown.text);
    const found = composeResult(result, shown, source, { host: id, statementStart });
    // A comment for the linter that stands alone in a block is an example of one.
    if (found.regions.length === 0) return false;
    for (const region of found.regions) regions.push(languageId === 'ccmcmd' ? asField(region) : region);
    problems.push(...found.problems);
    comments.push(...found.comments);
    return true;
  };

  const inCode = ({ info, lines, start }: Block): void => {
    const block = kindOf(info);
    if (block.kind === 'other') return;
    const text = blockCode(source, lines);
    const languageId = block.kind === 'language' ? block.languageId : scriptSigns(text.text);
    if (languageId !== undefined && inLanguage(text, languageId, start)) return;
    // Whatever is typed is often called a shell's.
    if (block.kind === 'language' && languageId !== 'shellscript') return;
    const filled = typedText(text);
    const found = typedLines(filled, start);
    regions.push(...(found.length > 0 ? found : loneArguments(filled, start)));
  };

  const inProse = (lines: readonly Span[], cell: boolean, start: number): void => {
    const prose = proseText(source, lines, cell);
    const inline = inlineOf(prose.text);
    for (const range of inline.code) {
      if (!seed.test(prose.text.slice(range.start, range.end))) continue;
      const filled = typedText(spanCode(prose, range, cell));
      const found = spokenLines(filled, start);
      regions.push(...(found.length > 0 ? found : loneArguments(filled, start)));
    }
    for (const range of inline.strong) {
      if (!seed.test(prose.text.slice(range.start, range.end))) continue;
      const filled = typedText(strongCode(prose, range));
      regions.push(...strongLines(filled, start));
    }
    for (const range of inline.comments) comments.push(documentSpan(prose, range) ?? span(start, start));
  };

  const { blocks, html } = blocksOf(source);
  for (const block of blocks) {
    const around = span(block.start, block.lines.at(-1)?.end ?? block.start);
    if (!isSeeded(around)) continue;
    if (block.kind === 'code') inCode(block);
    else if (block.kind === 'text') inProse(block.lines, false, block.start);
    else
      for (const row of block.lines)
        for (const cell of cellsOf(source, row)) if (isSeeded(cell)) inProse([cell], true, block.start);
  }
  for (const range of html) comments.push(...commentsIn(source, range));
  for (const comment of comments)
    if (isSeeded(comment) && source.startsWith('<!--', comment.start))
      regions.push(...commentedLines(uncommented(source, comment), comment, id));
  comments.sort((left, right) => left.start - right.start);
  return { regions: inOrder(regions), problems, comments: directives(source, comments) };
}

/** Arguments alone stand for the content of a field, as in a file of their own language. */
function asField(region: Region): Region {
  const context: PlaceContext | undefined =
    region.context ?? (commandRanges(region.text, true).length === 0 ? 'ccmsetupcmd' : undefined);
  return { ...region, context };
}

/** The Markdown host. Comments have two ends in Markdown, too: `<!-- … -->`. */
export function markdownHost(nesting: Nesting): Host {
  return {
    id,
    ...served.markdown,
    nests: ['powershell'],
    always: false,
    lineComment: '<!--',
    commentEnd: '-->',
    find: (text) => find(text, nesting),
  };
}
