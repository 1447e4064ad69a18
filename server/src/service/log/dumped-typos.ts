/** Misspelled names among the properties that client.msi.log lists. */
import { t } from '@vscode/l10n';
import { findProperty, isMsiexecProperty, properties } from '../../catalog';
import { own, type RunDiagnosis } from '../../log';
import { suggest } from '../../rules/spelling';
import type { Hide } from './hide';
import type { ReportedCause } from './reported';

const propertyNames = properties.map(({ name }) => name);

/** The documented property that a name in the dump of client.msi misses by one letter. */
function nearMiss(name: string): string | undefined {
  if (!/^[A-Z]{6,}\d*$/.test(name) || findProperty(name) !== undefined || isMsiexecProperty(name))
    return undefined;
  const [best] = suggest(name, propertyNames, 1);
  return best?.edits === 1 ? best.word : undefined;
}

/** Misspelt names in the dump of the properties in client.msi.log. */
export function dumpedTypos({ timeline }: RunDiagnosis, hide: Hide): ReportedCause[] {
  return timeline.flatMap((sighting): ReportedCause[] => {
    const { known, groups, line, messageStart, end, message } = sighting;
    const name = known.id === 'cm-property' ? own(groups['name'] ?? '') : '';
    const meant = nearMiss(name);
    if (meant === undefined) return [];
    return [
      {
        ...{ id: known.id, line, start: messageStart, end, item: name, text: hide(message), count: 1 },
        meaning: t("{0} isn't a documented property. You probably mean {1}.", name, meant),
        remedy: t('Write {0}, and install again.', meant),
        certainty: known.certainty,
        sources: [],
        isRoot: true,
        symptoms: [],
      },
    ];
  });
}
