/** Linting of files, as the command does it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationOfFile, configurationsOf } from '../../cli/input/configurations';
import { oddConfiguration } from '../../cli/input/own-configuration';
import { tracedSourcesOf } from '../../cli/input/source';
import { anyFormat } from '../../cli/input/wanted';
import { nodeIo } from '../../cli/node-io';
import type { Problem } from '../../cli/problem';
import type * as api from '../api';
import { checkOptions, checkPaths, filesOptions } from '../checks';
import { reportOf } from '../report';
import { momentOf } from '../settings';
import { strictService } from '../texts';

export const lintFiles: typeof api.lintFiles = async (paths, options = {}) => {
  checkPaths(paths);
  checkOptions(options, filesOptions);
  const { cwd = process.cwd(), severity = 'information', suppress = true } = options;
  const now = momentOf(options);
  const service = strictService(now, suppress);
  const files: api.FileReport[] = [];
  const problems: api.FileProblem[] = [];
  const refuse = (path: string, { what, remedy }: Problem): void => {
    problems.push({ path, message: `${what}; ${remedy}` });
  };
  const io = nodeIo('', cwd);
  const configurationOf = configurationsOf(io, {
    onFound: (found, path) => {
      if (found.problems.length > 0) refuse(path, oddConfiguration);
      return Promise.resolve();
    },
    onProblem: refuse,
  });
  const wanted = anyFormat((name) => service.hostOf(undefined, name));
  for await (const source of tracedSourcesOf({ stdinName: undefined, paths }, wanted, io)) {
    if ('problem' in source) {
      refuse(source.path, source.problem);
      continue;
    }
    const { path, host, text } = source;
    const configuration = await configurationOfFile(configurationOf, path, cwd);
    if (configuration.ignored) continue;
    const document = TextDocument.create(path, host.id, 0, text);
    const analysis = service.analyze(document, host, configuration);
    files.push({ path, ...reportOf(document, analysis, severity, { configuration, now }) });
  }
  return { files, problems };
};
