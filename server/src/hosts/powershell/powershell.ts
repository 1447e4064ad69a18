/** The PowerShell host: scripts, modules and data files. */
import { span, type Span } from '../../language/span';
import { inOrder } from '../data/commented';
import type { Host, HostResult } from '../host';
import { findTexts, type Kind } from './find';
import { createMemory, type Memory } from './memory';
import type { OtherHosts } from './other-languages';
import { notesIn, prepare, type Source } from './source';
import { served } from '../served';
import { deepestScript, longestKept } from './limits';

/** Finds the command lines of a script, in the order of the script, and its comments for the linter. */
function find(source: Source, kind: Omit<Kind, 'comment'>, memory: Memory): HostResult {
  let rest: Span | undefined;
  const onRest = (offset: number): void => {
    rest = span(offset, offset + 1);
  };
  const regions = findTexts(source, { ...kind, comment: false, onRest }, memory).map(memory.regionOf);
  return {
    rest,
    regions: inOrder(regions),
    problems: [],
    comments: notesIn(source),
  };
}

const nothing: HostResult = { regions: [], problems: [], comments: [] };
const none = (): undefined => undefined;

/** Makes the PowerShell host. */
export function powershellHost(hosts: Partial<OtherHosts> = {}): Host {
  const others: OtherHosts = { nested: none, named: none, json: none, ...hosts };
  /** How many scripts are searched at the moment: the hosts of texts in them may ask for scripts in those. */
  let depth = 0;
  const findIn = (
    text: string,
    before?: Source,
    memory = createMemory(),
  ): { readonly source?: Source; readonly result: HostResult } => {
    if (depth > deepestScript) return { result: nothing };
    depth++;
    try {
      const source = prepare(text, before);
      return { source, result: find(source, { depth: depth - 1, hosts: others }, memory) };
    } finally {
      depth--;
    }
  };
  return {
    id: 'powershell',
    ...served.powershell,
    nests: ['batch', 'json', 'yaml', 'xml', 'ini', 'tcf', 'reg', 'vbscript'],
    always: false,
    lineComment: '#',
    find: (text) => findIn(text).result,
    follow: () => {
      let newest: Source | undefined;
      const memory = createMemory();
      return (text) => {
        const isKept = text.length <= longestKept;
        const { source, result } = findIn(text, newest, isKept ? memory : undefined);
        newest = isKept ? source : undefined;
        return result;
      };
    },
  };
}
