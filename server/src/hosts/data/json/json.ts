/** The JSON host: exports, configurations and templates, with comments or without. */
import type { Span } from '../../../language/span';
import { commentedLines, directives, inOrder } from '../commented';
import { judgeData } from '../judge';
import type { Judging } from '../session';
import type { NestedHost } from '../scripts';
import { findSeeds, type IsSeeded } from '../seeds';
import type { Host, HostResult, Region } from '../../host';
import { commentGroups, uncommented } from '../comments';
import { readJson } from './tree';
import { served } from '../../served';

const id = 'json';

/** What JSON strings can hold besides command lines. */
export interface JsonOptions {
  /** The hosts of scripts in strings. */
  readonly nested: NestedHost;
}

function find(source: string, { nested }: JsonOptions): HostResult {
  const judging = (isSeeded: IsSeeded, inert: boolean): Judging => ({
    host: id,
    source,
    inert,
    lineComment: '//',
    nested,
    isSeeded,
    quotesItems: (keys) => keys.includes('argv'),
  });
  const isSeeded = findSeeds(source);
  const { root, comments } = readJson(source, { isSeeded, base: 0 });
  const { regions, problems } = judgeData(root, judging(isSeeded, false));

  const inComment = (group: Span): Region[] => {
    const code = uncommented(source, group);
    const tree = readJson(code, { isSeeded, base: group.start });
    const found = judgeData(tree.root, judging(isSeeded, true)).regions;
    return found.length > 0 ? found : commentedLines(code, group, id);
  };
  // Most readers of JSON take no comments: none is offered where the document has none yet.
  const stated =
    comments.length > 0 ? regions : regions.map((region) => ({ ...region, statementStart: undefined }));
  const inert = commentGroups(source, comments).filter(isSeeded).flatMap(inComment);
  return { regions: inOrder([...stated, ...inert]), problems, comments: directives(source, comments) };
}

/** The JSON host. */
export function jsonHost(options: JsonOptions): Host {
  return {
    id,
    ...served.json,
    nests: ['powershell'],
    always: false,
    lineComment: '//',
    find: (text) => find(text, options),
  };
}
