/** The XML host: answer files, task sequences, configurations, scheduled tasks. */
import { commentedLines, directives, inOrder } from '../commented';
import { judgeData } from '../judge';
import type { NestedHost } from '../scripts';
import { findSeeds } from '../seeds';
import type { Judging } from '../session';
import type { Host, HostResult, Region } from '../../host';
import { readXml, type XmlTree } from './tree';
import { served } from '../../served';

const id = 'xml';

/** What XML can hold besides command lines. */
export interface XmlOptions {
  /** The hosts of scripts in it. */
  readonly nested: NestedHost;
}

function find(source: string, { nested }: XmlOptions): HostResult {
  const isSeeded = findSeeds(source);
  const judging = (inert: boolean): Judging => ({
    host: id,
    source,
    inert,
    lineComment: '',
    nested,
    isSeeded,
    quotesItems: () => false,
  });
  const { root, comments } = readXml(source, { isSeeded, base: 0 });
  const { regions, problems, comments: inScripts } = judgeData(root, judging(false));

  const inComment = ({ inner }: XmlTree['comments'][number]): Region[] => {
    const code = source.slice(inner.start, inner.end);
    const tree = readXml(code, { isSeeded, base: inner.start });
    const found = judgeData(tree.root, judging(true)).regions;
    return found.length > 0 ? found : commentedLines(code, inner, id);
  };
  const inert = comments.filter(({ inner }) => isSeeded(inner)).flatMap(inComment);
  const spans = [...comments.map(({ outer }) => outer), ...inScripts].sort(
    (left, right) => left.start - right.start,
  );
  return { regions: inOrder([...regions, ...inert]), problems, comments: directives(source, spans) };
}

/** The XML host. Comments have two ends, `<!-- … -->`, and no `--` inside. */
export function xmlHost(options: XmlOptions): Host {
  return {
    id,
    ...served.xml,
    nests: ['powershell'],
    always: false,
    lineComment: '<!--',
    commentEnd: '-->',
    find: (text) => find(text, options),
  };
}
