/** `ccmsetup-lint explain <slug>`: the page of a rule, in the terminal. */
import { nearestSlug, slugs } from '../../lint/slugs';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { commandName } from '../options/program';
import type { Subcommand } from './subcommand';

/** Markdown as it reads in a terminal: links as text and address, no fences, no emphasis. */
function readable(markdown: string): string {
  return markdown
    .replace(/^<!--[^]*?-->\s*/, '')
    .replace(/\[All rules\]\(README\.md\)\s*$/, '')
    .replace(/^```\w*\n([\s\S]*?)^```$/gm, (_, code: string) => code.replace(/^(?=.)/gm, '    '))
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 <$2>')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
}

/** Prints the page of a rule. Gives the exit code. */
async function explain(slug: string, io: Io): Promise<number> {
  if (!slugs.includes(slug)) {
    const nearest = nearestSlug(slug);
    const hint =
      nearest === undefined ? 'its name is in brackets after a finding' : `did you mean ${nearest}?`;
    io.stderr(`ccmsetup-lint: there is no rule "${slug}"; ${hint}\n`);
    return exitCodes.usage;
  }
  io.stdout(`${readable(await io.rulePage(slug)).trimEnd()}\n`);
  return exitCodes.ok;
}

export const explainCommand: Subcommand = {
  name: 'explain',
  usage: 'RULE',
  summary: 'read about a rule',
  run: (args, io) => {
    const [slug, ...more] = args;
    if (slug !== undefined && more.length === 0) return explain(slug, io);
    io.stderr(
      `${commandName}: explain takes the name of one rule; write: ${commandName} explain RULE\nTry: ${commandName} --help\n`,
    );
    return Promise.resolve(exitCodes.usage);
  },
};
