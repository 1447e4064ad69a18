import { t } from '@vscode/l10n';
import { requiredPrerequisite, sources } from '../catalog';
import { withoutInvisible } from '../language/characters';
import type { Rule } from './rule';
import { given } from './support/given';
import { piecesOf } from './support/pieces';

/** A prerequisite that is left out although the client needs it. */
export const skipprereqRequired: Rule = {
  slug: 'skipprereq-required',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'values',
  summary: '/skipprereq skips .NET Framework or the Visual C++ Redistributable, which the client needs.',
  why: "The page about prerequisites lists both as dependencies of the client, and ccmsetup installs them if they're missing. What happens without them isn't documented, but the client probably doesn't work.",
  source: sources.clientPrerequisites,
  falsePositives: 'Something else may already have installed them.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /skipprereq:vcredist_x64.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'CCMSETUPCMD="/skipprereq:wimgapi.msi;NDP462-KB3151800-x86-x64-AllOS-ENU.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /skipprereq:wimgapi.msi SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR=C:\\vcredist_x64.exe' },
    ],
    unknown: [{ text: 'ccmsetup.exe /skipprereq:{{files}} SMSSITECODE=P01' }],
  },
  yieldsTo: ['skipprereq-form'],
  names: ['/skipprereq'],
  *check(context) {
    for (const { value } of given(context, '/skipprereq')) {
      if (value === undefined) continue;
      for (const { text, span } of piecesOf(value, /[;,]/g)) {
        const installs = requiredPrerequisite(withoutInvisible(text));
        if (installs === undefined) continue;
        yield {
          span,
          message: t(
            "The client needs {0} ({1}). Remove it from /skipprereq unless it's already installed.",
            text,
            installs,
          ),
        };
      }
    }
  },
};
