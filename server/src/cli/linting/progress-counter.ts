/** Counts the files of a run for somebody who waits at a terminal. */
import type { Io } from '../io';

/** Milliseconds between two numbers. */
const interval = 100;

export interface ProgressCounter {
  /** One more file was found. */
  readonly next: () => void;
  readonly end: () => void;
}

/** Makes a counter. */
export function progressCounter({ progress, now }: Pick<Io, 'progress' | 'now'>): ProgressCounter {
  if (progress === undefined) return { next: () => undefined, end: () => undefined };
  let count = 0;
  let last = now();
  return {
    next: () => {
      count++;
      const time = now();
      if (time - last < interval) return;
      last = time;
      progress(`ccmsetup-lint: ${count.toLocaleString('en-US')} files …`);
    },
    end: () => {
      progress('');
    },
  };
}
