import { sources } from '../catalog';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { intuneField, intuneLimit, lengthOfCcmsetupcmd } from './support/intune-field';

/** More characters inside CCMSETUPCMD="…" than Intune takes. */
export const ccmsetupcmdLength: Rule = {
  slug: 'ccmsetupcmd-length',
  severity: 'error',
  certainty: 'certain',
  contexts: ['ccmsetupcmd'],
  topic: 'length',
  summary: 'The value of CCMSETUPCMD has more than 1,024 characters.',
  why: 'The documentation limits this command line to 1,024 characters in Intune and says that the installation fails above that. No page says exactly what is counted; a value that is longer by itself is too long in every reading.',
  source: sources.coManagement,
  falsePositives:
    'The limit is that of Intune. A line that starts msiexec or ccmsetup.msi is not judged, because no such limit is documented there. Values that are filled in later count as nothing.',
  examples: {
    bad: [
      { text: `CCMSETUPCMD="${propertiesOfLength(1058)}"` },
      { text: propertiesOfLength(1025) },
      { text: `CCMSETUPCMD="${propertiesOfLength(1025)} FSP={{fsp}}"` },
    ],
    good: [
      { text: `CCMSETUPCMD="${propertiesOfLength(900)}"` },
      { text: propertiesOfLength(1010) },
      { text: `msiexec.exe /i ccmsetup.msi CCMSETUPCMD="${propertiesOfLength(1058)}"` },
    ],
    unknown: [{ text: `CCMSETUPCMD="${propertiesOfLength(1000)}{{more}}"` }],
  },
  *check(context) {
    const field = intuneField(context);
    if (field === undefined || field.valueLength <= intuneLimit) return;
    const limit = grouped(intuneLimit);
    const excess = field.valueLength - intuneLimit;
    yield {
      span: field.beyond(intuneLimit),
      message: `The value of CCMSETUPCMD has ${field.count(field.valueLength)}. The installation fails with more than ${limit} in Intune; remove ${field.count(excess)}.`,
      about: lengthOfCcmsetupcmd,
    };
  },
};
