import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { isFullPath } from './support/file-path';
import { judged } from './support/given';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** A file of keys without its full path. */
export const keyFileNotAbsolute: Rule = {
  slug: 'key-file-not-absolute',
  severity: 'warning',
  certainty: 'certain',
  topic: 'site',
  summary: "SMSROOTKEYPATH or SMSSIGNCERT doesn't have a full path.",
  why: 'The documentation says that both take the full path and name of a file. Still, one of its samples for internet clients has only a file name.',
  source: sectionOf('SMSSIGNCERT'),
  falsePositives: 'The rule ignores a path that begins with a variable, such as %~dp0.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 SMSSIGNCERT=siteserver.cer' },
      { text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSROOTKEYPATH=".\keys\trk.txt"` },
    ],
    good: [
      { text: String.raw`ccmsetup.exe /UsePKICert SMSSITECODE=P01 SMSSIGNCERT=C:\Client\siteserver.cer` },
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSROOTKEYPATH="\\srv1.fabrikam.com\keys\trk.txt"`,
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 SMSSIGNCERT=%~dp0siteserver.cer' },
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSROOTKEYPATH={{FOLDER}}\trk.txt`,
      },
    ],
  },
  names: ['SMSROOTKEYPATH', 'SMSSIGNCERT'],
  *check(context) {
    for (const name of ['SMSROOTKEYPATH', 'SMSSIGNCERT']) {
      for (const { value, text } of judged(context, name)) {
        if (isFullPath(text)) continue;
        yield {
          span: value.content,
          message: t('{0} takes a full path. Add the drive or share to {1}.', name, shown(text)),
        };
      }
    }
  },
};
