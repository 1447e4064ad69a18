/** Runs the tables of a topic: what its rules say of command lines, and what their fixes make of them. */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import type { Rule, RuleExample, Topic } from '../../server/src/rules/rule';
import type { Severity } from '../../server/src/rules/severity';
import type { DocumentFinding } from '../../server/src/service/analysis';
import { applyEdits } from './edits';
import { analyzeExample } from './lint';

/** A finding as a test states it. */
export interface Said {
  /** The text that it points at. */
  readonly at: string;
  readonly says: string;
  /** Where it is not the one of the rule. */
  readonly severity?: Severity;
  /** The texts that the related places point at. */
  readonly related?: readonly string[];
  /** The text after each fix, in order. */
  readonly fixed?: readonly string[];
}

/** A fix as a test states it: its title and the text after it. */
export interface Fixed {
  readonly title: string;
  readonly safe: boolean;
  readonly text: string;
}

/** By the slug of a rule: command lines with all that it says of them, or with nothing where it must be silent. */
export type RuleTable = Readonly<Record<string, readonly (readonly [string | RuleExample, ...Said[]])[]>>;

/** By the slug of a rule: command lines of which it speaks, with all fixes that it offers. */
export type FixTable = Readonly<Record<string, readonly (readonly [string | RuleExample, ...Fixed[]])[]>>;

/** How a table is run. */
export interface Run {
  /** Whether all rules are on, so that a rule can be silent for the sake of another one; otherwise it is alone. */
  readonly among?: 'all';
  /** Whether fixes stand in a table of their own. */
  readonly fixes?: 'elsewhere';
}

/** A rule by its slug. */
export function ruleNamed(slug: string): Rule {
  const rule = rules.find((candidate) => candidate.slug === slug);
  assert.ok(rule, `${slug} is not registered`);
  return rule;
}

/** Declares a test that a table has an exact message of each rule of a topic, except those whose tests stand elsewhere. */
export function testMessages(topic: Topic, table: RuleTable, elsewhere: readonly string[] = []): void {
  it('each have an exact message here', () => {
    const tested = Object.keys(table).filter((slug) => table[slug]?.some(([, ...said]) => said.length > 0));
    assert.deepEqual(
      [...tested, ...elsewhere].sort(),
      rules.flatMap((rule) => (rule.topic === topic ? rule.slug : [])).sort(),
    );
  });
}

/** Declares a test for each row: the places, messages, severities, related places and fixes of a rule. */
export function testRules(table: RuleTable, { among, fixes: fixedElsewhere }: Run = {}): void {
  for (const [slug, rows] of Object.entries(table))
    for (const [given, ...expected] of rows) {
      const example = typeof given === 'string' ? { text: given } : given;
      it(`${slug}: ${example.text}`, () => {
        const { text, found } = findingsOf(slug, example, among);
        const slice = ({ span }: Pick<DocumentFinding, 'span'>): string => text.slice(span.start, span.end);
        assert.deepEqual(
          found.map((finding) => ({
            at: slice(finding),
            says: finding.message,
            severity: finding.severity,
            related: finding.related.map(slice),
            fixed: fixedElsewhere
              ? []
              : finding.fixes.map(({ edits }) => withoutDirective(applyEdits(text, edits))),
          })),
          expected.map((said) => ({ severity: ruleNamed(slug).severity, related: [], fixed: [], ...said })),
        );
      });
    }
}

/** Declares a test for each row: what a rule speaks of, and all that its fixes make of it. */
export function testFixes(table: FixTable, { among }: Run = {}): void {
  for (const [slug, rows] of Object.entries(table))
    for (const [given, ...expected] of rows) {
      const example = typeof given === 'string' ? { text: given } : given;
      const what = expected.map(({ title }) => title).join(', ');
      it(`${slug} offers ${what || 'nothing'}: ${example.text}`, () => {
        const { text, found } = findingsOf(slug, example, among);
        assert.notEqual(found.length, 0, 'the rule is silent');
        if (expected.length === 0) assert.equal(found.length, 1);
        assert.deepEqual(
          found.flatMap(({ fixes }) =>
            fixes.map(({ title, safe, edits }) => ({
              title,
              safe,
              text: withoutDirective(applyEdits(text, edits)),
            })),
          ),
          expected,
        );
      });
    }
}

/** The findings of one rule in an example, and the document that they are offsets of. */
export function findingsOf(
  slug: string,
  example: RuleExample,
  among?: 'all',
): { text: string; found: readonly DocumentFinding[] } {
  const { text, analysis } = analyzeExample(example, among === 'all' ? undefined : [ruleNamed(slug)]);
  return { text, found: analysis.findings.filter(({ rule }) => rule === slug) };
}

/** The part of a document that an example gave, without the directive before it. */
function withoutDirective(text: string): string {
  return text.replace(/^# ccmsetup-lint .*\n/, '');
}
