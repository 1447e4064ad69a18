import { t } from '@vscode/l10n';
import { sources, type CatalogEntry } from '../catalog';
import type { Parameter } from '../language/ast';
import { remove, replace } from '../language/edit';
import { parametersOf } from '../language/query';
import type { Fix, Rule } from './rule';
import { propertyBehindSlash } from './support/disguise';
import { remedy } from './support/remedy';
import { nameSpan, shownName } from './support/written-name';

function drop({ prefix, separator, value }: Parameter, entry: CatalogEntry): Fix[] {
  // Without a value it is not clear what was meant.
  if (entry.takesValue === 'required' && value === undefined) return [];
  const sign = separator?.kind === ':' ? [replace(separator.span, '=')] : [];
  // What CCMSETUPCMD holds is read in another way without the slash.
  const safe = entry.valueKind !== 'command-line';
  return [{ title: t('Change to the property {0}', entry.name), safe, edits: [remove(prefix), ...sign] }];
}

function messageFor(shown: string, { value }: Parameter, entry: CatalogEntry): string {
  const right = remedy(`${entry.name}=`, value) ?? (entry.takesValue === 'required' ? undefined : entry.name);
  return right === undefined
    ? t('{0} is a property and takes no slash. Write {1} and the value.', shown, `${entry.name}=`)
    : t('{0} is a property and takes no slash. Write {1}.', shown, right);
}

/** A property that is written like a parameter. */
export const slashBeforeProperty: Rule = {
  slug: 'slash-before-property',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A property is written with a slash, like a parameter.',
  why: 'Write properties as NAME=value, without a slash. Only parameters take a slash.',
  source: sources.reference,
  falsePositives:
    "/UpgradeToLatest and /CCMPKICERTOPTIONS aren't reported, because it's disputed whether they are parameters.",
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
  fix: { summary: 'Removes the slash and writes an equals sign.', safe: true, changes: 'writing' },
  *check({ lines }) {
    for (const each of lines) {
      for (const parameter of parametersOf(each)) {
        const entry = propertyBehindSlash(parameter);
        if (entry === undefined) continue;
        yield {
          span: nameSpan(parameter),
          message: messageFor(shownName(each, parameter), parameter, entry),
          fixes: drop(parameter, entry),
        };
      }
    }
  },
};
