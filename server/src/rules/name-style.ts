import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { replace } from '../language/edit';
import type { Rule } from './rule';
import { documentedName } from './support/documented-name';
import { nameSpan, shownName } from './support/written-name';

/** A name in other letter case than the documentation's. */
export const nameStyle: Rule = {
  slug: 'name-style',
  severity: 'hint',
  certainty: 'certain',
  topic: 'structure',
  summary: "A name isn't in the letter case that the documentation uses.",
  why: "Letter case doesn't matter in names. The documentation uses one form of each.",
  source: sources.reference,
  falsePositives: 'Letter case is a matter of style, so the rule is off by default.',
  offByDefault: true,
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /USEPKICERT SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com smssitecode=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:MP1.fabrikam.com SMSSITECODE=p01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com sms{{name}}=P01' }],
  },
  fix: { summary: 'Writes the name as the documentation does.', safe: true, changes: 'order' },
  yieldsTo: ['logging-property-name', 'stray-token', 'msiexec-bare-text'],
  *check({ lines }) {
    for (const each of lines) {
      for (const argument of each.args) {
        if (argument.kind === 'stray') continue;
        const right = documentedName(each, argument);
        if (right === undefined || right === argument.name.text) continue;
        const written = argument.kind === 'parameter' ? `/${right}` : right;
        yield {
          span: nameSpan(argument),
          message: t(
            'Write {0} instead of {1}, as the documentation does.',
            written,
            shownName(each, argument),
          ),
          fixes: [
            { title: t('Change to {0}', written), safe: true, edits: [replace(argument.name.span, right)] },
          ],
        };
      }
    }
  },
};
