/** Runs rules over the bare text of a command line, without a host: for what cannot be written into a document. */
import assert from 'node:assert/strict';
import { vocabulary } from '../../server/src/catalog';
import type { Edit } from '../../server/src/language/edit';
import { parse } from '../../server/src/language/parser';
import { ccmsetupLine, isClosed } from '../../server/src/language/query';
import { linter } from '../../server/src/lint/lint';
import type { Rule, RuleContext } from '../../server/src/rules/rule';
import type { Severity } from '../../server/src/rules/severity';
import { lineIndex } from '../../server/src/rules/support/line-index';

/** Stands for a value that only the run knows. */
export const hole = '\uFFFC';
/** The moment at which the rules look. */
export const now = Date.UTC(2026, 0, 15, 12);
/** In milliseconds. */
export const minute = 60_000;
/** In milliseconds. */
export const day = 24 * 60 * minute;

/** A finding as these tests look at it. */
export interface Seen {
  readonly rule: string;
  readonly severity: Severity;
  /** The text under the squiggle. */
  readonly at: string;
  readonly message: string;
  /** The text after the first fix. */
  readonly fixed: string | undefined;
  readonly safe: boolean | undefined;
  readonly related: readonly string[];
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((result, { span, insert }) => {
      const written = insert.map((part) =>
        typeof part === 'string' ? part : text.slice(part.start, part.end),
      );
      return result.slice(0, span.start) + written.join('') + result.slice(span.end);
    }, text);
}

/** What a host and a place would say of the text. */
export type Facts = Partial<Pick<RuleContext, 'context' | 'host' | 'complete'>>;

/** Runs rules over the text of a region. */
export function check(text: string, rules: readonly Rule[], facts: Facts = {}): Seen[] {
  const holes = [...text.matchAll(new RegExp(hole, 'g'))].map(({ index }) => index);
  const line = parse(text, { vocabulary, holes });
  const context: RuleContext = {
    ...lineIndex(line),
    line,
    ccmsetup: ccmsetupLine(line),
    text,
    context: line.form === 'exe' ? 'manual' : 'ccmsetupcmd',
    complete: isClosed(line),
    holes,
    remarks: [],
    host: 'ccmcmd',
    now,
    targetVersion: undefined,
    site: undefined,
    ...facts,
  };
  const active = rules.map((rule) => ({ rule, severity: undefined }));
  const { findings } = linter(active, (slug, error) => {
    throw new Error(`rule ${slug} threw`, { cause: error });
  })(context);
  return findings.map(({ rule, severity, span, message, fixes: [fix], related }) => ({
    rule,
    severity,
    at: text.slice(span.start, span.end),
    message,
    fixed: fix && applied(text, fix.edits),
    safe: fix?.safe,
    related: related.map((place) => text.slice(place.span.start, place.span.end)),
  }));
}

/** The only finding of a rule. */
export function only(text: string, rule: Rule, facts?: Facts): Seen {
  const [seen, ...others] = check(text, [rule], facts);
  assert.ok(seen, 'no finding');
  assert.deepEqual(others, []);
  return seen;
}

/** Checks that a rule has nothing to say. */
export function silent(text: string, rule: Rule, facts?: Facts): void {
  assert.deepEqual(check(text, [rule], facts), []);
}
