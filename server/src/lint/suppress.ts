/** Suppression comments: which findings they silence, and which of them silence nothing. */
import { overlaps, span, type Span } from '../language/span';
import { suggest } from '../rules/spelling';

/** One rule named by one comment. */
interface Suppression {
  readonly slug: string;
  /** The slug in the comment. */
  readonly span: Span;
  /** The document range in which findings of the rule are silenced. */
  readonly range: Span;
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

/** The findings that are left, and what is wrong with the comments. */
export interface Suppressed<T> {
  readonly kept: T[];
  readonly problems: SuppressionProblem[];
}

const kinds: readonly string[] = ['disable-next-line', 'disable', 'enable'];
const words = /ccmsetup-lint-([\w-]+)([^\r\n]*)/g;

/** The range of the first line behind `offset` that is neither blank nor one of our comments. */
function nextLine(text: string, offset: number, comments: readonly Span[]): Span {
  let end = lineEnd(text, offset);
  while (end < text.length) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    end = lineEnd(text, start);
    const content = start + text.slice(start, end).search(/\S|$/);
    const blank = content === end;
    if (!blank && !comments.some((comment) => comment.start <= content && content < comment.end))
      return span(start, end);
  }
  return span(text.length, text.length);
}

function lineEnd(text: string, offset: number): number {
  const breaks = /[\r\n]|$/g;
  breaks.lastIndex = offset;
  return breaks.exec(text)?.index ?? text.length;
}

/** The slugs that a comment names, up to its reason. */
function slugsIn(rest: string, offset: number): { slug: string; span: Span }[] {
  // In comments of XML there is no place for two dashes.
  const reason = rest.search(/\s--?(?:\s|$)/);
  const named = (reason < 0 ? rest : rest.slice(0, reason)).replace(/(?:\*\/|#>|-->|\*#).*$/, '');
  return [...named.matchAll(/[^\s,]+/g)].map(({ 0: slug, index }) => ({
    slug,
    span: span(offset + index, offset + index + slug.length),
  }));
}

/**
 * What is wrong with words that look like a suppression comment and are none; undefined when they are only mentioned.
 *
 * @param before what stands before them in the comment
 */
function misspelt(kind: string, before: string): string | undefined {
  const [nearest] = suggest(kind, kinds, 1);
  if (nearest === undefined && /\w/.test(before)) return undefined;
  const hint =
    nearest === undefined
      ? ` Use ${kinds.map((known) => `"${known}"`).join(', ')}.`
      : ` Did you mean "${nearest.word}"?`;
  return `"${kind}" is not a ccmsetup-lint directive.${hint}`;
}

/** Reads the suppression comments of a document. */
function read(
  text: string,
  comments: readonly Span[],
  known: readonly string[],
): { suppressions: Suppression[]; problems: SuppressionProblem[] } {
  const suppressions: Suppression[] = [];
  const problems: SuppressionProblem[] = [];
  const open = new Map<string, { span: Span; from: number }>();
  const close = (slug: string, end: number): void => {
    const begun = open.get(slug);
    if (begun !== undefined) suppressions.push({ slug, span: begun.span, range: span(begun.from, end) });
    open.delete(slug);
  };
  for (const comment of comments) {
    for (const found of text.slice(comment.start, comment.end).matchAll(words)) {
      const [whole, kind = '', rest = ''] = found;
      const start = comment.start + found.index;
      if (!kinds.includes(kind)) {
        const message = misspelt(kind, text.slice(comment.start, start));
        const at = start + 'ccmsetup-lint-'.length;
        if (message !== undefined)
          problems.push({ rule: 'invalid-directive', span: span(at, at + kind.length), message });
        continue;
      }
      const named = slugsIn(rest, start + whole.length - rest.length);
      if (named.length === 0) {
        const message = `Name the rules, separated by commas: ccmsetup-lint-${kind} <rule> -- <reason>.`;
        problems.push({
          rule: 'invalid-directive',
          span: span(start, start + whole.trimEnd().length),
          message,
        });
      }
      for (const { slug, span: at } of named) {
        if (!known.includes(slug)) {
          const [nearest] = suggest(slug, known, 1);
          const hint = nearest === undefined ? '' : ` Did you mean "${nearest.word}"?`;
          problems.push({
            rule: 'unknown-suppression',
            span: at,
            message: `There is no rule "${slug}".${hint}`,
          });
        } else if (kind === 'disable-next-line') {
          suppressions.push({ slug, span: at, range: nextLine(text, comment.end, comments) });
        } else if (kind === 'disable') {
          if (!open.has(slug)) open.set(slug, { span: at, from: comment.start });
        } else {
          close(slug, comment.start);
        }
      }
    }
  }
  for (const slug of [...open.keys()]) close(slug, text.length);
  return { suppressions, problems };
}

/**
 * Applies the suppression comments of a document to its findings.
 *
 * @param comments the document spans of the comments, in order
 * @param known the slugs of all rules
 */
export function suppress<T extends Suppressible>(
  text: string,
  comments: readonly Span[],
  findings: readonly T[],
  known: readonly string[],
): Suppressed<T> {
  const relevant = comments.filter(({ start, end }) => text.slice(start, end).includes('ccmsetup-lint-'));
  if (relevant.length === 0) return { kept: [...findings], problems: [] };
  const { suppressions, problems } = read(text, relevant, known);
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const { rule, span: at, statementStart = at.start } = finding;
    const places = [span(at.start, at.start), span(statementStart, statementStart)];
    const by = suppressions.filter(
      ({ slug, range }) => slug === rule && places.some((place) => overlaps(range, place)),
    );
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  for (const suppression of suppressions) {
    if (used.has(suppression)) continue;
    const message = `Nothing here breaks "${suppression.slug}" any more. Remove the rule from the comment.`;
    problems.push({ rule: 'unused-suppression', span: suppression.span, message });
  }
  return { kept, problems };
}
