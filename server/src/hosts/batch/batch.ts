/** The batch host: scripts of cmd.exe. */
import { findInBatch } from './find';
import { directives, inOrder } from '../data/commented';
import { powershellCommands, type NestedHost } from '../data/scripts';
import type { Host } from '../host';
import { served } from '../served';

/**
 * Makes the host of batch files.
 *
 * @param nested gives the host of `powershell`, for what `powershell -Command` runs
 */
export function batchHost({ nested = () => undefined }: { readonly nested?: NestedHost } = {}): Host {
  const inScript = powershellCommands(nested);
  return {
    id: 'batch',
    ...served.batch,
    nests: ['powershell'],
    always: false,
    lineComment: 'REM',
    find: (text) => {
      const { regions, comments } = findInBatch(text, (script) =>
        inScript(script).map((found) => ({
          // Whether anybody waits for PowerShell is told by what starts it.
          text: { ...found, remarks: found.remarks?.filter(({ kind }) => kind !== 'waits') },
          waits: found.remarks?.find(({ kind }) => kind === 'waits'),
        })),
      );
      return { regions: inOrder(regions), problems: [], comments: directives(text, comments) };
    },
  };
}
