import { sources } from '../catalog';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** A text and what stands beside it, with no sign between that joins them. */
export const missingOperator: Rule = {
  slug: 'missing-operator',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A script puts a command line together, and the sign between two of its parts is missing.',
  why: 'Texts and variables are joined with & in VBScript and with + in JavaScript, C# and Python. Without the sign it is an error of syntax, so the script probably does not run at all.',
  source: sources.concatenation,
  falsePositives: 'Text in a script that another tool completes before it is run.',
  examples: {
    bad: [
      { host: 'vbscript', text: 'sh.Run "ccmsetup.exe /mp:" & mp " SMSSITECODE=P01"' },
      { host: 'javascript', text: 'exec("ccmsetup.exe /mp:" + mp " SMSSITECODE=P01");' },
    ],
    good: [
      { host: 'vbscript', text: 'sh.Run "ccmsetup.exe /mp:" & mp & " SMSSITECODE=P01"' },
      { host: 'python', text: 'command = "ccmsetup.exe /mp:mp1.fabrikam.com " "SMSSITECODE=P01"' },
    ],
    unknown: [{ host: 'vbscript', text: 'sh.Run "ccmsetup.exe SMSSITECODE=" & site' }],
  },
  *check({ line, remarks }) {
    for (const { kind, document, written, sign = '&' } of remarks) {
      if (kind !== 'missing-operator') continue;
      const part = written === undefined ? 'this' : shown(written);
      yield {
        span: line.span,
        document,
        message: `The sign ${sign} is missing between ${part} and the text beside it, so the script probably does not run. Write ${sign} between them.`,
      };
    }
  },
};
