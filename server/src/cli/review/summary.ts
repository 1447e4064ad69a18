/** The summary of a run in Markdown, no longer than a pipeline takes. */
import { counted } from '../output/counts';
import { markdownRow, markdownTableHead, markdownText } from '../output/markdown';
import type { Located } from '../output/one-line';
import { verdictText, type Told } from './told';

/** The summary of a step of GitHub Actions in bytes; a longer one is rejected as a whole. */
export const summaryLimit = 1024 * 1024;
/** Room for what is said behind a table. */
const reserve = 1024;

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** As much of a table as fits. */
function table(findings: readonly Located[], { folders }: Told, room: number): string {
  let text = markdownTableHead;
  let left = room - bytesOf(text) - reserve;
  for (const [index, found] of findings.entries()) {
    const row = markdownRow(found, folders);
    left -= bytesOf(row);
    if (left < 0) {
      const rest = counted(findings.length - index, ['more finding is', 'more findings are']);
      return `${index === 0 ? '' : `${text}\n`}${rest} not listed, because the summary has no room left.\n`;
    }
    text += row;
  }
  return text;
}

/**
 * The summary.
 *
 * @param room so many bytes it may have
 */
export function reviewSummary(told: Told, room = summaryLimit): string {
  let text = `## ccmsetup-lint\n\n${markdownText(verdictText(told))}\n`;
  if (bytesOf(text) + reserve > room) return '';
  if (told.shown.length > 0) text += `\n${table(told.shown, told, room - bytesOf(text))}`;
  if (told.old.length === 0 || bytesOf(text) + 2 * reserve > room) return text;
  const head = `\n<details><summary>${counted(told.old.length, ['older finding', 'older findings'])}</summary>\n\n`;
  return `${text}${head}${table(told.old, told, room - bytesOf(text) - bytesOf(head))}\n</details>\n`;
}
