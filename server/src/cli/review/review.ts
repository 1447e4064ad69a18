/** `--review`: the place that the command runs in gets everything it can show, from one run. */
import { join } from 'node:path';
import type { Io } from '../io';
import { markedReport } from '../linting/changed-findings';
import type { FileReport, Report } from '../linting/report';
import type { Target } from '../output/outputs';
import { prettyFormat } from '../output/pretty';
import { azureProperty } from '../output/azure';
import { visible } from '../output/visible';
import { complaint, problemOf } from '../problem';
import { annotationLines } from './annotations';
import { reviewedChanges } from './changed';
import { reviewPlace, type PlaceKind } from './place';
import { repositoryRoot } from './root';
import { reviewSummary, summaryLimit } from './summary';
import { toldOf, verdictText, type Told } from './told';

/** A review that runs. */
export interface Review {
  /** What it writes to files besides what was asked for. */
  readonly targets: readonly Target[];
  /** A report in which each finding says whether it is new. */
  readonly mark: (report: FileReport) => FileReport;
  /** The reports with only those findings that can make the run fail. */
  readonly counted: (reports: readonly FileReport[]) => readonly FileReport[];
  /** Writes to standard output and to the summary of the run; gives whether that worked. */
  readonly end: (report: Report) => Promise<boolean>;
}

/** The files that a pipeline can read, under the names that its documentation has for them. */
const files: Readonly<Partial<Record<PlaceKind, Required<Target>>>> = {
  gitlab: { format: 'gitlab', file: 'gl-code-quality-report.json' },
  jenkins: { format: 'junit', file: 'ccmsetup-lint-junit.xml' },
};

function withoutOld(report: FileReport): FileReport {
  return { ...report, findings: report.findings.filter(({ changed }) => changed !== false) };
}

/** The lines for people, without old findings. */
function prettyLines({ files: reports }: Report, told: Told, colour: boolean): string {
  const pretty = prettyFormat({ colour });
  const blocks = reports.map((report) => pretty.file(withoutOld(report)));
  return `${blocks.join('')}${visible(verdictText(told))}\n`;
}

/** Adds to the summary of a step of GitHub Actions what still has room in it. */
async function githubSummary(path: string, told: Told, io: Io): Promise<boolean> {
  try {
    const used = io.exists(path) ? io.facts(path).size : 0;
    await io.appendFile(path, reviewSummary(told, summaryLimit - used));
    return true;
  } catch (error) {
    const { remedy } = problemOf(error);
    io.stderr(complaint(path, { what: "the summary of the run can't be written", remedy }));
    return false;
  }
}

/** Writes a summary where Azure Pipelines can take it from, and says so. */
async function azureSummary(folder: string, told: Told, io: Io): Promise<boolean> {
  const path = join(folder, 'ccmsetup-lint-summary.md');
  const problem = await io.writeFile(path, reviewSummary(told));
  if (problem === undefined) io.stdout(`##vso[task.uploadsummary]${azureProperty(visible(path))}\n`);
  else io.stderr(complaint(path, problem));
  return problem === undefined;
}

/** Begins a review. */
export async function reviewOf(asked: readonly Target[], io: Io): Promise<Review> {
  const place = reviewPlace(io.env);
  const changes = await reviewedChanges(place, io);
  const folders = { cwd: io.cwd, root: repositoryRoot(io) };
  const own = files[place.kind];
  return {
    targets: own === undefined || asked.some(({ format }) => format === own.format) ? asked : [...asked, own],
    mark: (report) => markedReport(report, changes),
    counted: (reports) => reports.map(withoutOld),
    end: async (report) => {
      const told = toldOf(report.files, { base: changes?.base, summary: report.summary, folders });
      const { kind } = place;
      io.stdout(
        kind === 'github' || kind === 'azure'
          ? annotationLines(kind, told)
          : prettyLines(report, told, io.colour),
      );
      const { GITHUB_STEP_SUMMARY: summary, AGENT_TEMPDIRECTORY: temporary } = io.env;
      if (kind === 'github' && (summary ?? '') !== '') return githubSummary(summary ?? '', told, io);
      if (kind === 'azure' && (temporary ?? '') !== '') return azureSummary(temporary ?? '', told, io);
      return true;
    },
  };
}
