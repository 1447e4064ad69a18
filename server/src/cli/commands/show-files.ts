/** `--show-files`: which files would be linted, and as what. */
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { configurationOfFile, configurationsOf } from '../input/configurations';
import type { Inputs } from '../input/files';
import { oddConfiguration } from '../input/own-configuration';
import { tracedSourcesOf } from '../input/source';
import { anyFormat } from '../input/wanted';
import { wantedChanges } from '../input/wanted-changes';
import type { Io } from '../io';
import type { ChangedOptions } from '../options/run-options';
import { visible } from '../output/visible';
import { complaint } from '../problem';

/**
 * Prints a line a file: its path, a tab, and the id of its format.
 *
 * @param changed against what files must have changed; undefined for all files
 * @returns the exit code
 */
export async function showFiles(
  inputs: Inputs,
  changed: ChangedOptions | undefined,
  io: Io,
): Promise<number> {
  const known = await wantedChanges(changed, io);
  if (known === undefined) return exitCodes.usage;
  const { changes } = known;
  let refused = false;
  const service = getLanguageService({ now: io.now, onRuleError: () => undefined });
  const configurationOf = configurationsOf(io, {
    onFound: ({ problems }, path) => {
      if (problems.length > 0) io.stderr(complaint(path, oddConfiguration));
      return Promise.resolve();
    },
    onProblem: (path, problem) => {
      refused = true;
      io.stderr(complaint(path, problem));
    },
  });
  const wanted = anyFormat((name) => service.hostOf(undefined, name));
  for await (const source of tracedSourcesOf(inputs, wanted, io)) {
    if ('problem' in source) {
      refused ||= source.wanted;
      io.stderr(complaint(source.path, source.problem));
    } else {
      const { path, host } = source;
      const isMeant = changes === undefined || changes.linesOf(path) !== undefined;
      if (isMeant && !(await configurationOfFile(configurationOf, path, io.cwd)).ignored)
        io.stdout(`${visible(path)}\t${host.id}\n`);
    }
  }
  return refused ? exitCodes.usage : exitCodes.ok;
}
