/** The end of a run: tells of stale entries, and writes the baselines where that is asked for. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineFileName, baselineText, emptyBaseline, type Baseline } from '../../service/baseline';
import { largestConfiguration } from '../../service/configuration';
import { uriWithin } from '../../service/nearest-file';
import { groupBy } from '../../lint/group-by';
import { encode } from '../input/decode';
import type { Inputs } from '../input/files';
import type { Io } from '../io';
import type { FileReport } from '../linting/report';
import type { JudgmentOptions } from '../options/judgment-options';
import { choosesFindings } from '../options/choice-options';
import { visible } from '../output/visible';
import { complaint, type Problem } from '../problem';
import { baselinesOf, type FileBaseline, type ReadAs } from './baselines';
import type { BaselineUse } from './known-findings';
import { reviewed, updated } from './stale-entries';
import { staleReport } from './stale-report';

/** What the baselines come to. */
export interface Settled {
  /** A report of each baseline that has stale entries. */
  readonly stale: readonly FileReport[];
  /** Whether a baseline could not be written. */
  readonly refused: boolean;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** A path from the current folder where it lies there, else as it is. */
function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return from.startsWith('..') || isAbsolute(from) ? path : from.split(sep).join('/');
}

/** The folders that were searched. */
function searchedFolders({ stdinName, paths }: Inputs, io: Io): string[] {
  if (stdinName !== undefined) return [];
  return paths.flatMap((path) => {
    const absolute = resolve(io.cwd, path);
    return io.exists(absolute) && io.facts(absolute).kind === 'folder' ? [absolute] : [];
  });
}

function liesIn(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return !isAbsolute(from) && from !== '..' && !from.startsWith(`..${sep}`);
}

/** Those of some entries' files that are not there any more, though their folder was searched. */
async function gonePaths(
  found: FileBaseline,
  linted: ReadonlySet<string>,
  folders: readonly string[],
  isThere: (path: string) => Promise<boolean>,
): Promise<Set<string>> {
  const asked = [...found.baseline.byPath.keys()].filter((path) => {
    const file = fileURLToPath(uriWithin(found.folder, path));
    return !linted.has(path) && folders.some((folder) => liesIn(file, folder));
  });
  const gone = await Promise.all(asked.map(async (path) => ((await isThere(path)) ? [] : [path])));
  return new Set(gone.flat());
}

const unencodable: Problem = {
  what: "wasn't changed because the name of a file has a character that its encoding doesn't have",
  remedy: 'save it as UTF-8',
};

/** A baseline that is there, and what it held when it was read. */
type Before = ReadAs & Pick<FileBaseline, 'text'>;

/** The text of a baseline, with the line ends of that which it replaces. */
function textLike(baseline: Pick<Baseline, 'entries' | 'least'>, before: string): string {
  const text = baselineText(baseline);
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** Writes the text of a baseline, if nobody has saved another one since it was read. */
async function writeText(
  path: string,
  text: string,
  before: Before | undefined,
  io: Io,
): Promise<Problem | undefined> {
  if (before === undefined) return io.writeFile(path, text);
  const bytes = encode(text, before.encoding);
  return bytes === undefined ? unencodable : io.replaceFile(path, before.bytes, bytes);
}

/** Writes a baseline as a whole; tells what it did. */
async function write(
  path: string,
  baseline: Pick<Baseline, 'entries' | 'least'>,
  before: Before | undefined,
  io: Io,
): Promise<Pick<Settled, 'refused'>> {
  const shown = shownPath(path, io.cwd);
  const { entries } = baseline;
  const text = textLike(baseline, before?.text ?? '');
  const problem: Problem | undefined =
    text.length > largestConfiguration
      ? {
          what: `wasn't written: with ${counted(entries.length, 'entry', 'entries')} it would be larger than 1 MiB`,
          remedy: 'turn off the rules with most findings, or keep a baseline in each folder',
        }
      : await writeText(path, text, before, io);
  if (problem !== undefined) {
    io.stderr(complaint(shown, problem));
    return { refused: true };
  }
  const findings = entries.reduce((sum, { count }) => sum + count, 0);
  const files = new Set(entries.map((entry) => entry.path)).size;
  io.stderr(
    `ccmsetup-lint: ${visible(shown)}: now has ${counted(findings, 'finding', 'findings')} in ${counted(files, 'file', 'files')}\n`,
  );
  return { refused: false };
}

/** The uses of files that had no baseline, with their paths from the current folder, where a new one is made. */
function newUses(uses: readonly BaselineUse[], paths: readonly string[], cwd: string): BaselineUse[] {
  return uses.map((use, index) => ({
    ...use,
    file: join(cwd, baselineFileName),
    path: relative(cwd, resolve(cwd, paths[index] ?? ''))
      .split(sep)
      .join('/'),
  }));
}

/**
 * Settles the baselines of a run.
 *
 * @param files the linted files, by their paths as given, with what their baselines know of them
 */
export async function settleBaselines(
  files: readonly { readonly path: string; readonly baseline?: BaselineUse | undefined }[],
  inputs: Inputs,
  {
    baseline: options,
    choices,
    severity,
    failOn,
  }: Pick<JudgmentOptions, 'baseline' | 'choices' | 'severity' | 'failOn'>,
  io: Io,
): Promise<Settled> {
  const { mode } = options;
  // Where not all is looked for, what is not found says nothing.
  if (mode === 'ignore' || inputs.stdinName !== undefined || choosesFindings(choices))
    return { stale: [], refused: false };
  const used = files.flatMap(({ path, baseline }) => (baseline === undefined ? [] : [{ path, baseline }]));
  const fresh = used.filter(({ baseline }) => baseline.file === undefined);
  const outside = fresh.filter(({ path }) => !liesIn(resolve(io.cwd, path), io.cwd));
  for (const { path } of outside)
    io.stderr(
      complaint(path, {
        what: "lies outside of the current folder, so its findings aren't in the baseline",
        remedy: 'run in a folder above it',
      }),
    );
  const inside = fresh.filter((each) => !outside.includes(each));
  const added = newUses(
    inside.map(({ baseline }) => baseline),
    inside.map(({ path }) => path),
    io.cwd,
  );
  const baselines = baselinesOf(options, io, { onProblem: () => undefined });
  const folders = searchedFolders(inputs, io);
  const stale: FileReport[] = [];
  let refused = outside.length > 0;
  if (added.some(({ findings }) => findings.length > 0))
    refused =
      (
        await write(
          join(io.cwd, baselineFileName),
          updated(emptyBaseline, added, () => false, severity),
          undefined,
          io,
        )
      ).refused || refused;
  const old = used.filter(({ baseline }) => baseline.file !== undefined);
  for (const [file, own] of groupBy(old, ({ baseline }) => baseline.file ?? '')) {
    const found = await baselines.of(own[0]?.path ?? '');
    // Why it is of no use has been told.
    if (found === undefined || found.problems.length > 0) continue;
    const uses = own.map(({ baseline }) => baseline);
    const linted = new Set(uses.map(({ path }) => path ?? ''));
    const gone = await gonePaths(found, linted, folders, (path) => baselines.isThere(found, path));
    const { baseline } = found;
    const isGone = (path: string): boolean => gone.has(path);
    const review = reviewed(baseline.entries, uses, isGone);
    const next =
      mode === 'update'
        ? updated(baseline, uses, isGone, severity)
        : mode === 'prune'
          ? { ...baseline, entries: review.pruned }
          : undefined;
    const read = baselines.readAs(file);
    if (next !== undefined && textLike(next, found.text) !== found.text)
      refused = (await write(file, next, read && { ...read, text: found.text }, io)).refused || refused;
    if (next === undefined && review.stale.length > 0)
      stale.push(
        staleReport(
          shownPath(file, io.cwd),
          found.text,
          review.stale,
          failOn === 'never' ? 'warning' : 'error',
        ),
      );
  }
  return { stale, refused };
}
