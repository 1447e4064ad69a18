/** What all commands share: help, complaints, and how their ends are told. */
import { Command, Option } from 'commander';
import { maskText } from '../../lint/secrets/mask';
import type { Io } from '../io';
import { helpGroups } from './help-groups';

/** The name of the command, as people type it. */
export const commandName = 'ccmsetup-lint';

/** Where the texts of a program go. */
export type Texts = Pick<Io, 'stdout' | 'stderr'>;

const helpWidth = 100;

/**
 * A program that writes its texts through `io` and throws where it would end the process.
 *
 * @param name as people type it, such as `ccmsetup-lint format`
 * @param epilogue what stands behind the options in its help
 */
export function programOf(name: string, description: string, epilogue: string, io: Texts): Command {
  return new Command(name)
    .description(description)
    .addHelpOption(new Option('-h, --help', 'print this help').helpGroup(helpGroups.other))
    .addHelpText('after', epilogue)
    .showHelpAfterError(`Try: ${name} --help`)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => {
        // What is quoted of an argument may be a token.
        write(maskText(text.replace(/^error: /, `${commandName}: `)));
      },
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}
