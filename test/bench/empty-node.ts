/** What every program that Node runs takes at least. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { quantile } from './measure';

/** The median of the milliseconds from the start to the end of a Node process that does nothing. */
export async function emptyNodeTime(starts: number): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < starts; count++) {
    const begun = performance.now();
    await once(spawn(process.execPath, ['--eval', '0'], { stdio: 'ignore' }), 'exit');
    times.push(performance.now() - begun);
  }
  return quantile(times, 0.5);
}
