import { t } from '@vscode/l10n';
import { insertAt } from '../language/edit';
import { has } from '../language/query';
import type { Rule } from './rule';
import { sectionOf } from './support/learn';

/** A script that waits for a ccmsetup.exe which goes on as a service. */
export const serviceInScript: Rule = {
  slug: 'service-in-script',
  severity: 'information',
  certainty: 'certain',
  topic: 'contradictions',
  summary: 'A script waits for ccmsetup.exe, which hands the installation over to a service.',
  why: 'ccmsetup.exe normally runs the installation as a service and might end once the service has started, so its exit code says little about the installation.',
  source: sectionOf('/service'),
  falsePositives: 'A script that watches ccmsetup.log or the service afterward.',
  examples: {
    bad: [
      {
        host: 'powershell',
        text: "Start-Process ccmsetup.exe -Wait -ArgumentList 'SMSSITECODE=P01 SMSMP=mp1.fabrikam.com'",
      },
      {
        host: 'batch',
        text: 'start "" /wait "%~dp0ccmsetup.exe" /service SMSSITECODE=P01',
      },
      { host: 'vbscript', text: 'shell.Run "ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1.fabrikam.com", 0, True' },
      { host: 'batch', text: 'start "" /wait ccmsetup.exe SMSSITECODE=P01' },
    ],
    good: [
      {
        host: 'powershell',
        text: "Start-Process ccmsetup.exe -Wait -ArgumentList '/noservice SMSSITECODE=P01'",
      },
      { host: 'powershell', text: "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECODE=P01'" },
      { host: 'batch', text: 'start "" ccmsetup.exe SMSSITECODE=P01' },
      { host: 'batch', text: 'start /wait "" ccmsetup.exe /noservice SMSSITECODE=P01' },
      { host: 'vbscript', text: 'shell.Run "ccmsetup.exe SMSSITECODE=P01", 0, False' },
      { host: 'powershell', text: "Start-Process ccmsetup.exe -Wait -ArgumentList '/uninstall'" },
    ],
    unknown: [{ host: 'powershell', text: 'Start-Process ccmsetup.exe -Wait -ArgumentList $arguments' }],
  },
  fix: { summary: 'Adds /noservice.', safe: false, changes: 'addition' },
  *check({ line, ccmsetup, complete, remarks }) {
    const waits = remarks.find(({ kind }) => kind === 'waits');
    if (waits === undefined || line.form !== 'exe' || has(ccmsetup, '/uninstall') || has(ccmsetup, '/?'))
      return;
    const asked = has(ccmsetup, '/service');
    if (has(ccmsetup, '/noservice') || (!asked && !complete)) return;
    const [first] = ccmsetup.args;
    yield {
      span: line.span,
      document: waits.document,
      message: asked
        ? t(
            "With /service, ccmsetup.exe ends when the service starts, so waiting for it isn't enough. Use /noservice, or watch ccmsetup.log.",
          )
        : t(
            "Without /noservice, ccmsetup.exe might end before the installation does, so waiting for it isn't enough. Add /noservice, or watch ccmsetup.log.",
          ),
      fixes:
        asked || first === undefined
          ? []
          : [
              {
                title: t('Add {0}', '/noservice'),
                safe: false,
                edits: [insertAt(first.span.start, '/noservice ')],
              },
            ],
    };
  },
};
