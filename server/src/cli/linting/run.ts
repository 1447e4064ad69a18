/** Goes through all inputs and hands on what each has come to, in their order. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineFileName } from '../../service/baseline';
import { configurationFileName, type FoundConfiguration } from '../../service/configuration';
import { baselinesOf, type FileBaseline } from '../baseline/baselines';
import { openCache } from '../cache/cache';
import type { Changes } from '../input/changes';
import { configurationOfFile, configurationsOf, type FolderConfiguration } from '../input/configurations';
import { filesOf } from '../input/files';
import type { FoundFile } from '../input/found';
import { inOrder } from '../input/in-order';
import { withListings } from '../input/nearest-folder';
import { pathFrom } from '../input/shown-path';
import { bytesOf, sourceOf, stdinSource } from '../input/source';
import { bytesHaveTrace } from '../input/trace-scan';
import { anyFormat } from '../input/wanted';
import type { Io } from '../io';
import type { LintOptions } from '../options/lint-options';
import type { ReportFiles } from '../output/report-files';
import { failureIn, judgeOf, refusalOf, type Judged } from './judge';
import { helpers } from './helpers';
import { movedFindings } from './moved-findings';
import { progressCounter } from './progress-counter';
import { emptyReport, type FileReport } from './report';

/** What a run needs to know, and whom it tells. */
export interface RunEvents {
  /** Only changed files are meant when there are some. */
  readonly changes: Changes | undefined;
  /** Whether a report goes to a file: those are left out where a folder is searched. */
  readonly isReport: ReportFiles['has'];
  /** Whether fixes are reported. */
  readonly showsFixes: boolean;
  /** Gives the report of a configuration file that is used for the first time, if there is something to tell. */
  readonly onConfiguration: (found: FoundConfiguration, path: string) => Promise<FileReport | undefined>;
  /** Is given what each input has come to, in their order. */
  readonly take: (judged: Judged) => void;
}

/** What holds for the files of a folder. */
interface Folder {
  readonly folder: string;
  readonly here: FolderConfiguration;
  /** Undefined where none counts. */
  readonly baseline: FileBaseline | undefined;
}

/** How many results may wait for one that takes longer: what they hold in memory is bounded by it. */
const mostWaiting = 4096;

/** Lints all inputs. Resolves when everything is handed on. */
export async function judgedInputs(
  options: LintOptions,
  { changes, isReport, showsFixes, onConfiguration, take }: RunEvents,
  given: Io,
): Promise<void> {
  // Whatever expires does so for all files or for none.
  const now = given.now();
  const io: Io = withListings({ ...given, now: () => now }, [configurationFileName, baselineFileName]);
  const moved = movedFindings(take);
  const results = inOrder(moved.add);
  const configurationOf = configurationsOf(io, {
    onFound: async (found, path) => {
      const report = await onConfiguration(found, path);
      if (report !== undefined) results.add({ report, complaints: [] });
    },
    onProblem: (path, problem) => {
      results.add(refusalOf({ path, problem, wanted: true }));
    },
  });
  const baselines = baselinesOf(options.baseline, io, {
    onProblem: (path, problem) => {
      results.add(refusalOf({ path, problem, wanted: true }));
    },
  });
  const { hostOf, judge } = judgeOf(options, showsFixes, baselines, io);
  const wanted = anyFormat(hostOf);
  const { stdinName } = options;
  if (stdinName !== undefined) {
    const source = await stdinSource(stdinName, wanted, io);
    results.add(
      'problem' in source
        ? refusalOf(source)
        : await judge(source, await configurationOfFile(configurationOf, stdinName, io.cwd)),
    );
    moved.end();
    return;
  }
  const threads = helpers(options, { options, showsFixes, now }, io);
  const cache =
    options.cache && options.change === undefined ? await openCache(options, showsFixes, io) : undefined;
  const judgedFile = (file: FoundFile, { here, baseline }: Folder): Judged | Promise<Judged> => {
    const { path, absolute, host, named } = file;
    const read = bytesOf(file, io);
    if ('problem' in read) return refusalOf(read);
    if (!host.always && !bytesHaveTrace(read)) {
      const use = baseline && {
        file: baseline.file,
        path: pathFrom(fileURLToPath(baseline.folder), absolute),
        findings: [],
      };
      return { report: emptyReport(path, host.id, use), complaints: [] };
    }
    // The next file is read into the same memory.
    const bytes = Uint8Array.from(read);
    const { configuration, folder } = here;
    // What a baseline knows depends on other files, too.
    const kept = baseline === undefined ? cache : undefined;
    const key = kept?.keyOf({ absolute, host: host.id, configuration, folder, bytes }) ?? '';
    const known = kept?.get(key, path);
    if (known !== undefined) return known;
    const keep = (judged: Judged): Judged => {
      kept?.set(key, judged);
      return judged;
    };
    const elsewhere = threads.judge({ path, absolute, named, bytes });
    if (elsewhere !== undefined) return elsewhere.then(keep, (error: unknown) => failureIn(path, error));
    const source = sourceOf(file, bytes);
    return 'problem' in source ? refusalOf(source) : judge(source, here.of(absolute)).then(keep);
  };
  const progress = progressCounter(given);
  try {
    // Files of one folder come one after the other, and nothing is awaited for those without a trace.
    let last: Folder | undefined;
    for (const file of filesOf(options, wanted, io)) {
      progress.next();
      if ('problem' in file) {
        results.add(refusalOf(file));
        continue;
      }
      const { absolute } = file;
      const reported = !file.named && isReport(absolute);
      if (reported !== false && (await reported)) continue;
      if (changes !== undefined && changes.linesOf(absolute) === undefined) continue;
      const folder = dirname(absolute);
      if (last?.folder !== folder)
        last = {
          folder,
          here: await configurationOf(absolute),
          baseline: await baselines.of(absolute),
        };
      if (last.here.ignores(absolute)) continue;
      const judged = judgedFile(file, last);
      results.add(judged instanceof Promise && !threads.busy() ? await judged : judged);
      if (results.size() > mostWaiting) {
        threads.flush();
        await results.drain(mostWaiting / 2);
      }
    }
    threads.flush();
    await results.drain(0);
    moved.end();
    const problem = await cache?.save();
    if (problem !== undefined) results.add({ complaints: [{ text: problem, means: 'noted' }] });
  } finally {
    progress.end();
    await threads.end();
  }
}
