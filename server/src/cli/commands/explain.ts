/** `ccmsetup-lint explain`: what is known of a rule, of a name, or of a whole command line, in the terminal. */
import { nearestWord } from '../../lint/nearest';
import { slugs } from '../../lint/slugs';
import { codeParts, type CodeParts } from '../../service/explain/code-page';
import { explainName, explainedNames } from '../../service/explain/explain-name';
import { explainText, isCommandLine } from '../../service/explain/explain-text';
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { ownConfiguration } from '../input/own-configuration';
import type { Io } from '../io';
import { commandName, programOf } from '../options/program';
import { readable } from '../output/readable';
import { visible } from '../output/visible';
import { failureOf } from '../problem';
import type { Subcommand } from './subcommand';

/** Pages one after the other. */
function print(pages: readonly string[], io: Io): number {
  io.stdout(pages.map((page) => visible(readable(page), '\n')).join('\n'));
  return exitCodes.ok;
}

/** The page of a rule without the link to the others. */
async function rulePage(slug: string, io: Io): Promise<string> {
  return (await io.rulePage(slug)).replace(/\[All rules\]\(README\.md\)\s*$/, '');
}

/** The pages on the command lines in a text; none where there are none. */
async function linePages(text: string, io: Io): Promise<readonly string[]> {
  const configuration = await ownConfiguration(io);
  const service = getLanguageService({
    now: io.now,
    onRuleError: (slug, error) => {
      io.stderr(`${commandName}: rule ${slug} failed, its findings may be missing: ${failureOf(error)}\n`);
    },
  });
  // The names of rules are enough here: they can be explained.
  return explainText(text, configuration, service).map((page) =>
    page.replace(/\(\[([a-z-]+)\]\([^)\s]*\)\)$/gm, '($1)'),
  );
}

/** The names that a part of one may stand for, or that are nearly it. */
function meantBy(written: string): readonly string[] {
  const known = explainedNames.filter((name) => codeParts(name) === undefined);
  const names = [...slugs, ...known];
  const key = written.toLowerCase();
  const holding = key.length < 3 ? [] : names.filter((name) => name.toLowerCase().includes(key));
  const near = nearestWord(written, slugs) ?? nearestWord(written, known);
  return [...new Set([...(near === undefined ? [] : [near]), ...holding])].slice(0, 5);
}

/** What can be said of a code that nobody has described: what its digits are, and where Windows tells more. */
function codeHint({ code, facility, number }: CodeParts): string {
  if (facility === undefined)
    return number > 0 && number <= 0xffff
      ? `if it's an error of Windows, read its text there with: net helpmsg ${number}`
      : "if it's a code of Windows, look it up there";
  return facility === 7
    ? `${code} is error ${number} of Windows as an HRESULT; read its text there with: net helpmsg ${number}`
    : `${code} is an HRESULT, with facility ${facility} and number ${number}; look it up under that facility`;
}

function unknown(what: string, io: Io): number {
  // Numbers that look alike have nothing to do with each other.
  const parts = codeParts(what);
  if (parts !== undefined) {
    io.stderr(`${commandName}: nothing is known of "${visible(what)}"; ${codeHint(parts)}\n`);
    return exitCodes.usage;
  }
  const meant = meantBy(what);
  const hint =
    meant.length === 0
      ? 'name a rule, a parameter, a property, a scenario or an error code, or give a command line in quotes'
      : `did you mean ${meant.join(' or ')}?`;
  io.stderr(`${commandName}: nothing is known of "${visible(what)}"; ${hint}\n`);
  return exitCodes.usage;
}

async function explain(what: string, io: Io): Promise<number> {
  const slug = what.toLowerCase();
  if (slugs.includes(slug)) return print([await rulePage(slug, io)], io);
  const { site } = await ownConfiguration(io);
  const pages = explainName(what, site);
  if (pages.length > 0) return print(pages, io);
  if (!isCommandLine(what)) return unknown(what, io);
  const lines = await linePages(what, io);
  if (lines.length > 0) return print(lines, io);
  io.stderr(
    `${commandName}: there is no command line of ccmsetup in this text; begin it with ccmsetup.exe, or write CCMSETUPCMD="…"\n`,
  );
  return exitCodes.usage;
}

const epilogue = `
WHAT is one of these:
  the name of a rule         ccmsetup-lint explain cmg-scheme-in-ccmhostname
  a parameter or a property  ccmsetup-lint explain /mp
  a scenario                 ccmsetup-lint explain intune-comanagement
  an error code              ccmsetup-lint explain 0x87d0027e
  a command line, in quotes  ccmsetup-lint explain "ccmsetup.exe /mp:mp01.corp.contoso.com SMSSITECODE=P01"

Tokens and passwords in a command line aren't shown.`;

export const explainCommand: Subcommand = {
  name: 'explain',
  usage: 'WHAT',
  summary: 'read about a rule, an argument, an error code or a command line',
  program: (io) =>
    programOf(
      `${commandName} explain`,
      'Tells what is known of a name or a command line.',
      epilogue,
      io,
    ).argument('[WHAT]', 'what to explain'),
  completes: () => [...slugs, ...explainedNames.filter((name) => !/\s/.test(name))],
  run: (program, args, io) => {
    program.allowExcessArguments().parse(args, { from: 'user' });
    const [what, ...more] = program.args;
    if (what !== undefined && what !== '' && more.length === 0) return explain(what, io);
    return program.error(
      `error: explain takes one name, or a command line in quotes; write: ${commandName} explain WHAT`,
    );
  },
};
