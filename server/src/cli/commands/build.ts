/** `ccmsetup-lint build`: the command line of a scenario, from values. */
import { Option } from 'commander';
import {
  buildable,
  buildLine,
  BuildProblem,
  type BuildRequest,
  type BuiltLine,
} from '../../service/scenarios/build-line';
import { getLanguageService } from '../../service/service';
import { conversionTargets, type ConversionTarget } from '../../service/writing/targets';
import { exitCodes } from '../exit-codes';
import { ownConfiguration } from '../input/own-configuration';
import type { Io } from '../io';
import { helpGroups } from '../options/help-groups';
import { commandName, programOf } from '../options/program';
import { jsonText } from '../output/json-text';
import { tableOf } from '../output/table';
import { visible } from '../output/visible';
import { failureOf } from '../problem';
import type { Subcommand } from './subcommand';

const formats = ['text', 'json'] as const;

interface BuildOptions {
  readonly form?: ConversionTarget;
  readonly format: (typeof formats)[number];
}

/** The arguments as people write them: `/mp:mp1`, `mp=mp1`, `SMSSITECODE=P01`, `/UsePKICert`. */
function valuesOf(args: readonly string[]): BuildRequest['values'] {
  return args.map((arg) => {
    const end = arg.search(/[:=]/);
    return end === -1 ? [arg, ''] : [arg.slice(0, end), arg.slice(end + 1)];
  });
}

function list(io: Io): number {
  io.stdout(
    tableOf(
      ['SCENARIO', 'INSTALLS THE CLIENT'],
      buildable().map(({ id, title }) => [id, title]),
      io.columns,
    ),
  );
  return exitCodes.ok;
}

/** What to do before the command line is used; each goes to standard error, as the text is for a file. */
function tellRest({ missing, findings, notes }: BuiltLine, io: Io): void {
  for (const { name, sample, summary, secret } of missing) {
    const instead = secret ? 'The text has a place for it' : `The text has ${sample}`;
    io.stderr(`${commandName}: fill in ${name}: ${summary} ${instead}.\n`);
  }
  for (const { severity, rule, message } of findings)
    io.stderr(`${commandName}: ${severity}: ${visible(message)} (${rule})\n`);
  for (const note of notes) io.stderr(`${commandName}: ${visible(note)}\n`);
}

async function build(request: BuildRequest, { format }: BuildOptions, io: Io): Promise<number> {
  const failed = new Set<string>();
  const service = getLanguageService({
    now: io.now,
    onRuleError: (slug, error) => {
      failed.add(slug);
      io.stderr(`${commandName}: rule ${slug} failed, its findings may be missing: ${failureOf(error)}\n`);
    },
  });
  const built = buildLine(request, await ownConfiguration(io), service);
  if (format === 'json') io.stdout(jsonText({ version: 1, ...built }));
  else {
    io.stdout(built.text.endsWith('\n') ? built.text : `${built.text}\n`);
    tellRest(built, io);
  }
  if (failed.size > 0) return exitCodes.internal;
  return built.findings.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.ok;
}

const epilogue = `
VALUES are arguments as you would write them: /mp:mp1.fabrikam.com, SMSSITECODE=P01, /UsePKICert. The slash may be
left out: mp=mp1.fabrikam.com. Tokens and passwords aren't taken: the result has a place for them.

The command line goes to standard output, and what is still to do to standard error. Without --form it is the text of a
.ccmcmd file, with one argument a line. --form exe gives one line to run.

Exit codes:
  0  a command line was written
  1  it was written, and has an error
  2  wrong usage
  3  ccmsetup-lint itself failed`;

export const buildCommand: Subcommand = {
  name: 'build',
  usage: 'SCENARIO [VALUES...]',
  summary: 'write a command line for a way to install the client',
  program: (io) =>
    programOf(
      `${commandName} build`,
      'Writes the command line of a scenario from your values. Without a scenario, lists them.',
      epilogue,
      io,
    )
      .argument('[SCENARIO]', 'the id of a scenario')
      .argument('[VALUES...]', 'what goes into it')
      .optionsGroup(helpGroups.output)
      .addOption(
        new Option('--form <name>', 'write it for a script or policy, instead of a .ccmcmd file').choices(
          conversionTargets,
        ),
      )
      .addOption(new Option('--format <name>', 'how to show it').choices(formats).default('text')),
  completes: () => buildable().map(({ id }) => id),
  run: async (program, args, io) => {
    program.parse(args, { from: 'user' });
    const [scenario, ...values] = program.args;
    if (scenario === undefined) return list(io);
    const options = program.opts<BuildOptions>();
    try {
      return await build({ scenario, values: valuesOf(values), form: options.form }, options, io);
    } catch (error) {
      if (error instanceof BuildProblem) return program.error(`error: ${error.message}`);
      throw error;
    }
  },
};
