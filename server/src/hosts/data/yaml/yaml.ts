/** The YAML host: playbooks, states and pipelines. */
import { span, type Span } from '../../../language/span';
import { commentedLines, directives, inOrder } from '../commented';
import { judgeData } from '../judge';
import type { NestedHost } from '../scripts';
import { findSeeds } from '../seeds';
import type { Judging } from '../session';
import type { Host, HostResult, Region } from '../../host';
import { quotesItems, withoutOptions } from './ansible';
import { linesOf } from '../comments';
import { commentGroups, uncommented } from './comments';
import { served } from '../../served';
import { readYaml } from './tree';

const id = 'yaml';

/** What YAML can hold besides command lines. */
export interface YamlOptions {
  /** The hosts of scripts in it. */
  readonly nested: NestedHost;
}

function find(source: string, { nested }: YamlOptions): HostResult {
  const isSeeded = findSeeds(source);
  const judging = (inert: boolean): Judging => ({
    host: id,
    source,
    inert,
    lineComment: '#',
    nested,
    isSeeded,
    quotesItems,
    prepare: withoutOptions,
  });
  const { root, comments, shares } = readYaml(source, { isSeeded, base: 0 });
  const judged = judgeData(root, judging(false));
  const { problems, comments: inScripts } = judged;
  const regions = shares ? withoutParts(judged.regions) : judged.regions;

  const inCode = (code: string, base: number): Region[] =>
    judgeData(readYaml(code, { isSeeded, base }).root, judging(true)).regions;
  const inComment = (group: Span): Region[] => {
    const code = uncommented(source, group);
    const found = inCode(code, group.start);
    if (found.length > 0) return found;
    // Prose above or below spoils what is read as one piece.
    return linesOf(code).flatMap(({ start, end }) => {
      const line = span(group.start + start, group.start + end);
      if (!isSeeded(line)) return [];
      const content = code.slice(start, end);
      const inLine = inCode(content, line.start);
      return inLine.length > 0 ? inLine : commentedLines(content, line, id);
    });
  };
  const inert = commentGroups(source, comments).filter(isSeeded).flatMap(inComment);
  const spans = [...comments, ...inScripts].sort((left, right) => left.start - right.start);
  return { regions: inOrder([...regions, ...inert]), problems, comments: directives(source, spans) };
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

/** The YAML host. */
export function yamlHost(options: YamlOptions): Host {
  return {
    id,
    ...served.yaml,
    nests: ['powershell'],
    always: false,
    lineComment: '#',
    find: (text) => find(text, options),
  };
}
