import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import { remove } from '../language/edit';
import { span } from '../language/span';
import type { Rule } from './rule';
import { ccmsetupParameters } from './support/ccmsetup-lines';
import { hasClearQuotes, hasLoneQuotes } from './support/movable';
import { isAssent, saysNo } from './support/negation';
import { once } from '../language/once';
import { isOutside } from './support/outside';
import { shownName } from './support/written-name';

/** A value on a switch that takes none. */
export const valueOnFlag: Rule = {
  slug: 'value-on-flag',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A parameter that takes no value has one.',
  why: 'The reference page says that /AllowMetered takes no value, and shows the other parameters of this kind without one.',
  source: sources.reference,
  falsePositives: 'None known.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /UsePKICert:true SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /logon=1 SMSSITECODE=P01', fixed: 'ccmsetup.exe /logon SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /NoCRLCheck:FALSE SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /AlwaysExcludeUpgrade:TRUE SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /UsePKICert:{{pki}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes the value, unless it means no.', safe: true, changes: 'writing' },
  *check({ lines }) {
    const clear = new Map(lines.map((each) => [each, once(() => !hasLoneQuotes(each))]));
    for (const { line: each, parameter, next } of ccmsetupParameters(lines)) {
      const { separator, value, name } = parameter;
      if (separator === undefined || value?.opaque === true) continue;
      const entry = findParameter(name.key);
      if (entry?.takesValue !== 'none' || entry.status !== 'documented') continue;
      const end = value?.span.end ?? separator.span.end;
      const no = saysNo(value);
      const ends = next?.kind !== 'stray' && hasClearQuotes(each, parameter) && clear.get(each)?.() === true;
      const shown = shownName(each, parameter);
      yield {
        span: span(separator.span.start, end),
        message: no
          ? t('{0} takes no value. To turn it off, remove {0}.', shown)
          : t('{0} takes no value. Write only {0}.', shown),
        fixes: isOutside(each, parameter)
          ? []
          : [
              {
                title: t('Remove the value'),
                safe: ends && isAssent(value),
                edits: [remove(span(name.span.end, end))],
              },
            ],
      };
    }
  },
};
