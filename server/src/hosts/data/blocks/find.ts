/** The command lines in a document of a language of blocks. */
import { span, type Span } from '../../../language/span';
import { commentedLines, directives, inOrder } from '../commented';
import { judgeData } from '../judge';
import type { NestedHost } from '../scripts';
import { findSeeds } from '../seeds';
import type { Judging } from '../session';
import type { HostResult, Region } from '../../host';
import { commentGroups, linesOf, uncommented } from '../comments';
import { readBlocks, type BlocksLanguage } from './tree';

/** The host that asks. */
export interface BlocksHost {
  readonly id: string;
  readonly lineComment: string;
  readonly language: BlocksLanguage;
  /** The hosts of scripts in literals. */
  readonly nested: NestedHost;
}

/** Finds the command lines of a document. */
export function findInBlocks(source: string, { id, lineComment, language, nested }: BlocksHost): HostResult {
  const isSeeded = findSeeds(source);
  const judging = (inert: boolean): Judging => ({
    host: id,
    source,
    inert,
    lineComment,
    nested,
    isSeeded,
    quotesItems: (keys) => keys.includes('argv'),
  });
  const { root, comments } = readBlocks(source, language, { isSeeded, base: 0 });
  const { regions, problems, comments: inScripts } = judgeData(root, judging(false));

  const inLine = (code: string, { start, end }: Span, base: number): Region[] => {
    const line = span(base + start, base + end);
    return isSeeded(line) ? commentedLines(code.slice(start, end), line, id) : [];
  };
  const inComment = (group: Span): Region[] => {
    const code = uncommented(source, group);
    const tree = readBlocks(code, language, { isSeeded, base: group.start });
    const found = judgeData(tree.root, judging(true)).regions;
    return found.length > 0 ? found : linesOf(code).flatMap((line) => inLine(code, line, group.start));
  };
  const inert = commentGroups(source, comments).filter(isSeeded).flatMap(inComment);
  const spans = [...comments, ...inScripts].sort((left, right) => left.start - right.start);
  return { regions: inOrder([...regions, ...inert]), problems, comments: directives(source, spans) };
}
