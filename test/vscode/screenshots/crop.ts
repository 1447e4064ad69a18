import UPNG from 'upng-js';
import type { Page } from 'playwright-core';
import type { Picture } from './pictures';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 8;

/** The least width of a picture: a command line needs it to be recognized. */
const LEAST = 560;

/** An editor has few colors, and the edges of letters need no more: a picture becomes a quarter as large. */
const COLORS = 24;

function small(png: Buffer): Buffer {
  const image = UPNG.decode(Uint8Array.from(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLORS));
}

/** The smallest box with all of these. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** The boxes of what is visible of a selector. */
async function boxesOf(page: Page, selector: string): Promise<Box[]> {
  const found = await page.locator(selector).all();
  const boxes = await Promise.all(found.map((each) => each.boundingBox()));
  return boxes.filter((box) => box !== null && box.width > 0 && box.height > 0) as Box[];
}

/** Takes the part of the page that a picture shows: the popup, and the lines around the cursor. */
export async function crop(page: Page, { popup, linesAbove, linesBelow }: Picture): Promise<Buffer> {
  const [editor] = await boxesOf(page, '.editor-instance .monaco-editor');
  const [cursor] = await boxesOf(page, '.cursors-layer .cursor');
  if (editor === undefined || cursor === undefined) throw new Error('The editor shows no cursor.');
  const popups = await boxesOf(page, popup);
  const all = around([
    ...popups,
    {
      x: editor.x,
      y: cursor.y - linesAbove * cursor.height,
      width: 1,
      height: (linesAbove + 1 + linesBelow) * cursor.height,
    },
  ]);
  const top = Math.max(editor.y, all.y - MARGIN);
  const bottom = Math.min(editor.y + editor.height, all.y + all.height + MARGIN);
  const right = Math.min(editor.x + editor.width, Math.max(all.x + all.width + 2 * MARGIN, editor.x + LEAST));
  const clip = { x: editor.x, y: top, width: right - editor.x, height: bottom - top };
  return small(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
}
