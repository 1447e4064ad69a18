/** The one analysis that every feature is a function of: text to regions, trees and findings. */
import type { InstallContext } from '../catalog/contexts';
import { vocabulary } from '../catalog/vocabulary';
import { longestCommandLine } from '../hosts/text/limits';
import type { Host, Region } from '../hosts/host';
import { hasTrace } from '../hosts/trace';
import { documentFinding, isOfOneRun, noticeFinding, type DocumentFinding } from './document-finding';
import { fixGate, type FixGate } from './fix-gate';
import { occurrencesOf, type Occurrences } from './navigation/occurrences';
import { regionsIn } from './regions';
import { distinct, limited, saying } from './shown-findings';
import { createLineMemory, type JudgedLine, type LineMemory } from './line-memory';
import type { CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { ccmsetupLine, isClosed } from '../language/query';
import { contextFits, type FileConfiguration } from '../lint/config';
import { linter, type ActiveRule, type Linter, type OnRuleError } from '../lint/lint';
import { checkedLines, mostInDocument, restOfDocument, restOfLine } from '../lint/limits';
import { slugs } from '../lint/slugs';
import { suppress } from '../lint/suppress';
import type { RuleContext } from '../rules/rule';
import { lineIndex } from '../rules/support/line-index';

/** One command line of a document. */
export interface AnalyzedLine {
  readonly region: Region;
  readonly tree: CommandLine;
  readonly context: InstallContext;
}

export type { DocumentFinding, DocumentFix, Quiet } from './document-finding';

/** What is known about one version of a document. */
export interface Analysis {
  readonly host: string;
  readonly lines: readonly AnalyzedLine[];
  readonly findings: readonly DocumentFinding[];
  /** Findings that comments silence, in order. */
  readonly silenced: readonly DocumentFinding[];
  readonly gate: FixGate;
  readonly occurrences: Occurrences;
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
  /** Called before each step; what it throws ends the analysis, and the memory stays as good as it was. */
  readonly onStep?: (() => void) | undefined;
  /** Gives the linter of some rules, where that is kept from one document to the next. */
  readonly linterOf?: (rules: readonly ActiveRule[]) => Linter;
  /** The most findings; without it, as many as can be shown. */
  readonly most?: number | undefined;
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

/** Where no fixes are, none passes. */
const closedGate: FixGate = { isSound: () => false, isSafe: () => false, together: () => [] };

/** Where no command lines are, nothing is named. */
const noOccurrences: Occurrences = { at: () => [], sameAs: () => [] };

/** The analysis of a document without command lines. */
export function nothingIn(host: string): Analysis {
  return { host, lines: [], findings: [], silenced: [], gate: closedGate, occurrences: noOccurrences };
}

function byPlace({ span: left }: DocumentFinding, { span: right }: DocumentFinding): number {
  return left.start - right.start || left.end - right.end;
}

/** Analyzes a document's text. Throws nothing but what `onStep` does; linear in the length of the text. */
export function analyze(text: string, host: Host, options: AnalysisOptions): Analysis {
  const { configuration, onStep } = options;
  onStep?.();
  if (!host.always && !hasTrace(text)) return nothingIn(host.id);
  const { most = mostInDocument } = options;
  const memory = options.memory ?? createLineMemory();
  const find = options.memory === undefined ? host.find : memory.following(host);
  const { regions, problems, comments, rest, unread } = regionsIn(text, host, find, options.onRuleError);
  const recall = memory.begin(configuration);
  const { linterOf = (rules: readonly ActiveRule[]) => linter(rules, options.onRuleError) } = options;
  const lint = linterOf(configuration.rules);
  const lines: AnalyzedLine[] = [];
  const all: DocumentFinding[] = [];
  const gate = fixGate({ text, host, regions, lines });
  const isChecked = checkedLines(text.length);
  let cut = false;
  for (const region of regions) {
    if (all.length >= most || !isChecked(region.text)) break;
    onStep?.();
    const { judged, moved } = recall(region, () => judge(region, options, lint));
    const { tree, context } = judged;
    const setting = {
      region,
      line: lines.push({ region, tree, context }) - 1,
      moved,
      text,
      gate,
      maskOf: memory.maskOf,
    };
    for (const finding of judged.findings)
      if (isOfOneRun(finding, setting.region)) all.push(documentFinding(finding, setting));
    cut ||= judged.cut;
  }
  memory.end();
  const occurrences = occurrencesOf(text, lines, memory.namesOf);
  if (configuration.ignored) return { ...nothingIn(host.id), lines, occurrences };
  const next = regions[lines.length];
  const broken = next !== undefined && all.length >= most;
  const unchecked = broken ? undefined : (next?.call ?? rest);
  const isWhole = !cut && next === undefined && rest === undefined && unread.length === 0;
  const {
    kept,
    silenced,
    problems: unused,
  } = options.suppress
    ? suppress(text, comments, all, slugs, isWhole)
    : { kept: all, silenced: [], problems: [] };
  const told = [
    ...problems.map((problem) => ({ rule: 'invalid-directive' as const, ...problem })),
    ...unused,
    ...unread.map((span) => ({
      rule: 'unchecked-rest' as const,
      span,
      message: restOfLine(longestCommandLine),
    })),
    ...(unchecked === undefined
      ? []
      : [{ rule: 'unchecked-rest' as const, span: unchecked, message: restOfDocument() }]),
  ];
  const fromComments = told.flatMap(
    ({ rule, span, message }) => noticeFinding(rule, span, message, configuration.notices) ?? [],
  );
  const findings = distinct([...kept, ...fromComments].sort(byPlace));
  const quiet = silenced.map(({ finding, reason }) => saying(finding, { quiet: { by: 'comment', reason } }));
  return {
    host: host.id,
    lines,
    findings: limited(findings, broken, most),
    silenced: distinct(quiet.sort(byPlace)),
    gate,
    occurrences,
  };
}
