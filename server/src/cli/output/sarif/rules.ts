/** What a SARIF log says of the rules. */
import { staleSlug } from '../../../lint/notices';
import type { Certainty, Severity } from '../../../rules/severity';
import { ruleFacts, type RuleFacts } from '../../../service/explain/rule-facts';
import { portablePage, rulePageUrl } from '../docs-links';
import { readable } from '../readable';
import { shortened } from './message';

/** The levels of SARIF; it has none below a note. */
export const sarifLevels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

const problemSeverities = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
} as const satisfies Record<Severity, string>;

/** How seldom a finding is wrong, in the words of GitHub. */
const precisions = {
  certain: 'high',
  inferred: 'medium',
  folklore: 'low',
} as const satisfies Record<Certainty, string>;

/** `Cloud management gateway` as a tag. */
function tagOf(topic: string): string {
  return topic
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What is said of stale entries of a baseline, which no rule finds. */
const stale = {
  slug: staleSlug,
  summary: 'A baseline has entries whose findings are gone.',
  help: 'They would hide the same mistakes when somebody makes them again. To remove them, run with `--prune-baseline`.',
  topic: 'Comments, configuration and limits',
  severity: 'error',
  certainty: 'certain',
} as const;

type Described = Pick<RuleFacts, 'slug' | 'summary' | 'topic' | 'severity' | 'certainty'>;

function descriptor({ slug, summary, topic, severity, certainty }: Described, page: string): object {
  const markdown = portablePage(page);
  return {
    id: slug,
    shortDescription: { text: shortened(summary) },
    fullDescription: { text: shortened(summary) },
    helpUri: rulePageUrl(slug),
    help: { text: readable(page).replace(/\s*All rules\s*$/, ''), markdown },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      precision: precisions[certainty],
      'problem.severity': problemSeverities[severity],
      tags: ['ccmsetup', tagOf(topic)],
    },
  };
}

/**
 * The descriptors of some rules, in the order of the rules.
 *
 * @param pageOf the page of a rule, in Markdown
 */
export async function descriptorsOf(
  slugs: ReadonlySet<string>,
  pageOf: (slug: string) => Promise<string>,
): Promise<{ readonly ids: readonly string[]; readonly rules: readonly object[] }> {
  const used = [...ruleFacts(), stale].filter(({ slug }) => slugs.has(slug));
  const rules = await Promise.all(
    used.map(async (facts) =>
      descriptor(facts, facts === stale ? `${stale.summary} ${stale.help}` : await pageOf(facts.slug)),
    ),
  );
  return { ids: used.map(({ slug }) => slug), rules };
}
