/** Brings what the page shows up to date with the document: one pass after another, the newest always last. */

import { reasonOf } from './session';

/** Keeps track of which state of the document everything on the page is about. */
export interface Results {
  /** Something changed: shows all anew, a moment after the last change. */
  changed(): void;
  /** The same at once. */
  now(): void;
}

/** How long typing must pause, in milliseconds. */
const pause = 120;

/**
 * @param root says in `data-revision` how often something changed, and in `data-settled` up to which change all is shown
 * @param show shows everything; what it shows after another change is thrown away
 * @param onError is told why something can't be shown
 */
export function resultsOf(
  root: HTMLElement,
  show: (isCurrent: () => boolean) => Promise<void>,
  onError: (reason: string) => void,
): Results {
  let revision = 0;
  let timer: number | undefined;
  const run = async (): Promise<void> => {
    const mine = revision;
    const isCurrent = (): boolean => revision === mine;
    try {
      await show(isCurrent);
    } catch (error) {
      if (isCurrent()) onError(reasonOf(error));
    }
    if (isCurrent()) root.dataset['settled'] = String(mine);
  };
  const next = (after: number): void => {
    revision++;
    root.dataset['revision'] = String(revision);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void run(), after);
  };
  return {
    changed: () => {
      next(pause);
    },
    now: () => {
      next(0);
    },
  };
}
