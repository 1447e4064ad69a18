import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { remove } from '../language/edit';
import { sliceSpan, span } from '../language/span';
import type { Rule } from './rule';
import { shown } from './support/shown';

/** Blanks before the closing quote of a path; more than these are no slip. */
const blanks = /[ \t]{1,9}(?="$)/;

/** A space at the end of the program's path, within its quotes. */
export const programPathSpace: Rule = {
  slug: 'program-path-space',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'The path of the program ends with a space inside its quotation marks.',
  why: "The call operator & of PowerShell runs the command with exactly the name that it gets, and probably doesn't find a program whose name ends with a space. What other programs do with the space isn't documented.",
  source: sources.powershellOperators,
  falsePositives: "Outside PowerShell, it's only a hint.",
  examples: {
    bad: [
      {
        host: 'powershell',
        text: "& 'C:\\Temp\\ccmsetup.exe ' /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=mp1.fabrikam.com",
        fixed: "& 'C:\\Temp\\ccmsetup.exe' /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=mp1.fabrikam.com",
      },
      {
        text: '"C:\\Client Files\\ccmsetup.exe " /logon SMSSITECODE=P01',
        fixed: '"C:\\Client Files\\ccmsetup.exe" /logon SMSSITECODE=P01',
      },
    ],
    good: [
      { text: '"C:\\Client Files\\ccmsetup.exe" /logon SMSSITECODE=P01' },
      { host: 'powershell', text: "Start-Process 'C:\\Temp\\ccmsetup.exe' '/logon SMSSITECODE=P01 '" },
    ],
    unknown: [{ host: 'powershell', text: '& "$program " /logon SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes the space.', safe: true, changes: 'order' },
  *check({ lines, host }) {
    for (const { executable, source } of lines) {
      if (executable === undefined) continue;
      const written = sliceSpan(source, executable.span);
      const found = blanks.exec(written.slice(-20));
      if (found === null) continue;
      const end = executable.span.end - 1;
      const place = span(end - found[0].length, end);
      yield {
        span: place,
        message:
          host === 'powershell'
            ? t(
                "The path of {0} ends with a space, so PowerShell probably doesn't find the program. Remove the space.",
                shown(executable.fileName),
              )
            : t(
                'The path of {0} ends with a space, so the program might not be found. Remove the space.',
                shown(executable.fileName),
              ),
        ...(host !== 'powershell' && { severity: 'hint' as const }),
        fixes: [{ title: t('Remove the space'), safe: true, edits: [remove(place)] }],
      };
    }
  },
};
