import { sources, type CatalogEntry } from '../catalog';
import type { Parameter } from '../language/ast';
import { remove, replace } from '../language/edit';
import { parametersOf } from '../language/query';
import type { Fix, Rule } from './rule';
import { propertyBehindSlash } from './support/disguise';
import { nameSpan, shownName } from './support/written-name';

function drop({ prefix, separator, value }: Parameter, entry: CatalogEntry): Fix[] {
  // Without a value it is not clear what was meant.
  if (entry.takesValue === 'required' && value === undefined) return [];
  const sign = separator?.kind === ':' ? [replace(separator.span, '=')] : [];
  // What CCMSETUPCMD holds is read in another way without the slash.
  const safe = entry.valueKind !== 'command-line';
  return [{ title: `Write it as the property ${entry.name}`, safe, edits: [remove(prefix), ...sign] }];
}

/** A property that is written like a parameter. */
export const slashBeforeProperty: Rule = {
  slug: 'slash-before-property',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A property is written with a slash, like a parameter.',
  why: 'Properties are written as NAME=value, without a slash; the slash belongs to parameters.',
  source: sources.reference,
  falsePositives:
    '/UpgradeToLatest and /CCMPKICERTOPTIONS are left alone, because it is disputed whether they are switches.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /FSP:{{fsp}} SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com FSP={{fsp}} SMSSITECODE=P01',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /UpgradeToLatest SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com /SMS{{name}}=P01' }],
  },
  fix: { summary: 'Drops the slash and writes an equals sign.', safe: true, changes: 'writing' },
  *check({ lines }) {
    for (const each of lines) {
      for (const parameter of parametersOf(each)) {
        const entry = propertyBehindSlash(parameter);
        if (entry === undefined) continue;
        yield {
          span: nameSpan(parameter),
          message: `${shownName(each, parameter)} is a property, which takes no slash. Write ${entry.name}${entry.takesValue === 'required' ? '=' : ''} instead.`,
          fixes: drop(parameter, entry),
        };
      }
    }
  },
};
