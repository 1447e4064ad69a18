/** Snippets as an editor inserts them. */

/** A snippet without its syntax: the default of each stop, and where the cursor ends up. */
export interface Expanded {
  readonly text: string;
  /** The first stop, or the end. */
  readonly cursor: number;
  /** The texts of the stops, in order. */
  readonly stops: readonly string[];
}

/** Expands a snippet of stops with and without defaults; choices give the first one. */
export function expand(snippet: string): Expanded {
  let text = '';
  let cursor: number | undefined;
  const stops: string[] = [];
  const part = /\\([\\$}])|\$0|\$\{(\d+):((?:\\[\\$}]|[^\\}])*)\}|[^\\$]|(.)/gs;
  for (const [whole, escaped, number, inside, wrong] of snippet.matchAll(part)) {
    if (wrong !== undefined) throw new Error(`${wrong} is not escaped in ${snippet}`);
    if (whole === '$0') cursor ??= text.length;
    else if (number !== undefined && inside !== undefined) {
      if (number === '1') cursor = text.length;
      const plain = inside.replace(/\\([\\$}])/g, '$1');
      stops.push(plain);
      text += plain;
    } else text += escaped ?? whole;
  }
  return { text, cursor: cursor ?? text.length, stops };
}
