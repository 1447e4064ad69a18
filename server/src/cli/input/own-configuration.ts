/** The configuration that counts where no file is read. */
import type { FileConfiguration } from '../../service/configuration';
import type { Io } from '../io';
import { complaint, type Problem } from '../problem';
import { configurationOfFile, configurationsOf } from './configurations';

/** What is said of a configuration with mistakes where no findings are shown. */
export const oddConfiguration: Problem = {
  what: 'has mistakes, so not all of it counts',
  remedy: 'run ccmsetup-lint to see them',
};

/** The configuration of the current folder. What is wrong with it is told. */
export function ownConfiguration(io: Io): Promise<FileConfiguration> {
  const configurationOf = configurationsOf(io, {
    onFound: ({ problems }, path) => {
      if (problems.length > 0) io.stderr(complaint(path, oddConfiguration));
      return Promise.resolve();
    },
    onProblem: (path, problem) => {
      io.stderr(complaint(path, problem));
    },
  });
  return configurationOfFile(configurationOf, 'command-line', io.cwd);
}
