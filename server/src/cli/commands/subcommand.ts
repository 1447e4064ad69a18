/** A command that is named by the first argument, such as `ccmsetup-lint explain`. */
import type { Command } from 'commander';
import type { Io } from '../io';
import type { Texts } from '../options/program';

export interface Subcommand {
  readonly name: string;
  /** Its arguments as the help shows them. */
  readonly usage: string;
  /** What it does, for the help. */
  readonly summary: string;
  /** Its options and its own help. */
  readonly program: (io: Texts) => Command;
  /** What can be written as its argument, where that is not the name of a file. */
  readonly completes?: () => readonly string[];
  /**
   * Runs it.
   *
   * @param program its own, which has not read anything yet
   * @param args the arguments behind its name
   * @returns the exit code
   * @throws CommanderError when the arguments ask for no more than help, or are wrong; it has been told through `io`
   */
  readonly run: (program: Command, args: readonly string[], io: Io) => Promise<number>;
}

/** Runs a subcommand with the arguments behind its name. */
export function runSubcommand(command: Subcommand, args: readonly string[], io: Io): Promise<number> {
  return command.run(command.program(io), args, io);
}
