/** `ccmsetup-lint help baseline`. */
import { baselineFileName } from '../../service/baseline';
import { rowsOf, type Topic } from './topic';

const options = rowsOf([
  ['--update-baseline', 'write all present findings to it'],
  ['--prune-baseline', "remove from it what isn't found anymore"],
  ['--baseline FILE', 'use this file in place of the nearest one'],
  ['--no-baseline', 'also report what it knows'],
]);

export const baselineTopic: Topic = {
  name: 'baseline',
  summary: 'how to begin with findings that are known',
  text: () => `A baseline holds the findings that are known, so that only new ones are reported. Make it once:
  ccmsetup-lint --update-baseline

It is ${baselineFileName} in the current folder; keep it with your scripts. The nearest one in the
folder of a file or above counts, on the command line and in editors, where its findings are hints.
A finding stays known when its line moves.

Options:
${options}

An entry whose finding is gone makes the run fail until --prune-baseline removes it.
`,
};
