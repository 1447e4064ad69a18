import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { isRelativePath } from './support/file-path';
import { judged, lacks } from './support/given';
import { sectionOf } from './support/learn';

/** A relative path in /source for a service. */
export const sourceRelativeOrMapped: Rule = {
  slug: 'source-relative-or-mapped',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'managementPoints',
  summary: '/source has a relative path, and ccmsetup runs as a service.',
  why: "Without /noservice, ccmsetup runs as a service under Local System, whose current folder probably isn't that of the script. The documentation describes /source as a local or UNC path. A relative path isn't documented.",
  source: sectionOf('/noservice'),
  falsePositives:
    "Drive letters aren't reported, because the command line doesn't show whether Z: is a mapped drive, which Local System doesn't have.",
  examples: {
    bad: [
      { text: String.raw`ccmsetup.exe /source:.\Client SMSSITECODE=P01` },
      { text: 'ccmsetup.exe /source:"Client" SMSSITECODE=P01' },
    ],
    good: [
      { text: String.raw`ccmsetup.exe /source:Z:\Client SMSSITECODE=P01` },
      { text: String.raw`ccmsetup.exe /source:\\srv1.fabrikam.com\Client SMSSITECODE=P01` },
      { text: String.raw`ccmsetup.exe /noservice /source:.\Client SMSSITECODE=P01` },
    ],
    unknown: [
      { text: 'ccmsetup.exe /source:%~dp0 SMSSITECODE=P01' },
      { text: String.raw`ccmsetup.exe {{SWITCHES}} /source:.\Client SMSSITECODE=P01` },
    ],
  },
  names: ['/source'],
  *check(context) {
    if (!lacks(context, '/noservice')) return;
    for (const { value, text } of judged(context, '/source')) {
      if (!isRelativePath(text)) continue;
      yield {
        span: value.content,
        message: t(
          '/source has a relative path, which the ccmsetup service probably looks for in another folder. Write the full path, or add /noservice.',
        ),
      };
    }
  },
};
