import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { filled } from './support/given';
import { sectionOf } from './support/learn';
import { rootKeyNames } from './support/root-key';
import { nameSpan } from './support/written-name';

/** Both properties with the trusted root key. */
export const rootKeyTwice: Rule = {
  slug: 'root-key-twice',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'site',
  summary: 'SMSPUBLICROOTKEY and SMSROOTKEYPATH are both used.',
  why: "Both provide the trusted root key, one as text and one as a file. Which of them counts isn't documented.",
  source: sectionOf('SMSROOTKEYPATH'),
  examples: {
    bad: [
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSPUBLICROOTKEY=02000000A40000525341310008 SMSROOTKEYPATH=C:\Client\trk.txt`,
      },
    ],
    good: [
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSROOTKEYPATH=C:\Client\trk.txt`,
      },
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 RESETKEYINFORMATION=TRUE SMSROOTKEYPATH=C:\Client\trk.txt`,
      },
    ],
    unknown: [
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 {{KEY}} SMSROOTKEYPATH=C:\Client\trk.txt`,
      },
    ],
  },
  names: rootKeyNames,
  *check(context) {
    const given = rootKeyNames.map((name) => filled(context, name)[0]);
    const [first, second] = given
      .filter((argument) => argument !== undefined)
      .sort((left, right) => left.span.start - right.span.start);
    if (first === undefined || second === undefined) return;
    yield {
      span: nameSpan(second),
      message: t(
        "{0} and {1} both provide the trusted root key, and which of them counts isn't documented. Keep one of them.",
        first.name.key,
        second.name.key,
      ),
      related: [
        { span: nameSpan(first), message: t('{0} provides the trusted root key, too.', first.name.key) },
      ],
    };
  },
};
