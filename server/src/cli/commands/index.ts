/** The commands besides linting, in the order of the help. */
import { explainCommand } from './explain';
import { formatCommand } from './format';
import type { Subcommand } from './subcommand';

export const subcommands: readonly Subcommand[] = [explainCommand, formatCommand];

/** What the help of the linter says of them. */
export function subcommandHelp(name: string): string {
  const rows = subcommands.map(
    ({ name: own, usage, summary }) => [`${name} ${own} ${usage}`, summary] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return ['Other commands:', ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}
