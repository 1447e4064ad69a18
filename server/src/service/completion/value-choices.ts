/** The values to offer for a parameter or property. */
import { t } from '@vscode/l10n';
import { prerequisites } from '../../catalog/values/prerequisites';
import type { CatalogEntry } from '../../catalog/types';
import type { Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { has } from '../../language/query';
import type { Span } from '../../language/span';
import { catalogText } from '../../rules/support/catalog-text';
import { foldName } from '../../catalog/name';
import type { CompletionRequest } from './completion-request';
import { knownIn, type FileValues } from './document-values';
import { fittingValues, siteChoices, type ValueChoice } from './site-choices';

/**
 * The values that can stand in an argument: those of the organization, those that the file has already, those that are
 * listed.
 *
 * @param value the value so far; items of a list that it has already are left out
 * @param replaced the part of it that is being typed
 */
export function valueChoices(
  entry: CatalogEntry,
  value: Value | undefined,
  replaced: Span,
  { place: { line, offset }, site, fileValues }: CompletionRequest,
): ValueChoice[] {
  const used = new Set(
    (value?.items ?? [])
      .filter(({ span }) => span.end < replaced.start || span.start > replaced.end)
      .map(({ text }) => upperAscii(text)),
  );
  const typed = line.source.slice(replaced.start, offset);
  const choices = [
    ...siteChoices(entry.name, site, typed),
    ...fileChoices(entry.name, fileValues(entry.name), typed),
    ...listedChoices(entry),
  ];
  const seen = new Set<string>();
  return choices.filter(({ value: text }) => {
    const folded = upperAscii(text);
    if (seen.has(folded)) return false;
    seen.add(folded);
    // The documentation excludes automatic assignment for internet clients.
    if (entry.name === 'SMSSITECODE' && text === 'AUTO' && has(line, 'CCMHOSTNAME')) return false;
    return entry.separator === undefined || !used.has(folded);
  });
}

/** The values that are listed for a parameter or property. */
export function listedChoices(entry: CatalogEntry): readonly ValueChoice[] {
  if (entry.name === '/skipprereq') return prerequisiteChoices();
  return entry.values.map(({ value, meaning, documented }) => ({
    value,
    detail: detailOf(catalogText(meaning), documented, value === entry.default),
  }));
}

/** What the file has for the argument, or for another one that takes the same. */
function fileChoices(name: string, values: FileValues, typed: string): ValueChoice[] {
  const related = fittingValues(name, knownIn(values), typed).flatMap(([, texts]) => texts);
  // What is written for the argument itself can stand in it as it is.
  const own = values.get(foldName(name)) ?? [];
  return [...related, ...own].map((value) => ({ value, detail: t('used in this file') }));
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
