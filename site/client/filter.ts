/** Filters the tables of a page: by a text, and by what their rows say of themselves. */
import { element } from './element';

/** The sentence-like name of a choice in the attributes of rows. */
function choice(name: string, rows: readonly HTMLElement[]): HTMLSelectElement {
  const values = [...new Set(rows.map((row) => row.dataset[name] ?? ''))].filter((value) => value !== '');
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  const select = element(
    'select',
    { 'aria-label': label, 'data-of': name },
    element('option', { value: '' }, `${label}: all`),
  );
  select.append(...values.map((value) => element('option', { value }, value)));
  return select;
}

/** Puts a filter into a place. */
export function addFilter(place: HTMLElement): void {
  const sections = [...document.querySelectorAll<HTMLElement>('main section')];
  const rows = [...document.querySelectorAll<HTMLElement>('main section tbody tr')];
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const prompt = place.dataset['filter'] ?? '';
  const input = element('input', {
    type: 'search',
    'aria-label': prompt,
    placeholder: prompt,
    autocomplete: 'off',
  });
  const names = (place.dataset['choices'] ?? '').split(' ').filter((name) => name !== '');
  const selects = names.map((name) => choice(name, rows));
  const status = element('p', { role: 'status', class: 'count' });
  place.append(input, ...selects, status);
  const apply = (): void => {
    const words = input.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    let shown = 0;
    for (const row of rows) {
      const fits =
        words.every((word) => texts.get(row)?.includes(word) === true) &&
        selects.every(({ value, dataset }) => value === '' || row.dataset[dataset['of'] ?? ''] === value);
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const section of sections) section.hidden = section.querySelector('tbody tr:not([hidden])') === null;
    const isAll = words.length === 0 && selects.every(({ value }) => value === '');
    status.textContent = isAll ? '' : `${String(shown)} of ${String(rows.length)} shown`;
  };
  for (const control of [input, ...selects]) control.addEventListener('input', apply);
}
