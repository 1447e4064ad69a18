/** The one analysis that every feature is a function of: text to regions, trees and findings. */
import type { InstallContext } from '../catalog/contexts';
import { vocabulary } from '../catalog/vocabulary';
import { documentEdits, type DocumentEdit } from '../hosts/document-edit';
import type { Host, Region } from '../hosts/host';
import { toDocument } from '../hosts/offset-map';
import { hasTrace } from '../hosts/trace';
import type { CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { ccmsetupLine, isClosed } from '../language/query';
import type { Span } from '../language/span';
import type { Finding } from '../lint/finding';
import { contextFits, type FileConfiguration } from '../lint/config';
import { lint, type OnRuleError } from '../lint/lint';
import { notices, type NoticeSlug } from '../lint/notices';
import { slugs } from '../lint/slugs';
import { suppress } from '../lint/suppress';
import type { RuleContext } from '../rules/rule';
import type { Severity } from '../rules/severity';

/** One command line of a document. */
export interface AnalyzedLine {
  readonly region: Region;
  readonly tree: CommandLine;
  readonly context: InstallContext;
}

/** A fix as edits of the document. */
export interface DocumentFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly DocumentEdit[];
}

/** A finding with document spans. */
export interface DocumentFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly url: string | undefined;
  readonly fixes: readonly DocumentFix[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Where the statement of the command line begins; undefined where every line can have a comment above it. */
  readonly statementStart?: number | undefined;
}

/** What is known about one version of a document. */
export interface Analysis {
  readonly host: string;
  readonly lines: readonly AnalyzedLine[];
  readonly findings: readonly DocumentFinding[];
}

/** What the analysis depends on besides the text. */
export interface AnalysisOptions {
  readonly configuration: FileConfiguration;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onRuleError: OnRuleError;
  /** Whether suppression comments count; a strict run says false. */
  readonly suppress: boolean;
}

/**
 * The install context of a command line: what the place settles, else what the configuration says of the file, else
 * what the form implies.
 */
export function contextOf(
  region: Region,
  tree: CommandLine,
  configured: InstallContext | undefined,
): InstallContext {
  if (region.context !== undefined) return region.context;
  if (configured !== undefined && contextFits(configured, tree.form)) return configured;
  if (tree.form === 'exe') return 'manual';
  // Arguments alone are the content of CCMSETUPCMD in a .ccmcmd file; in a script nothing says where they go.
  return tree.form === 'msi' || region.host === 'ccmcmd' ? 'ccmsetupcmd' : 'manual';
}

function documentFinding(finding: Finding, region: Region, text: string): DocumentFinding {
  const fixes = finding.fixes.flatMap(({ title, safe, edits, documentEdits: ready }) => {
    if (ready !== undefined) return ready.length === 0 ? [] : [{ title, safe, edits: ready }];
    const written = edits.map((edit) => documentEdits(region, text, edit));
    return written.includes(undefined) ? [] : [{ title, safe, edits: written.flatMap((edit) => edit ?? []) }];
  });
  return {
    ...finding,
    span: finding.document ?? toDocument(region.map, finding.span),
    fixes,
    statementStart: region.statementStart,
    related: finding.related.map(({ span, message }) => ({ span: toDocument(region.map, span), message })),
  };
}

/** What rules may look at in one command line. */
export function ruleContextOf(
  { region, tree, context }: AnalyzedLine,
  { configuration, now }: Pick<AnalysisOptions, 'configuration' | 'now'>,
): RuleContext {
  const { targetVersion, site } = configuration;
  return {
    line: tree,
    ccmsetup: ccmsetupLine(tree),
    text: region.text,
    context,
    complete: region.complete && isClosed(tree),
    host: region.host,
    holes: region.holes,
    remarks: region.remarks ?? [],
    now,
    targetVersion,
    site,
  };
}

/** The findings of one command line, in the document. */
function findingsOf(analyzed: AnalyzedLine, text: string, options: AnalysisOptions): DocumentFinding[] {
  const { region } = analyzed;
  if (region.inert) return [];
  const { configuration, onRuleError } = options;
  return lint(ruleContextOf(analyzed, options), configuration.rules, onRuleError).map((finding) =>
    documentFinding(finding, region, text),
  );
}

/** A finding about what was written for the linter; undefined when the configuration turned it off. */
export function noticeFinding(
  slug: NoticeSlug,
  span: Span,
  message: string,
  levels: FileConfiguration['notices'],
): DocumentFinding | undefined {
  const severity = levels.get(slug) ?? notices.find((notice) => notice.slug === slug)?.severity ?? 'warning';
  if (severity === 'off') return undefined;
  return { rule: slug, severity, span, message, url: undefined, fixes: [], related: [] };
}

/** Analyses a document's text. The host must have been loaded. Never throws; linear in the length of the text. */
export function analyze(text: string, host: Host, options: AnalysisOptions): Analysis {
  const { configuration } = options;
  if (!host.always && !hasTrace(text)) return { host: host.id, lines: [], findings: [] };
  const { regions, problems, comments } = host.find(text);
  const lines = regions.map((region): AnalyzedLine => {
    const tree = parse(region.text, { vocabulary, holes: region.holes });
    return { region, tree, context: contextOf(region, tree, configuration.context) };
  });
  if (configuration.ignored) return { host: host.id, lines, findings: [] };
  const all = lines.flatMap((line) => findingsOf(line, text, options));
  const { kept, problems: unused } = options.suppress
    ? suppress(text, comments, all, slugs)
    : { kept: all, problems: [] };
  const told = [
    ...problems.map((problem) => ({ rule: 'invalid-directive' as const, ...problem })),
    ...unused,
  ];
  const fromComments = told.flatMap(
    ({ rule, span, message }) => noticeFinding(rule, span, message, configuration.notices) ?? [],
  );
  const findings = [...kept, ...fromComments].sort(
    (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
  );
  return { host: host.id, lines, findings };
}
