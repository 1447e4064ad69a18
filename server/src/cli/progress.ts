/** The line on a terminal that says how far a run is. */

/** Where it is shown. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Makes the function that shows a text instead of the one before; an empty one takes the line away.
 *
 * @returns undefined where nobody looks: no terminal, one that cannot go back in a line, or a pipeline
 */
export function progressOf(
  stream: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): ((text: string) => void) | undefined {
  if (stream.isTTY !== true || environment.TERM === 'dumb' || (environment.CI ?? '') !== '') return undefined;
  let shown = '';
  return (text) => {
    if (text === shown) return;
    // Back to the beginning of the line, which is erased.
    stream.write(`\r\u001B[K${text}`);
    shown = text;
  };
}
