/** Goes through all inputs and hands on what each has come to, in their order. */
import { dirname } from 'node:path';
import type { FoundConfiguration } from '../../service/configuration';
import type { Changes } from '../input/changes';
import { configurationOfFile, configurationsOf, type FolderConfiguration } from '../input/configurations';
import { filesOf, type FoundFile, type Refusal } from '../input/files';
import { inOrder } from '../input/in-order';
import { bytesOf, sourceOf, stdinSource } from '../input/source';
import { bytesHaveTrace } from '../input/trace-scan';
import { anyFormat } from '../input/wanted';
import type { Io } from '../io';
import type { LintOptions } from '../options/lint-options';
import { complaint } from '../problem';
import { judgeOf, type Judged } from './judge';
import { emptyReport, type FileReport } from './report';

/** What a run needs to know, and whom it tells. */
export interface RunEvents {
  /** Only changed files are meant when there are some. */
  readonly changes: Changes | undefined;
  /** Whether fixes are reported. */
  readonly showsFixes: boolean;
  /** Gives the report of a configuration file that is used for the first time, if there is something to tell. */
  readonly onConfiguration: (found: FoundConfiguration, path: string) => Promise<FileReport | undefined>;
  /** Is given what each input has come to, in their order. */
  readonly take: (judged: Judged) => void;
}

function refusal({ path, problem, wanted }: Refusal): Judged {
  return { complaints: [{ text: complaint(path, problem), means: wanted ? 'refused' : 'noted' }] };
}

/** Lints all inputs. Resolves when everything is handed on. */
export async function judgedInputs(
  options: LintOptions,
  { changes, showsFixes, onConfiguration, take }: RunEvents,
  io: Io,
): Promise<void> {
  const results = inOrder(take);
  const configurationOf = configurationsOf(io, {
    onFound: async (found, path) => {
      const report = await onConfiguration(found, path);
      if (report !== undefined) results.add({ report, complaints: [] });
    },
    onProblem: (path, problem) => {
      results.add(refusal({ path, problem, wanted: true }));
    },
  });
  const { hostOf, judge } = judgeOf(options, showsFixes, io);
  const wanted = anyFormat(hostOf);
  const { stdinName } = options;
  if (stdinName !== undefined) {
    const source = await stdinSource(stdinName, wanted, io);
    if ('problem' in source) take(refusal(source));
    else take(await judge(source, await configurationOfFile(configurationOf, stdinName, io.cwd)));
    return;
  }
  const judgedFile = (file: FoundFile, here: FolderConfiguration): Judged | Promise<Judged> => {
    const { path, absolute, host } = file;
    const bytes = bytesOf(file, io);
    if ('problem' in bytes) return refusal(bytes);
    if (!host.always && !bytesHaveTrace(bytes)) return { report: emptyReport(path, host.id), complaints: [] };
    const source = sourceOf(file, Buffer.from(bytes));
    return 'problem' in source ? refusal(source) : judge(source, here.of(absolute));
  };
  // Files of one folder come one after the other, and nothing is awaited for those without a trace.
  let last: { readonly folder: string; readonly here: FolderConfiguration } | undefined;
  for (const file of filesOf(options, wanted, io)) {
    if ('problem' in file) {
      results.add(refusal(file));
      continue;
    }
    const { absolute } = file;
    if (changes !== undefined && changes.linesOf(absolute) === undefined) continue;
    const folder = dirname(absolute);
    if (last?.folder !== folder) last = { folder, here: await configurationOf(absolute) };
    const { here } = last;
    if (here.ignores(absolute)) continue;
    const judged = judgedFile(file, here);
    results.add(judged instanceof Promise ? await judged : judged);
  }
  await results.drain(0);
}
