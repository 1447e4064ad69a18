import { t } from '@vscode/l10n';
import { spanInValue } from '../language/query';
import type { Rule } from './rule';
import { given } from './support/given';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';

/** A path where the documentation has a bare file name. */
export const configLocation: Rule = {
  slug: 'config-location',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'contradictions',
  summary: '/config has a path, not only a file name.',
  why: "The documentation shows only a file name. ccmsetup looks for the file in %WinDir%\\ccmsetup when it runs as a service, and in the folder of ccmsetup.exe with /noservice. Whether a path works isn't documented.",
  source: sectionOf('/config'),
  examples: {
    bad: [
      { text: 'ccmsetup.exe /config:C:\\Temp\\client.tcf' },
      { text: 'ccmsetup.exe /noservice /config:".\\my client.tcf"' },
    ],
    good: [
      { text: 'ccmsetup.exe /config:client.tcf' },
      { text: 'ccmsetup.exe /noservice /config:"my client.tcf"' },
    ],
    unknown: [{ text: 'ccmsetup.exe /config:%~dp0client.tcf' }, { text: 'ccmsetup.exe /config:{{file}}' }],
  },
  names: ['/config'],
  *check(context) {
    for (const { argument } of givenValues(context, '/config')) {
      const { value } = argument;
      const folder = /^.*[\\/]/s.exec(value?.text ?? '');
      if (value === undefined || folder === null) continue;
      yield {
        span: spanInValue(value, 0, folder[0].length),
        message:
          given(context, '/noservice').length > 0
            ? t(
                "Whether /config takes a path isn't documented. Write only the file name, and put the file beside ccmsetup.exe.",
              )
            : t(
                "Whether /config takes a path isn't documented. Write only the file name, and put the file in %WinDir%\\ccmsetup.",
              ),
      };
    }
  },
};
