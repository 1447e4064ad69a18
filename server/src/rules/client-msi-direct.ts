import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { directStartCode } from '../catalog/log/direct-start';
import { parametersOf } from '../language/query';
import type { Rule } from './rule';

/** client.msi started without ccmsetup.exe. */
export const clientMsiDirect: Rule = {
  slug: 'client-msi-direct',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'The command line starts client.msi directly.',
  why: 'Only ccmsetup.exe can start client.msi. Otherwise, client.msi stops with error 25502. The documentation starts ccmsetup.exe or ccmsetup.msi.',
  source: sources.reference,
  falsePositives: 'The rule ignores a command line that removes the client by its package or product code.',
  examples: {
    bad: [
      { text: 'msiexec.exe /i client.msi /qn' },
      { text: 'msiexec /i "C:\\Windows\\ccmsetup\\{{folder}}\\client.msi" SMSSITECODE=P01' },
      { text: 'client.msi SMSSITECODE=P01' },
    ],
    good: [
      { text: 'msiexec.exe /x client.msi /qn' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'msiexec.exe /i {{package}} /qn' }],
  },
  *check({ line }) {
    if (line.package?.fileName !== 'client.msi') return;
    const { start } = line.package.span;
    const holder = parametersOf(line).find(({ value }) => value?.span.start === start);
    if (holder !== undefined && holder.name.key !== 'I' && holder.name.key !== 'PACKAGE') return;
    yield {
      span: line.package.span,
      message: t(
        'client.msi stops with error {0} when you start it directly. Start ccmsetup.exe or ccmsetup.msi.',
        directStartCode,
      ),
    };
  },
};
