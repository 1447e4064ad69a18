/** Files with the configuration that is nearest to each, as the command reads them. */
import { configurationOfFile, configurationsOf } from '../../cli/input/configurations';
import { oddConfiguration } from '../../cli/input/own-configuration';
import type { Source, sourcesOf } from '../../cli/input/source';
import { anyFormat } from '../../cli/input/wanted';
import type { Io } from '../../cli/io';
import type { Problem } from '../../cli/problem';
import type { FileConfiguration } from '../../service/configuration';
import type { LanguageService } from '../../service/service';

/** A file that is not ignored. */
export interface ConfiguredSource extends Source {
  readonly configuration: FileConfiguration;
}

/**
 * Reads files and the files of folders, one after the other.
 *
 * @param read reads them; the paths that it is given start from the current folder of `io`
 * @param refuse told of what can't be read, and of configurations that aren't valid
 */
export async function* configuredSources(
  paths: readonly string[],
  read: typeof sourcesOf,
  service: LanguageService,
  io: Io,
  refuse: (path: string, problem: Problem) => void,
): AsyncGenerator<ConfiguredSource> {
  const configurationOf = configurationsOf(io, {
    onFound: (found, path) => {
      if (found.problems.length > 0) refuse(path, oddConfiguration);
      return Promise.resolve();
    },
    onProblem: refuse,
  });
  const wanted = anyFormat((name) => service.hostOf(undefined, name));
  for await (const source of read({ stdinName: undefined, paths }, wanted, io)) {
    if ('problem' in source) {
      refuse(source.path, source.problem);
      continue;
    }
    const configuration = await configurationOfFile(configurationOf, source.path, io.cwd);
    if (!configuration.ignored) yield { ...source, configuration };
  }
}
