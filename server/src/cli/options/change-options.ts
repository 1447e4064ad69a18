/** The options that change files: fixes, a preview of them, and comments that suppress. */
import { Option, type Command } from 'commander';
import { visible } from '../output/visible';
import { outputOptionNames } from './output-options';

/** What is done to the files; `preview` shows what fixes would do. */
export type Change =
  | { readonly kind: 'fix' | 'preview'; readonly fixes: 'safe' | 'all' }
  | { readonly kind: 'suppress'; readonly reason: string };

interface RawChange {
  readonly fix?: true;
  readonly fixAll?: true;
  readonly fixDryRun?: true;
  /** False with --no-suppress. */
  readonly suppress?: false | string;
}

/** Adds them to a program. */
export function withChangeOptions(program: Command): Command {
  return program
    .option(
      '--fix',
      'write all safe fixes to the files, then report what remains; --fix=all also writes the others',
    )
    .addOption(new Option('--fix-all', 'what --fix=all is read as').hideHelp())
    .option('--fix-dry-run', 'print a patch of what --fix would write')
    .option('--suppress <reason>', 'write comments that suppress all findings, with the reason');
}

/** Gives `--fix=all` the form in which it is known: a value behind a space would be taken for a file. Other values are refused. */
export function withFixWords(program: Command, args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, index) => {
    const [, word] = /^--fix=(.*)$/s.exec(arg) ?? [];
    if (word === undefined || (end >= 0 && index > end)) return arg;
    if (word === 'all') return '--fix-all';
    if (word === 'safe') return '--fix';
    return program.error(
      `error: there are no fixes "${visible(word)}"; write --fix for all safe fixes, or --fix=all`,
    );
  });
}

/** What would end a comment of some language, or do something in one: of cmd.exe, XML, or PowerShell. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}%<>]|--|\*\/|#>|\*\)|\^$/u;

function reasonOf(program: Command, written: string): string {
  const reason = written.trim();
  if (reason === '')
    return program.error('error: --suppress needs a reason, such as --suppress "old servers until May"');
  const [found] = unfit.exec(reason) ?? [];
  if (found === undefined) return reason;
  const shown = /^\p{Cc}|\p{Zl}|\p{Zp}$/u.test(found) ? 'a line break or control character' : found;
  return program.error(
    `error: the reason of --suppress can't have ${shown} in it, which not every comment can hold`,
  );
}

/** What they say; undefined where files stay as they are. */
export function changeOf(program: Command, fromStdin: boolean): Change | undefined {
  const { fix = false, fixAll = false, fixDryRun = false, suppress } = program.opts<RawChange>();
  const fixes = fixAll ? 'all' : 'safe';
  const writes = fixDryRun
    ? undefined
    : fix || fixAll
      ? '--fix'
      : typeof suppress === 'string'
        ? '--suppress'
        : undefined;
  if (fromStdin && writes !== undefined)
    return program.error(`error: ${writes} writes to files and doesn't work with --stdin`);
  if (typeof suppress === 'string') {
    if (fix || fixAll || fixDryRun)
      return program.error(
        'error: --suppress is for what fixes leave over; run --fix first, then --suppress',
      );
    return { kind: 'suppress', reason: reasonOf(program, suppress) };
  }
  if (fixDryRun) {
    for (const [key, option] of outputOptionNames)
      if (program.getOptionValueSource(key) === 'cli')
        return program.error(`error: --fix-dry-run prints a patch and doesn't work with ${option}`);
    return { kind: 'preview', fixes };
  }
  return fix || fixAll ? { kind: 'fix', fixes } : undefined;
}
