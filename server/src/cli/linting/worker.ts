/** What a thread does: it judges the files that it is sent. */
import { baselinesOf } from '../baseline/baselines';
import { configurationsOf } from '../input/configurations';
import { sourceOf } from '../input/source';
import type { Io } from '../io';
import type { JudgmentOptions } from '../options/judgment-options';
import { judgeOf, refusalOf, type Judged } from './judge';
import type { Answer, Batch, Task } from './pool';

/** What a thread is started with, as plain data. */
export interface WorkerData {
  readonly options: JudgmentOptions;
  readonly showsFixes: boolean;
  /** Milliseconds since 1970, the same for all threads: tokens expire. */
  readonly now: number;
}

/** Makes the function that answers a batch. */
export function batchJudge(
  { options, showsFixes, now }: WorkerData,
  io: Io,
): (batch: Batch) => Promise<Answer> {
  const fixed: Io = { ...io, now: () => now };
  // The first thread has told what is wrong with configurations and baselines.
  const baselines = baselinesOf(options.baseline, fixed, { onProblem: () => undefined });
  const { hostOf, judge } = judgeOf(options, showsFixes, baselines, fixed);
  const configurationOf = configurationsOf(io, {
    onFound: () => Promise.resolve(),
    onProblem: () => undefined,
  });
  const judged = async ({ path, absolute, named, bytes }: Task): Promise<Judged> => {
    const host = hostOf(path);
    if (host === undefined) throw new Error('a file without a host');
    const source = sourceOf({ path, host, named }, bytes);
    if ('problem' in source) return refusalOf(source);
    const here = await configurationOf(absolute);
    return judge(source, here.of(absolute));
  };
  return async ({ id, tasks }) => {
    const answers: Judged[] = [];
    for (const task of tasks) answers.push(await judged(task));
    return { id, judged: answers };
  };
}
