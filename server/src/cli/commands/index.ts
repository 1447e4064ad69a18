/** The commands besides linting, in the order of the help. */
import { rowsOf } from '../help/topic';
import { buildCommand } from './build';
import { completionCommand } from './completion';
import { diagnoseCommand } from './diagnose';
import { explainCommand } from './explain';
import { formatCommand } from './format';
import { helpCommand } from './help';
import { inventoryCommand } from './inventory';
import { rulesCommand } from './rules';
import type { Subcommand } from './subcommand';

const commands: readonly Subcommand[] = [
  explainCommand,
  rulesCommand,
  inventoryCommand,
  diagnoseCommand,
  buildCommand,
  formatCommand,
];
const help = helpCommand(() => [...commands, completion]);
const completion = completionCommand([...commands, help]);

export const subcommands: readonly Subcommand[] = [...commands, completion, help];

/** What the help of the linter says of them. */
export function subcommandHelp(name: string): string {
  const rows = subcommands.map(
    ({ name: own, usage, summary }) => [`${name} ${own} ${usage}`.trimEnd(), summary] as const,
  );
  return `Other commands:\n${rowsOf(rows)}\n\nTo lint a file that is called like a command, write ./explain or .\\explain.`;
}
