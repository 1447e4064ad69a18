import { t } from '@vscode/l10n';
import { lengthLimits, raisedSetupParametersLength, sources } from '../catalog';
import { span } from '../language/span';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { grouped } from './support/grouped';
import { knownLength, partBeyond } from './support/known-length';

const { max } = lengthLimits.setupParameters;

/** A SetupParameters value that is longer than the group policy template takes. */
export const setupparametersLength: Rule = {
  slug: 'setupparameters-length',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['gpoSetupParameters'],
  topic: 'length',
  summary: `The value of SetupParameters has more than ${max} characters.`,
  why: `ConfigMgrInstallation.adm limits the installation parameters to ${max} characters with its MAXLEN. You can raise the limit in the template, for example to ${raisedSetupParametersLength}.`,
  source: sources.deployWindowsClients,
  falsePositives:
    'A template with a raised MAXLEN, and values that are written directly to the registry. The rule says nothing in .reg files.',
  examples: {
    bad: [
      { text: propertiesOfLength(300), context: 'gpoSetupParameters' },
      { text: propertiesOfLength(256), context: 'gpoSetupParameters' },
    ],
    good: [
      { text: propertiesOfLength(255), context: 'gpoSetupParameters' },
      { text: propertiesOfLength(300), context: 'taskSequence' },
    ],
    unknown: [{ text: `${propertiesOfLength(250)} FSP={{fsp}}`, context: 'gpoSetupParameters' }],
  },
  *check({ text, holes, host, complete }) {
    if (host === 'reg') return;
    const whole = span(0, text.length);
    const { length, exact } = knownLength(holes, whole);
    if (length <= max) return;
    yield {
      span: partBeyond(holes, whole, max),
      message:
        exact && complete
          ? t(
              'SetupParameters has {0} characters, but ConfigMgrInstallation.adm allows {1}. Shorten it, or raise MAXLEN in the template.',
              grouped(length),
              max,
            )
          : t(
              'SetupParameters has at least {0} characters, but ConfigMgrInstallation.adm allows {1}. Shorten it, or raise MAXLEN in the template.',
              grouped(length),
              max,
            ),
    };
  },
};
