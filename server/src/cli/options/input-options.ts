/** The options that say which files are meant. */
import type { Command } from 'commander';
import type { Inputs } from '../input/files';
import { helpGroups } from './help-groups';

interface RawInputs {
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

/** Adds them to a program that takes files. */
export function withInputOptions(program: Command): Command {
  return program
    .optionsGroup(helpGroups.files)
    .option('--stdin', 'read standard input')
    .option('--stdin-filename <NAME>', 'the file name that tells the format of standard input');
}

/**
 * What they say, once it is checked how they go together.
 *
 * @param verb what is done to files, for messages
 */
export function inputsOf(program: Command, verb: string): Inputs {
  const { stdin, stdinFilename } = program.opts<RawInputs>();
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
  if (!stdin && paths.length === 0) {
    program.showHelpAfterError(true);
    return program.error(`error: nothing to ${verb}; name files or folders, or use --stdin`);
  }
  return { stdinName: stdinFilename, paths };
}
