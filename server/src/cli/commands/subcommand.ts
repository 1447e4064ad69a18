/** A command that is named by the first argument, such as `ccmsetup-lint explain`. */
import type { Io } from '../io';

export interface Subcommand {
  readonly name: string;
  /** Its arguments as the help shows them. */
  readonly usage: string;
  /** What it does, for the help. */
  readonly summary: string;
  /**
   * Runs it.
   *
   * @param args the arguments behind its name
   * @returns the exit code
   * @throws CommanderError when the arguments ask for no more than help, or are wrong; it has been told through `io`
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}
