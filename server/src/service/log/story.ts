/** The story of a run in a few rows: when, what, outcome, cause, argument, what to do, source. */
import { t } from '@vscode/l10n';
import { vocabulary } from '../../catalog/vocabulary';
import { parse } from '../../language/parser';
import { argumentsOf, itemKey } from '../../log';
import type { Severity } from '../../rules/severity';
import { remedyText } from './advice';
import { placesText } from './places';
import type { ReportedCause, ReportedRun } from './reported';
import { shortCause } from './short-cause';
import { whenText } from './times';
import { certaintyText, doubtText, outcomeText, triedKind, triedResult } from './words';

/** One row: what it is about, and what there is to say, a sentence or a part of the log a line. */
export interface StoryRow {
  readonly kind:
    | 'outcome'
    | 'when'
    | 'version'
    | 'command'
    | 'tried'
    | 'cause'
    | 'argument'
    | 'remedy'
    | 'source'
    | 'findings'
    | 'beside';
  /** What its kind is called. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** Where the command line that a run recorded was found. */
export interface Origin {
  readonly path: string;
  readonly line: number;
}

function causeRow(cause: ReportedCause): StoryRow {
  const { id, line, meaning, certainty, count, sources } = cause;
  const text = cause.text.replace(/\s+/g, ' ').trim();
  const doubt = doubtText(cause);
  return {
    kind: 'cause',
    label: t('Cause'),
    lines: [
      count > 1 ? t('Line {0}, {1} times: {2}', line, count, text) : t('Line {0}: {1}', line, text),
      // A return code that isn't documented has no source, and says so itself.
      id === 'exit-other' && sources.length === 0
        ? meaning
        : `${meaning}${doubt === undefined ? '' : ` ${doubt}`} (${certaintyText(certainty)})`,
    ],
  };
}

/** Whether an argument isn't on the recorded command line. What client.msi lists was given in some way. */
function isMissing(item: string, id: string, commandLine: ReportedRun['commandLine']): boolean {
  if (commandLine === undefined || id === 'msi-properties' || id === 'cm-property') return false;
  return !argumentsOf(parse(commandLine.text, { vocabulary, holes: [] })).has(itemKey(item));
}

function argumentText(
  { item, isRoot, id }: ReportedCause,
  { commandLine }: ReportedRun,
  origins: readonly Origin[],
): string {
  // What isn't in the log can't be acquitted.
  if (item === undefined)
    return commandLine !== undefined && (isRoot || id === 'exit-7')
      ? t("None: the command line isn't at fault")
      : t('Not known: nothing in the log names one');
  if (isMissing(item, id, commandLine)) return t('{0} (not given)', item);
  const places = origins.map(({ path, line }) => `${path}:${line}`).join(', ');
  return places === '' ? item : t('{0}, given in {1}', item, places);
}

function sourceRow({ sources }: ReportedCause): StoryRow[] {
  const [first] = sources;
  if (first === undefined) return [];
  const text = first.url === undefined ? first.title : `${first.title} <${first.url}>`;
  return [{ kind: 'source', label: t('Source'), lines: [text] }];
}

function besideRow({ causes, harmless }: ReportedRun): StoryRow[] {
  const [first, ...others] = causes;
  const lines = others.map((cause) => {
    const { line, item } = cause;
    const short = shortCause(cause);
    return item === undefined || short.includes(item)
      ? t('Line {0}: {1}', line, short)
      : t('Line {0}: {1} ({2})', line, short, item);
  });
  const symptoms = first?.symptoms ?? [];
  if (symptoms.length > 0) {
    const { text, isOne } = placesText(symptoms);
    lines.push(t(isOne ? 'Line {0}: follows from it' : 'Lines {0}: follow from it', text));
  }
  if (harmless.length > 0) {
    const { text, isOne } = placesText(harmless);
    lines.push(t(isOne ? 'Line {0}: harmless here' : 'Lines {0}: harmless here', text));
  }
  return lines.length === 0 ? [] : [{ kind: 'beside', label: t('Also'), lines }];
}

/** So many attempts are named in a row. */
const mostTried = 4;

function triedRow({ tried }: ReportedRun): StoryRow[] {
  if (tried.length === 0) return [];
  const lines = tried.slice(0, mostTried).map((each) => {
    const { kind, value } = each;
    const name = kind === 'sign-in' ? t('sign-in with {0}', value) : `${triedKind(kind)} ${value}`;
    return each.failed === undefined ? name : `${name}: ${triedResult(each)}`;
  });
  const more = tried.length - lines.length;
  return [
    {
      kind: 'tried',
      label: t('Tried'),
      lines: [[...lines, ...(more > 0 ? [t('{0} more', more)] : [])].join('; ')],
    },
  ];
}

function severityWord(severity: Severity): string {
  return severity === 'error' ? t('error') : t('warning');
}

function findingsRow({ findings }: ReportedRun): StoryRow[] {
  const lines = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(
      ({ line, column, severity, message, rule }) =>
        `${line}:${column} ${severityWord(severity)} ${message} (${rule})`,
    );
  return lines.length === 0 ? [] : [{ kind: 'findings', label: t('Findings'), lines }];
}

/** The rows about one run. */
export function storyOf(run: ReportedRun, origins: readonly Origin[] = []): StoryRow[] {
  const { commandLine, causes, version } = run;
  const [cause] = causes;
  const row = (kind: StoryRow['kind'], label: string, text: string): StoryRow => ({
    kind,
    label,
    lines: [text],
  });
  const rows = [row('outcome', t('Outcome'), outcomeText(run)), row('when', t('When'), whenText(run))];
  if (version !== undefined) rows.push(row('version', t('Version'), version));
  if (commandLine !== undefined)
    rows.push(row('command', t('Command'), t('Line {0}: {1}', commandLine.line, commandLine.text)));
  rows.push(...triedRow(run));
  if (cause !== undefined)
    rows.push(causeRow(cause), row('argument', t('Argument'), argumentText(cause, run, origins)));
  rows.push(row('remedy', t('What to do'), remedyText(run)));
  if (cause !== undefined) rows.push(...sourceRow(cause));
  return [...rows, ...findingsRow(run), ...besideRow(run)];
}
