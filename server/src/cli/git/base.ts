/** Which commit the files are compared with. */
import type { Io } from '../io';
import { GitProblem, noBase, unknownBase, unrelatedBase } from './git-problem';

/** A base, and the commit that it has in common with the current branch. */
export interface ComparedWith {
  readonly base: string;
  readonly commit: string;
}

/** The output of a run that must not fail. */
type Run = (args: readonly string[]) => Promise<Buffer>;

const mainBranches = ['origin/main', 'origin/master', 'main', 'master'];

/** What a call prints on one line; undefined when it fails. */
async function answerTo(args: readonly string[], { git }: Pick<Io, 'git'>): Promise<string | undefined> {
  const answer = await git(args);
  return answer === 'not installed' || answer.code !== 0
    ? undefined
    : answer.stdout.toString('utf8').trimEnd();
}

/** The hash of the commit that a name stands for. */
async function commitOf(name: string, io: Pick<Io, 'git'>): Promise<string | undefined> {
  // No name begins like an option.
  if (name === '' || name.startsWith('-')) return undefined;
  return answerTo(['rev-parse', '--quiet', '--verify', `${name}^{commit}`], io);
}

/** The branch that the current one goes into: where its changes will be reviewed. */
async function usualBase(io: Pick<Io, 'git'>): Promise<string | undefined> {
  const branch = await answerTo(['rev-parse', '--abbrev-ref', 'HEAD'], io);
  const upstream = await answerTo(['rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}'], io);
  // A branch that was pushed under its own name has itself as its upstream, and that says nothing of where it goes.
  const own = upstream?.slice(upstream.indexOf('/') + 1) === branch;
  const head = await answerTo(['rev-parse', '--abbrev-ref', 'origin/HEAD'], io);
  for (const name of [own ? undefined : upstream, head, ...mainBranches, upstream])
    if (name !== undefined && (await commitOf(name, io)) !== undefined) return name;
  return undefined;
}

/**
 * Finds it.
 *
 * @param about what a complaint is about
 * @param base as it was named
 * @throws GitProblem when there is none
 */
export async function baseOf(
  about: string,
  base: string | undefined,
  io: Pick<Io, 'git'>,
  run: Run,
): Promise<ComparedWith> {
  const head = await commitOf('HEAD', io);
  // Before the first commit, everything is new.
  if (head === undefined && base === undefined)
    return {
      base: 'nothing',
      commit: (await run(['hash-object', '-t', 'tree', '--stdin'])).toString('utf8').trimEnd(),
    };
  const name = base ?? (await usualBase(io));
  if (name === undefined) throw new GitProblem(about, noBase);
  const isShallow = async (): Promise<boolean> =>
    (await run(['rev-parse', '--is-shallow-repository'])).toString('utf8').trimEnd() === 'true';
  const commit = await commitOf(name, io);
  if (commit === undefined) throw new GitProblem(about, unknownBase(name, await isShallow()));
  if (head === undefined) return { base: name, commit };
  const common = await answerTo(['merge-base', commit, head], io);
  if (common === undefined) throw new GitProblem(about, unrelatedBase(name, await isShallow()));
  return { base: name, commit: common };
}
