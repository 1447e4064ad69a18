/** The folder that paths in reports are relative to. */
import { relative, isAbsolute, sep } from 'node:path';
import type { Io } from '../io';

/** Where pipelines say that the repository is: GitHub Actions, Azure Pipelines, GitLab, Jenkins. */
const variables = ['GITHUB_WORKSPACE', 'BUILD_SOURCESDIRECTORY', 'CI_PROJECT_DIR', 'WORKSPACE'] as const;

/** The folder of the repository when a pipeline names it and the current one is in it, else the current folder. */
export function repositoryRoot({ env, cwd }: Pick<Io, 'env' | 'cwd'>): string {
  const found = variables
    .map((name) => env[name])
    .find((folder) => {
      if (folder === undefined || !isAbsolute(folder)) return false;
      const inside = relative(folder, cwd);
      return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
    });
  return found ?? cwd;
}
