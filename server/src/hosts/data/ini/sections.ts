/** Goes through a file of `name=value` lines section by section. */
import { sliceSpan, span, type Span } from '../../../language/span';
import { commentedLines, directives, inOrder } from '../commented';
import { judgeData } from '../judge';
import type { DataEntry } from '../nodes';
import type { NestedHost } from '../scripts';
import { findSeeds } from '../seeds';
import type { HostProblem, HostResult, Region } from '../../host';
import { linesOf, type IniLine } from './lines';

/** What is special about the files of one host. */
export interface SectionedFile {
  readonly host: string;
  /** What begins a comment. */
  readonly comment: RegExp;
  readonly nested: NestedHost;
  /** The entry that a line makes; undefined when it makes none. */
  readonly entryOf: (line: Line, section: string) => DataEntry | undefined;
  /** Whether a line stands for itself: what is beside it is no part of the same thing. */
  readonly isAlone: (line: Line) => boolean;
  /** What gives the command lines of a section that is the client's own, so that names and values tell nothing more. */
  readonly own?: (section: string) => ((entry: DataEntry, inert: boolean) => Region | undefined) | undefined;
}

/** A line that is no section's head. */
export type Line = Exclude<IniLine, { kind: 'section' }>;

/** Finds the command lines of a file. */
export function findInSections(source: string, file: SectionedFile): HostResult {
  const { host, comment, nested, entryOf, isAlone } = file;
  const isSeeded = findSeeds(source);
  const comments: Span[] = [];
  const regions: Region[] = [];
  const problems: HostProblem[] = [];
  const judging = { host, source, lineComment: ';', nested, isSeeded, quotesItems: () => false };

  const add = (found: readonly (Region | undefined)[]): void => {
    for (const region of found) if (region !== undefined) regions.push(region);
  };
  const judge = (entries: readonly DataEntry[], inert: boolean): readonly Region[] => {
    const [first] = entries;
    const last = entries.at(-1);
    if (first === undefined || last === undefined) return [];
    const range = span(first.value.span.start, last.value.span.end);
    const judged = judgeData({ kind: 'table', span: range, entries }, { ...judging, inert });
    problems.push(...judged.problems);
    return judged.regions;
  };

  const judgeSection = (section: string, lines: readonly Line[]): void => {
    const own = file.own?.(section);
    const range = span(lines[0]?.content.start ?? 0, lines.at(-1)?.content.end ?? 0);
    if (own === undefined && !isSeeded(range)) return;
    const entries: DataEntry[] = [];
    for (const line of lines) {
      const inert = line.kind === 'comment';
      const alone = inert || isAlone(line);
      // Beside a program only arguments count.
      const worth = isSeeded(line.content) || (!alone && /=.*[/=]/.test(sliceSpan(source, line.content)));
      if (own === undefined && !worth) continue;
      const entry = entryOf(line, section);
      const region = entry && own?.(entry, inert);
      if (region !== undefined) regions.push(region);
      else if (inert) add(inComment(line, own === undefined ? entry : undefined));
      else if (entry === undefined || own !== undefined) continue;
      else if (alone) add(judge([entry], false));
      else entries.push(entry);
    }
    add(judge(entries, false));
  };

  /** What is commented out; without an entry that tells, what looks like a command line. */
  const inComment = (line: Line, entry: DataEntry | undefined): readonly Region[] => {
    const found = entry === undefined ? [] : judge([entry], true);
    if (found.length > 0) return found;
    return commentedLines(sliceSpan(source, line.content), line.content, host);
  };

  let section = '';
  let lines: Line[] = [];
  for (const line of linesOf(source, comment)) {
    if (line.kind === 'section') {
      judgeSection(section, lines);
      section = line.name;
      lines = [];
      continue;
    }
    if (line.kind === 'comment') comments.push(line.span);
    lines.push(line);
  }
  judgeSection(section, lines);
  return { regions: inOrder(regions), problems, comments: directives(source, comments) };
}
