/** A page of the help that is about no command. */
export interface Topic {
  readonly name: string;
  /** What it is about, for the list of topics. */
  readonly summary: string;
  /** The page, lines of at most 100 columns, ended. */
  readonly text: () => string;
}

/** Two columns of text: names, and what they mean. */
export function rowsOf(rows: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
