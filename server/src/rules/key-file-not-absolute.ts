import type { Rule } from './rule';
import { isFullPath } from './support/file-path';
import { judged } from './support/given';
import { sectionOf } from './support/learn';

/** A file of keys without its full path. */
export const keyFileNotAbsolute: Rule = {
  slug: 'key-file-not-absolute',
  severity: 'warning',
  certainty: 'certain',
  topic: 'site',
  summary: 'SMSROOTKEYPATH or SMSSIGNCERT has no full path.',
  why: 'Both are described as the full path and name of a file. A published sample for internet clients has a bare file name, against that.',
  source: sectionOf('SMSSIGNCERT'),
  falsePositives: 'Paths that begin with a variable, such as %~dp0, are not judged.',
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
          message: `${name} takes the full path of the file, with its drive or share.`,
        };
      }
    }
  },
};
