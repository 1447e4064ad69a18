/** Why git could not answer, in words for standard error. */
import type { Problem } from '../problem';
import { visible } from '../output/visible';
import type { GitAnswer } from './run-git';

/** Thrown when the changes cannot be told. */
export class GitProblem extends Error {
  constructor(
    /** What the complaint is about, such as `--changed`. */
    readonly about: string,
    readonly problem: Problem,
  ) {
    super(problem.what);
    this.name = 'GitProblem';
  }
}

export const notInstalled: Problem = {
  what: 'git is needed to know what was changed, and none is on the search path',
  remedy: 'install git, or name the files',
};

const known: readonly (readonly [pattern: RegExp, problem: Problem])[] = [
  [
    /not a git repository/i,
    { what: "the current folder isn't in a git repository", remedy: 'run it in one, or name the files' },
  ],
  [
    /must be run in a work tree/i,
    { what: 'the git repository has no files here', remedy: 'run it in a folder with checked-out files' },
  ],
  [
    /dubious ownership/i,
    {
      what: 'the git repository belongs to another user, so git refuses to read it',
      remedy: 'if you trust it, run: git config --global --add safe.directory FOLDER',
    },
  ],
];

/** What kept git from answering. */
export function problemOfGit({ code, stderr }: GitAnswer): Problem {
  const found = known.find(([pattern]) => pattern.test(stderr));
  if (found !== undefined) return found[1];
  const [said = ''] = stderr.split('\n');
  const why =
    said === '' ? `exit code ${code ?? 'of a signal'}` : visible(said.replace(/^(?:fatal|error): /, ''));
  return { what: `git failed (${why})`, remedy: 'run git status here to see more' };
}

const deeper =
  'In GitHub Actions, give actions/checkout "fetch-depth: 0"; elsewhere, run: git fetch --unshallow';

/** A base that git does not know. */
export function unknownBase(base: string, shallow: boolean): Problem {
  return shallow
    ? {
        what: `git doesn't know ${visible(base)} in this shallow clone`,
        remedy: `fetch all of the history. ${deeper}`,
      }
    : {
        what: `git doesn't know ${visible(base)}`,
        remedy: 'name a branch, a tag or a commit that was fetched',
      };
}

/** A base without a common commit. */
export function unrelatedBase(base: string, shallow: boolean): Problem {
  return shallow
    ? {
        what: `this shallow clone doesn't hold the commit that ${visible(base)} and HEAD have in common`,
        remedy: `fetch all of the history. ${deeper}`,
      }
    : { what: `${visible(base)} and HEAD have no commit in common`, remedy: 'name another base' };
}

export const noBase: Problem = {
  what: 'there is no branch to compare with: no upstream, no origin/HEAD, no main and no master',
  remedy: 'name one, as in --changed=origin/develop',
};

/** A filter with a name that cannot be turned off. */
export const oddFilter: Problem = {
  what: 'the git configuration has a filter with "=" in its name',
  remedy: 'rename the filter',
};
