/** The hosts of keys and values: what they all do with a document, and what differs between its formats. */
import { shifted, type Span } from '../../language/span';
import type { Find, Host, HostResult, Region } from '../host';
import { served } from '../served';
import { changeBetween } from '../text/change';
import { commentedLines, directives, inOrder } from './commented';
import { commentGroups, linesOf, uncommented } from './comments';
import { judgeData } from './judge';
import { membersAfter, type Member } from './members';
import type { DataTree, ReadOptions } from './nodes';
import type { NestedHost } from './scripts';
import { seededBy, seedsAfter, seedsIn, type Seeds } from './seeds';
import type { Judging } from './session';

/** A format of keys and values. */
export interface DataFormat extends Partial<Pick<Judging, 'quotesItems' | 'prepare'>> {
  readonly id: keyof typeof served;
  /** What begins a comment that has a line of its own, and what ends it where the end of the line does not. */
  readonly lineComment: string;
  readonly commentEnd?: string;
  /** Whether most readers of the format take no comments, so that none is offered where a document has none yet. */
  readonly barelyComments?: true;
  /**
   * How comments are read that hold no value as a whole: their lines together, each on its own, or each as a piece of a
   * document first, since prose above or below spoils what is read as one piece.
   */
  readonly commentLines: 'together' | 'apart' | 'read';
  /** Whether the reader tells what need not be read again in the next version of a document. */
  readonly remembers?: true;
  /** Reads a document, or a piece of one that was commented out. */
  readonly read: (code: string, options: ReadOptions) => DataTree;
  /** Adds to a region what the format does to its command line. */
  readonly remark?: (region: Region, source: string) => Region;
}

/** What a document can hold besides command lines. */
export interface Nesting {
  /** The hosts of scripts in it. */
  readonly nested: NestedHost;
}

/** Makes the host of a format. */
export function dataHost(format: DataFormat, { nested }: Nesting): Host {
  const { id, lineComment, commentEnd } = format;
  return {
    id,
    ...served[id],
    nests: ['powershell'],
    always: false,
    lineComment,
    ...(commentEnd !== undefined && { commentEnd }),
    find: (text) => find(text, format, nested).result,
    ...(format.remembers === true && { follow: () => following(format, nested) }),
  };
}

/** A version of a document. */
interface Version {
  readonly text: string;
  readonly seeds: Seeds;
  readonly members: readonly Member[];
}

function following(format: DataFormat, nested: NestedHost): Find {
  let version: Version | undefined;
  return (text) => {
    const found = find(text, format, nested, version);
    version = found.version;
    return found.result;
  };
}

/** @param before another version of the document; the result is the same without */
function find(
  source: string,
  format: DataFormat,
  nested: NestedHost,
  before?: Version,
): { readonly result: HostResult; readonly version: Version } {
  const { id, lineComment, read, prepare, remark, quotesItems = () => false } = format;
  const left = before && membersAfter(before.members, source, changeBetween(before.text, source));
  const seeds =
    before && left
      ? seedsAfter(before.seeds, source, left.window, source.length - before.text.length)
      : seedsIn(source);
  const isSeeded = seededBy(seeds);
  const judging = {
    host: id,
    source,
    // A comment with an end ends before the script that it would stand above.
    lineComment: format.commentEnd === undefined ? lineComment : '',
    nested,
    isSeeded,
    quotesItems,
    ...(prepare && { prepare }),
  };
  const { root, comments, shares, members } = read(source, { isSeeded, base: 0, known: left?.members });
  const {
    regions: all,
    problems,
    comments: inScripts,
  } = judgeData(root, {
    ...judging,
    inert: false,
    members,
  });
  const regions = shares === true ? withoutParts(all) : all;

  const inCode = (code: string, base: number): readonly Region[] =>
    judgeData(read(code, { isSeeded, base }).root, { ...judging, inert: true }).regions;
  const inLine = (content: string, line: Span): readonly Region[] => {
    const found = format.commentLines === 'read' ? inCode(content, line.start) : [];
    return found.length > 0 ? found : commentedLines(content, line, id);
  };
  const inComment = (group: Span): readonly Region[] => {
    const code = uncommented(source, group);
    const found = inCode(code, group.start);
    if (found.length > 0) return found;
    if (format.commentLines === 'together') return commentedLines(code, group, id);
    return linesOf(code).flatMap((range) => {
      const line = shifted(range, group.start);
      return isSeeded(line) ? inLine(code.slice(range.start, range.end), line) : [];
    });
  };
  // In YAML a comment behind a value is seldom commented-out code.
  const groups = commentGroups(source, comments, format.commentLines !== 'read');
  const inert = groups.filter(isSeeded).flatMap(inComment);
  const hidden = format.barelyComments === true && comments.length === 0;
  const stated = hidden ? regions.map((region) => ({ ...region, statementStart: undefined })) : regions;
  const spans = [...comments, ...inScripts].sort((left, right) => left.start - right.start);
  const found = inOrder([...stated, ...inert]);
  return {
    result: {
      regions: remark === undefined ? found : found.map((region) => remark(region, source)),
      problems,
      comments: directives(source, spans),
    },
    version: { text: source, seeds, members: members ?? [] },
  };
}

/**
 * The command lines without those that are only a part of another one, or the same: the arguments of a program that stand
 * elsewhere look like a command line there.
 */
function withoutParts(regions: readonly Region[]): Region[] {
  const kept = new Set<string>();
  const places = ({ spans }: Region): string[] => spans.map(({ start, end }) => `${start} ${end}`);
  const longest = [...regions].sort((left, right) => right.spans.length - left.spans.length);
  return longest.filter((region) => {
    const own = places(region);
    if (own.every((place) => kept.has(place))) return false;
    for (const place of own) kept.add(place);
    return true;
  });
}
