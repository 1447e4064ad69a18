import { t } from '@vscode/l10n';
import { deploymentIdPattern, observedDeploymentIdDigit } from '../catalog';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** A value of PROVISIONTS that does not look like a deployment ID. */
export const provisiontsForm: Rule = {
  slug: 'provisionts-form',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'values',
  summary: "The value of PROVISIONTS doesn't look like a deployment ID.",
  why: "The documentation asks for the ID of a deployment. In its samples and in public scripts, such an ID is a site code and five hexadecimal digits, the first of which is 2. This form isn't documented.",
  source: sectionOf('PROVISIONTS'),
  falsePositives: 'Other forms of IDs may exist. The site code can be that of a central administration site.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0100012"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=Autopilot"',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=cas2009f"',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS={{deployment}}"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=%SITE%00012"',
      },
    ],
  },
  names: ['PROVISIONTS'],
  *check(context) {
    for (const { text, span } of givenValues(context, 'PROVISIONTS')) {
      const formed = deploymentIdPattern.test(text);
      if (formed && text[3] === observedDeploymentIdDigit) continue;
      yield {
        span,
        message: formed
          ? t(
              '{0} is probably the ID of a package or task sequence. Write the ID of its deployment, such as {1}.',
              shown(text),
              `${text.slice(0, 3)}${observedDeploymentIdDigit}0001`,
            )
          : t(
              "{0} probably isn't a deployment ID. Write a site code and five hexadecimal digits, such as P0120001.",
              shown(text),
            ),
      };
    }
  },
};
