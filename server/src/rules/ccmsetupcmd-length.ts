import { t } from '@vscode/l10n';
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
  why: 'The documentation limits this command line to 1,024 characters in Intune and says that the installation fails with more. No page says exactly what counts, but a value that alone is longer is always too long.',
  source: sources.coManagement,
  falsePositives:
    'Only Intune has this limit. The rule ignores a line that starts msiexec or ccmsetup.msi, because no such limit is documented there. Values that only the run knows count as nothing.',
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
    const length = grouped(field.valueLength);
    const excess = grouped(field.valueLength - intuneLimit);
    const limit = grouped(intuneLimit);
    yield {
      span: field.beyond(intuneLimit),
      message: field.exact
        ? t(
            'The value of CCMSETUPCMD has {0} characters, {1} more than Intune allows. Shorten it to {2}.',
            length,
            excess,
            limit,
          )
        : t(
            'The value of CCMSETUPCMD has at least {0} characters, {1} more than Intune allows. Shorten it to {2}.',
            length,
            excess,
            limit,
          ),
      about: lengthOfCcmsetupcmd,
    };
  },
};
