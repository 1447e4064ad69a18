/** The values to offer for a parameter or property. */
import { t } from '@vscode/l10n';
import { prerequisites } from '../catalog/values/prerequisites';
import type { CatalogEntry } from '../catalog/types';
import type { Value } from '../language/ast';
import { upperAscii } from '../language/characters';
import { has } from '../language/query';
import type { Span } from '../language/span';
import type { SiteFacts } from '../rules/rule';
import { catalogText } from '../rules/support/catalog-text';
import type { Place } from './place';
import { siteChoices, type ValueChoice } from './site-choices';

/**
 * The values that can stand in an argument.
 *
 * @param value the value so far; items of a list that it has already are left out
 * @param replaced the part of it that is being typed
 * @param site the organization's own values, which come first
 */
export function valueChoices(
  entry: CatalogEntry,
  value: Value | undefined,
  replaced: Span,
  { line, offset }: Place,
  site: SiteFacts | undefined,
): ValueChoice[] {
  const used = new Set(
    (value?.items ?? [])
      .filter(({ span }) => span.end < replaced.start || span.start > replaced.end)
      .map(({ text }) => upperAscii(text)),
  );
  const listed = entry.values.map(({ value: text, meaning, documented }) => ({
    value: text,
    detail: detailOf(catalogText(meaning), documented, text === entry.default),
  }));
  const own = siteChoices(entry.name, site, line.source.slice(replaced.start, offset));
  const choices = [...own, ...(entry.name === '/skipprereq' ? prerequisiteChoices() : listed)];
  return choices.filter(({ value: text }) => {
    // The documentation excludes automatic assignment for internet clients.
    if (entry.name === 'SMSSITECODE' && text === 'AUTO' && has(line, 'CCMHOSTNAME')) return false;
    return entry.separator === undefined || !used.has(upperAscii(text));
  });
}

function detailOf(meaning: string, documented: boolean, standard: boolean): string {
  if (!documented) return t('Not documented. {0}', meaning);
  return standard ? t('Default. {0}', meaning) : meaning;
}

/** The prerequisite files whose whole name is known. */
function prerequisiteChoices(): ValueChoice[] {
  return prerequisites
    .filter(({ fileName }) => !fileName.includes('*'))
    .map(({ fileName, from, until }) => {
      const detail =
        from !== undefined
          ? t('prerequisite file, from version {0}', from)
          : until !== undefined
            ? t('prerequisite file, up to version {0}', until)
            : t('prerequisite file');
      return { value: fileName, detail };
    });
}
