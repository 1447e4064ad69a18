import { lengthLimits, raisedSetupParametersLength, sources } from '../catalog';
import { span } from '../language/span';
import type { Rule } from './rule';
import { propertiesOfLength } from './support/example-lines';
import { characters, knownLength, partBeyond } from './support/known-length';

const { max } = lengthLimits.setupParameters;

/** A SetupParameters value that is longer than the group policy template takes. */
export const setupparametersLength: Rule = {
  slug: 'setupparameters-length',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['gpoSetupParameters'],
  topic: 'length',
  summary: `The value for SetupParameters has more than ${max} characters.`,
  why: `ConfigMgrInstallation.adm limits the installation parameters to ${max} characters by its MAXLEN. The limit can be raised in the template, for example to ${raisedSetupParametersLength}.`,
  source: sources.deployWindowsClients,
  falsePositives:
    'A template whose MAXLEN was raised, and values that are written into the registry directly. In .reg files the rule is silent.',
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
    const count = (number: number): string => characters(number, exact && complete);
    yield {
      span: partBeyond(holes, whole, max),
      message: `SetupParameters has ${count(length)} here, and ConfigMgrInstallation.adm takes ${max}. Remove ${count(length - max)}, or raise MAXLEN in the template.`,
    };
  },
};
