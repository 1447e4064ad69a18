/** `ccmsetup-lint diagnose`: from a log of the install to what went wrong. */
import { basename, resolve } from 'node:path';
import { configurationFor, defaultConfiguration } from '../../service/configuration';
import {
  isWrong,
  logReporter,
  markdownOf,
  redactorFor,
  type LogReport,
  type NamedLog,
  type Redact,
} from '../../service/log';
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { decodeChunks } from '../input/decode-chunks';
import type { Io } from '../io';
import { complaint, failureOf, problemOf, type Problem } from '../problem';
import { jsonOf } from './diagnose/json';
import { logsOf, type FoundLog } from './diagnose/log-files';
import { diagnoseOptionsOf, diagnoseProgram, type DiagnoseOptions } from './diagnose/options';
import { originsIn } from './diagnose/origins';
import { prettyOf } from './diagnose/pretty';
import type { Subcommand } from './subcommand';

const binary: Problem = { what: 'is a binary file', remedy: 'name a log, such as ccmsetup.log' };

const empty: Problem = { what: 'is empty', remedy: 'copy it again, or name another log' };
const tooLarge: Problem = { what: 'is larger than 512 MiB', remedy: 'name it as a file' };
const mostStdin = 512 * 2 ** 20;

/** A log that was read. */
interface ReadLog {
  readonly path: string;
  readonly report: LogReport;
}

/** What a run has come to. */
interface Outcome {
  readonly logs: ReadLog[];
  refused: boolean;
  failed: boolean;
}

/** Standard input as one piece. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Reads a log piece by piece; a problem where it can't be read. */
async function readLog(
  pieces: AsyncIterable<Uint8Array>,
  options: DiagnoseOptions,
  fail: (text: string) => void,
): Promise<LogReport | Problem> {
  const reporter = logReporter({
    configuration: configurationFor(defaultConfiguration, undefined),
    timeline: options.verbose,
    onRuleError: (slug, error) => {
      fail(`ccmsetup-lint: rule ${slug} failed, its findings may be missing: ${failureOf(error)}\n`);
    },
  });
  let isEmpty = true;
  try {
    for await (const text of decodeChunks(pieces)) {
      if (text === undefined) return binary;
      isEmpty &&= text.trim() === '';
      reporter.push(text);
    }
  } catch (error) {
    return problemOf(error);
  }
  return isEmpty ? empty : reporter.end();
}

async function readAll(options: DiagnoseOptions, io: Io): Promise<Outcome> {
  const outcome: Outcome = { logs: [], refused: false, failed: false };
  const told = new Set<string>();
  const fail = (text: string): void => {
    outcome.failed = true;
    if (!told.has(text)) io.stderr(text);
    told.add(text);
  };
  const { stdinName: stdin } = options;
  const logs: readonly FoundLog[] =
    stdin === undefined ? logsOf(options.paths, io) : [{ path: stdin, named: true }];
  for (const { path, named, problem } of logs) {
    const bytes = stdin === undefined ? undefined : await io.stdin(mostStdin);
    const read =
      problem ??
      (bytes === 'too large'
        ? tooLarge
        : await readLog(
            bytes === undefined ? io.readChunks(resolve(io.cwd, path)) : piecesOf(bytes),
            options,
            fail,
          ));
    // An empty file in a folder is no log that somebody asks for.
    if (read === empty && !named) continue;
    if ('what' in read) {
      outcome.refused ||= named;
      io.stderr(complaint(path, read));
      continue;
    }
    // A folder has logs of other programs, too.
    if (named || read.known > 0) outcome.logs.push({ path, report: read });
  }
  return outcome;
}

/** The folders among some paths. */
function foldersOf(paths: readonly string[], io: Io): string[] {
  return paths.filter((path) => {
    const absolute = resolve(io.cwd, path);
    // What isn't there was told when the logs were looked for.
    return io.exists(absolute) && io.facts(absolute).kind === 'folder';
  });
}

async function show({ logs }: Outcome, options: DiagnoseOptions, io: Io): Promise<void> {
  if (options.format === 'json') {
    for (const piece of jsonOf(logs)) io.stdout(piece);
    return;
  }
  const service = getLanguageService({ now: io.now, onRuleError: () => undefined });
  const reports = logs.map(({ report }) => report);
  const origins = await originsIn(foldersOf(options.paths, io), reports, service, io);
  const named = logs.map(({ path, report }, index): NamedLog => ({
    name: path,
    report,
    origins: origins[index] ?? [],
  }));
  if (options.format === 'pretty') {
    io.stdout(named.map((log) => prettyOf(log, options.verbose, io.colour)).join('\n'));
    return;
  }
  const redact: Redact = options.redact ? redactorFor(reports) : (text) => text;
  const shortened = (log: NamedLog): NamedLog =>
    options.redact ? { ...log, name: basename(log.name) } : log;
  const markdown = (): string =>
    named.map((log) => markdownOf(shortened(log), redact, options.verbose)).join('\n');
  // Names are learned from all of it first.
  if (options.redact) markdown();
  io.stdout(markdown());
}

export const diagnoseCommand: Subcommand = {
  name: 'diagnose',
  usage: 'FILES',
  summary: 'tell from ccmsetup.log why an install failed',
  program: diagnoseProgram,
  run: async (program, args, io) => {
    program.parse(args, { from: 'user' });
    const options = diagnoseOptionsOf(program);
    const outcome = await readAll(options, io);
    await show(outcome, options, io);
    if (outcome.failed) return exitCodes.internal;
    if (outcome.logs.some(({ report }) => isWrong(report))) return exitCodes.findings;
    return outcome.refused ? exitCodes.usage : exitCodes.ok;
  },
};
