/** The report as SARIF 2.1.0, as code scanning takes it (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
import type { Report } from '../../linting/report';
import { homePage } from '../docs-links';
import { wholeFormat, type Ending, type Format, type FormatOptions } from '../format';
import { jsonText } from '../json-text';
import { located, locatedSuppressed, worstFirst } from '../one-line';
import type { Folders } from '../paths';
import { resultOf, rootName } from './results';
import { descriptorsOf } from './rules';

/** GitHub keeps no more results of a run. */
const mostResults = 5_000;

const exitCodeTexts: Readonly<Record<number, string>> = {
  0: 'nothing that makes the run fail',
  1: 'findings, or stale entries of a baseline, make the run fail',
  2: "something you named couldn't be linted, read or written",
  3: 'ccmsetup-lint itself failed, and findings may be missing',
};

function invocationOf(exitCode: number, leftOut: number): object {
  const text = `${leftOut} of the mildest findings are left out: a run has at most ${mostResults} results.`;
  return {
    executionSuccessful: exitCode < 2,
    exitCode,
    exitCodeDescription: exitCodeTexts[exitCode] ?? 'unknown',
    ...(leftOut > 0 && {
      toolExecutionNotifications: [
        { level: 'warning', descriptor: { id: 'results-left-out' }, message: { text } },
      ],
    }),
  };
}

async function sarifOf({ files }: Report, ending: Ending, folders: Folders): Promise<object> {
  const all = [...worstFirst(files.flatMap(located)), ...worstFirst(files.flatMap(locatedSuppressed))];
  const kept = all.slice(0, mostResults);
  const used = new Set(kept.map(({ finding }) => finding.rule));
  const { ids, rules } = await descriptorsOf(used, ending.rulePage);
  const version = await ending.version();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ccmsetup-lint',
            version,
            semanticVersion: version,
            informationUri: homePage,
            rules,
            notifications:
              kept.length < all.length
                ? [{ id: 'results-left-out', shortDescription: { text: 'Findings are left out.' } }]
                : [],
          },
        },
        automationDetails: { id: 'ccmsetup-lint/' },
        invocations: [invocationOf(ending.exitCode, all.length - kept.length)],
        originalUriBaseIds: { [rootName]: { description: { text: 'The folder of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: kept.map((each) => resultOf(each, ids, folders)),
      },
    ],
  };
}

export function sarifFormat({ folders }: FormatOptions): Format {
  return wholeFormat(async (report, ending) => jsonText(await sarifOf(report, ending, folders)), true);
}
