/** The one analysis that every feature is a function of: text to regions, trees and findings. */
import type { InstallContext } from '../catalog/contexts';
import { vocabulary } from '../catalog/vocabulary';
import { fixEdits, type DocumentEdit } from '../hosts/document-edit';
import type { Host, Region } from '../hosts/host';
import { toDocument } from '../hosts/offset-map';
import { hasTrace } from '../hosts/trace';
import { createLineMemory, type JudgedLine, type LineMemory } from './line-memory';
import type { CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { ccmsetupLine, isClosed } from '../language/query';
import { shifted, type Span } from '../language/span';
import type { Finding } from '../lint/finding';
import { contextFits, type FileConfiguration } from '../lint/config';
import { linter, type Linter, type OnRuleError } from '../lint/lint';
import { moreInDocument, mostInDocument } from '../lint/limits';
import { notices, type NoticeSlug } from '../lint/notices';
import { withoutSecretOf } from '../lint/secrets/in-place';
import { maskText } from '../lint/secrets/mask';
import { slugs } from '../lint/slugs';
import { suppress } from '../lint/suppress';
import type { RuleContext } from '../rules/rule';
import { lineIndex } from '../rules/support/line-index';
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
  /** What is known from earlier versions of the document; the result is the same without. */
  readonly memory?: LineMemory | undefined;
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

function fixesOf({ fixes }: Finding, region: Region, moved: number, text: string): DocumentFix[] {
  return fixes.flatMap(({ title, safe, edits, documentEdits: ready }) => {
    if (ready !== undefined) {
      const edited = ready.map(({ span: at, newText }) => ({ span: shifted(at, moved), newText }));
      return ready.length === 0 ? [] : [{ title, safe, edits: edited }];
    }
    const written = fixEdits(region, text, edits);
    return written === undefined ? [] : [{ title, safe, edits: written }];
  });
}

/** The fixes and the other places of a finding that has none, as most. */
const none: readonly never[] = [];

/** @param moved how far the text around the region has moved since the finding */
function documentFinding(finding: Finding, region: Region, moved: number, text: string): DocumentFinding {
  const { rule, severity, message, url, document, related } = finding;
  const at = document === undefined ? toDocument(region.map, finding.span) : shifted(document, moved);
  const found: DocumentFinding = {
    rule,
    severity,
    // What stands in one place has been looked at with all that is around it.
    message: region.map.pieces.length > 1 ? withoutSecretOf(message, text, at) : message,
    url,
    span: at,
    fixes: none,
    statementStart: region.statementStart,
    related:
      related.length === 0
        ? none
        : related.map((other) => ({ span: toDocument(region.map, other.span), message: other.message })),
  };
  if (finding.fixes.length === 0) return found;
  let fixes: DocumentFix[] | undefined;
  return {
    ...found,
    // Nobody asks for most of them, and they are written anew for each version.
    get fixes() {
      return (fixes ??= fixesOf(finding, region, moved, text));
    },
  };
}

/** What rules may look at in one command line. */
export function ruleContextOf(
  { region, tree, context }: AnalyzedLine,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): RuleContext {
  const { targetVersion, site } = options.configuration;
  const { lines, named, addresses, known, words, unknown } = lineIndex(tree);
  return {
    line: tree,
    lines,
    named,
    addresses,
    known,
    words,
    unknown,
    ccmsetup: ccmsetupLine(tree),
    text: region.text,
    context,
    complete: region.complete && isClosed(tree),
    host: region.host,
    holes: region.holes,
    remarks: region.remarks ?? [],
    get now() {
      return options.now;
    },
    targetVersion,
    site,
  };
}

/** Parses and checks the command line of a region. */
function judge(region: Region, options: AnalysisOptions, lint: Linter): JudgedLine {
  const { configuration } = options;
  const tree = parse(region.text, { vocabulary, holes: region.holes });
  const context = contextOf(region, tree, configuration.context);
  if (region.inert || configuration.ignored)
    return { tree, context, findings: [], cut: false, lasting: true };
  let lasting = true;
  const seen = ruleContextOf(
    { region, tree, context },
    {
      configuration,
      get now() {
        lasting = false;
        return options.now;
      },
    },
  );
  const { findings, cut } = lint(seen);
  return { tree, context, findings, cut, lasting };
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
  const told = maskText(message);
  return { rule: slug, severity, span, message: told, url: undefined, fixes: [], related: [] };
}

/** Analyses a document's text. The host must have been loaded. Never throws; linear in the length of the text. */
export function analyze(text: string, host: Host, options: AnalysisOptions): Analysis {
  const { configuration } = options;
  if (!host.always && !hasTrace(text)) return { host: host.id, lines: [], findings: [] };
  const { regions, problems, comments } = host.find(text);
  const recall = (options.memory ?? createLineMemory()).begin(configuration);
  const lint = linter(configuration.rules, options.onRuleError);
  const lines: AnalyzedLine[] = [];
  const all: DocumentFinding[] = [];
  let cut = false;
  for (const region of regions) {
    if (all.length >= mostInDocument) break;
    const { judged, moved } = recall(region, () => judge(region, options, lint));
    const { tree, context } = judged;
    lines.push({ region, tree, context });
    for (const finding of judged.findings) all.push(documentFinding(finding, region, moved, text));
    cut ||= judged.cut;
  }
  if (configuration.ignored) return { host: host.id, lines, findings: [] };
  const broken = lines.length < regions.length;
  const { kept, problems: unused } = options.suppress
    ? suppress(text, comments, all, slugs, !cut && !broken)
    : { kept: all, problems: [] };
  const told = [
    ...problems.map((problem) => ({ rule: 'invalid-directive' as const, ...problem })),
    ...unused,
  ];
  const fromComments = told.flatMap(
    ({ rule, span, message }) => noticeFinding(rule, span, message, configuration.notices) ?? [],
  );
  const findings = distinct(
    [...kept, ...fromComments].sort(
      (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
    ),
  );
  return { host: host.id, lines, findings: limited(findings, broken) };
}

/**
 * The findings that a document may have at most; the last one says when there may be more.
 *
 * @param broken whether there are command lines that were not looked at
 */
function limited(findings: DocumentFinding[], broken: boolean): DocumentFinding[] {
  if (!broken && findings.length <= mostInDocument) return findings;
  const shown = findings.slice(0, mostInDocument);
  const last = shown.pop();
  return last === undefined ? [] : [...shown, { ...last, message: `${last.message} ${moreInDocument}` }];
}

/** Each finding once, of findings in their order: a value that several command lines use stands in one place. */
function distinct(findings: readonly DocumentFinding[]): DocumentFinding[] {
  const kept: DocumentFinding[] = [];
  /** What was said of the place of the last one; asked for only where places repeat. */
  let said: Set<string> | undefined;
  for (const finding of findings) {
    const last = kept.at(-1);
    if (last?.span.start !== finding.span.start || last.span.end !== finding.span.end) {
      said = undefined;
    } else {
      said ??= new Set([identityOf(last)]);
      if (said.has(identityOf(finding))) continue;
      said.add(identityOf(finding));
    }
    kept.push(finding);
  }
  return kept;
}

function identityOf({ rule, message }: DocumentFinding): string {
  return `${rule} ${message}`;
}
