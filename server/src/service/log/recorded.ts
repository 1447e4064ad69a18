/** What the linter says of a command line that a log recorded. */
import { plain } from '../../hosts/text/encodings';
import type { Host } from '../../hosts/host';
import { logHost } from '../../hosts/log/log';
import { regionOf } from '../../hosts/text/region';
import { documentText } from '../../hosts/text/text';
import type { Argument } from '../../language/ast';
import { span } from '../../language/span';
import type { FileConfiguration } from '../../lint/config';
import type { OnRuleError } from '../../lint/lint';
import { own, timeOf, type LogTime, type Recorded } from '../../log';
import type { Severity } from '../../rules/severity';
import { analyze, type Analysis } from '../analysis';
import { prove } from '../fixes/fix-all';
import { documentSecrets, masked } from '../secrets';

/** A finding in a recorded command line; columns count from 1, offsets are those of the log, both in UTF-16 units. */
export interface RecordedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  /** The argument that it is about, as it is written; parameters with their slash. */
  readonly item: string | undefined;
  /** What would mend it. */
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  readonly url: string | undefined;
}

/** What is known of a recorded command line. */
export interface RecordedLine {
  readonly line: number;
  /** Secrets are asterisks. */
  readonly text: string;
  /** Where it is in the log. */
  readonly start: number;
  readonly end: number;
}

export interface RecordedOptions {
  readonly configuration: FileConfiguration;
  readonly onRuleError: OnRuleError;
}

/** A host for a text that is one command line. */
function lineHost(): Host {
  const host = logHost();
  const find: Host['find'] = (text) => ({
    regions: [regionOf(documentText(text, span(0, text.length), plain), { host: host.id })],
    problems: [],
    comments: [],
  });
  return { ...host, always: true, find };
}

/** A clock is at most so far ahead of UTC, in milliseconds. */
const farthestAhead = 14 * 60 * 60_000;

/** What ccmsetup writes by itself, so that it is no mistake of anybody. */
function isOwnWork(rule: string, item: string | undefined, text: string): boolean {
  const isService = /(?:^|\s)["']?[/-]runservice\b/i.test(text);
  if (rule === 'outer-or-double-spaces') return isService;
  return rule === 'undocumented-item' && isService && item?.toLowerCase() === '/runservice';
}

/** A log is no place that a token could be taken out of. */
const elsewhere = new Set(['regtoken-in-source']);
/** What no clock is needed for to be said of a token. */
const needsClock = new Set(['regtoken-expired', 'regtoken-not-yet-valid']);
/** Other arguments of the MSI properties come from the site, and were checked where they were written. */
const ofProperties = new Set(['unknown-property']);

function isJudged(rule: string, time: LogTime | undefined): boolean {
  if (time?.utc !== undefined) return true;
  // Without an offset, only what holds in every place of the earth is said.
  return time === undefined ? !needsClock.has(rule) : rule !== 'regtoken-not-yet-valid';
}

function nameOf(argument: Argument | undefined): string | undefined {
  if (argument === undefined || argument.kind === 'stray') return undefined;
  return `${argument.kind === 'parameter' ? '/' : ''}${argument.name.text.replace(/^[/-]/, '')}`;
}

/** The argument at a place of the only command line of an analysis. */
function itemAt({ lines }: Analysis, at: number): string | undefined {
  return nameOf(lines[0]?.tree.args.find(({ span: { start, end } }) => start <= at && at < end));
}

/** The analysis of a recorded command line, whose offsets are those of its text. */
export function analyzeRecorded(text: string, options: RecordedOptions & { readonly now: number }): Analysis {
  return analyze(text, lineHost(), { ...options, suppress: false });
}

/** A recorded command line with its findings. */
export interface Judged {
  readonly recorded: RecordedLine;
  readonly findings: readonly RecordedFinding[];
}

/**
 * Checks what a record holds, by the time of the record.
 *
 * @param part `properties` for what went to client.msi: only unknown names are told of it
 */
export function judge(
  recorded: Recorded,
  part: 'commandLine' | 'properties',
  options: RecordedOptions,
): Judged {
  const { line, textStart, lineStart } = recorded;
  const text = own(recorded.text);
  const time = timeOf(recorded.stamp);
  const now = time?.utc ?? (time === undefined ? 0 : time.local - farthestAhead);
  const analysis = analyzeRecorded(text, { ...options, now });
  prove(analysis.findings, analysis);
  const findings = analysis.findings.flatMap((finding): RecordedFinding[] => {
    const { rule, severity, message, span: at, fixes, url } = finding;
    const item = itemAt(analysis, at.start);
    if (part === 'properties' && !ofProperties.has(rule)) return [];
    if (elsewhere.has(rule) || isOwnWork(rule, item, text) || !isJudged(rule, time)) return [];
    const [start, end] = [textStart + at.start, textStart + at.end];
    return [
      {
        ...{ rule, severity, message, line, endLine: line, start, end, item, url },
        ...{ column: start - lineStart + 1, endColumn: end - lineStart + 1 },
        fixes: fixes.map(({ title, safe }) => ({ title, safe })),
      },
    ];
  });
  const hidden = masked(text, documentSecrets(text, analysis));
  return { recorded: { line, text: hidden, start: textStart, end: textStart + text.length }, findings };
}
