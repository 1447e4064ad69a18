import { sources } from '../catalog';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** A backslash in a string that begins no escape of its language. */
export const unknownEscape: Rule = {
  slug: 'unknown-escape',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A string of JSON or YAML has a single backslash before a character that cannot be escaped.',
  why: 'JSON and YAML know few escapes, and a backslash that belongs to the text is written twice in double quotes. What reads the file probably refuses all of it.',
  source: sources.jsonEscapes,
  falsePositives: 'Readers that take more than JSON, such as those of JSON5, may leave the backslash out.',
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
      const named = /^\\[!-~]$/.test(written) ? shown(written) : 'This';
      yield {
        span: line.span,
        document,
        message: `${named} is not a valid escape sequence here, so what reads the file probably refuses it. Write each backslash of the text twice, as in "C:\\\\Temp".`,
        fixes:
          edits.length === 0
            ? []
            : [{ title: 'Double the backslashes', safe: true, edits: [], documentEdits: edits }],
      };
    }
  },
};
