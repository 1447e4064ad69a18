/** What the arguments of the command ask for. */
import { Command, CommanderError, Option } from 'commander';
import { severities, type Severity } from '../rules/severity';
import { exitCodes } from './exit-codes';
import type { Inputs } from './files';
import { formatNames, type FormatName } from './format';
import type { FormatFilesOptions } from './formatting';
import type { Io } from './io';

/** What to lint and how to show it. */
export interface LintOptions extends Inputs {
  readonly format: FormatName;
  /** The least severe finding that is reported. */
  readonly severity: Severity;
  /** Whether safe fixes are written to the files. */
  readonly fix: boolean;
  /** Whether suppression comments count. */
  readonly suppress: boolean;
}

/** What was asked: to lint, to format, to print the version, or nothing more than an exit code. */
export type Request =
  | { readonly kind: 'lint'; readonly options: LintOptions }
  | { readonly kind: 'format'; readonly options: FormatFilesOptions }
  | { readonly kind: 'version' }
  | { readonly kind: 'explain'; readonly slug: string }
  | { readonly kind: 'exit'; readonly code: number };

interface RawOptions {
  readonly format: FormatName;
  readonly severity: Severity;
  readonly stdin?: true;
  readonly version?: true;
  readonly fix?: true;
  readonly formatCheck?: true;
  /** False with --no-suppress. */
  readonly suppress: boolean;
}

const helpWidth = 100;
const name = 'ccmsetup-lint';
const tryHelp = `Try: ${name} --help`;

const epilogue = `
Exit codes:
  0  no errors
  1  at least one error, or with --format-check a file that isn't formatted
  2  wrong usage, or a file you named couldn't be linted
  3  ccmsetup-lint itself failed, and findings may be missing

ccmsetup-lint reads only the files and folders you name and the .ccmsetuprc.json files above them. It sends
nothing anywhere.

Other commands:
  ccmsetup-lint explain RULE  read about a rule
  ccmsetup-lint format FILES  format .ccmcmd files`;

const formatEpilogue = `
Exit codes:
  0  all files are formatted
  1  with --check, at least one file isn't formatted
  2  wrong usage, or a file you named couldn't be formatted
  3  ccmsetup-lint itself failed`;

/** Where input comes from, and where the texts of a program go. */
function withCommonOptions(program: Command, epilogue: string, io: Pick<Io, 'stdout' | 'stderr'>): Command {
  return program
    .option('--stdin', 'read standard input')
    .option('--stdin-filename <NAME>', 'the file name that tells the format of standard input')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', epilogue)
    .showHelpAfterError(`Try: ${program.name()} --help`)
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

function lintProgram(io: Pick<Io, 'stdout' | 'stderr'>): Command {
  const program = new Command(name)
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
    .option('--format-check', "only name the .ccmcmd files that aren't formatted")
    .option('--no-suppress', 'also report what comments suppress')
    .option('-V, --version', 'print the version');
  return withCommonOptions(program, epilogue, io);
}

function formatProgram(io: Pick<Io, 'stdout' | 'stderr'>): Command {
  const program = new Command(`${name} format`)
    .description('Formats .ccmcmd files: one argument per line, parameters first.')
    .argument('[FILES...]', '.ccmcmd files, and folders to search for them')
    .option('--check', "write nothing, only name the files that aren't formatted");
  return withCommonOptions(program, formatEpilogue, io);
}

/** What both commands take. */
interface InputOptions {
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

/** Checks how the options for standard input and files go together. */
function inputsOf(program: Command, verb: string): Inputs {
  const { stdin, stdinFilename } = program.opts<InputOptions>();
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

/** What says which findings are reported, and how. */
const ofFindings = [
  ['format', '--format'],
  ['severity', '--severity'],
  ['suppress', '--no-suppress'],
] as const;

/** Checks what commander cannot: which options of the linter go together. */
function lintRequest(program: Command): Request {
  const { format, severity, stdin, version, fix = false, formatCheck, suppress } = program.opts<RawOptions>();
  if (version) return { kind: 'version' };
  const inputs = inputsOf(program, 'lint');
  if (formatCheck) {
    if (fix) return program.error("error: --format-check changes nothing and doesn't work with --fix");
    for (const [key, option] of ofFindings)
      if (program.getOptionValueSource(key) === 'cli')
        return program.error(`error: --format-check reports no findings and doesn't work with ${option}`);
    return { kind: 'format', options: { ...inputs, check: true } };
  }
  if (stdin && fix) return program.error("error: --fix writes to files and doesn't work with --stdin");
  return { kind: 'lint', options: { format, severity, fix, suppress, ...inputs } };
}

function formatRequest(program: Command): Request {
  const { check = false } = program.opts<{ readonly check?: true }>();
  return { kind: 'format', options: { ...inputsOf(program, 'format'), check } };
}

/** Reads the arguments behind the program's name. Help and complaints are written through `io`. */
export function requestOf(args: readonly string[], io: Pick<Io, 'stdout' | 'stderr'>): Request {
  const [command, ...rest] = args;
  const [slug, ...more] = rest;
  if (command === 'explain' && slug !== undefined && more.length === 0) return { kind: 'explain', slug };
  if (command === 'explain') {
    io.stderr(
      `ccmsetup-lint: explain takes the name of one rule; write: ccmsetup-lint explain RULE\n${tryHelp}\n`,
    );
    return { kind: 'exit', code: exitCodes.usage };
  }
  try {
    if (command === 'format') return formatRequest(formatProgram(io).parse(rest, { from: 'user' }));
    // What asks for help in cmd.exe.
    return lintRequest(lintProgram(io).parse(command === '/?' ? ['--help'] : args, { from: 'user' }));
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'exit', code: error.exitCode === 0 ? exitCodes.ok : exitCodes.usage };
  }
}
