import { t } from '@vscode/l10n';
import { replace } from '../language/edit';
import { isCut } from '../language/query';
import type { Rule } from './rule';
import { given } from './support/given';
import { sectionOf } from './support/learn';
import { listSeparators, withSemicolons } from './support/list-separators';

/** A list of management points in SMSMP. */
export const smsmpIsSingle: Rule = {
  slug: 'smsmp-is-single',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'managementPoints',
  summary: 'SMSMP has several management points.',
  why: "The documentation describes SMSMP as the initial management point, in the singular, and SMSMPLIST as the list. What the client does with several values in SMSMP isn't documented.",
  source: sectionOf('SMSMPLIST'),
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=mp1.fabrikam.com;https://mp2.fabrikam.com',
        fixed:
          'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMPLIST=mp1.fabrikam.com;https://mp2.fabrikam.com',
      },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP="mp1.fabrikam.com, mp2.fabrikam.com"',
        fixed: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1.fabrikam.com;mp2.fabrikam.com"',
      },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1.fabrikam.com;mp2.fabrikam.com SMSMPLIST=mp3.fabrikam.com',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com;mp2.fabrikam.com SMSSITECODE=P01 SMSMP=mp1.fabrikam.com' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=mp1.fabrikam.com;mp2.fabrikam.com' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP=$MP1;$MP2' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP={{MPS}}' },
    ],
  },
  fix: {
    summary: 'Renames SMSMP to SMSMPLIST, unless the command line already has SMSMPLIST.',
    safe: true,
    changes: 'writing',
  },
  names: ['SMSMP'],
  *check(context) {
    const all = given(context, 'SMSMP');
    const free = all.length === 1 && given(context, 'SMSMPLIST').length === 0;
    for (const { kind, name, value } of all) {
      if (value === undefined || value.opaque || isCut(value)) continue;
      const separators = listSeparators(value);
      if (!separators.some(({ inside }) => inside)) continue;
      const clear = free && kind === 'property' && separators.every(({ wrong, inside }) => inside || !wrong);
      yield {
        span: value.content,
        message: free
          ? t('SMSMP is for one management point. For several, write SMSMPLIST= instead.')
          : t('SMSMP is for one management point. Move the others to SMSMPLIST.'),
        ...(clear && {
          fixes: [
            {
              title: t('Rename to SMSMPLIST'),
              safe: true,
              edits: [replace(name.span, 'SMSMPLIST'), ...withSemicolons(separators)],
            },
          ],
        }),
      };
    }
  },
};
