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
  summary: '/skipprereq leaves out .NET Framework or the Visual C++ runtime, which the client needs.',
  why: 'The page on prerequisites has both among what the client depends on, and ccmsetup installs them where they are missing. What happens without them is not documented; the client probably does not work.',
  source: sources.clientPrerequisites,
  falsePositives: 'Something else may have installed them before.',
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
          message: `${text} installs ${installs}, which the client needs. Leave it out of /skipprereq unless it is on the computer already.`,
        };
      }
    }
  },
};
