import { spanInValue } from '../language/query';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';

/** A path where the documentation has a bare file name. */
export const configLocation: Rule = {
  slug: 'config-location',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'contradictions',
  summary: '/config names a file with a path.',
  why: 'The documentation fixes the folder of the file, %WinDir%\\ccmsetup when ccmsetup runs as a service and the folder of ccmsetup.exe with /noservice, and shows a bare file name. Whether a path works is not documented.',
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
          'Whether /config takes a path is not documented. Give the file name alone; the file belongs in %WinDir%\\ccmsetup, with /noservice beside ccmsetup.exe.',
      };
    }
  },
};
