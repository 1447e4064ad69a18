import { ccmsetupcmdWrapperLength, sources } from '../catalog';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { intuneField, intuneLimit, lengthOfCcmsetupcmd } from './support/intune-field';

/** The value of CCMSETUPCMD fits, the whole CCMSETUPCMD="…" text does not. */
export const ccmsetupcmdLengthTotal: Rule = {
  slug: 'ccmsetupcmd-length-total',
  severity: 'warning',
  certainty: 'inferred',
  contexts: ['ccmsetupcmd'],
  topic: 'length',
  summary: 'The whole CCMSETUPCMD="…" text has more than 1,024 characters, its value has not.',
  why: 'The documentation states the limit of 1,024 characters right after the whole CCMSETUPCMD="…" text, but not whether the 14 characters around the value count.',
  source: sources.coManagement,
  falsePositives:
    'Intune may count the value alone, or add text of its own. A line that starts msiexec or ccmsetup.msi is not judged.',
  examples: {
    bad: [{ text: `CCMSETUPCMD="${propertiesOfLength(1015)}"` }, { text: propertiesOfLength(1011) }],
    good: [
      { text: `CCMSETUPCMD="${propertiesOfLength(1010)}"` },
      { text: propertiesOfLength(1010) },
      { text: `ccmsetup.msi CCMSETUPCMD="${propertiesOfLength(1015)}"` },
    ],
    unknown: [{ text: `CCMSETUPCMD="${propertiesOfLength(1000)} FSP={{fsp}}"` }],
  },
  *check(context) {
    const field = intuneField(context);
    if (field === undefined || field.valueLength > intuneLimit || field.totalLength <= intuneLimit) return;
    const limit = grouped(intuneLimit);
    const excess = field.totalLength - intuneLimit;
    yield {
      span: field.name ?? field.beyond(intuneLimit - ccmsetupcmdWrapperLength),
      message: `The whole CCMSETUPCMD="…" text has ${field.count(field.totalLength)}. Whether the ${ccmsetupcmdWrapperLength} around the value count for Intune's limit of ${limit} is not documented; remove ${field.count(excess)} to be safe.`,
      about: lengthOfCcmsetupcmd,
    };
  },
};
