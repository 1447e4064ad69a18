/** The languages of documents to choose from, as the page lists them. */

/** A language. */
export interface Language {
  /** The value of its option: the language identifier, or the host where another host has the same. */
  readonly id: string;
  /** What a document of it is opened with. */
  readonly languageId: string;
  /** The name of such a document: some rules and hosts go by it. */
  readonly fileName: string;
  readonly title: string;
}

/** Reads the languages from the options of the list. */
export function languagesIn(list: HTMLSelectElement): Language[] {
  return [...list.options].map(({ value, text, dataset }) => ({
    id: value,
    languageId: dataset['languageId'] ?? value,
    fileName: dataset['fileName'] ?? 'untitled',
    title: text,
  }));
}

/** The language that a name means: an id, or another identifier of the same host. */
export function languageNamed(list: HTMLSelectElement, name: string): Language | undefined {
  const option = [...list.options].find(
    ({ value, dataset }) => value === name || (dataset['names'] ?? '').split(' ').includes(name),
  );
  return option && languagesIn(list).find(({ id }) => id === option.value);
}
