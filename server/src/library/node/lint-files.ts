/** Linting of files, as the command does it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tracedSourcesOf } from '../../cli/input/source';
import { nodeIo } from '../../cli/node-io';
import type { Problem } from '../../cli/problem';
import type * as api from '../api';
import { checkOptions, checkPaths, filesOptions } from '../checks';
import { reportOf } from '../report';
import { momentOf } from '../settings';
import { strictService } from '../texts';
import { configuredSources } from './configured-sources';

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
  for await (const source of configuredSources(paths, tracedSourcesOf, service, io, refuse)) {
    const { path, host, text, configuration } = source;
    const document = TextDocument.create(path, host.id, 0, text);
    const analysis = service.analyze(document, host, configuration);
    files.push({ path, ...reportOf(document, analysis, severity, { configuration, now }) });
  }
  return { files, problems };
};
