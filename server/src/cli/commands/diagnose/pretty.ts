/** The diagnosis for people: a few lines that tell the story of a log. */
import { styleText } from 'node:util';
import {
  earlierText,
  lastRunOf,
  storyOf,
  timelineTexts,
  type NamedLog,
  type ReportedRun,
} from '../../../service/log';
import { visible } from '../../output/visible';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<ReportedRun['outcome'], Style>> = {
  installed: 'green',
  uninstalled: 'green',
  failed: 'red',
  restart: 'yellow',
  skipped: 'yellow',
  running: 'yellow',
  unknown: 'yellow',
};

const labelWidth = 12;
/** Longer texts of a log are cut. */
const longest = 400;

function shown(text: string): string {
  const safe = visible(text);
  return safe.length > longest ? `${safe.slice(0, longest)}\u2026` : safe;
}

function rowText(label: string, lines: readonly string[]): string {
  const gap = ' '.repeat(labelWidth);
  return lines
    .map((line, index) => `  ${index === 0 ? label.padEnd(labelWidth) : gap}${shown(line)}\n`)
    .join('');
}

/** The block of one log. */
export function prettyOf({ name, report, origins }: NamedLog, verbose: boolean, colour: boolean): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const last = lastRunOf(report);
  const title = paint('bold', visible(name));
  if (last === undefined) return `${title}\n${rowText('Outcome', ['Nothing in this log is known'])}`;
  const [outcome, ...rows] = storyOf(last, origins);
  const earlier = report.runs.slice(0, -1);
  const timeline = verbose ? report.runs.flatMap(timelineTexts) : [];
  return [
    `${title}\n`,
    outcome === undefined
      ? ''
      : paint(styles[last.outcome], rowText(outcome.label, outcome.lines).trimEnd()) + '\n',
    ...rows.map(({ label, lines }) => rowText(label, lines)),
    earlier.length === 0 ? '' : rowText('Earlier', earlierLines(earlier, verbose)),
    timeline.length === 0 ? '' : rowText('Timeline', timeline),
  ].join('');
}

/** So many earlier runs are told without being asked for all. */
const mostEarlier = 5;

function earlierLines(runs: readonly ReportedRun[], verbose: boolean): string[] {
  const told = verbose ? runs : runs.slice(-mostEarlier);
  const more = runs.length - told.length;
  return [...(more > 0 ? [`${more} more; --verbose shows them`] : []), ...told.map(earlierText)];
}
