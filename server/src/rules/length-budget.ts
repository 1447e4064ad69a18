import { t } from '@vscode/l10n';
import { ccmsetupcmdWrapperLength, littleRoom, sources } from '../catalog';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { intuneField, intuneLimit, lengthOfCcmsetupcmd } from './support/intune-field';

const budget = littleRoom(intuneLimit);

/** The CCMSETUPCMD="…" text comes near to the limit of Intune. */
export const lengthBudget: Rule = {
  slug: 'length-budget',
  severity: 'hint',
  certainty: 'certain',
  contexts: ['ccmsetupcmd'],
  topic: 'length',
  summary: 'CCMSETUPCMD="…" has 90% or more of the 1,024 characters that Intune allows.',
  why: 'The documentation limits this command line to 1,024 characters in Intune. Close to the limit, the next property may be too much.',
  source: sources.coManagement,
  falsePositives: 'A command line that is complete needs no more room.',
  examples: {
    bad: [{ text: `CCMSETUPCMD="${propertiesOfLength(908)}"` }, { text: propertiesOfLength(908) }],
    good: [
      { text: `CCMSETUPCMD="${propertiesOfLength(907)}"` },
      { text: `msiexec.exe /i ccmsetup.msi CCMSETUPCMD="${propertiesOfLength(1000)}"` },
    ],
    unknown: [{ text: `CCMSETUPCMD="${propertiesOfLength(890)} FSP={{fsp}}"` }],
  },
  yieldsTo: ['ccmsetupcmd-length', 'ccmsetupcmd-length-total'],
  *check(context) {
    const field = intuneField(context);
    if (field === undefined || field.totalLength < budget) return;
    const length = grouped(field.totalLength);
    const limit = grouped(intuneLimit);
    yield {
      span: field.name ?? field.beyond(budget - ccmsetupcmdWrapperLength - 1),
      message: field.exact
        ? t('CCMSETUPCMD="…" has {0} of the {1} characters that Intune allows.', length, limit)
        : t('CCMSETUPCMD="…" has at least {0} of the {1} characters that Intune allows.', length, limit),
      about: lengthOfCcmsetupcmd,
    };
  },
};
