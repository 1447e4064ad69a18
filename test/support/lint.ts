/** Lints text the way every feature does, for tests. */
import { createHosts } from '../../server/src/hosts';
import type { Host } from '../../server/src/hosts/host';
import type { FileConfiguration } from '../../server/src/lint/config';
import { allNotes } from '../../server/src/lint/notes';
import { rules as registered } from '../../server/src/rules';
import type { Rule, RuleExample } from '../../server/src/rules/rule';
import { analyze, ruleContextOf, type Analysis } from '../../server/src/service/analysis';

/** A moment that tests agree on: 2026-01-15T12:00:00Z. */
export const testNow = Date.UTC(2026, 0, 15, 12);

/** A host by its id, with those that it asks about scripts. */
export function loadedHost(id: string): Host {
  const host = createHosts().find((candidate) => candidate.id === id);
  if (host === undefined) throw new Error(`there is no host ${id}`);
  return host;
}

/** A configuration in which every rule is on, at its own severity, those that are off by default too. */
export function everything(rules: readonly Rule[] = registered): FileConfiguration {
  return {
    rules: rules.map((rule) => ({ rule, severity: undefined })),
    notices: new Map(),
    targetVersion: undefined,
    site: undefined,
    context: undefined,
    ignored: false,
  };
}

/** Analyses a text; a rule that throws fails the test. */
export function analyzeText(
  text: string,
  host: Host,
  options: Partial<RuleExample> & {
    rules?: readonly Rule[];
    configuration?: Partial<FileConfiguration>;
    suppress?: boolean;
  } = {},
): Analysis {
  const { rules, targetVersion, site, now = testNow, suppress = true } = options;
  return analyze(text, host, {
    configuration: { ...everything(rules), targetVersion, site, ...options.configuration },
    now,
    suppress,
    onRuleError: (slug, error) => {
      throw new Error(`rule ${slug} threw`, { cause: error });
    },
  });
}

/** The slugs of the findings of a document, without doubles. */
export function slugsOf(host: Host, source: string): string[] {
  return [...new Set(analyzeText(source, host).findings.map(({ rule }) => rule))];
}

/** Analyses an example of a rule; its context is set by a directive comment, as a user would. */
export function analyzeExample(
  example: RuleExample,
  rules?: readonly Rule[],
): { text: string; analysis: Analysis } {
  const host = loadedHost(example.host ?? 'ccmcmd');
  const text =
    example.context === undefined || host.id !== 'ccmcmd'
      ? example.text
      : `# ccmsetup-lint context=${example.context}\n${example.text}`;
  return { text, analysis: analyzeText(text, host, { ...example, ...(rules && { rules }) }) };
}

/** What a rule says in the hovers of an example. */
export function hoverTexts(example: RuleExample, rule: Rule): string[] {
  const { analysis } = analyzeExample(example, [rule]);
  const { targetVersion, site, now = testNow } = example;
  const configuration = { ...everything([rule]), targetVersion, site };
  return analysis.lines.flatMap((line) =>
    allNotes(ruleContextOf(line, { configuration, now }), configuration.rules, (slug, error) => {
      throw new Error(`rule ${slug} threw`, { cause: error });
    }).map(({ text }) => text),
  );
}
