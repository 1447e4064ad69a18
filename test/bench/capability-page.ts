/** docs/capabilities.md: what our server offers beside others. */
import { rows, type Offer } from './capability-rows';

/** Why we leave out what another server has. */
export const reasons: Readonly<Record<string, string>> = {
  colors: 'Command lines hold no colors.',
  'commands of the server':
    'Quick fixes are plain edits, and commands with a user interface belong to the client. Nothing has to run on the server.',
  'symbols of a workspace':
    'The server reads only documents that are open, and those have their outline. The command line reads whole folders.',
};

/** A server with what it offers. */
interface Named {
  readonly name: string;
  readonly offer: Offer;
}

const sign = (offered: boolean): string => (offered ? 'yes' : '–');

/** The rows that another server has and ours has not. */
export function missing(own: Offer, others: readonly Named[]): string[] {
  return rows
    .filter(({ offered }) => !offered(own) && others.some(({ offer }) => offered(offer)))
    .map(({ name }) => name);
}

/** The page. Throws when something is missing without a reason, and when a reason is left over. */
export function capabilityPage(own: Offer, others: readonly Named[]): string {
  const left = missing(own, others);
  const unexplained = left.filter((name) => !(name in reasons));
  const stray = Object.keys(reasons).filter((name) => !left.includes(name));
  if (unexplained.length > 0 || stray.length > 0)
    throw new Error(`without a reason: ${unexplained.join(', ')}; reasons left over: ${stray.join(', ')}`);
  const head = ['Feature', 'ccmsetup', ...others.map(({ name }) => name)];
  const shown = rows.filter(({ offered }) => offered(own) || others.some(({ offer }) => offered(offer)));
  const table = [
    head,
    head.map(() => '---'),
    ...shown.map(({ name, offered }) => [
      name,
      ...[own, ...others.map(({ offer }) => offer)].map((each) => sign(offered(each))),
    ]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const nobody = rows.filter((row) => !shown.includes(row)).map(({ name }) => name);
  return `# What the server offers

Every feature of the Language Server Protocol, by the answers of the servers to \`initialize\` and by what they register after it. The
client that asked can do everything. \`npm run bench -- offers\` asks them and writes this page.

${table.join('\n')}

None of them offers: ${nobody.join(', ')}.

What another one has and ours doesn't:

${left.map((name) => `- _${name}_: ${reasons[name] ?? ''}`).join('\n')}
`;
}
