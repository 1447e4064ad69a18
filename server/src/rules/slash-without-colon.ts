import { findParameter, sources } from '../catalog';
import type { Value } from '../language/ast';
import { replace } from '../language/edit';
import { span, type Span } from '../language/span';
import type { Rule } from './rule';
import { ccmsetupParameters } from './support/ccmsetup-lines';
import { hasClearQuotes } from './support/movable';
import { isOutside } from './support/outside';
import { nameSpan, shownName } from './support/written-name';

/** What stands in the place of the colon: the blank, and a sign that was put behind it. */
function gap(blank: Span, { span: place, text }: Value): Span {
  return span(blank.start, /^[:=]/.test(text) ? place.start + 1 : place.start);
}

/** A blank between a parameter and its value. */
export const slashWithoutColon: Rule = {
  slug: 'slash-without-colon',
  severity: 'error',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A blank instead of a colon stands between a parameter and its value.',
  why: 'The reference says that the value of a parameter follows a colon at once. Behind a blank it is an argument of its own.',
  source: sources.reference,
  falsePositives:
    'None known for a value that is written out. A variable behind the blank may hold anything and is left alone.',
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
    summary: 'Writes a colon in the place of the blank, when a single value follows.',
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
      yield {
        span: nameSpan(parameter),
        message: `The value of ${shownName(each, parameter)} must follow a colon at once. Write ${entry.name}: and the value, without a blank.`,
        fixes: isOutside(each, parameter)
          ? []
          : [
              {
                title: 'Write a colon instead of the blank',
                safe: next?.kind !== 'stray' && value.text !== '' && hasClearQuotes(each, parameter),
                edits: [replace(gap(separator.span, value), ':')],
              },
            ],
      };
    }
  },
};
