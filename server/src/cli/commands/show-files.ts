/** `--show-files`: which files would be linted, and as what. */
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { configurationOfFile, configurationsOf } from '../input/configurations';
import type { Inputs } from '../input/files';
import { oddConfiguration } from '../input/own-configuration';
import { sourcesOf } from '../input/source';
import { anyFormat } from '../input/wanted';
import type { Io } from '../io';
import { visible } from '../output/visible';
import { complaint } from '../problem';

/** Prints a line a file: its path, a tab, and the id of its format. Gives the exit code. */
export async function showFiles(inputs: Inputs, io: Io): Promise<number> {
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
  for await (const source of sourcesOf(inputs, wanted, io)) {
    if ('problem' in source) {
      refused ||= source.wanted;
      io.stderr(complaint(source.path, source.problem));
    } else if (!(await configurationOfFile(configurationOf, source.path, io.cwd)).ignored)
      io.stdout(`${visible(source.path)}\t${source.host.id}\n`);
  }
  return refused ? exitCodes.usage : exitCodes.ok;
}
