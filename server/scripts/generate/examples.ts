/** Shows the examples of rules together with what the rules say about them. */
import type { Host } from '../../src/hosts/host';
import { ccmsetupLine } from '../../src/language/query';
import type { ActiveRule } from '../../src/lint/lint';
import { allNotes } from '../../src/lint/notes';
import type { Notice } from '../../src/lint/notices';
import type { Rule, RuleExample } from '../../src/rules/rule';
import {
  analyze,
  ruleContextOf,
  type Analysis,
  type AnalysisOptions,
  type DocumentFinding,
} from '../../src/service/analysis';
import { configurationFindings, readConfigurationText } from '../../src/service/configuration';
import { fence, prose, type Pages } from './markdown';

/** What the pages are made from. */
export interface DocsInput {
  readonly rules: readonly Rule[];
  readonly notices: readonly Notice[];
  /** Loaded, for the rules to judge their examples. */
  readonly hosts: readonly Host[];
}

/** A moment for examples that name none; no other rule depends on it. */
export const defaultNow = Date.UTC(2026, 0, 15, 12);

/** Longer ones, made to be too long, are cut: nobody reads a thousand characters. */
const longest = 300;
const shownHead = 120;
const shownTail = 60;

/** The example as a reader can paste it: with the directive that sets its install context. */
function documentOf({ text, context }: RuleExample, host: Host): string {
  return context === undefined || host.id !== 'ccmcmd' ? text : `# ccmsetup-lint context=${context}\n${text}`;
}

function hostOf({ host: id = 'ccmcmd' }: RuleExample, { hosts }: DocsInput): Host {
  const host = hosts.find((each) => each.id === id);
  if (host === undefined) throw new Error(`no host ${id}`);
  return host;
}

/** In which circumstances an example is to be read; nothing for most. */
function circumstances({ now, targetVersion, site }: RuleExample): string[] {
  const parts = [
    ...(now === undefined ? [] : [`on ${new Date(now).toISOString().slice(0, 10)}`]),
    ...(targetVersion === undefined ? [] : [`for site version ${targetVersion}`]),
    ...(site === undefined ? [] : [`when the site is described as \`${JSON.stringify(site)}\``]),
  ];
  return parts.length === 0 ? [] : [`Judged ${parts.join(', ')}:`];
}

/** How long a cut example is: the part that ccmsetup receives, since limits speak of that; holes count as nothing. */
function lengthNote({ lines }: Analysis): string {
  const received = lines.map(({ tree, region }) => {
    const inner = ccmsetupLine(tree);
    const { start, end } = inner.span;
    const holes = region.holes.filter((hole) => hole >= start && hole < end).length;
    const count = `${holes > 0 ? 'at least ' : ''}${(end - start - holes).toLocaleString('en-US')} characters`;
    return inner === tree ? `it has ${count}` : `inside the quotes it has ${count}`;
  });
  return `Shortened here; ${received.join(', ')}.`;
}

/** What rules say about an example when each of them is on, those that are off by default too. */
function judge(
  example: RuleExample,
  host: Host,
  rules: readonly ActiveRule[],
  suppress = false,
): { readonly analysis: Analysis; readonly options: AnalysisOptions } {
  const { now = defaultNow, targetVersion, site } = example;
  const options: AnalysisOptions = {
    configuration: { rules, notices: new Map(), targetVersion, site, context: undefined, ignored: false },
    now,
    suppress,
    onRuleError: (slug, cause) => {
      throw new Error(`rule ${slug} failed on "${example.text}"`, { cause });
    },
  };
  return { analysis: analyze(documentOf(example, host), host, options), options };
}

/** Right examples, or those after a fix. */
export function shownExample(example: RuleExample, input: DocsInput): string[] {
  const host = hostOf(example, input);
  const text = documentOf(example, host);
  const language = host.languageIds[0] ?? '';
  const shown = [...circumstances(example), fence(language, cutText(text))];
  return text.length <= longest ? shown : [...shown, lengthNote(judge(example, host, []).analysis)];
}

/** A text without its middle when it is long. */
function cutText(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, shownHead)} … ${text.slice(-shownTail)}`;
}

/** What a rule says in the hovers of an example. */
function hoverTexts(rule: Rule, example: RuleExample, input: DocsInput): string[] {
  const active = [{ rule, severity: undefined }];
  const { analysis, options } = judge(example, hostOf(example, input), active);
  return analysis.lines.flatMap((analyzed) =>
    allNotes(ruleContextOf(analyzed, options), active, options.onRuleError).map(({ text }) => text),
  );
}

/** A wrong example with what the rule says about it. Throws when the rule says nothing. */
export function judgedExample(rule: Rule, example: RuleExample, input: DocsInput, pages: Pages): string[] {
  // By the rule alone: among all, a more specific one may speak in its place.
  const { analysis } = judge(example, hostOf(example, input), [{ rule, severity: undefined }]);
  const said = [
    ...analysis.findings.filter((finding) => finding.rule === rule.slug),
    ...hoverTexts(rule, example, input).map((message) => ({ severity: 'hover', message })),
  ];
  if (said.length === 0)
    throw new Error(`rule ${rule.slug} says nothing about its bad example "${example.text}"`);
  const lines = new Set(said.map(({ severity, message }) => `> **${severity}:** ${prose(message, pages)}`));
  return [...shownExample(example, input), [...lines].join('\n>\n')];
}

/** What is wrong with a text of a whole file, for findings that are about comments or the configuration. */
function noticesIn(
  text: string,
  { examples: { file } }: Notice,
  input: DocsInput,
): readonly DocumentFinding[] {
  if (file === 'configuration') return configurationFindings(readConfigurationText(text));
  const rules = input.rules.map((rule) => ({ rule, severity: undefined }));
  return judge({ text }, hostOf({ text }, input), rules, true).analysis.findings;
}

/** A wrong text with what is said about it. Throws when nothing is. */
export function judgedText(notice: Notice, text: string, input: DocsInput, pages: Pages): string[] {
  const said = noticesIn(text, notice, input).filter(({ rule }) => rule === notice.slug);
  if (said.length === 0) throw new Error(`${notice.slug} is not said about its bad example "${text}"`);
  const lines = said.map(({ severity, message }) => `> **${severity}:** ${prose(message, pages)}`);
  return [shownText(notice, text), lines.join('\n>\n')];
}

/** A text of a whole file. */
export function shownText({ examples: { file } }: Notice, text: string): string {
  const shown = fence(file === 'configuration' ? 'jsonc' : 'ccmcmd', cutText(text));
  return text.length <= longest
    ? shown
    : `${shown}\n\nShortened here; it has ${text.length.toLocaleString('en-US')} characters.`;
}
