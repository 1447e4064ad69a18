/** The parts of the page that the playground works with; `body.ts` writes them. */
import { find } from './dom';

/** Finds them. */
export function partsOf() {
  return {
    root: find('playground', HTMLDivElement),
    editor: find('pg-editor', HTMLDivElement),
    language: find('pg-language', HTMLSelectElement),
    guessed: find('pg-guessed', HTMLSpanElement),
    notice: find('pg-notice', HTMLDivElement),
    textNotice: find('pg-text-notice', HTMLParagraphElement),
    status: find('pg-status', HTMLParagraphElement),
    count: find('pg-count', HTMLParagraphElement),
    tabs: find('pg-tabs', HTMLDivElement),
    tabCount: find('pg-tab-count', HTMLSpanElement),
    findings: find('pg-findings', HTMLOListElement),
    fixAll: find('pg-fix-all', HTMLButtonElement),
    explanation: find('pg-explanation', HTMLDivElement),
    convertTab: find('pg-tab-convert', HTMLButtonElement),
    target: find('pg-target', HTMLSelectElement),
    converted: find('pg-converted', HTMLDivElement),
    start: find('pg-start', HTMLButtonElement),
    share: find('pg-share', HTMLButtonElement),
  };
}

export type Parts = ReturnType<typeof partsOf>;
