import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import { replace } from '../language/edit';
import type { Rule } from './rule';
import { ccmsetupParameters } from './support/ccmsetup-lines';
import { isOutside } from './support/outside';
import { remedy } from './support/remedy';
import { shownName } from './support/written-name';

/** An equals sign between a parameter and its value. */
export const slashWithEquals: Rule = {
  slug: 'slash-with-equals',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A parameter has an equals sign before its value, not a colon.',
  why: 'On the reference page, the value of a parameter follows a colon. The equals sign belongs to properties.',
  source: sources.reference,
  falsePositives:
    "/CCMPKICERTOPTIONS=0 isn't reported, because the page of a technical preview writes it with an equals sign.",
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /source="\\\\server1.fabrikam.com\\Client Files" SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /source:"\\\\server1.fabrikam.com\\Client Files" SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /config:ring=1.txt' },
    ],
    unknown: [{ text: 'ccmsetup.exe /{{name}}=mp1.fabrikam.com SMSSITECODE=P01' }],
  },
  fix: { summary: 'Writes a colon.', safe: true, changes: 'order' },
  *check({ lines }) {
    for (const { line: each, parameter } of ccmsetupParameters(lines)) {
      const { separator, value, name } = parameter;
      if (separator?.kind !== '=' || value === undefined) continue;
      const entry = findParameter(name.key);
      if (entry === undefined || entry.takesValue === 'none' || entry.equalsSign) continue;
      const shown = shownName(each, parameter);
      const right = remedy(`${shown}:`, value);
      yield {
        span: separator.span,
        message:
          right === undefined
            ? t('{0} takes a colon, not an equals sign. Write {1} and the value.', shown, `${shown}:`)
            : t('{0} takes a colon, not an equals sign. Write {1}.', shown, right),
        fixes: isOutside(each, parameter)
          ? []
          : [{ title: t('Replace = with a colon'), safe: true, edits: [replace(separator.span, ':')] }],
      };
    }
  },
};
