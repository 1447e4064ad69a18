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
  summary: 'The value of PROVISIONTS does not look like the deployment IDs that were observed.',
  why: 'The documentation asks for the ID of a deployment. The IDs in its samples and in public scripts have a site code and five hexadecimal digits, the first of them 2. No page states this form.',
  source: sectionOf('PROVISIONTS'),
  falsePositives:
    'IDs of another form may exist. The site code can be that of a central administration site.',
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
          ? `${shown(text)} is probably the ID of a package or task sequence: observed deployment IDs have ${observedDeploymentIdDigit} behind the site code. Give the ID of the deployment.`
          : `${shown(text)} is probably not a deployment ID: observed ones have a site code and five hexadecimal digits, such as P0120001. Their form is not documented.`,
      };
    }
  },
};
