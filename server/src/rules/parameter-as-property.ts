import { findConfusedProperty, findParameter, sources } from '../catalog';
import type { CommandLine, Property } from '../language/ast';
import { insertAt, replace } from '../language/edit';
import { span, type Span } from '../language/span';
import type { Fix, Rule, RuleContext } from './rule';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { meantByProperty, propertiesStart } from './support/disguise';
import { given } from './support/given';
import { hasClearQuotes, hasLoneQuotes, isMovable } from './support/movable';
import { isAssent } from './support/negation';
import { once } from '../language/once';
import { listing } from './support/phrases';
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
  const title = `Change to ${written(name)}`;
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
  summary: 'A parameter is written with an equals sign, like a property.',
  why: 'Parameters take a slash and, before a value, a colon. MP= stands in the default configuration of a widely copied script, where /mp: or SMSMP= was meant. Where the same value is given in that form, too, it is information.',
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
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01 UPGRADETOLATEST=TRUE' },
    ],
    unknown: [{ text: 'ccmsetup.exe SOUR{{name}}=\\\\server1.fabrikam.com\\Client SMSSITECODE=P01' }],
  },
  fix: {
    summary:
      'Writes the slash and the colon and moves the parameter before the properties. For MP it offers /mp: and SMSMP=, which is no safe fix.',
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
        const { sure, first } = start() ?? {};
        const place: Place = {
          before: sure !== undefined && sure.span.start < property.span.start ? first?.span.start : undefined,
          movable: movable() && isMovable(each, index),
          only: meant.length === 1,
        };
        const reason =
          findConfusedProperty(property.name.key)?.reason ?? 'It is a parameter, which takes a slash.';
        yield {
          span: nameSpan(property),
          // Nothing is lost where the same value is given in its right form, too.
          ...(meant.some((name) => isGivenToo(context, name, property)) && { severity: 'information' }),
          message: `${shownName(each, property)} is not a property. ${reason} Write ${listing(meant.map(written), 'or')} instead.`,
          fixes: meant.flatMap((name) => rewrite(each, property, name, place)),
        };
      }
    }
  },
};
