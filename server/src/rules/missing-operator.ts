import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** A text and what stands beside it, with no sign between that joins them. */
export const missingOperator: Rule = {
  slug: 'missing-operator',
  severity: 'error',
  certainty: 'inferred',
  topic: 'place',
  summary: 'A script joins the parts of a command line, and the operator between two of them is missing.',
  why: "VBScript joins strings and variables with &. JavaScript, C#, and Python join them with +. Without the operator, the script has a syntax error, so it probably doesn't run.",
  source: sources.concatenation,
  falsePositives: 'Another tool may complete the script before it runs.',
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
      yield {
        span: line.span,
        document,
        message:
          written === undefined
            ? t(
                "{0} is missing between two parts of the command line, so the script probably doesn't run. Add it.",
                shown(sign),
              )
            : t(
                "{0} is missing beside {1}, so the script probably doesn't run. Add it.",
                shown(sign),
                shown(written),
              ),
      };
    }
  },
};
