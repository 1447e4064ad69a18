import { t } from '@vscode/l10n';
import { findInternalSwitch, sources } from '../catalog';
import { parametersOf } from '../language/query';
import type { Rule } from './rule';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { previewSwitch } from './support/preview-switch';
import { nameSpan } from './support/written-name';

/** Its kind is disputed, so no form of it is judged. */
const disputed = '/UpgradeToLatest';

/** Items that are in use but not in the reference. */
export const undocumentedItem: Rule = {
  slug: 'undocumented-item',
  severity: 'hint',
  certainty: 'certain',
  topic: 'versions',
  summary: "A parameter or property is in use but isn't documented.",
  why: "The reference page doesn't list these items, though some of them are common. CCMHTTPSSTATE was called unsupported in 2007, and a change to the documentation recommended it in 2018. The switches were seen in logs and maintenance scripts.",
  source: sources.reference,
  falsePositives: 'The items are common in scripts that work. Nothing proves that they do harm.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMHTTPSSTATE=31' },
      { text: 'ccmsetup.exe /runservice SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /CCMPKICERTOPTIONS=0 SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /AutoUpgrade SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 UPGRADETOLATEST' },
      { text: 'msiexec.exe /i ccmsetup.msi /log C:\\Windows\\Temp\\ccmsetup.msi.log' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 {{name}}=31' }],
  },
  yieldsTo: ['logging-property-name'],
  *check(context) {
    for (const { argument, entry } of context.known) {
      const undocumented = entry.status === 'undocumented' && entry.name !== disputed;
      if (!undocumented && entry.name !== previewSwitch) continue;
      yield {
        span: nameSpan(argument),
        message:
          entry.replacement === undefined
            ? t(
                "{0} isn't documented. Its effect is known only from observation; remove it if you can.",
                entry.name,
              )
            : t(
                "{0} isn't documented. Its effect is known only from observation; use {1} instead if you can.",
                entry.name,
                entry.replacement,
              ),
      };
    }
    for (const parameter of ccmsetupLines(context.lines).flatMap(parametersOf)) {
      const found = findInternalSwitch(parameter.name.key);
      if (found === undefined) continue;
      yield {
        span: nameSpan(parameter),
        message: t(
          "{0} isn't documented, and ccmsetup or the site probably sets it itself. Remove it if you can.",
          found.name,
        ),
      };
    }
  },
};
