import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import type { Rule } from './rule';
import { ccmsetupParameters } from './support/ccmsetup-lines';
import { nameSpan, shownName } from './support/written-name';

/** A parameter without the value that it needs. */
export const missingValue: Rule = {
  slug: 'missing-value',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A parameter that needs a value has none.',
  why: 'The reference describes a value for the parameter, after a colon.',
  source: sources.reference,
  falsePositives:
    'A value that only the run knows counts as a value. The rule ignores the last parameter when the run may add more to the command line.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp: SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /source /logon SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /logon /config:""' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /logon /noservice SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:{{mp}} SMSSITECODE=P01' }, { text: 'ccmsetup.exe /mp{{value}}' }],
  },
  yieldsTo: ['placeholder-left', 'slash-without-colon'],
  *check({ lines, complete }) {
    for (const { line: each, parameter, next } of ccmsetupParameters(lines)) {
      const { name, value } = parameter;
      const entry = findParameter(name.key);
      if (entry?.takesValue !== 'required' || entry.status !== 'documented') continue;
      if (value !== undefined && (value.opaque || value.text.trim() !== '')) continue;
      // The last one may get its value at run time.
      if (!complete && next === undefined) continue;
      yield {
        span: nameSpan(parameter),
        message: t(
          '{0} needs a value. Write the value directly after {1}:, or remove {0}.',
          shownName(each, parameter),
          entry.name,
        ),
      };
    }
  },
};
