import { t } from '@vscode/l10n';
import { findInternalSwitch, findParameter, sources } from '../catalog';
import { isTypographicDash } from '../language/characters';
import { replace } from '../language/edit';
import { sliceSpan } from '../language/span';
import type { Rule } from './rule';
import { ccmsetupParameters } from './support/ccmsetup-lines';
import { isDisputed } from './support/disguise';
import { isOutside } from './support/outside';

/** A hyphen or backslash in the place of the slash. */
export const wrongPrefix: Rule = {
  slug: 'wrong-prefix',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A parameter begins with a hyphen or a backslash instead of a slash.',
  why: "The reference page writes parameters with a slash. The page of 2018 said backslash by mistake. Other signs are in use, but whether ccmsetup accepts them isn't documented.",
  source: sources.reference,
  falsePositives:
    'Options of the program that starts ccmsetup.exe, such as Start-Process, begin with a hyphen.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe -Uninstall', fixed: 'ccmsetup.exe /Uninstall' },
      {
        text: 'ccmsetup.exe --mp:mp1.fabrikam.com \\noservice SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com \\noservice SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /uninstall' },
      { text: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client-Files SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe -{{switch}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Writes a slash.', safe: true, changes: 'order' },
  *check({ lines }) {
    for (const { line: each, parameter } of ccmsetupParameters(lines)) {
      const { name, prefix } = parameter;
      const sign = sliceSpan(each.source, prefix);
      // Typographic dashes are the matter of unicode-dash.
      if (sign === '/' || isTypographicDash(sign) || isDisputed(parameter)) continue;
      const known = findParameter(name.key) ?? findInternalSwitch(name.key);
      if (known === undefined) continue;
      yield {
        span: prefix,
        message: t('{0} is documented with a slash, not with {1}. Write {0}.', known.name, sign),
        fixes: isOutside(each, parameter)
          ? []
          : [{ title: t('Replace {0} with a slash', sign), safe: true, edits: [replace(prefix, '/')] }],
      };
    }
  },
};
