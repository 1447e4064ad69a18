/** What the arguments of `ccmsetup-lint diagnose` ask for. */
import { Option, type Command } from 'commander';
import { helpGroups } from '../../options/help-groups';
import { commandName, programOf, type Texts } from '../../options/program';

export const diagnosisFormats = ['pretty', 'json', 'markdown'] as const;
export type DiagnosisFormat = (typeof diagnosisFormats)[number];

/** What to diagnose, and how to show it. */
export interface DiagnoseOptions {
  readonly paths: readonly string[];
  /** The name of standard input, when that is read. */
  readonly stdinName: string | undefined;
  readonly format: DiagnosisFormat;
  /** Whether the timeline is shown, too. */
  readonly verbose: boolean;
  /** Whether Markdown goes without the names of hosts and users. */
  readonly redact: boolean;
}

const epilogue = `
Exit codes:
  0  nothing went wrong
  1  a run failed, or a cause is known
  2  wrong usage, or a log you named couldn't be read
  3  ccmsetup-lint itself failed, and a part may be missing

Logs can be in the format of CMTrace, in the older format of the site's servers, copied out of a log viewer, or plain text.
In a folder, files that end in .log or .lo_ are looked at. Scripts in a named folder are only searched for the
command line that a log recorded. Tokens are never shown.
`;

/** The program with its options and its help. */
export function diagnoseProgram(io: Texts): Command {
  return programOf(
    `${commandName} diagnose`,
    'Tells from ccmsetup.log why an install of the Configuration Manager client failed.',
    epilogue,
    io,
  )
    .argument('[FILES...]', 'logs, and folders with logs')
    .optionsGroup(helpGroups.files)
    .option('--stdin', 'read a log from standard input')
    .option('--stdin-filename <NAME>', 'the name to show for standard input')
    .optionsGroup(helpGroups.output)
    .addOption(
      new Option('--format <name>', 'how to show the diagnosis').choices(diagnosisFormats).default('pretty'),
    )
    .option('--verbose', 'show the timeline, too')
    .option('--no-redact', 'keep the names of hosts and users in Markdown');
}

/** What its arguments say, once it has read them. */
export function diagnoseOptionsOf(program: Command): DiagnoseOptions {
  const { stdin, stdinFilename, format, verbose, redact } = program.opts<{
    readonly stdin?: true;
    readonly stdinFilename?: string;
    readonly format: DiagnosisFormat;
    readonly verbose?: true;
    readonly redact: boolean;
  }>();
  if (stdin && program.args.length > 0)
    return program.error('error: --stdin takes no files; diagnose them in a separate run');
  if (!stdin && stdinFilename !== undefined)
    return program.error('error: --stdin-filename needs --stdin; add --stdin, or name only the file');
  if (!stdin && program.args.length === 0) {
    program.showHelpAfterError(true);
    return program.error('error: nothing to diagnose; name logs, or folders with logs, or use --stdin');
  }
  const stdinName = stdin ? (stdinFilename ?? 'standard input') : undefined;
  return { paths: program.args, stdinName, format, verbose: verbose ?? false, redact };
}
