import { t } from '@vscode/l10n';
import { findParameter, findProperty, sources } from '../catalog';
import type { Parameter, Property, Separator, Value } from '../language/ast';
import { remove } from '../language/edit';
import { spanInValue } from '../language/query';
import { span, type Span } from '../language/span';
import type { Rule } from './rule';
import { isForCcmsetup } from './support/ccmsetup-lines';
import { hasClearQuotes, hasLoneQuotes } from './support/movable';
import { once } from '../language/once';
import { isOutside } from './support/outside';
import { remedy } from './support/remedy';
import { shownName } from './support/written-name';

const none: readonly Span[] = [];

/** The blanks on both sides of the sign; in quotes around the whole argument, the second are part of the value. */
function blanksAround({ separator, value, quotes }: Parameter | Property): readonly Span[] {
  if (separator?.before === undefined && separator?.after === undefined && quotes === undefined) return none;
  const [leading = ''] =
    quotes === undefined || value === undefined ? [] : (/^[ \t]+(?=\S)/.exec(value.text) ?? []);
  const inside = value === undefined || leading === '' ? undefined : spanInValue(value, 0, leading.length);
  return [separator?.before, separator?.after ?? inside].filter((blank) => blank !== undefined);
}

/** The sign with the blanks around it. */
function place({ span: sign }: Separator, blanks: readonly Span[]): Span {
  const [first = sign, last = first] = blanks;
  return span(Math.min(sign.start, first.start), Math.max(sign.end, last.end));
}

/** @param sign the one that the documentation has between the name and the value */
function messageFor(name: string, value: Value | undefined, sign: ':' | '='): string {
  const right = value && remedy(`${name}${sign}`, { ...value, text: value.text.trim() });
  if (sign === ':')
    return right === undefined
      ? t('{0} takes no spaces around its colon. Remove them.', name)
      : t('{0} takes no spaces around its colon. Write {1}.', name, right);
  return right === undefined
    ? t('{0} takes no spaces around its equals sign. Remove them.', name)
    : t('{0} takes no spaces around its equals sign. Write {1}.', name, right);
}

/** Spaces around the sign between a name and its value. */
export const spaceAfterSeparator: Rule = {
  slug: 'space-after-separator',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A space is next to the colon of a parameter or the equals sign of a property.',
  why: 'On the reference page, the value immediately follows the sign. Some official samples have a space there, as in "/source: D:\\Clients".',
  source: sources.reference,
  falsePositives: 'Official samples that you copy into a document.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /source: \\\\server1.fabrikam.com\\Client SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 RESETKEYINFORMATION = TRUE',
        fixed: 'ccmsetup.exe SMSSITECODE=P01 RESETKEYINFORMATION=TRUE',
      },
      {
        text: 'ccmsetup.exe "/mp: https://mp1.fabrikam.com" /UsePKICert SMSSITECODE=P01',
        fixed: 'ccmsetup.exe "/mp:https://mp1.fabrikam.com" /UsePKICert SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="SubjectAttr:OU = Computers"' },
    ],
    unknown: [{ text: 'ccmsetup.exe /source: {{folder}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes the spaces.', safe: true, changes: 'writing' },
  yieldsTo: ['placeholder-left'],
  *check({ lines }) {
    for (const each of lines) {
      const movable = once(() => !hasLoneQuotes(each));
      for (const argument of each.args) {
        if (argument.kind === 'stray' || argument.name.opaque) continue;
        const { separator, value, name } = argument;
        if (separator === undefined || separator.kind === 'blank') continue;
        const blanks = blanksAround(argument);
        if (blanks.length === 0) continue;
        // A variable after the space may hold anything, further arguments included.
        if (value?.hole === true) continue;
        const parameter = argument.kind === 'parameter';
        if (parameter && !isForCcmsetup(each, argument)) continue;
        const entry = parameter ? findParameter(name.key) : findProperty(name.key);
        if (entry === undefined) continue;
        const written = shownName(each, argument);
        const safe = hasClearQuotes(each, argument) && movable();
        yield {
          span: place(separator, blanks),
          message: messageFor(written, value, parameter && entry.equalsSign !== true ? ':' : '='),
          fixes: isOutside(each, argument)
            ? []
            : [{ title: t('Remove the spaces'), safe, edits: blanks.map(remove) }],
        };
      }
    }
  },
};
