/** The options that say which files are meant. */
import type { Command } from 'commander';
import type { Inputs } from '../input/files';
import { visible } from '../output/visible';
import { globChecker } from '../../service/configuration';
import { helpGroups } from './help-groups';

interface RawInputs {
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly ignore?: readonly string[];
  /** False with --no-gitignore. */
  readonly gitignore: boolean;
}

/** Adds them to a program that takes files. */
export function withInputOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.files)
    .option('--stdin', 'read standard input')
    .option('--stdin-filename <NAME>', 'the file name that tells the format of standard input')
    .option(
      '--ignore <PATTERN>',
      'leave files alone, such as "old/" or "*.bak.ps1"; can be repeated',
      (pattern: string, before: readonly string[] | undefined) => [...(before ?? []), pattern],
    )
    .option('--no-gitignore', 'also take files that git ignores');
}

/**
 * What they say, once it is checked how they go together.
 *
 * @param verb what is done to files, for messages
 * @param usual what is meant when nothing is named; without it, something must be
 */
export function inputsOf(program: Command, verb: string, usual?: string): Inputs {
  const { stdin, stdinFilename, ignore = [], gitignore } = program.opts<RawInputs>();
  const paths = program.args;
  if (stdin && paths.length > 0)
    return program.error(`error: --stdin takes no files; ${verb} them in a separate run`);
  if (stdin && (stdinFilename ?? '') === '') {
    return program.error(
      'error: --stdin needs --stdin-filename NAME, because the extension of NAME tells the format',
    );
  }
  if (!stdin && stdinFilename !== undefined)
    return program.error('error: --stdin-filename needs --stdin; add --stdin, or name only the file');
  const faultOf = globChecker();
  for (const pattern of ignore) {
    const fault = faultOf(pattern);
    if (fault !== undefined) return program.error(`error: --ignore can't take ${visible(pattern)}: ${fault}`);
  }
  if (stdin || paths.length > 0) return { stdinName: stdinFilename, paths, ignore, gitignore };
  if (usual !== undefined) return { stdinName: undefined, paths: [usual], ignore, gitignore };
  program.showHelpAfterError(true);
  return program.error(`error: nothing to ${verb}; name files or folders, or use --stdin`);
}
