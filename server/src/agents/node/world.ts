/** Where the tools run in Node.js: files are read as the command reads them, inside some folders. */
import { join, resolve } from 'node:path';
import { configurationOfFile, configurationsOf } from '../../cli/input/configurations';
import { decode } from '../../cli/input/decode';
import { sourcesOf } from '../../cli/input/source';
import { anyFormat } from '../../cli/input/wanted';
import { nodeIo } from '../../cli/node-io';
import type { Problem } from '../../cli/problem';
import { strictService } from '../../library/texts';
import { configurationFor, defaultConfiguration } from '../../service/configuration';
import { ToolProblem, type ToolSource, type ToolWorld } from '../tool';
import { rootsOf } from './roots';

export { ask, ToolProblem, tools } from '..';

/** A log of more is for the command, which keeps little of it. */
const largestText = 64 * 2 ** 20;

function refusal(path: string, { what, remedy }: Problem): ToolProblem {
  const sentence = `${path} ${what}. ${remedy}`;
  return new ToolProblem(`${sentence.replace(/\. (\w)/, (_, first: string) => `. ${first.toUpperCase()}`)}.`);
}

/**
 * The folders by their real paths.
 *
 * @throws ToolProblem for one that isn't a folder
 */
export async function realFolders(paths: readonly string[]): Promise<readonly string[]> {
  const io = nodeIo('');
  return Promise.all(
    paths.map(async (path) => {
      const absolute = resolve(path);
      if (!io.exists(absolute) || io.facts(absolute).kind !== 'folder')
        throw new ToolProblem(`${path} isn't a folder. Name the folders that may be read.`);
      return io.realPath(absolute);
    }),
  );
}

/**
 * Makes it.
 *
 * @param folders what may be read, by real paths
 */
export async function nodeWorld(folders: readonly string[]): Promise<ToolWorld> {
  const [first = ''] = folders;
  const io = { ...nodeIo(''), ...(first !== '' && { cwd: first }) };
  const now = Date.now;
  const service = strictService(now(), true);
  const roots = rootsOf(folders, io);
  const configurationOf = () =>
    configurationsOf(io, {
      onFound: () => Promise.resolve(),
      onProblem: (path, problem) => {
        throw refusal(path, problem);
      },
    });
  const usual = configurationFor(defaultConfiguration, undefined);
  const wanted = anyFormat((name) => service.hostOf(undefined, name));
  return {
    service,
    now,
    configuration:
      first === '' ? usual : await configurationOfFile(configurationOf(), join(first, 'x.ccmcmd'), first),
    sourcesAt: async (path) => {
      const place = await roots.find(path);
      const find = configurationOf();
      const sources: ToolSource[] = [];
      for await (const source of sourcesOf({ stdinName: undefined, paths: [place.absolute] }, wanted, io)) {
        if (!(await roots.holds(source.path))) continue;
        const { shown } = await roots.find(source.path);
        if ('problem' in source) {
          // Of a folder, what can be read is enough.
          if (source.path === place.absolute) throw refusal(shown, source.problem);
          continue;
        }
        const configuration = await configurationOfFile(find, source.path, first);
        sources.push({ path: shown, host: source.host, text: source.text, configuration });
      }
      return sources;
    },
    textAt: async (path) => {
      const { absolute, shown } = await roots.find(path);
      const bytes = io.read(absolute, largestText);
      if (bytes === 'too large')
        throw new ToolProblem(`${shown} is larger than 64 MiB. Run ccmsetup-lint diagnose on it.`);
      if (typeof bytes === 'string') throw new ToolProblem(`${shown} isn't a file. Name a file.`);
      const text = decode(bytes);
      if (text === undefined) throw new ToolProblem(`${shown} is a binary file. Name a text file.`);
      return text;
    },
  };
}
