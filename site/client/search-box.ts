/** The search box in the header of every page. */
import { element } from './element';
import type { Found, Search } from './search-engine';

/** Loads the search once. A script is the only thing that a page from a folder of files may load. */
function searchLoader(root: string): () => Promise<Search> {
  let loading: Promise<Search> | undefined;
  return () =>
    (loading ??= new Promise<Search>((resolve, reject) => {
      const script = element('script', { src: `${root}search.js` });
      const fail = (): void => {
        loading = undefined;
        reject(new Error('The search can’t be loaded. Reload the page.'));
      };
      script.addEventListener('error', fail);
      script.addEventListener('load', () => {
        const search = globalThis.ccmsetupSearch;
        if (search === undefined) fail();
        else resolve(search);
      });
      document.head.append(script);
    }));
}

/** Whether a key that is typed there belongs to a text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Puts a search box into a place. */
export function addSearchBox(place: HTMLElement): void {
  const root = place.dataset['root'] ?? '';
  const load = searchLoader(root);
  const input = element('input', {
    ...{ type: 'search', id: 'search', role: 'combobox', placeholder: 'Search', autocomplete: 'off' },
    ...{ spellcheck: 'false', 'aria-expanded': 'false', 'aria-controls': 'search-results' },
    ...{ 'aria-autocomplete': 'list', 'aria-label': 'Search names, codes, rules and guides' },
  });
  const hint = element('kbd', { 'aria-hidden': 'true' }, '/');
  const list = element('div', { id: 'search-results', role: 'listbox', 'aria-label': 'Results', hidden: '' });
  const status = element('div', { role: 'status', class: 'visually-hidden' });
  place.setAttribute('role', 'search');
  place.append(input, hint, list, status);
  let options: HTMLAnchorElement[] = [];
  let active = -1;

  const activate = (index: number): void => {
    active = index;
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const option = options[index];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const show = (found: readonly Found[]): void => {
    options = found.map(({ kind, title, path }, index) =>
      element(
        'a',
        {
          role: 'option',
          id: `search-result-${String(index)}`,
          href: root + path,
          tabindex: '-1',
          'aria-selected': 'false',
        },
        element('span', { class: 'result-title' }, title),
        element('span', { class: 'result-kind' }, kind),
      ),
    );
    list.replaceChildren(...options);
    if (found.length === 0) list.append(element('p', { class: 'no-result' }, 'Nothing found.'));
    list.hidden = false;
    input.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent =
      found.length === 0
        ? 'Nothing found.'
        : found.length === 1
          ? '1 result'
          : `${String(found.length)} results`;
    activate(found.length > 0 ? 0 : -1);
  };
  const tell = (error: unknown): void => {
    status.textContent = error instanceof Error ? error.message : String(error);
    list.replaceChildren(element('p', { class: 'no-result' }, status.textContent));
    list.hidden = false;
  };
  const update = (): void => {
    const asked = input.value;
    if (asked.trim() === '') {
      close();
      return;
    }
    load().then((search) => {
      // What was typed since then has an answer of its own.
      if (input.value === asked) show(search(asked));
    }, tell);
  };

  input.addEventListener('focus', () => {
    // So that it is there when the first letter is.
    load().then(() => {
      if (input.value.trim() !== '' && list.hidden) update();
    }, tell);
  });
  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'Escape') {
      if (!list.hidden) close();
      else input.blur();
      return;
    }
    if (list.hidden || options.length === 0) return;
    if (key === 'ArrowDown') activate((active + 1) % options.length);
    else if (key === 'ArrowUp') activate((active - 1 + options.length) % options.length);
    else if (key === 'Enter') {
      options[active]?.click();
      close();
    } else return;
    event.preventDefault();
  });
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) close();
  });
  // A press on a result must not take the focus, which would close the list before the click.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isTyping(target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
