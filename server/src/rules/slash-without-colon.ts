import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import type { Value } from '../language/ast';
import { replace } from '../language/edit';
import { span, type Span } from '../language/span';
import type { Rule } from './rule';
import { ccmsetupParameters } from './support/ccmsetup-lines';
import { hasClearQuotes } from './support/movable';
import { isOutside } from './support/outside';
import { remedy } from './support/remedy';
import { nameSpan, shownName } from './support/written-name';

/** What is in the place of the colon: the space, and a sign that was put after it. */
function gap(blank: Span, { span: place, text }: Value): Span {
  return span(blank.start, /^[:=]/.test(text) ? place.start + 1 : place.start);
}

/** A space between a parameter and its value. */
export const slashWithoutColon: Rule = {
  slug: 'slash-without-colon',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A parameter has a space before its value, not a colon.',
  why: 'The reference page says that a colon and the value immediately follow the name of a parameter. After a space, the value is a separate argument.',
  source: sources.reference,
  falsePositives:
    "None known for a value that is written out. A variable after the space may hold anything, so it isn't reported.",
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp mp1.fabrikam.com SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /source "\\\\server1.fabrikam.com\\Client Files"',
        fixed: 'ccmsetup.exe /source:"\\\\server1.fabrikam.com\\Client Files"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /logon SMSSITECODE=P01' },
      {
        text: 'msiexec.exe /i ccmsetup.msi CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp {{mp}} SMSSITECODE=P01' }],
  },
  fix: {
    summary: 'Replaces the space with a colon if a single value follows.',
    safe: true,
    changes: 'writing',
  },
  *check({ lines }) {
    for (const { line: each, parameter, next } of ccmsetupParameters(lines)) {
      const { separator, value, name } = parameter;
      // A variable behind the blank may hold anything, the colon included.
      if (separator?.kind !== 'blank' || value?.hole !== false) continue;
      const entry = findParameter(name.key);
      if (entry === undefined || entry.equalsSign) continue;
      const shown = shownName(each, parameter);
      const right = remedy(`${shown}:`, { ...value, text: value.text.replace(/^[:=]/, '') });
      yield {
        span: nameSpan(parameter),
        message:
          right === undefined
            ? t(
                '{0} takes a colon before its value, not a space. Write {1} and the value.',
                shown,
                `${shown}:`,
              )
            : t('{0} takes a colon before its value, not a space. Write {1}.', shown, right),
        fixes: isOutside(each, parameter)
          ? []
          : [
              {
                title: t('Replace the space with a colon'),
                safe: next?.kind !== 'stray' && value.text !== '' && hasClearQuotes(each, parameter),
                edits: [replace(gap(separator.span, value), ':')],
              },
            ],
      };
    }
  },
};
