/** Where the tools run in Node.js: files are read as the command reads them, inside some folders. */
import { join, resolve } from 'node:path';
import { configurationOfFile, configurationsOf } from '../../cli/input/configurations';
import { decode } from '../../cli/input/decode';
import { sourcesOf } from '../../cli/input/source';
import type { Io } from '../../cli/io';
import { nodeIo } from '../../cli/node-io';
import type { Problem } from '../../cli/problem';
import { configuredSources } from '../../library/node/configured-sources';
import { strictService } from '../../library/texts';
import { configurationFor, defaultConfiguration, type FileConfiguration } from '../../service/configuration';
import { ToolProblem, type ToolSource, type ToolWorld } from '../tool';
import { rootsOf } from './roots';

export { ask, maskText, ToolProblem, tools } from '..';

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

/** The configuration of texts: the one that a file in the first folder would have. */
async function ownConfiguration(folder: string | undefined, io: Io): Promise<FileConfiguration> {
  if (folder === undefined) return configurationFor(defaultConfiguration, undefined);
  const configurationOf = configurationsOf(io, {
    onFound: () => Promise.resolve(),
    onProblem: (path, problem) => {
      throw refusal(path, problem);
    },
  });
  return configurationOfFile(configurationOf, join(folder, 'x.ccmcmd'), folder);
}

/**
 * Makes it, for one question: time passes between two, and files change.
 *
 * @param folders what may be read, by real paths
 */
export async function nodeWorld(folders: readonly string[]): Promise<ToolWorld> {
  const [first] = folders;
  const io = nodeIo('', first);
  const now = Date.now();
  const service = strictService(now, true);
  const roots = rootsOf(folders, io);
  return {
    service,
    now: () => now,
    configuration: await ownConfiguration(first, io),
    sourcesAt: async (path) => {
      const place = await roots.find(path);
      const sources: ToolSource[] = [];
      const refused: (readonly [path: string, problem: Problem])[] = [];
      const refuse = (of: string, problem: Problem): void => {
        // Of a folder, what can be read is enough.
        if (of === place.absolute) throw refusal(place.shown, problem);
        refused.push([of, problem]);
      };
      for await (const source of configuredSources([place.absolute], sourcesOf, service, io, refuse)) {
        const inside = await roots.inside(source.path);
        if (inside !== undefined) sources.push({ ...source, path: inside.shown });
      }
      const problems = refused.map(async ([of, problem]) => {
        const inside = await roots.inside(of);
        return refusal(inside?.shown ?? of, problem).message;
      });
      return { sources, problems: await Promise.all(problems) };
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
