/** Why git could not answer, in words for standard error. */
import type { Problem } from '../problem';
import { visible } from '../output/visible';
import type { GitAnswer } from './run-git';

/** A problem with git. */
export interface ProblemOfGit extends Problem {
  /** What to do about it in a review, where nobody names a base, and all files are linted anyway. */
  readonly inReview?: string;
}

/** Thrown when the changes cannot be told. */
export class GitProblem extends Error {
  constructor(
    /** What the complaint is about, such as `--changed`. */
    readonly about: string,
    readonly problem: ProblemOfGit,
  ) {
    super(problem.what);
    this.name = 'GitProblem';
  }
}

export const notInstalled: ProblemOfGit = {
  what: 'git is needed to know what was changed, and none is on the search path',
  remedy: 'install git, or name the files',
  inReview: 'install git',
};

const known: readonly (readonly [pattern: RegExp, problem: ProblemOfGit])[] = [
  [
    /not a git repository/i,
    {
      what: "the current folder isn't in a git repository",
      remedy: 'run it in one, or name the files',
      inReview: 'run it in one',
    },
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
export function problemOfGit({ code, stderr }: GitAnswer): ProblemOfGit {
  const found = known.find(([pattern]) => pattern.test(stderr));
  if (found !== undefined) return found[1];
  const [said = ''] = stderr.split('\n');
  const why =
    said === '' ? `exit code ${code ?? 'of a signal'}` : visible(said.replace(/^(?:fatal|error): /, ''));
  return { what: `git failed (${why})`, remedy: 'run git status here to see more' };
}

const deeper =
  'In GitHub Actions, give actions/checkout "fetch-depth: 0"; elsewhere, run: git fetch --unshallow';

/** How to get a base: a branch of the server by its name, everything else by what it is. */
function fetchOf(base: string): string {
  return `git fetch origin ${visible(base.replace(/^origin\//, ''))}`;
}

/** A base that git does not know. */
export function unknownBase(base: string, shallow: boolean): ProblemOfGit {
  return shallow
    ? {
        what: `git doesn't know ${visible(base)} in this shallow clone`,
        remedy: `fetch all of the history. ${deeper}`,
      }
    : {
        what: `git doesn't know ${visible(base)}`,
        remedy: 'name a branch, a tag or a commit that was fetched',
        inReview: `before it, run: ${fetchOf(base)}`,
      };
}

/** A base without a common commit. */
export function unrelatedBase(base: string, shallow: boolean): ProblemOfGit {
  return shallow
    ? {
        what: `this shallow clone doesn't hold the commit that ${visible(base)} and HEAD have in common`,
        remedy: `fetch all of the history. ${deeper}`,
      }
    : {
        what: `${visible(base)} and HEAD have no commit in common`,
        remedy: 'name another base',
        inReview: 'rebase your branch onto it',
      };
}

export const noBase: ProblemOfGit = {
  what: 'there is no branch to compare with: no upstream, no origin/HEAD, no main and no master',
  remedy: 'name one, as in --changed=origin/develop',
  inReview: 'set one, as in: git branch --set-upstream-to=origin/develop',
};

/** A filter with a name that cannot be turned off. */
export const oddFilter: ProblemOfGit = {
  what: 'the git configuration has a filter with "=" in its name',
  remedy: 'rename the filter',
};
