import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { knownNamed } from './support/given';
import { sectionOf } from './support/learn';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** Both modes of ccmsetup at once. */
export const serviceAndNoservice: Rule = {
  slug: 'service-and-noservice',
  severity: 'error',
  certainty: 'certain',
  topic: 'contradictions',
  summary: '/service and /noservice are on one command line.',
  why: "The documentation describes opposite modes: /service runs ccmsetup as a service under Local System, and /noservice runs it as the user who starts it. Which of them wins isn't documented.",
  source: sectionOf('/noservice'),
  examples: {
    bad: [
      { text: 'ccmsetup.exe /service /noservice SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /NoService /mp:mp1.fabrikam.com /Service SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /noservice SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /service SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /service {{mode}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes one of the two.', safe: false, changes: 'removal' },
  names: ['/noservice'],
  *check(context) {
    const { ccmsetup } = context;
    const [service] = knownNamed(context, '/service').map(({ argument }) => argument);
    const [noservice] = knownNamed(context, '/noservice').map(({ argument }) => argument);
    if (service === undefined || noservice === undefined) return;
    const later = service.span.start > noservice.span.start ? service : noservice;
    const earlier = later === service ? noservice : service;
    yield {
      span: nameSpan(later),
      message: t(
        '/service and /noservice contradict each other. Remove one of them; running as a service is the default.',
      ),
      fixes: [
        { title: t('Remove {0}', '/service'), safe: false, edits: [removeArgument(ccmsetup, service)] },
        { title: t('Remove {0}', '/noservice'), safe: false, edits: [removeArgument(ccmsetup, noservice)] },
      ],
      related: [
        {
          span: nameSpan(earlier),
          message: t('{0} asks for the opposite.', earlier === service ? '/service' : '/noservice'),
        },
      ],
    };
  },
};
