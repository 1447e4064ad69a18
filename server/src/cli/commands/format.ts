/** `ccmsetup-lint format` and `--format-check`: the layout of `.ccmcmd` files, the same as in an editor. */
import { getLanguageService } from '../../service/service';
import { configurationOfFile, configurationsOf, type ConfigurationOf } from '../input/configurations';
import { exitCodes } from '../exit-codes';
import type { Inputs } from '../input/files';
import { oddConfiguration } from '../input/own-configuration';
import { sourcesOf, type Source } from '../input/source';
import type { Wanted } from '../input/wanted';
import { visible } from '../output/visible';
import type { Io } from '../io';
import { inputsOf, withInputOptions } from '../options/input-options';
import { commandName, programOf } from '../options/program';
import { complaint, failureOf, type Problem } from '../problem';
import { rewriteFile } from '../writing/rewrite';
import type { Subcommand } from './subcommand';

/** What to format. */
export interface FormatFilesOptions extends Inputs {
  /** Whether files are only looked at. */
  readonly check: boolean;
}

const other = "isn't a .ccmcmd file, and only those are formatted";
const damagedInput: Problem = {
  what: "has bytes that aren't valid in its encoding and would be lost",
  remedy: 'save it as UTF-8',
};

/** What a run has come to. */
interface Outcome {
  /** How many files were looked at. */
  files: number;
  /** How many of them were not formatted. */
  changed: number;
  /** How many more there were that the configuration ignores. */
  ignored: number;
  refused: boolean;
  failed: boolean;
}

/** What a run works with. */
interface Tools {
  readonly io: Io;
  readonly format: (text: string) => string;
  readonly configurationOf: ConfigurationOf;
  readonly refuse: (path: string, problem: Problem) => void;
}

/** Formats one file, or looks whether it is. */
async function formatOne(
  source: Source,
  { check, stdinName }: FormatFilesOptions,
  { io, format, configurationOf, refuse }: Tools,
  outcome: Outcome,
): Promise<void> {
  const { path, text, encoding, damaged } = source;
  const { ignored } = await configurationOfFile(configurationOf, path, io.cwd);
  const formatted = (): string => format(text);
  if (!check && stdinName !== undefined) {
    if (damaged) refuse(path, damagedInput);
    else io.stdout((encoding === 'utf-8-bom' ? '\uFEFF' : '') + (ignored ? text : formatted()));
    return;
  }
  if (ignored) {
    outcome.ignored++;
    return;
  }
  outcome.files++;
  if (check) {
    if (formatted() === text) return;
    io.stdout(`${visible(path)} isn't formatted\n`);
  } else {
    const { text: now, problem } = await rewriteFile(source, formatted, io);
    if (problem !== undefined) refuse(path, problem);
    if (now === text) return;
    io.stdout(`${visible(path)}\n`);
  }
  outcome.changed++;
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files.toLocaleString('en-US')} files`;
}

/** What was done; nothing where there was nothing to do. */
function summaryOf({ files, changed }: Outcome, check: boolean): string {
  if (files === 0) return '';
  if (!check) return `Formatted ${changed.toLocaleString('en-US')} of ${count(files)}\n`;
  if (changed === 0) return files === 1 ? '1 file is formatted\n' : `All ${count(files)} are formatted\n`;
  const not = changed === 1 ? "isn't" : "aren't";
  return `${changed.toLocaleString('en-US')} of ${count(files)} ${not} formatted; to do it, run: ccmsetup-lint format\n`;
}

/**
 * Formats files, or tells which are not formatted.
 *
 * @returns the exit code: 0 when all is well, 1 when a file that is looked at is not formatted, 2 when a named input could not
 *   be read or written, 3 when the program failed somewhere
 */
export async function formatFiles(options: FormatFilesOptions, io: Io): Promise<number> {
  const outcome: Outcome = { files: 0, changed: 0, ignored: 0, refused: false, failed: false };
  const service = getLanguageService({ now: io.now, onRuleError: () => undefined });
  const wanted: Wanted = {
    hostOf: (name) => {
      const host = service.hostOf(undefined, name);
      return host !== undefined && service.canFormat(host) ? host : undefined;
    },
    otherFile: { what: other, remedy: 'leave it out, or name its folder' },
    otherName: { what: other, remedy: 'end the --stdin-filename with .ccmcmd' },
    none: { what: 'has no .ccmcmd file', remedy: 'check the name of the folder' },
  };
  const refuse = (path: string, problem: Problem): void => {
    outcome.refused = true;
    io.stderr(complaint(path, problem));
  };
  const configurationOf = configurationsOf(io, {
    onFound: ({ problems }, path) => {
      if (problems.length > 0) io.stderr(complaint(path, oddConfiguration));
      return Promise.resolve();
    },
    onProblem: refuse,
  });
  const tools: Tools = { io, format: (text) => service.formatText(text), configurationOf, refuse };
  for await (const source of sourcesOf(options, wanted, io)) {
    if ('problem' in source) {
      outcome.refused ||= source.wanted;
      io.stderr(complaint(source.path, source.problem));
      continue;
    }
    try {
      await formatOne(source, options, tools, outcome);
    } catch (error) {
      outcome.failed = true;
      io.stderr(
        complaint(source.path, { what: 'ccmsetup-lint itself failed here', remedy: failureOf(error) }),
      );
    }
  }
  io.stdout(summaryOf(outcome, options.check));
  if (outcome.ignored > 0) io.stdout(`Skipped ${count(outcome.ignored)} that the configuration ignores\n`);
  if (outcome.failed) return exitCodes.internal;
  if (options.check && outcome.changed > 0) return exitCodes.findings;
  return outcome.refused ? exitCodes.usage : exitCodes.ok;
}

const epilogue = `
Exit codes:
  0  all files are formatted
  1  with --check, at least one file isn't formatted
  2  wrong usage, or a file you named couldn't be formatted
  3  ccmsetup-lint itself failed`;

export const formatCommand: Subcommand = {
  name: 'format',
  usage: 'FILES',
  summary: 'format .ccmcmd files',
  program: (io) =>
    withInputOptions(
      programOf(
        `${commandName} format`,
        'Formats .ccmcmd files: one argument per line, parameters first.',
        epilogue,
        io,
      )
        .argument('[FILES...]', '.ccmcmd files, and folders to search for them')
        .option('--check', "write nothing, only name the files that aren't formatted"),
    ),
  run: (program, args, io) => {
    program.parse(args, { from: 'user' });
    const { check = false } = program.opts<{ readonly check?: true }>();
    return formatFiles({ ...inputsOf(program, 'format'), check }, io);
  },
};
