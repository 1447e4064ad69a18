/** Reads what the generated files are made from, and compares them with those that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHosts } from '../../src/hosts';
import { notices } from '../../src/lint/notices';
import { rules } from '../../src/rules';
import { generatedFiles, pagesFolder } from './files';
import { thirdPartyNotices } from './third-party';

/** The files as they should be, by path; `root` is the folder of the project. */
export async function wantedFiles(root: string): Promise<Map<string, string>> {
  const hosts = createHosts();
  const present = (name: string): string => readFileSync(join(root, name), 'utf8');
  const files = generatedFiles({
    rules,
    notices,
    hosts,
    readme: present('README.md'),
    manifest: present('package.json'),
    texts: present('package.nls.json'),
  });
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
