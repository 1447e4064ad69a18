/** What comments for the linter say of the lines of a `.ccmcmd` file. */
import { sliceSpan } from '../../language/span';
import type { FileLine } from './lines';

/** The lines that a comment speaks of which suppresses findings in the next line. */
export function spokenOf(text: string, lines: readonly FileLine[]): Set<FileLine> {
  const found = new Set<FileLine>();
  let speaks = false;
  for (const line of lines) {
    const written = sliceSpan(text, line.content);
    const isOurs = line.kind === 'comment' && written.includes('ccmsetup-lint-');
    if (isOurs) speaks ||= written.includes('ccmsetup-lint-disable-next-line');
    else if (line.kind !== 'blank') {
      if (speaks) found.add(line);
      speaks = false;
    }
  }
  return found;
}

/** Whether a comment silences what is said of the order of arguments, so that they are to stay in it. */
export function keepsOrder(comment: string): boolean {
  return /ccmsetup-lint-disable-next-line\b.*\bparameter-after-property\b/.test(comment);
}

/** Whether a comment holds for all that is below it, so that nothing may move from one side of it to the other. */
export function isBorder(comment: string): boolean {
  return /ccmsetup-lint(?!-disable-next-line)/.test(comment);
}
