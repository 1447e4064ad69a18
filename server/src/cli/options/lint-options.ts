/** What the arguments ask of the linter. */
import type { Command } from 'commander';
import type { Inputs } from '../input/files';
import type { FormatFilesOptions } from '../commands/format';
import { inputsOf, withInputOptions } from './input-options';
import {
  runOptionsOf,
  runOptionNames,
  withChangedOptions,
  withWorkOptions,
  type ChangedOptions,
  type RunOptions,
} from './run-options';
import {
  judgmentOptionNames,
  judgmentOptionsOf,
  withJudgmentOptions,
  type JudgmentOptions,
} from './judgment-options';
import { withFixWords } from './change-options';
import { outputOptionNames, outputOptionsOf, withOutputOptions, type OutputOptions } from './output-options';
import { exitCodeRows } from '../help/exit-codes';
import { refuseBoth, refuseContradictions } from './contradictions';
import { helpGroups } from './help-groups';
import { commandName, programOf, type Texts } from './program';
import { shownOf, withShowOptions } from './show-options';

/** What to lint, what counts, and how to show it. */
export interface LintOptions extends Inputs, RunOptions, OutputOptions, JudgmentOptions {
  /** Whether the number of findings is shown in the place of the findings. */
  readonly statistics: boolean;
}

/** What was asked: to lint, to look at the formatting, or to print something. */
export type LintRequest =
  | { readonly kind: 'lint'; readonly options: LintOptions }
  | { readonly kind: 'format'; readonly options: FormatFilesOptions }
  | { readonly kind: 'files'; readonly inputs: Inputs; readonly changed: ChangedOptions | undefined }
  | { readonly kind: 'configuration'; readonly file: string }
  | { readonly kind: 'version' };

const exitCodeTexts = `
Exit codes:
${exitCodeRows}

ccmsetup-lint reads only the files and folders you name, and the .ccmsetuprc.json, .gitignore and
.ccmsetup-baseline.json files above them. It starts git for --changed, --changed-lines and --review
alone, and sends nothing anywhere.
`;

/**
 * The options of the linter.
 *
 * @param others what the help says of the other commands
 */
export function lintProgram(others: string, io: Texts): Command {
  const program = programOf(
    commandName,
    'Finds mistakes in the command lines that install the Configuration Manager client (ccmsetup).',
    `${exitCodeTexts}\n${others}`,
    io,
  ).argument('[FILES...]', 'files, and folders to search for files of a known format');
  // In the order of the help.
  withOutputOptions(withJudgmentOptions(withChangedOptions(withInputOptions(program))));
  withShowOptions(program)
    .optionsGroup(helpGroups.fixing)
    .option('--format-check', "only name the .ccmcmd files that aren't formatted");
  return withWorkOptions(program).option('-V, --version', 'print the version');
}

/**
 * Reads the arguments of the linter.
 *
 * @param others what the help says of the other commands
 * @throws CommanderError when the arguments ask for no more than help, or are wrong; it has been told through `io`
 */
export function lintRequestOf(args: readonly string[], others: string, io: Texts): LintRequest {
  // What asks for help in cmd.exe.
  const program = lintProgram(others, io);
  program.parse(args[0] === '/?' ? ['--help'] : withFixWords(program, args), { from: 'user' });
  const { version, formatCheck } = program.opts<{ readonly version?: true; readonly formatCheck?: true }>();
  refuseBoth(program, args);
  if (version) {
    if (program.args.length > 0)
      return program.error('error: --version only prints the version; leave out the other arguments');
    return { kind: 'version' };
  }
  const shown = shownOf(program);
  if (shown?.kind === 'configuration') return shown;
  const inputs = inputsOf(program, 'lint', '.');
  if (shown?.kind === 'files') {
    refuseContradictions(program);
    return { kind: 'files', inputs, changed: runOptionsOf(program, inputs.stdinName !== undefined).changed };
  }
  if (formatCheck) {
    if (program.opts<{ readonly fix?: true }>().fix)
      return program.error("error: --format-check changes nothing and doesn't work with --fix");
    for (const [key, option] of [...outputOptionNames, ...judgmentOptionNames, ...runOptionNames])
      if (program.getOptionValueSource(key) === 'cli') {
        const [asked = option, refused = option] = option.split(' and ');
        const typed = program.getOptionValue(key) === false ? refused : asked;
        return program.error(`error: --format-check reports no findings and doesn't work with ${typed}`);
      }
    return { kind: 'format', options: { ...inputs, check: true } };
  }
  refuseContradictions(program);
  const fromStdin = inputs.stdinName !== undefined;
  const statistics = shown?.kind === 'statistics';
  const options = {
    ...inputs,
    ...runOptionsOf(program, fromStdin),
    ...outputOptionsOf(program),
    ...judgmentOptionsOf(program, fromStdin),
    statistics,
  };
  return { kind: 'lint', options };
}
