/** Reads what the generated files are made from, and compares them with those that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHosts } from '../../src/hosts';
import { notices } from '../../src/lint/notices';
import { rules } from '../../src/rules';
import { generatedFiles, pagesFolder } from './files';
import { withOutputs } from './outputs';
import { thirdPartyNotices } from './third-party';

/** The pages for users that are written by hand, apart from tables and from what the commands of their examples print. */
export function userPages(root: string): string[] {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', ...docs.sort().map((name) => `docs/${name}`)];
}

/** The files as they should be, by path; `root` is the folder of the project. */
export async function wantedFiles(root: string): Promise<Map<string, string>> {
  const hosts = createHosts();
  const present = (name: string): string => readFileSync(join(root, name), 'utf8');
  const files = generatedFiles({
    rules,
    notices,
    hosts,
    pages: new Map(userPages(root).map((path) => [path, present(path)])),
    manifest: present('package.json'),
    texts: present('package.nls.json'),
  });
  for (const path of userPages(root)) files.set(path, await withOutputs(files.get(path) ?? ''));
  return files.set('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(root));
}

/** What is not as it should be: files to write, and pages of rules that are no more. */
export interface Differences {
  readonly stale: readonly string[];
  readonly stray: readonly string[];
}

/** Compares the files of a project with those that should be there. */
export function differences(root: string, wanted: ReadonlyMap<string, string>): Differences {
  const folder = join(root, pagesFolder);
  const present = existsSync(folder) ? readdirSync(folder).map((name) => `${pagesFolder}/${name}`) : [];
  const isStale = ([path, text]: readonly [string, string]): boolean => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  };
  return {
    stale: [...wanted].filter(isStale).map(([path]) => path),
    stray: present.filter((path) => !wanted.has(path)),
  };
}
