import { foldName, type CatalogEntry } from '../catalog';
import { sectionOf } from './support/learn';
import { replace } from '../language/edit';
import type { Rule } from './rule';
import { suggest } from './spelling';
import { inCatalogNotation, isTwoValued } from './support/boolean-notation';
import { knownValue } from './support/known-value';
import { listing } from './support/phrases';
import { shown } from './support/shown';

/** The documented values where the documentation lists all that there are; flags in a list have a rule of their own. */
function completeList(entry: CatalogEntry): string[] | undefined {
  if (entry.separator !== undefined || entry.values.length === 0) return undefined;
  if (entry.valueKind !== 'enum' && !isTwoValued(entry)) return undefined;
  return entry.values.every(({ documented }) => documented)
    ? entry.values.map(({ value }) => value)
    : undefined;
}

/** How many values are offered when none is spelt like the given one. */
const mostOffered = 4;

/** What the documentation said of values that it has no more. */
const retired: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SMSDIRECTORYLOOKUP: {
    WINSPROMISCUOUS: 'no longer supported since Configuration Manager 2012.',
  },
};

/** A value outside the documented list. */
export const enumValue: Rule = {
  slug: 'enum-value',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary: 'A value is not among those that the documentation lists for this parameter or property.',
  why: 'The documentation of these parameters and properties lists the values that they take.',
  source: sectionOf('/BITSPriority'),
  falsePositives:
    'Letter case does not count. 1 and 0 for a property that is documented with TRUE and FALSE, and the other way round, are left to boolean-form.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /BITSPriority:FAST SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /ExcludeFeatures:SoftwareCenter SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /AlwaysExcludeUpgrade:YES SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSDIRECTORYLOOKUP=WINS' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSDIRECTORYLOOKUP=WINSPROMISCUOUS' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMENABLELOGGING=ON' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /BITSPriority:"HIGH" SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /bitspriority:foreground /ExcludeFeatures:clientui SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /AlwaysExcludeUpgrade:True SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /BITSPriority:{{priority}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /AlwaysExcludeUpgrade:%EXCLUDE% SMSSITECODE=P01' },
    ],
  },
  fix: {
    summary: 'Suggests documented values, first of all those that are spelt like the given one.',
    safe: false,
    changes: 'writing',
  },
  *check(context) {
    for (const { argument, entry } of context.known) {
      const values = completeList(entry);
      const written = values && knownValue(argument);
      if (values === undefined || written === undefined) continue;
      if (values.some((value) => foldName(value) === foldName(written.text))) continue;
      if (entry.kind === 'property' && inCatalogNotation(entry, written.text) !== undefined) continue;
      const before = retired[entry.name]?.[foldName(written.text)];
      const known =
        values.length === 1
          ? `The only documented value is ${values.join('')}.`
          : `Use ${listing(values, 'or')}.`;
      const near = suggest(written.text, values).map(({ word }) => word);
      const offered = near.length > 0 ? near : values.slice(0, mostOffered);
      yield {
        span: written.span,
        message: `${shown(written.text)} is ${before ?? `not a value of ${entry.name}.`} ${known}`,
        fixes: offered.map((word) => ({
          title: `Change to ${word}`,
          safe: false,
          edits: [replace(written.span, word)],
        })),
      };
    }
  },
};
