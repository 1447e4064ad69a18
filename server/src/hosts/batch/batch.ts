/** The batch host: scripts of cmd.exe. */
import { findInBatch } from './find';
import { sourced } from '../text/compose';
import { directives, inOrder } from '../data/commented';
import { powershellCommands, type NestedHost } from '../data/scripts';
import type { Host } from '../host';
import { textOf } from '../text/values';
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
      const { regions, comments } = findInBatch(text, ({ atoms }) =>
        inScript(textOf(atoms)).map((found) => ({
          text: sourced(found),
          waits: found.remarks?.find(({ kind }) => kind === 'waits'),
        })),
      );
      return { regions: inOrder(regions), problems: [], comments: directives(text, comments) };
    },
  };
}
