/** The PowerShell host: scripts, modules and data files. */
import { sliceSpan } from '../language/span';
import type { Host, HostResult } from './host';
import { findTexts } from './powershell/find';
import { prepare } from './powershell/source';
import { createTrees, type Trees } from './powershell/trees';
import { regionOf } from './powershell/values';
import { loadParser } from './tree-sitter';

const id = 'powershell';

/** Finds the command lines of a script, in the order of the script, and its comments for the linter. */
function find(text: string, trees: Trees): HostResult {
  const source = prepare(text);
  const found = findTexts(source, trees, { comment: false, depth: 0 });
  const regions = found.map(({ text: line, inert = false, context, statementStart, remarks }) =>
    regionOf(line, { host: id, inert, context, statementStart, remarks }),
  );
  return {
    regions: regions.sort((left, right) => (left.spans[0]?.start ?? 0) - (right.spans[0]?.start ?? 0)),
    problems: [],
    comments: source.comments.filter((comment) => sliceSpan(text, comment).includes('ccmsetup-lint')),
  };
}

/** Makes the PowerShell host. Its parser belongs to it; `find` finds nothing until `load` is done. */
export function powershellHost(): Host {
  let trees: Trees | undefined;
  return {
    id,
    languageIds: ['powershell'],
    extensions: ['.ps1', '.psm1', '.psd1'],
    always: false,
    lineComment: '#',
    load: async (loadAsset) => {
      trees = createTrees(await loadParser(loadAsset, id));
    },
    find: (text) => (trees === undefined ? { regions: [], problems: [], comments: [] } : find(text, trees)),
  };
}
