/** `ccmsetup-lint completion`: what shells need to complete our own commands and options. */
import { Argument, Option } from 'commander';
import { slugs } from '../../lint/slugs';
import { candidatesFor, type Completable } from '../completion/candidates';
import { completionScripts, shells, type Shell } from '../completion/scripts';
import { exitCodes } from '../exit-codes';
import { lintProgram } from '../options/lint-options';
import { commandName, programOf } from '../options/program';
import { formatNames } from '../output';
import type { Subcommand } from './subcommand';

const epilogue = `
To turn it on:
  bash  eval "$(ccmsetup-lint completion bash)"                          in ~/.bashrc
  zsh   eval "$(ccmsetup-lint completion zsh)"                           in ~/.zshrc, after compinit
  fish  ccmsetup-lint completion fish | source                           in config.fish
  pwsh  ccmsetup-lint completion pwsh | Out-String | Invoke-Expression   in the file that $PROFILE names`;

/**
 * Makes the command.
 *
 * @param others all other commands
 */
export function completionCommand(others: readonly Subcommand[]): Subcommand {
  const command: Subcommand = {
    name: 'completion',
    usage: 'SHELL',
    summary: `complete commands, options and rules in ${shells.slice(0, -1).join(', ')} or ${shells.at(-1)}`,
    program: (io) =>
      programOf(
        `${commandName} completion`,
        'Prints the script that completes our commands in a shell.',
        epilogue,
        io,
      )
        .addArgument(new Argument('[SHELL]', 'your shell').choices(shells))
        // What the scripts ask.
        .addOption(new Option('--words').hideHelp())
        .addOption(new Option('--next').hideHelp()),
    completes: () => shells,
    run: (program, args, io) => {
      if (args[0] === '--words') {
        const [next, typed] = args[1] === '--next' ? [[''], args.slice(3)] : [[], args.slice(2)];
        const known: Completable = {
          linter: lintProgram('', io),
          commands: [...others, command].map((each) => ({ ...each, program: each.program(io) })),
          slugs,
          formats: formatNames,
        };
        const candidates = candidatesFor([...typed, ...next], known);
        io.stdout(candidates.map(({ word, text }) => `${word}\t${text}\n`).join(''));
      } else {
        program.parse(args, { from: 'user' });
        const [shell] = program.processedArgs as [Shell | undefined];
        if (shell === undefined) {
          return program.error(
            `error: completion needs the name of your shell; write: ${commandName} completion ${shells[0]}`,
          );
        }
        io.stdout(completionScripts[shell]);
      }
      return Promise.resolve(exitCodes.ok);
    },
  };
  return command;
}
