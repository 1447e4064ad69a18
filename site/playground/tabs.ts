/** Tabs, by the pattern of the ARIA Authoring Practices: arrows move between them, Tab goes on to the panel. */

/** The tabs of a list. */
export interface Tabs {
  /** The id of the panel that is shown. */
  readonly shown: () => string;
  show(panel: string): void;
}

/** @param onShow is called with the id of the panel that is shown from now on */
export function tabsOf(list: HTMLElement, onShow: (panel: string) => void): Tabs {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const panelOf = (tab: HTMLElement): string => tab.getAttribute('aria-controls') ?? '';
  const show = (panel: string): void => {
    for (const tab of tabs) {
      const isShown = panelOf(tab) === panel;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      document.getElementById(panelOf(tab))?.toggleAttribute('hidden', !isShown);
    }
    onShow(panel);
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>('[role="tab"]') : null;
    if (tab !== null) show(panelOf(tab));
  });
  list.addEventListener('keydown', (event) => {
    const shown = tabs.filter(({ hidden }) => !hidden);
    const at = shown.findIndex((tab) => tab === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = shown.at(to % shown.length);
    if (next === undefined) return;
    show(panelOf(next));
    next.focus();
  });
  return {
    shown: () => panelOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ?? list),
    show,
  };
}
