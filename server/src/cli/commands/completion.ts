/** `ccmsetup-lint completion`: what shells need to complete our own commands and options. */
import { Argument, Option, type Command } from 'commander';
import { shellWords } from '../../service/completion/shell-words';
import { levels } from '../../lint/configuration';
import { slugs } from '../../lint/slugs';
import { candidatesFor, type Completable } from '../completion/candidates';
import { ccmsetupScript } from '../completion/ccmsetup-script';
import { completionScripts, shells, type Shell } from '../completion/scripts';
import { exitCodes } from '../exit-codes';
import { ownConfiguration } from '../input/own-configuration';
import type { Io } from '../io';
import { lintProgram } from '../options/lint-options';
import { commandName, programOf } from '../options/program';
import { formatNames } from '../output';
import type { Subcommand } from './subcommand';

const epilogue = `
To turn it on:
  bash  eval "$(ccmsetup-lint completion bash)"                          in ~/.bashrc
  zsh   eval "$(ccmsetup-lint completion zsh)"                           in ~/.zshrc, after compinit
  fish  ccmsetup-lint completion fish | source                           in config.fish
  pwsh  ccmsetup-lint completion pwsh | Out-String | Invoke-Expression   in the file that $PROFILE names

With --for ccmsetup, PowerShell completes the arguments of ccmsetup.exe, with the values of the site that
the .ccmsetuprc.json of the current folder describes first:
  pwsh  ccmsetup-lint completion pwsh --for ccmsetup | Out-String | Invoke-Expression`;

/** The programs whose arguments can be completed. */
const programs = [commandName, 'ccmsetup'] as const;

/** The script that was asked for. */
async function scriptOf(program: Command, io: Io): Promise<string> {
  const [shell] = program.processedArgs as [Shell | undefined];
  const { for: about } = program.opts<{ readonly for: (typeof programs)[number] }>();
  const complete = `${commandName} completion`;
  if (shell === undefined)
    return program.error(
      `error: completion needs the name of your shell; write: ${complete} ${about === 'ccmsetup' ? 'pwsh --for ccmsetup' : shells[0]}`,
    );
  if (about === commandName) return completionScripts[shell];
  if (shell !== 'pwsh')
    return program.error(
      `error: ccmsetup.exe runs on Windows, so only PowerShell completes it; write: ${complete} pwsh --for ccmsetup`,
    );
  const { site } = await ownConfiguration(io);
  return ccmsetupScript(shellWords(site));
}

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
        .addOption(
          new Option('--for <program>', 'whose arguments to complete').choices(programs).default(commandName),
        )
        // What the scripts ask.
        .addOption(new Option('--words').hideHelp())
        .addOption(new Option('--next').hideHelp()),
    completes: () => shells,
    run: async (program, args, io) => {
      if (args[0] === '--words') {
        const [next, typed] = args[1] === '--next' ? [[''], args.slice(3)] : [[], args.slice(2)];
        const known: Completable = {
          linter: lintProgram('', io),
          commands: [...others, command].map((each) => ({ ...each, program: each.program(io) })),
          slugs,
          levels,
          formats: formatNames,
        };
        const candidates = candidatesFor([...typed, ...next], known);
        io.stdout(candidates.map(({ word, text }) => `${word}\t${text}\n`).join(''));
      } else {
        program.parse(args, { from: 'user' });
        io.stdout(await scriptOf(program, io));
      }
      return exitCodes.ok;
    },
  };
  return command;
}
