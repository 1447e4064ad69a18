/** What there is to know of the rules, as plain data. */
import type { FileConfiguration } from '../../lint/config';
import type { Level } from '../../lint/configuration';
import { notices } from '../../lint/notices';
import { rules } from '../../rules';
import { topics } from '../../rules/rule';
import type { Certainty, Severity } from '../../rules/severity';

/** A rule, or a check of comments and the configuration. */
export interface RuleFacts {
  readonly slug: string;
  /** What it finds, one sentence. */
  readonly summary: string;
  /** The section of the index of rules. */
  readonly topic: string;
  /** How grave its findings are, unless the configuration says otherwise. */
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What kind of fix its findings can have. */
  readonly fix: 'safe' | 'suggestion' | 'none';
  /** Whether it is on without any configuration. */
  readonly onByDefault: boolean;
  /** Whether it only tells something in a hover, and has no findings. */
  readonly hoverOnly: boolean;
  /** Where the rule is stated; undefined for checks of comments and the configuration. */
  readonly source: { readonly title: string; readonly url: string } | undefined;
}

/** The facts, in the order of the rules. */
export function ruleFacts(): readonly RuleFacts[] {
  const ofRules = rules.map(
    ({ slug, summary, topic, severity, certainty, fix, offByDefault, check, source }): RuleFacts => ({
      ...{ slug, summary, topic: topics[topic], severity, certainty },
      fix: fix === undefined ? 'none' : fix.safe ? 'safe' : 'suggestion',
      onByDefault: offByDefault !== true,
      hoverOnly: check === undefined,
      source: { title: source.title, url: source.url },
    }),
  );
  const ofNotices = notices.map(({ slug, summary, severity }): RuleFacts => ({
    ...{
      slug,
      summary,
      topic: 'Comments, configuration and limits',
      severity,
      certainty: 'certain',
      fix: 'none',
    },
    onByDefault: true,
    hoverOnly: false,
    source: undefined,
  }));
  return [...ofRules, ...ofNotices];
}

/** What a rule is set to where a configuration counts. */
export function levelOf({ slug, severity }: RuleFacts, configuration: FileConfiguration): Level {
  if (notices.some((notice) => notice.slug === slug)) return configuration.notices.get(slug) ?? severity;
  const active = configuration.rules.find(({ rule }) => rule.slug === slug);
  return active === undefined ? 'off' : (active.severity ?? severity);
}
