import type { Page } from 'playwright-core';

/** One picture of the README and the walkthrough: a sample, what is done in it, and what of it is shown. */
export interface Picture {
  /** The file in docs/images, without its ending. */
  readonly name: string;
  /** A file of samples/ and the text in it that the cursor goes to. */
  readonly file: string;
  readonly cursorAt: string;
  /** Shows what the picture is about; the squiggles of the file are there already. */
  readonly show: (page: Page) => Promise<void>;
  /** What must be visible then, and is in the picture as a whole. */
  readonly popup: string;
  /** How many lines above and below that of the cursor are in the picture at least. */
  readonly linesAbove: number;
  readonly linesBelow: number;
}

const HOVER = '.monaco-hover:not(.hidden)';

async function showHover(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
}

/** The pictures, in the order in which a reader meets them. */
export const pictures: readonly Picture[] = [
  {
    name: 'finding',
    file: 'Install-ConfigMgrClient.ps1',
    cursorAt: 'SMSCACHSIZE',
    show: showHover,
    popup: HOVER,
    linesAbove: 4,
    linesBelow: 2,
  },
  {
    name: 'completion',
    file: 'autopilot-rings.ccmcmd',
    cursorAt: '  UPGRADETOLATEST',
    show: async (page) => {
      await page.keyboard.press('End');
      await page.keyboard.type(' SM');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible').waitFor();
      // Once more opens what is known of the chosen name.
      await page.keyboard.press('Control+Space');
    },
    popup: '.suggest-widget.visible, .suggest-details-container',
    linesAbove: 3,
    linesBelow: 1,
  },
  {
    name: 'fix',
    file: 'common-mistakes.ccmcmd',
    cursorAt: '/source=',
    show: (page) => page.keyboard.press('Control+.'),
    popup: '.action-widget',
    linesAbove: 2,
    linesBelow: 1,
  },
  {
    name: 'hover',
    file: 'autopilot-rings.ccmcmd',
    cursorAt: 'CCMSETUPCMD',
    show: showHover,
    popup: HOVER,
    linesAbove: 2,
    linesBelow: 3,
  },
];
