import { t } from '@vscode/l10n';
import { lengthLimits, sources } from '../catalog';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { remarksOf } from './support/remarks';

/** A line of a batch file that is longer than cmd.exe reads. */
export const batchLineLength: Rule = {
  slug: 'batch-line-length',
  severity: 'warning',
  certainty: 'certain',
  topic: 'length',
  summary: 'A line of a batch file is longer than 8,191 characters.',
  why: 'cmd.exe reads at most 8,191 characters of a line, including the values of its variables.',
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
    const message = t(
      'This line has more than the {0} characters that cmd.exe reads. Shorten it, or move properties into a file for /config.',
      grouped(lengthLimits.commandPrompt.max),
    );
    yield* remarksOf(context, 'line-length', message);
  },
};
