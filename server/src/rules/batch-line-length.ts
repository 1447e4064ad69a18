import { lengthLimits, sources } from '../catalog';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { remarksOf } from './support/remarks';

const max = grouped(lengthLimits.commandPrompt.max);

/** A line of a batch file that is longer than cmd.exe reads. */
export const batchLineLength: Rule = {
  slug: 'batch-line-length',
  severity: 'warning',
  certainty: 'certain',
  topic: 'length',
  summary: `A line of a batch file is longer than ${max} characters.`,
  why: `cmd.exe reads at most ${max} characters of a line, values filled in.`,
  source: sources.commandPromptLimit,
  falsePositives: 'None known.',
  examples: {
    bad: [{ host: 'batch', text: `ccmsetup.exe ${propertiesOfLength(9000)}` }],
    good: [
      { host: 'batch', text: `ccmsetup.exe ${propertiesOfLength(900)}` },
      { host: 'batch', text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ host: 'batch', text: 'ccmsetup.exe %PROPERTIES%' }],
  },
  *check(context) {
    const message = `This line has more than the ${max} characters that cmd.exe reads. Shorten it, or put properties into the file that /config names.`;
    yield* remarksOf(context, 'line-length', message, 'Shorten the line');
  },
};
