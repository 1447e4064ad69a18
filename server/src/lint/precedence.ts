/** One finding for one mistake: tells where more specific rules have spoken. */
import { firstIndex } from '../language/first-index';
import type { Span } from '../language/span';
import type { Report } from '../rules/rule';

/** What one rule reported. */
interface Said {
  readonly reports: readonly Report[];
  /** Whether it has more to report behind them. */
  readonly cut: boolean;
}

/** What one rule reported, ready for questions about overlap. */
interface Spoken {
  readonly starts: readonly number[];
  /** For each index the greatest end of the spans up to it. */
  readonly reach: readonly number[];
  readonly about: ReadonlySet<string>;
}

function spokenOf({ reports, cut }: Said): Spoken {
  const sorted = reports.map(({ span }) => span).sort((left, right) => left.start - right.start);
  let furthest = 0;
  const reach = sorted.map((span) => (furthest = Math.max(furthest, endOf(span))));
  // What it has to say of the rest is not known, so that nobody else speaks of that either.
  if (cut) reach[reach.length - 1] = Infinity;
  const about = new Set(reports.flatMap((report) => report.about ?? []));
  return { starts: sorted.map(({ start }) => start), reach, about };
}

/** The end of a span; an empty one counts as the character it stands before. */
function endOf({ start, end }: Span): number {
  return Math.max(end, start + 1);
}

/** Whether one of the spans shares a character with a range. */
function meets({ starts, reach }: Spoken, range: Span): boolean {
  const index = firstIndex(starts, (each) => each >= endOf(range));
  return index > 0 && (reach[index - 1] ?? 0) > range.start;
}

/**
 * Prepares answers for one command line.
 *
 * @param said what each rule reported, by slug
 * @returns whether one of the rules named by `slugs` speaks of the same place or the same matter as a report
 */
export function precedence(
  said: ReadonlyMap<string, Said>,
): (report: Report, slugs: readonly string[]) => boolean {
  const spoken = new Map<string, Spoken>();
  const of = (slug: string): Spoken | undefined => {
    const made = spoken.get(slug);
    const raw = said.get(slug);
    if (made !== undefined || raw === undefined || raw.reports.length === 0) return made;
    const fresh = spokenOf(raw);
    spoken.set(slug, fresh);
    return fresh;
  };
  return (report, slugs) =>
    slugs.some((slug) => {
      const other = of(slug);
      if (other === undefined) return false;
      return meets(other, report.span) || (report.about !== undefined && other.about.has(report.about));
    });
}
