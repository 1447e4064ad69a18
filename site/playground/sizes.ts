/** What is too much, or no text: said to the reader, and never thrown away. */

/** Scripts and command lines are small. Larger ones keep the worker busy for longer than anybody waits. */
const mostText = 3_000_000;
/** What the server reads at most of any document, where no setting says otherwise. */
const mostLog = 5_000_000;

/** Whether a document is only shown. */
export function isTooLarge(length: number, language: string): boolean {
  return length > (language === 'ccmsetup-log' ? mostLog : mostText);
}

/** So much of a text is looked at to see whether it is one. */
export const lookedAt = 100_000;

/**
 * What is to say about a text that was pasted or opened; undefined for an ordinary one.
 *
 * @param beginning the first `lookedAt` characters
 */
export function noticeAbout(length: number, beginning: string, language: string): string | undefined {
  if (isTooLarge(length, language)) {
    const size = (length / 1_000_000).toFixed(1);
    return `This text has ${size} million characters, too many to check here. It stays as it is: keep only the part in question, or run ccmsetup-lint on the file.`;
  }
  const strange = beginning.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/g)?.length ?? 0;
  if (strange > 10 && strange > beginning.length / 100)
    return 'This doesn’t look like text. Open the file in an editor and paste its text, or save it as UTF-8 first.';
  return undefined;
}
