/** The command: arguments in, an exit code out. */
import { CommanderError } from 'commander';
import { subcommandHelp, subcommands } from './commands';
import { formatFiles } from './commands/format';
import { lint } from './commands/lint';
import { mistypedCommand, spacedFix } from './commands/mistyped';
import { printConfig } from './commands/print-config';
import { showFiles } from './commands/show-files';
import { runSubcommand } from './commands/subcommand';
import { exitCodes } from './exit-codes';
import { ArgumentsProblem, expandedArguments } from './input/arguments-file';
import type { Io } from './io';
import { lintRequestOf } from './options/lint-options';
import { commandName } from './options/program';

async function dispatch(given: readonly string[], io: Io): Promise<number> {
  const expanded = expandedArguments(given, io);
  // "help" alone is the help of the linter.
  const args = expanded.length === 1 && expanded[0] === 'help' ? ['--help'] : expanded;
  const [first, ...rest] = args;
  const subcommand = subcommands.find(({ name }) => name === first);
  if (subcommand !== undefined) return runSubcommand(subcommand, rest, io);
  const names = subcommands.map(({ name }) => name);
  const mistyped = mistypedCommand(first, names, io) ?? spacedFix(args, io);
  if (mistyped !== undefined) {
    io.stderr(mistyped);
    return exitCodes.usage;
  }
  const request = lintRequestOf(args, subcommandHelp(commandName), io);
  if (request.kind === 'lint') return lint(request.options, io);
  if (request.kind === 'format') return formatFiles(request.options, io);
  if (request.kind === 'files') return showFiles(request.inputs, request.changed, io);
  if (request.kind === 'configuration') return printConfig(request.file, io);
  io.stdout(`${await io.version()}\n`);
  return exitCodes.ok;
}

/**
 * Runs the command.
 *
 * @param args the arguments behind the program's name
 * @returns the exit code: 0 without an error, 1 with one or with a file that is not formatted, 2 for wrong usage or a named input that could not be linted,
 *   3 when a part of the program failed, so that findings may be missing
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof ArgumentsProblem) {
      io.stderr(error.message);
      return exitCodes.usage;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}
