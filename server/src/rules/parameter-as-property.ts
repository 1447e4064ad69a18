import { t } from '@vscode/l10n';
import { findParameter, sources } from '../catalog';
import type { CommandLine, Property } from '../language/ast';
import { insertAt, replace } from '../language/edit';
import { span, type Span } from '../language/span';
import type { Fix, Rule, RuleContext } from './rule';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { meantByProperty, propertiesStart } from './support/disguise';
import { given } from './support/given';
import { hasClearQuotes, hasLoneQuotes, isMovable } from './support/movable';
import { isAssent, saysNo } from './support/negation';
import { once } from '../language/once';
import { remedy } from './support/remedy';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName } from './support/written-name';

/** The sign that a catalog name has before its value. */
function written(name: string): string {
  const flag = findParameter(name)?.takesValue === 'none';
  return name.startsWith('/') ? `${name}${flag ? '' : ':'}` : `${name}=`;
}

/** What a fix must know of the place of the property. */
interface Place {
  /** Where a parameter goes when it may not stay. */
  readonly before: number | undefined;
  readonly movable: boolean;
  /** Whether there is only one reading. */
  readonly only: boolean;
}

/** Writes the property as what it is meant for; a parameter moves before the properties, where it belongs. */
function rewrite(line: CommandLine, property: Property, name: string, place: Place): Fix[] {
  const { value, separator, name: wrong, quotes } = property;
  const takesValue = findParameter(name)?.takesValue !== 'none';
  if (takesValue && value === undefined) return [];
  const title = t('Change to {0}', written(name));
  const safe = place.only && hasClearQuotes(line, property) && (takesValue || isAssent(value));
  if (name.startsWith('/') && place.before !== undefined) {
    if (!place.movable) return [];
    const inside: (string | Span)[] = [
      written(name),
      ...(takesValue && value !== undefined ? [value.span] : []),
    ];
    const around = quotes?.close === undefined ? inside : [quotes.open, ...inside, quotes.close];
    const edits = [insertAt(place.before, ...around, ' '), removeArgument(line, property)];
    return [{ title, safe, edits }];
  }
  const end = takesValue ? value?.span.start : (value?.span.end ?? separator?.span.end);
  return [{ title, safe, edits: [replace(span(wrong.span.start, end ?? wrong.span.end), written(name))] }];
}

/** What a report says of a property that is meant for one or several catalog names. */
function messageFor(shown: string, { value }: Property, [meant = '', other]: readonly string[]): string {
  // The only name that is taken for two is that of the management point.
  if (other !== undefined)
    return t(
      "{0} isn't a property. Write {1} for the download source, or {2} for the client's management point.",
      shown,
      written(meant),
      written(other),
    );
  if (findParameter(meant)?.takesValue === 'none')
    return saysNo(value)
      ? t('{0} is a parameter, not a property. Remove it, or write {1} to turn it on.', shown, meant)
      : t('{0} is a parameter, not a property. Write {1}.', shown, meant);
  const right = remedy(written(meant), value);
  return right === undefined
    ? t('{0} is a parameter, not a property. Write {1} and the value.', shown, written(meant))
    : t('{0} is a parameter, not a property. Write {1}.', shown, right);
}

/** What a report says of a parameter on the Install= line, where it belongs in no form. */
function messageInFile(shown: string): string {
  return t(
    'The parameter {0} probably has no effect on the Install= line. Move it to the command line of ccmsetup.exe.',
    shown,
  );
}

/** An address without what only says how it is reached. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\//i, '')
    .toUpperCase();
}

/** Whether a name that is meant stands on the command line in its right form, with the same value. */
function isGivenToo(context: RuleContext, name: string, { value }: Property): boolean {
  if (value === undefined || value.hole || value.text.trim() === '') return false;
  const kind = name.startsWith('/') ? 'parameter' : 'property';
  return given(context, name).some(
    (other) =>
      other.kind === kind && other.value?.hole === false && bare(other.value.text) === bare(value.text),
  );
}

/** A parameter that is written like a property. */
export const parameterAsProperty: Rule = {
  slug: 'parameter-as-property',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A parameter is written like a property, as NAME=value.',
  why: 'Write a parameter with a slash and, before a value, a colon. A widely copied script has MP= in its default configuration, where /mp: or SMSMP= was meant. If the command line has the same value in that form, too, the finding is information.',
  source: sources.reference,
  falsePositives: 'None known.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe SOURCE=\\\\server1.fabrikam.com\\Client SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /source:\\\\server1.fabrikam.com\\Client SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 USEPKICERT=1',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com /UsePKICert SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe MP=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'INSTALL=ALL retry=10 SMSSITECODE=P01', context: 'tcf' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01 UPGRADETOLATEST=TRUE' },
    ],
    unknown: [{ text: 'ccmsetup.exe SOUR{{name}}=\\\\server1.fabrikam.com\\Client SMSSITECODE=P01' }],
  },
  fix: {
    summary:
      'Writes the slash and the colon, and moves the parameter before the properties. For MP it offers /mp: and SMSMP=, and neither is a safe fix.',
    safe: true,
    changes: 'writing',
  },
  yieldsTo: ['push-unsupported-parameter'],
  *check(context) {
    const { lines } = context;
    for (const each of ccmsetupLines(lines)) {
      const start = once(() => propertiesStart(each));
      const movable = once(() => !hasLoneQuotes(each));
      for (const [index, property] of each.args.entries()) {
        if (property.kind !== 'property') continue;
        const meant = meantByProperty(property);
        if (meant.length === 0) continue;
        // In a configuration file only a property is a way out.
        const right = context.context === 'tcf' ? meant.filter((name) => !name.startsWith('/')) : meant;
        const { sure, first } = start() ?? {};
        const place: Place = {
          before: sure !== undefined && sure.span.start < property.span.start ? first?.span.start : undefined,
          movable: movable() && isMovable(each, index),
          only: meant.length === 1,
        };
        yield {
          span: nameSpan(property),
          // Nothing is lost where the same value is given in its right form, too.
          ...(meant.some((name) => isGivenToo(context, name, property)) && { severity: 'information' }),
          message:
            right.length === 0
              ? messageInFile(shownName(each, property))
              : messageFor(shownName(each, property), property, right),
          fixes: right.flatMap((name) => rewrite(each, property, name, place)),
        };
      }
    }
  },
};
