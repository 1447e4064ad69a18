/** `ccmsetup-lint inventory`: every command line with what it says of the site. */
import { Option } from 'commander';
import { getLanguageService } from '../../service/service';
import { exitCodes } from '../exit-codes';
import { configurationOfFile, configurationsOf } from '../input/configurations';
import type { Inputs } from '../input/files';
import { oddConfiguration } from '../input/own-configuration';
import { tracedSourcesOf } from '../input/source';
import { anyFormat } from '../input/wanted';
import { inventoryCsv } from '../inventory/csv';
import { inventoryJson } from '../inventory/json';
import { isAbout, isPartlyKnown, type InventoryRow } from '../inventory/row';
import { rowsOfFile } from '../inventory/rows-of-file';
import { inventoryTable } from '../inventory/table';
import type { Io } from '../io';
import { helpGroups } from '../options/help-groups';
import { inputsOf, withInputOptions } from '../options/input-options';
import { commandName, programOf } from '../options/program';
import { complaint, failureOf, type Problem } from '../problem';
import type { Subcommand } from './subcommand';

const formats = ['table', 'csv', 'json'] as const;

interface InventoryOptions {
  readonly format: (typeof formats)[number];
  /** Only command lines about one of these are wanted; all of them without. */
  readonly where?: readonly string[];
}

/** What reading the files has come to. */
interface Outcome {
  readonly rows: InventoryRow[];
  files: number;
  refused: boolean;
  failed: boolean;
}

async function rowsOf(inputs: Inputs, io: Io): Promise<Outcome> {
  const outcome: Outcome = { rows: [], files: 0, refused: false, failed: false };
  const refuse = (path: string, problem: Problem): void => {
    outcome.refused = true;
    io.stderr(complaint(path, problem));
  };
  const service = getLanguageService({ now: io.now, onRuleError: () => undefined });
  const configurationOf = configurationsOf(io, {
    onFound: ({ problems }, path) => {
      if (problems.length > 0) io.stderr(complaint(path, oddConfiguration));
      return Promise.resolve();
    },
    onProblem: refuse,
  });
  const wanted = anyFormat((name) => service.hostOf(undefined, name));
  for await (const source of tracedSourcesOf(inputs, wanted, io)) {
    if ('problem' in source) {
      outcome.refused ||= source.wanted;
      io.stderr(complaint(source.path, source.problem));
      continue;
    }
    const { path } = source;
    try {
      const configuration = await configurationOfFile(configurationOf, path, io.cwd);
      outcome.rows.push(...rowsOfFile(source, configuration, service, io.now()));
      outcome.files++;
    } catch (error) {
      outcome.failed = true;
      io.stderr(complaint(path, { what: 'ccmsetup-lint itself failed here', remedy: failureOf(error) }));
    }
  }
  return outcome;
}

async function inventory(inputs: Inputs, { format, where }: InventoryOptions, io: Io): Promise<number> {
  const { rows: all, files, refused, failed } = await rowsOf(inputs, io);
  const rows = where === undefined ? all : all.filter((row) => isAbout(row, where));
  const unknown =
    where === undefined ? 0 : all.filter((row) => !isAbout(row, where) && isPartlyKnown(row)).length;
  if (format === 'csv') io.stdout(inventoryCsv(rows));
  else if (format === 'json') io.stdout(inventoryJson(rows, files));
  else io.stdout(inventoryTable(rows, files, io.columns, io.now(), unknown));
  if (failed) return exitCodes.internal;
  return refused ? exitCodes.usage : exitCodes.ok;
}

const epilogue = `
Exit codes:
  0  all files were read
  2  wrong usage, or a file you named couldn't be read
  3  ccmsetup-lint itself failed, and command lines may be missing

A registration token is never shown, only when it expires. {{…}} is a value that is known only when the script runs.`;

export const inventoryCommand: Subcommand = {
  name: 'inventory',
  usage: 'FILES',
  summary: 'list all command lines with their sites, servers and deployments',
  program: (io) =>
    withInputOptions(
      programOf(
        `${commandName} inventory`,
        'Lists every command line with its place, context, site, management points, CMG, deployment, token and length.',
        epilogue,
        io,
      ).argument('[FILES...]', 'files, and folders to search for files of a known format'),
    )
      .optionsGroup(helpGroups.findings)
      .option(
        '--where <TEXT>',
        'only command lines with this in a server, a CMG, a site code or a deployment; can be repeated',
        (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
      )
      .optionsGroup(helpGroups.output)
      .addOption(new Option('--format <name>', 'how to show them').choices(formats).default('table')),
  run: (program, args, io) => {
    program.parse(args, { from: 'user' });
    return inventory(inputsOf(program, 'list', '.'), program.opts<InventoryOptions>(), io);
  },
};
