/** The line below the editor: how long the command line at the cursor is, or how a log ended. */
import type { DocumentStatus, NotServed } from '../../server/src/protocol';

const reasons: Readonly<Record<NotServed, string>> = {
  disabled: 'The checks are off.',
  large: 'This text is too large to check here. Use ccmsetup-lint.',
  ignored: 'The checks are off for this document.',
  configuration: 'This document configures the checks.',
  format: 'No command lines are looked for in this language. Choose another one.',
};

const number = (value: number): string => value.toLocaleString('en-US');

/** The status in words. */
export function statusText(status: DocumentStatus | null): string {
  if (status === null) return '';
  const { notServed, log, length, commandLines } = status;
  if (notServed !== undefined) return reasons[notServed];
  if (log !== undefined) return log.text;
  if (length !== undefined) {
    const used = `${length.atLeast ? 'at least ' : ''}${number(length.used)}`;
    return length.limit === undefined
      ? `Length: ${used} characters`
      : `Length: ${used} of ${number(length.limit)} characters`;
  }
  if (commandLines === 0) return 'No command line of ccmsetup found';
  return `${number(commandLines)} ${commandLines === 1 ? 'command line' : 'command lines'}. Place the cursor in one to see its length.`;
}

/** Shows the status, with its values as data. */
export function showStatus(element: HTMLElement, status: DocumentStatus | null): void {
  element.textContent = statusText(status);
  const { length, log } = status ?? {};
  const data = {
    used: length?.used,
    limit: length?.limit,
    outcome: log?.outcome,
    causeLine: log?.cause && log.cause.line + 1,
  };
  for (const [name, value] of Object.entries(data))
    if (value === undefined) Reflect.deleteProperty(element.dataset, name);
    else element.dataset[name] = String(value);
  element.classList.toggle('over', length?.limit !== undefined && length.used > length.limit);
}
