/** Turns off the programs that files can be sent through: they come from a repository's configuration. */
import type { Io } from '../io';
import { GitProblem, notInstalled, oddFilter } from './git-problem';

/**
 * The options that keep git from starting them. Without them, `git diff` sends a file through `filter.NAME.clean`.
 *
 * @param about what a complaint is about
 * @throws GitProblem for a filter that cannot be turned off
 */
export async function withoutFilters(about: string, { git }: Pick<Io, 'git'>): Promise<string[]> {
  const keys = [
    'config',
    '--name-only',
    '-z',
    '--get-regexp',
    String.raw`^filter\..*\.(clean|smudge|process|required)$`,
  ];
  const answer = await git(keys);
  if (answer === 'not installed') throw new GitProblem(about, notInstalled);
  // It fails when there is none.
  const names = answer.stdout
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
  if (names.some((name) => name.includes('='))) throw new GitProblem(about, oddFilter);
  return [...new Set(names)].flatMap((name) => [
    '-c',
    `${name}=${name.endsWith('.required') ? 'false' : ''}`,
  ]);
}
