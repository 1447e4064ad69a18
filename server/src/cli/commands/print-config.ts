/** `--print-config`: the configuration that counts for a file, and where each part of it is from. */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { levelOrigins } from '../../service/explain/configuration-origin';
import {
  configurationFor,
  defaultConfiguration,
  pathWithin,
  type FoundConfiguration,
} from '../../service/configuration';
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { configurationsOf } from '../input/configurations';
import { lintedTree } from '../input/linted-tree';
import { oddConfiguration } from '../input/own-configuration';
import type { Io } from '../io';
import { jsonText } from '../output/json-text';
import { complaint, type Problem } from '../problem';

const isFolder: Problem = {
  what: 'is a folder, and the configuration counts for files',
  remedy: 'name a file in it; it need not be there',
};
const hidden: Problem = {
  what: "is a link or outside the folders that are named, so it isn't shown",
  remedy: 'run ccmsetup-lint in its folder',
};

/**
 * Prints it as JSON. The file need not be there.
 *
 * @returns the exit code
 */
export async function printConfig(file: string, io: Io): Promise<number> {
  const absolute = resolve(io.cwd, file);
  if (io.exists(absolute) && io.facts(absolute).kind === 'folder') {
    io.stderr(complaint(file, isFolder));
    return exitCodes.usage;
  }
  const problems: Problem[] = [];
  let used: { readonly found: FoundConfiguration; readonly path: string } | undefined;
  const refuse = (path: string, problem: Problem): void => {
    problems.push(problem);
    io.stderr(complaint(path, problem));
  };
  const isOurs = lintedTree([file], io);
  const configurationOf = configurationsOf(io, {
    onFound: async (found, path) => {
      used = { found, path };
      if (found.problems.length > 0) io.stderr(complaint(path, oddConfiguration));
      if (!(await isOurs(fileURLToPath(found.uri)))) refuse(path, hidden);
    },
    onProblem: refuse,
  });
  await configurationOf(absolute);
  if (problems.length > 0) return exitCodes.usage;
  const found = used?.found;
  const configuration = found?.configuration ?? defaultConfiguration;
  const uri = pathToFileURL(absolute).href;
  const path = found === undefined ? undefined : pathWithin(found.folder, uri);
  const { ignored, context, targetVersion, site } = configurationFor(configuration, path);
  const service = getLanguageService({ now: io.now, onRuleError: () => undefined });
  io.stdout(
    jsonText({
      version: 1,
      file,
      host: service.hostOf(undefined, file)?.id ?? null,
      configuration: used?.path ?? null,
      ignored,
      extends: configuration.extends,
      targetVersion: targetVersion ?? null,
      context: context ?? null,
      site: site ?? null,
      rules: levelOrigins(configuration, path),
    }),
  );
  return exitCodes.ok;
}
