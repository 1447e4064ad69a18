import { t } from '@vscode/l10n';
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
  summary:
    'CCMSETUPCMD="…" has more than 1,024 characters with its name and quotation marks, but its value alone doesn\'t.',
  why: 'The documentation states the limit of 1,024 characters right after the whole CCMSETUPCMD="…" text. Whether the 14 characters around the value count isn\'t documented.',
  source: sources.coManagement,
  falsePositives:
    'Intune may count only the value, or add text of its own. The rule ignores a line that starts msiexec or ccmsetup.msi.',
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
    const length = grouped(field.totalLength);
    const excess = grouped(field.totalLength - intuneLimit);
    const limit = grouped(intuneLimit);
    yield {
      span: field.name ?? field.beyond(intuneLimit - ccmsetupcmdWrapperLength),
      message: field.exact
        ? t(
            'CCMSETUPCMD="…" has {0} characters with its name and quotation marks, and Intune probably allows only {1}. Shorten the value by {2}.',
            length,
            limit,
            excess,
          )
        : t(
            'CCMSETUPCMD="…" has at least {0} characters with its name and quotation marks, and Intune probably allows only {1}. Shorten the value by {2}.',
            length,
            limit,
            excess,
          ),
      about: lengthOfCcmsetupcmd,
    };
  },
};
