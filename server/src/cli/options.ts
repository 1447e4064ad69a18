/** What the arguments of the command ask for. */
import { Command, CommanderError, Option } from 'commander';
import { severities, type Severity } from '../rules/severity';
import { exitCodes } from './exit-codes';
import { formatNames, type FormatName } from './format';
import type { Io } from './io';

/** What to lint and how to show it. */
export interface LintOptions {
  readonly format: FormatName;
  /** The least severe finding that is reported. */
  readonly severity: Severity;
  /** The name that standard input goes by; undefined when files are linted. */
  readonly stdinName: string | undefined;
  /** Whether safe fixes are written to the files. */
  readonly fix: boolean;
  /** Whether suppression comments count. */
  readonly suppress: boolean;
  /** Files and folders as given. */
  readonly paths: readonly string[];
}

/** What was asked: to lint, to print the version, or nothing more than an exit code. */
export type Request =
  | { readonly kind: 'lint'; readonly options: LintOptions }
  | { readonly kind: 'version' }
  | { readonly kind: 'explain'; readonly slug: string }
  | { readonly kind: 'exit'; readonly code: number };

interface RawOptions {
  readonly format: FormatName;
  readonly severity: Severity;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly version?: true;
  readonly fix?: true;
  /** False with --no-suppress. */
  readonly suppress: boolean;
}

const helpWidth = 100;
const tryHelp = 'Try: ccmsetup-lint --help';

const epilogue = `
Exit codes:
  0  no errors
  1  at least one error
  2  wrong usage, or a file you named couldn't be linted
  3  ccmsetup-lint itself failed, and findings may be missing

ccmsetup-lint reads only the files and folders you name and the .ccmsetuprc.json files above them. It sends
nothing anywhere. To read about a rule, run: ccmsetup-lint explain RULE`;

function programOf(io: Pick<Io, 'stdout' | 'stderr'>): Command {
  return new Command('ccmsetup-lint')
    .description(
      'Finds mistakes in the command lines that install the Configuration Manager client (ccmsetup).',
    )
    .argument('[FILES...]', 'files, and folders to search for files of a known format')
    .addOption(new Option('--format <name>', 'how to show findings').choices(formatNames).default('pretty'))
    .addOption(
      new Option('--severity <least>', 'the least severe findings to report')
        .choices(severities)
        .default('information'),
    )
    .option('--fix', 'write all safe fixes to the files, then report what remains')
    .option('--no-suppress', 'also report what comments suppress')
    .option('--stdin', 'lint standard input')
    .option('--stdin-filename <NAME>', 'the file name that tells the format of standard input')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', epilogue)
    .showHelpAfterError(tryHelp)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'ccmsetup-lint: '));
      },
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

/** Checks what commander cannot: how options and files go together. */
function checked(program: Command): Request {
  const {
    format,
    severity,
    stdin,
    stdinFilename,
    version,
    fix = false,
    suppress,
  } = program.opts<RawOptions>();
  const paths = program.args;
  if (version) return { kind: 'version' };
  if (stdin && paths.length > 0) {
    return program.error('error: --stdin takes no files; lint them in a separate run');
  }
  if (stdin && (stdinFilename ?? '') === '') {
    return program.error(
      'error: --stdin needs --stdin-filename NAME, because the extension of NAME tells the format',
    );
  }
  if (!stdin && stdinFilename !== undefined) {
    return program.error('error: --stdin-filename needs --stdin; add --stdin, or name only the file');
  }
  if (!stdin && paths.length === 0) {
    program.showHelpAfterError(true);
    return program.error('error: nothing to lint; name files or folders, or use --stdin');
  }
  if (stdin && fix) return program.error("error: --fix writes to files and doesn't work with --stdin");
  return { kind: 'lint', options: { format, severity, stdinName: stdinFilename, fix, suppress, paths } };
}

/** Reads the arguments behind the program's name. Help and complaints are written through `io`. */
export function requestOf(args: readonly string[], io: Pick<Io, 'stdout' | 'stderr'>): Request {
  const [command, slug, ...more] = args;
  if (command === 'explain' && slug !== undefined && more.length === 0) return { kind: 'explain', slug };
  if (command === 'explain') {
    io.stderr(
      `ccmsetup-lint: explain takes the name of one rule; write: ccmsetup-lint explain RULE\n${tryHelp}\n`,
    );
    return { kind: 'exit', code: exitCodes.usage };
  }
  const program = programOf(io);
  try {
    // What asks for help in cmd.exe.
    program.parse(command === '/?' ? ['--help'] : args, { from: 'user' });
    return checked(program);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'exit', code: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage };
  }
}
