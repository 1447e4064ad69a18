/** What stands behind `ccmsetup-mcp` when it's started. */

/** What is wanted. */
export type Wanted =
  | { readonly kind: 'serve'; readonly folders: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly option: string };

export const help = `Usage: ccmsetup-mcp [FOLDER...]

Serves the tools lint, explain and build to agents over the Model Context
Protocol on standard input and output. Agents start it; see docs/agents.md.

FOLDER      a folder whose files the tools may read; without one, they take texts only
--help      shows this
--version   shows the version

Nothing is written, run or sent.
`;

/** Reads the arguments. */
export function wantedOf(args: readonly string[]): Wanted {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (args.includes('--version')) return { kind: 'version' };
  const option = args.find((arg) => arg.startsWith('-'));
  return option === undefined ? { kind: 'serve', folders: args } : { kind: 'mistake', option };
}
