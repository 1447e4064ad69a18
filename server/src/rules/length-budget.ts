import { ccmsetupcmdWrapperLength, sources } from '../catalog';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { intuneField, intuneLimit, lengthOfCcmsetupcmd } from './support/intune-field';

/** From here on there is little room left: 90 % of the limit. */
const budget = Math.ceil(intuneLimit * 0.9);

/** The CCMSETUPCMD="…" text comes near to the limit of Intune. */
export const lengthBudget: Rule = {
  slug: 'length-budget',
  severity: 'hint',
  certainty: 'certain',
  contexts: ['ccmsetupcmd'],
  topic: 'length',
  summary: 'The CCMSETUPCMD="…" text uses 90 % or more of the 1,024 characters of Intune.',
  why: 'The documentation limits this command line to 1,024 characters in Intune. Near to the limit the next property may be too much.',
  source: sources.coManagement,
  falsePositives: 'A command line that is complete as it is needs no more room.',
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
    yield {
      span: field.name ?? field.beyond(budget - ccmsetupcmdWrapperLength - 1),
      message: `The CCMSETUPCMD="…" text uses ${field.count(field.totalLength)} of the ${grouped(intuneLimit)} that Intune takes.`,
      about: lengthOfCcmsetupcmd,
    };
  },
};
