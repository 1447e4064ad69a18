/** The JSON host: exports, configurations and templates, with comments or without. */
import type { Span } from '../../../language/span';
import { commentedLines, directives, inOrder } from '../commented';
import { judgeData } from '../judge';
import type { Judging } from '../session';
import type { NestedHost } from '../scripts';
import { membersAfter, type Member } from '../members';
import { seededBy, seedsAfter, seedsIn, type Seeds } from '../seeds';
import { changeBetween } from '../../text/change';
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

/** A version of a document. */
interface Version {
  readonly text: string;
  readonly seeds: Seeds;
  readonly members: readonly Member[];
}

/** @param before another version of the document; the result is the same without */
function find(
  source: string,
  { nested }: JsonOptions,
  before?: Version,
): { readonly result: HostResult; readonly version: Version } {
  const left = before && membersAfter(before.members, source, changeBetween(before.text, source));
  const seeds =
    before && left
      ? seedsAfter(before.seeds, source, left.window, source.length - before.text.length)
      : seedsIn(source);
  const isSeeded = seededBy(seeds);
  const { root, comments, members } = readJson(source, { isSeeded, base: 0, known: left?.members });
  const judging = (inert: boolean): Judging => ({
    host: id,
    source,
    inert,
    lineComment: '//',
    nested,
    isSeeded,
    members: inert ? undefined : members,
    quotesItems: (keys) => keys.includes('argv'),
  });
  const { regions, problems } = judgeData(root, judging(false));

  const inComment = (group: Span): Region[] => {
    const code = uncommented(source, group);
    const tree = readJson(code, { isSeeded, base: group.start });
    const found = judgeData(tree.root, judging(true)).regions;
    return found.length > 0 ? found : commentedLines(code, group, id);
  };
  // Most readers of JSON take no comments: none is offered where the document has none yet.
  const stated =
    comments.length > 0 ? regions : regions.map((region) => ({ ...region, statementStart: undefined }));
  const inert = commentGroups(source, comments).filter(isSeeded).flatMap(inComment);
  return {
    result: { regions: inOrder([...stated, ...inert]), problems, comments: directives(source, comments) },
    version: { text: source, seeds, members },
  };
}

/** The JSON host. */
export function jsonHost(options: JsonOptions): Host {
  return {
    id,
    ...served.json,
    nests: ['powershell'],
    always: false,
    lineComment: '//',
    find: (text) => find(text, options).result,
    follow: () => {
      let version: Version | undefined;
      return (text) => {
        const found = find(text, options, version);
        version = found.version;
        return found.result;
      };
    },
  };
}
