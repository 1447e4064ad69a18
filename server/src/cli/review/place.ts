/** Where a review runs, and what it is compared with, told by the variables that pipelines set. */
import type { Io } from '../io';

/** The pipelines that are known, and a machine of one's own. */
export type PlaceKind = 'github' | 'azure' | 'gitlab' | 'jenkins' | 'local';

/** Where a review runs. */
export interface ReviewPlace {
  readonly kind: PlaceKind;
  /**
   * What a pull request goes into, as git may know it, the best name first; empty when all findings count, as after a push.
   * Undefined on a machine of one's own: git is asked which branch that is.
   */
  readonly bases: readonly string[] | undefined;
}

type Env = Io['env'];

/** What is set to something. */
function value(env: Env, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

/** The names of a branch of the server. */
function branch(name: string | undefined): string[] {
  return name === undefined ? [] : [`origin/${name.replace(/^refs\/heads\//, '')}`];
}

/** The commit that a pull request was merged into for the run: a shallow clone has it when it has two commits. */
function mergedInto(ref: string | undefined): string[] {
  return /^refs\/pull\/\d+\/merge$/.test(ref ?? '') ? ['HEAD^1'] : [];
}

/** Finds it. */
export function reviewPlace(env: Env): ReviewPlace {
  if (value(env, 'GITHUB_ACTIONS') !== undefined) {
    const base = value(env, 'GITHUB_BASE_REF');
    return {
      kind: 'github',
      bases: base === undefined ? [] : [...branch(base), ...mergedInto(env.GITHUB_REF)],
    };
  }
  if (value(env, 'TF_BUILD') !== undefined) {
    const base = value(env, 'SYSTEM_PULLREQUEST_TARGETBRANCH');
    const merged = mergedInto(env.BUILD_SOURCEBRANCH);
    return { kind: 'azure', bases: base === undefined ? [] : [...branch(base), ...merged] };
  }
  if (value(env, 'GITLAB_CI') !== undefined) {
    const commit = value(env, 'CI_MERGE_REQUEST_DIFF_BASE_SHA');
    const named = branch(value(env, 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME'));
    return { kind: 'gitlab', bases: [...(commit === undefined ? [] : [commit]), ...named] };
  }
  if (value(env, 'JENKINS_URL') !== undefined) {
    const target = value(env, 'CHANGE_TARGET');
    return { kind: 'jenkins', bases: target === undefined ? [] : [...branch(target), target] };
  }
  return { kind: 'local', bases: undefined };
}
