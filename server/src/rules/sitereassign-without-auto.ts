import { t } from '@vscode/l10n';
import { automaticSiteCode } from '../catalog';
import { upperAscii } from '../language/characters';
import { replace } from '../language/edit';
import type { Fix, Rule } from './rule';
import { filled, given, judged } from './support/given';
import { sectionOf } from './support/learn';
import { lineOf } from './support/line-of';
import { removeArgument } from './support/remove-argument';

/** SITEREASSIGN=TRUE with a site code. */
export const sitereassignWithoutAuto: Rule = {
  slug: 'sitereassign-without-auto',
  severity: 'warning',
  certainty: 'certain',
  topic: 'site',
  summary: 'SITEREASSIGN=TRUE is used with a site code instead of SMSSITECODE=AUTO.',
  why: "The documentation describes SITEREASSIGN as automatic reassignment together with SMSSITECODE=AUTO. With CCMHOSTNAME, AUTO isn't allowed, so remove SITEREASSIGN.",
  source: sectionOf('SITEREASSIGN'),
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SITEREASSIGN=TRUE' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SITEREASSIGN=true SMSSITECODE="P01"' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=AUTO SITEREASSIGN=TRUE' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SITEREASSIGN=TRUE' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SITEREASSIGN=FALSE' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=$SITE SITEREASSIGN=TRUE' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SITEREASSIGN={{REASSIGN}}' },
    ],
  },
  fix: {
    summary: 'Removes SITEREASSIGN, or replaces the site code with AUTO.',
    safe: false,
    changes: 'removal',
  },
  names: ['SITEREASSIGN'],
  *check(context) {
    const codes = judged(context, 'SMSSITECODE');
    // A code that only the run knows, or one of several, may be AUTO.
    if (codes.length === 0 || codes.length < given(context, 'SMSSITECODE').length) return;
    if (codes.some(({ text }) => upperAscii(text) === automaticSiteCode)) return;
    const reassign = judged(context, 'SITEREASSIGN').find(({ text }) => upperAscii(text) === 'TRUE');
    if (reassign === undefined) return;
    const { argument, value } = reassign;
    const removal: Fix = {
      title: t('Remove {0}', 'SITEREASSIGN'),
      safe: false,
      edits: [removeArgument(lineOf(context.line, argument), argument)],
    };
    const automatic: Fix = {
      title: t('Change to {0}', `SMSSITECODE=${automaticSiteCode}`),
      safe: false,
      edits: codes.map((code) => replace(code.value.content, automaticSiteCode)),
    };
    // With an internet-based management point, AUTO is wrong.
    const internet = filled(context, 'CCMHOSTNAME').length > 0;
    yield {
      span: value.content,
      message: internet
        ? t('SITEREASSIGN works only with SMSSITECODE=AUTO. Remove SITEREASSIGN.')
        : t('SITEREASSIGN works only with SMSSITECODE=AUTO. Remove SITEREASSIGN, or write SMSSITECODE=AUTO.'),
      fixes: internet ? [removal] : [removal, automatic],
      related: codes.map((code) => ({
        span: code.value.content,
        message: t('SMSSITECODE has a site code.'),
      })),
    };
  },
};
