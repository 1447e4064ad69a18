/** Suppression comments: which findings they silence, and which of them silence nothing. */
import { t } from '@vscode/l10n';
import { firstIndex } from '../language/first-index';
import { shifted, span, type Span } from '../language/span';
import { remembering, suggest } from '../rules/spelling';
import { groupBy } from './group-by';
import { mostInDocument } from './limits';
import { secretSpans } from './secrets/find';
import { maskText } from './secrets/mask';

/** One rule named by one comment. */
interface Suppression {
  readonly slug: string;
  /** The slug in the comment. */
  readonly span: Span;
  /** The document range in which findings of the rule are silenced. */
  readonly range: Span;
  /** Why, as the comment says; secrets in it are hidden. */
  readonly reason: string | undefined;
}

/** What suppression needs to know of a finding. */
export interface Suppressible {
  readonly rule: string;
  readonly span: Span;
  /** Where the statement that holds the command line begins, when that is on an earlier line. */
  readonly statementStart?: number | undefined;
}

/** Something wrong with a suppression comment. */
export interface SuppressionProblem {
  readonly rule: 'unknown-suppression' | 'unused-suppression' | 'invalid-directive';
  readonly span: Span;
  readonly message: string;
}

/** A finding that a comment silences. */
export interface Silenced<T> {
  readonly finding: T;
  /** Why, as the comment says; undefined where it gives no reason. */
  readonly reason: string | undefined;
}

/** The findings that are left, those that are silenced, and what is wrong with the comments. */
export interface Suppressed<T> {
  readonly kept: T[];
  readonly silenced: Silenced<T>[];
  readonly problems: SuppressionProblem[];
}

/** What a suppression comment can say behind `ccmsetup-lint-`. */
export const directiveKinds = ['disable-next-line', 'disable', 'enable'] as const;
const kinds: readonly string[] = directiveKinds;
const words = /ccmsetup-lint-([\w-]+)([^\r\n]*)/g;

/** Whether one of some ranges, in order and apart from each other, holds a character. */
function isWithin(ranges: readonly Span[], offset: number): boolean {
  const before = ranges[firstIndex(ranges, ({ start }) => start > offset) - 1];
  return before !== undefined && offset < before.end;
}

/** Gives the range of the first line behind an offset that is neither blank nor one of our comments. */
function nextLines(text: string, comments: readonly Span[]): (offset: number) => Span {
  /** By the start of a line: all comments of a row have the same line behind them. */
  const known = new Map<number, Span>();
  return (offset) => {
    const passed: number[] = [];
    let found: Span | undefined;
    let end = lineEnd(text, offset);
    while (found === undefined && end < text.length) {
      const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
      found = known.get(start);
      passed.push(start);
      end = lineEnd(text, start);
      const content = start + text.slice(start, end).search(/\S|$/);
      if (content < end && !isWithin(comments, content)) found ??= span(start, end);
    }
    const line = found ?? span(text.length, text.length);
    for (const start of passed) known.set(start, line);
    return line;
  };
}

function lineEnd(text: string, offset: number): number {
  const breaks = /[\r\n]|$/g;
  breaks.lastIndex = offset;
  return breaks.exec(text)?.index ?? text.length;
}

/** What ends a comment on its line, with what stands behind it. */
const commentEnd = /(?:\*\/|#>|-->|\*#|\*\)|\}).*$/;

/** Where the reason begins in what a comment says: in comments of XML there is no place for two dashes. */
const reasonDash = /\s--?(?:\s|$)/;

/** Why a comment silences rules; undefined where it does not say. */
function reasonIn(rest: string): string | undefined {
  const dash = reasonDash.exec(rest);
  if (dash === null) return undefined;
  const reason = rest
    .slice(dash.index + dash[0].length)
    .replace(commentEnd, '')
    .trim();
  return reason === '' ? undefined : maskText(reason);
}

/** The slugs that a comment names, up to its reason. */
function slugsIn(rest: string, offset: number): { slug: string; span: Span }[] {
  const reason = rest.search(reasonDash);
  const named = (reason < 0 ? rest : rest.slice(0, reason)).replace(commentEnd, '');
  return [...named.matchAll(/[^\s,]+/g)].map(({ 0: slug, index }) => ({
    slug,
    span: span(offset + index, offset + index + slug.length),
  }));
}

/**
 * What is wrong with words that look like a suppression comment and are none; undefined when they are only mentioned.
 *
 * @param first whether they are the first words of the comment
 */
function misspelt(kind: string, first: boolean): string | undefined {
  const [nearest] = suggest(kind, kinds, 1);
  if (nearest === undefined && !first) return undefined;
  const wrong = t('There is no directive "ccmsetup-lint-{0}".', kind);
  const hint =
    nearest === undefined
      ? t('Use one of these: {0}.', kinds.map((known) => `"ccmsetup-lint-${known}"`).join(', '))
      : t('Did you mean "{0}"?', `ccmsetup-lint-${nearest.word}`);
  return `${wrong} ${hint}`;
}

/** Tells whether a range of a comment holds a part of a secret; it is looked at when somebody asks. */
function secretsIn(comment: string): (range: Span) => boolean {
  let secrets: readonly Span[] | undefined;
  return ({ start, end }) => {
    secrets ??= secretSpans(comment);
    const next = secrets[firstIndex(secrets, (secret) => secret.end > start)];
    return next !== undefined && next.start < end;
  };
}

/** Reads the suppression comments of a document. */
function read(
  text: string,
  comments: readonly Span[],
  known: readonly string[],
): { suppressions: Suppression[]; problems: SuppressionProblem[] } {
  const suppressions: Suppression[] = [];
  const problems: SuppressionProblem[] = [];
  const open = new Map<string, Omit<Suppression, 'slug' | 'range'> & { from: number }>();
  const close = (slug: string, end: number): void => {
    const begun = open.get(slug);
    if (begun !== undefined) {
      const { span: at, reason, from } = begun;
      suppressions.push({ slug, span: at, reason, range: span(from, end) });
    }
    open.delete(slug);
  };
  const slugs = new Set(known);
  const nearest = remembering((slug: string) => suggest(slug, known, 1)[0]?.word);
  const lineBehind = nextLines(text, comments);
  for (const comment of comments) {
    const written = text.slice(comment.start, comment.end);
    const firstWord = written.search(/\w/);
    const isSecret = secretsIn(written);
    for (const found of written.matchAll(words)) {
      const [whole, kind = '', rest = ''] = found;
      const start = comment.start + found.index;
      if (!kinds.includes(kind)) {
        const message = misspelt(kind, firstWord === found.index);
        const at = start + 'ccmsetup-lint-'.length;
        if (message !== undefined)
          problems.push({ rule: 'invalid-directive', span: span(at, at + kind.length), message });
        continue;
      }
      const named = slugsIn(rest, start + whole.length - rest.length);
      const reason = reasonIn(rest);
      if (named.length === 0) {
        const message = t(
          'ccmsetup-lint-{0} needs the names of rules. Write ccmsetup-lint-{0} <rule>, <rule> -- <reason>.',
          kind,
        );
        problems.push({
          rule: 'invalid-directive',
          span: span(start, start + whole.trimEnd().length),
          message,
        });
      }
      for (const { slug, span: at } of named) {
        if (!slugs.has(slug)) {
          const secret = isSecret(shifted(at, -comment.start));
          // Nobody is shown more, and looking for what was meant takes long.
          const likely = secret || problems.length >= mostInDocument ? undefined : nearest(slug);
          const hint = likely === undefined ? '' : ` ${t('Did you mean "{0}"?', likely)}`;
          problems.push({
            rule: 'unknown-suppression',
            span: at,
            message: secret
              ? t("This text isn't the name of a rule.")
              : `${t('There is no rule "{0}".', slug)}${hint}`,
          });
        } else if (kind === 'disable-next-line') {
          suppressions.push({ slug, span: at, reason, range: lineBehind(comment.end) });
        } else if (kind === 'disable') {
          if (!open.has(slug)) open.set(slug, { span: at, reason, from: comment.start });
        } else {
          close(slug, comment.start);
        }
      }
    }
  }
  for (const slug of [...open.keys()]) close(slug, text.length);
  return { suppressions, problems };
}

/** The suppressions of one rule, ready for questions about a place. */
interface Ranges {
  /** By their starts. */
  readonly sorted: readonly Suppression[];
  /** For each of them the greatest end of the ranges up to it. */
  readonly reach: readonly number[];
}

function rangesOf(suppressions: readonly Suppression[]): Ranges {
  const sorted = [...suppressions].sort((left, right) => left.range.start - right.range.start);
  let furthest = 0;
  const reach = sorted.map(({ range }) => (furthest = Math.max(furthest, range.end)));
  return { sorted, reach };
}

/** The nearest suppression before a place in whose range, or at whose end, the place lies. */
function covering({ sorted, reach }: Ranges, place: number): Suppression | undefined {
  const behind = firstIndex(sorted, ({ range }) => range.start > place);
  for (let index = behind - 1; index >= 0 && (reach[index] ?? 0) >= place; index--) {
    const suppression = sorted[index];
    if (suppression !== undefined && suppression.range.end >= place) return suppression;
  }
  return undefined;
}

/** The first answer that there is for some places. */
function firstOf<T>(places: readonly number[], answer: (place: number) => T | undefined): T | undefined {
  for (const place of places) {
    const found = answer(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The places by which a finding can be silenced. */
function placesOf({ span: { start }, statementStart = start }: Suppressible): readonly number[] {
  return statementStart === start ? [start] : [start, statementStart];
}

/**
 * Applies the suppression comments of a document to its findings.
 *
 * @param comments the document spans of the comments, in order
 * @param known the slugs of all rules
 * @param complete whether these are all findings, so that a comment that silences none of them silences nothing
 */
export function suppress<T extends Suppressible>(
  text: string,
  comments: readonly Span[],
  findings: readonly T[],
  known: readonly string[],
  complete = true,
): Suppressed<T> {
  const relevant = comments.filter(({ start, end }) => text.slice(start, end).includes('ccmsetup-lint-'));
  if (relevant.length === 0) return { kept: [...findings], silenced: [], problems: [] };
  const { suppressions, problems } = read(text, relevant, known);
  const silencing = groupBy(suppressions, ({ slug }) => slug);
  const ranges = new Map([...silencing].map(([slug, own]) => [slug, rangesOf(own)]));
  const kept: T[] = [];
  const silenced: Silenced<T>[] = [];
  for (const finding of findings) {
    const own = ranges.get(finding.rule);
    const by = own && firstOf(placesOf(finding), (place) => covering(own, place));
    if (by === undefined) kept.push(finding);
    else silenced.push({ finding, reason: by.reason });
  }
  if (!complete) return { kept, silenced, problems };
  const found = groupBy(findings, ({ rule }) => rule);
  for (const [slug, own] of silencing) {
    const places = (found.get(slug) ?? []).flatMap(placesOf).sort((left, right) => left - right);
    for (const { span: at, range } of own) {
      const first = places[firstIndex(places, (place) => place >= range.start)];
      if (first !== undefined && first <= range.end) continue;
      const message = t('Nothing here breaks "{0}" anymore. Remove the rule from the comment.', slug);
      problems.push({ rule: 'unused-suppression', span: at, message });
    }
  }
  return { kept, silenced, problems };
}
