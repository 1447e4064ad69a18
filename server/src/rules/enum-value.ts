import { t } from '@vscode/l10n';
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

/** A value that the documentation said Configuration Manager 2012 no longer supports. */
const retired = { name: 'SMSDIRECTORYLOOKUP', value: 'WINSPROMISCUOUS' };

/** A value outside the documented list. */
export const enumValue: Rule = {
  slug: 'enum-value',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary: "A value isn't one that the documentation lists for the parameter or property.",
  why: 'The documentation lists the values that these parameters and properties take.',
  source: sectionOf('/BITSPriority'),
  falsePositives:
    'The rule ignores letter case. The rule boolean-form is about 1 and 0 instead of TRUE and FALSE, and the reverse.',
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
    summary: 'Suggests documented values, first those with a similar spelling.',
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
      const wasOne = entry.name === retired.name && foldName(written.text) === retired.value;
      const near = suggest(written.text, values).map(({ word }) => word);
      const offered = near.length > 0 ? near : values.slice(0, mostOffered);
      yield {
        span: written.span,
        message: wasOne
          ? t(
              'Configuration Manager 2012 and later no longer support {0} in {1}. Use {2}.',
              retired.value,
              retired.name,
              listing(values, 'or'),
            )
          : t("{0} isn't a value of {1}. Use {2}.", shown(written.text), entry.name, listing(values, 'or')),
        fixes: offered.map((word) => ({
          title: t('Change to {0}', word),
          safe: false,
          edits: [replace(written.span, word)],
        })),
      };
    }
  },
};
