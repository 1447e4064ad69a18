/** The diagnosis as JSON, for programs: names and order of the keys are a contract. */
import { jsonPart } from '../../output/json-text';
import type { LogReport, RecordedFinding, ReportedCause, ReportedRun } from '../../../service/log';

function causeOf({ id, line, item, meaning, remedy, certainty, sources }: ReportedCause): object {
  return {
    id,
    line,
    item: item ?? null,
    meaning,
    remedy: remedy ?? null,
    certainty,
    sources: sources.map(({ title, url }) => url ?? title),
  };
}

function findingOf({
  rule,
  severity,
  message,
  line,
  column,
  endLine,
  endColumn,
  fixes,
}: RecordedFinding): object {
  return { rule, severity, message, line, column, endLine, endColumn, related: [], fixes };
}

function runOf({ startLine, endLine, outcome, code, commandLine, causes, findings }: ReportedRun): object {
  return {
    startLine,
    endLine,
    outcome,
    code: code ?? null,
    commandLine: commandLine === undefined ? null : { line: commandLine.line, text: commandLine.text },
    causes: causes.map(causeOf),
    findings: findings.map(findingOf),
  };
}

/** A value as it stands that deep in a value that is indented by two spaces. */
function nested(value: object, depth: number): string {
  return jsonPart(value).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

/** Items of a list that deep, with its brackets; one text an item, since there can be very many. */
function* listed<T>(
  items: readonly T[],
  depth: number,
  each: (item: T) => Iterable<string>,
): Generator<string> {
  const gap = `\n${'  '.repeat(depth + 1)}`;
  yield '[';
  for (const [index, item] of items.entries()) {
    yield index === 0 ? gap : `,${gap}`;
    yield* each(item);
  }
  yield items.length === 0 ? ']' : `\n${'  '.repeat(depth)}]`;
}

/** The text for some logs, each with its path as given, in pieces. */
export function* jsonOf(
  logs: readonly { readonly path: string; readonly report: LogReport }[],
): Generator<string> {
  yield '{\n  "version": 1,\n  "logs": ';
  yield* listed(logs, 1, function* ({ path, report: { format, outcome, cause, runs } }) {
    const head = { path, format, outcome, cause: cause === undefined ? null : causeOf(cause) };
    yield nested(head, 2).replace(/\n {4}\}$/, ',\n      "runs": ');
    yield* listed(runs, 3, (run) => [nested(runOf(run), 4)]);
    yield '\n    }';
  });
  yield '\n}\n';
}
