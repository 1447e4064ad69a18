import { t } from '@vscode/l10n';
import { findConfusedProperty, findProperty, isMsiexecProperty, sources } from '../catalog';
import type { CommandLine, Property } from '../language/ast';
import { replace } from '../language/edit';
import { propertiesOf } from '../language/query';
import type { Report, Rule } from './rule';
import { remembering, type Suggestion } from './spelling';
import { likelyProperties } from './support/likely-names';
import { nameSpan, shownName } from './support/written-name';

/** What a name is probably meant for: as people are known to use it, else what is spelt like it. */
function suggestionsFor(key: string, likely: (name: string) => readonly Suggestion[]): readonly Suggestion[] {
  const meant = findConfusedProperty(key)?.meant.filter((name) => !name.startsWith('/')) ?? [];
  return meant.length > 0 ? meant.map((word) => ({ word, edits: 1 })) : likely(key);
}

function messageFor(shown: string, meant: string | undefined, misspelt: boolean): string {
  if (meant === undefined) return t("{0} isn't a documented property. Check the name.", shown);
  return misspelt
    ? t("{0} isn't a documented property. You probably mean {1}.", shown, meant)
    : t("{0} isn't a documented property. Check the name; you might mean {1}.", shown, meant);
}

function report(line: CommandLine, property: Property, likely: readonly Suggestion[]): Report | undefined {
  const [first] = likely;
  const misspelt = first !== undefined && first.edits <= 1;
  // Beside CCMSETUPCMD any public property of Windows Installer and of a transform may stand.
  if (line.form === 'msi' && !misspelt) return undefined;
  return {
    span: nameSpan(property),
    message: messageFor(shownName(line, property), first?.word, misspelt),
    severity: misspelt ? 'warning' : 'hint',
    fixes: likely.map(({ word }) => ({
      title: t('Change to {0}', word),
      safe: false,
      edits: [replace(property.name.span, word)],
    })),
  };
}

/** A property that no page knows. */
export const unknownProperty: Rule = {
  slug: 'unknown-property',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'structure',
  summary: "A property isn't documented; it's a warning only if you probably mean a documented one.",
  why: 'The reference page lists the properties. The client may have other public properties, and undocumented ones are in use. So only a probable misspelling, or a name that people confuse with a documented one, is a warning.',
  source: sources.reference,
  falsePositives:
    'Your own properties and undocumented ones are possible. Public properties of Windows Installer, such as REBOOT and TRANSFORMS, are known.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITCODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FABRIKAMRING=1' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 RESETINFORMATIONKEY=TRUE' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSFSP=fsp1.fabrikam.com' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAEM=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 REINSTALL=ALL' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com smsSiteCode=P01' },
      {
        text: 'msiexec.exe /i ccmsetup.msi REBOOT=ReallySuppress FABRIKAMRING=1 CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMS{{name}}=P01' }],
  },
  fix: { summary: 'Changes the name to a similar documented one.', safe: false, changes: 'writing' },
  yieldsTo: ['parameter-as-property', 'logging-property-name', 'unquoted-space'],
  *check({ lines }) {
    const likely = remembering(likelyProperties);
    for (const each of lines) {
      for (const property of propertiesOf(each)) {
        const { key, opaque } = property.name;
        if (opaque || findProperty(key) !== undefined || isMsiexecProperty(key)) continue;
        const found = report(each, property, suggestionsFor(key, likely));
        if (found !== undefined) yield found;
      }
    }
  },
};
