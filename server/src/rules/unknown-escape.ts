import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** A backslash in a string that begins no escape of its language. */
export const unknownEscape: Rule = {
  slug: 'unknown-escape',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: "A string in JSON or YAML has a single backslash before a character that can't be escaped.",
  why: "JSON and YAML have only a few escape sequences. Inside double quotation marks, a backslash that belongs to the text is written twice. Programs probably can't read the file otherwise.",
  source: sources.jsonEscapes,
  falsePositives: 'Programs that read more than JSON, such as JSON5, may ignore the backslash.',
  examples: {
    bad: [
      {
        host: 'json',
        text: '{ "installCommandLine": "C:\\Temp\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01" }',
        fixed: '{ "installCommandLine": "C:\\\\Temp\\\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01" }',
      },
    ],
    good: [
      {
        host: 'json',
        text: '{ "installCommandLine": "C:\\\\Temp\\\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01" }',
      },
      { host: 'yaml', text: "win_command: 'C:\\Temp\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01'" },
      {
        host: 'json',
        text: '{ "installCommandLine": "ccmsetup.exe SMSCACHEDIR=\\"D:\\\\My Cache\\" SMSSITECODE=P01" }',
      },
    ],
    unknown: [
      { host: 'json', text: '{ "installCommandLine": "{{folder}}\\\\ccmsetup.exe SMSSITECODE=P01" }' },
    ],
  },
  fix: { summary: 'Doubles the backslashes of the string.', safe: true, changes: 'reading' },
  *check({ line, remarks }) {
    for (const { kind, document, edits, written = '' } of remarks) {
      if (kind !== 'unknown-escape') continue;
      yield {
        span: line.span,
        document,
        message: /^\\[!-~]$/.test(written)
          ? t(
              '{0} isn\'t a valid escape sequence, so programs probably can\'t read the file. Write each backslash twice, as in "C:\\\\Temp".',
              shown(written),
            )
          : t(
              'A backslash doesn\'t begin a valid escape sequence, so programs probably can\'t read the file. Write it twice, as in "C:\\\\Temp".',
            ),
        fixes:
          edits.length === 0
            ? []
            : [{ title: t('Double the backslashes'), safe: true, edits: [], documentEdits: edits }],
      };
    }
  },
};
