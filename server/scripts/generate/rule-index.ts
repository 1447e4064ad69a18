/** The list of all rules: the index beside their pages. */
import type { Notice } from '../../src/lint/notices';
import { topics, type Rule, type Topic } from '../../src/rules/rule';
import { link, prose, table, type Pages } from './markdown';
import { certainties, fixKind, severityOf } from './words';

const topicIds = Object.keys(topics) as readonly Topic[];

/** The rules of each topic that has any, in the order of the topics. */
function byTopic(rules: readonly Rule[]): { title: string; rules: readonly Rule[] }[] {
  return topicIds
    .map((topic) => ({ title: topics[topic], rules: rules.filter((rule) => rule.topic === topic) }))
    .filter((group) => group.rules.length > 0);
}

/** The title of what is about the linter itself. */
const noticesTitle = 'Comments, configuration and limits';

/** The index page. */
export function ruleIndex(rules: readonly Rule[], notices: readonly Notice[], pages: Pages): string {
  const sections = byTopic(rules).flatMap((group) => [
    `## ${group.title}`,
    table(
      ['Rule', 'Severity', 'Certainty', 'Quick fix', 'Finds'],
      group.rules.map((rule) => [
        link(rule.slug, `${rule.slug}.md`),
        severityOf(rule),
        rule.certainty,
        fixKind(rule),
        prose(rule.summary, pages),
      ]),
    ),
  ]);
  const ownSection =
    notices.length === 0
      ? []
      : [
          `## ${noticesTitle}`,
          "Findings about suppression comments, the configuration and what isn't checked. You can't suppress them with a comment.",
          table(
            ['Name', 'Severity', 'Finds'],
            notices.map(({ slug, severity, summary }) => [
              link(slug, `${slug}.md`),
              severity,
              prose(summary, pages),
            ]),
          ),
        ];
  return (
    [
      `<!-- Generated from the rules by server/scripts/generate.ts. Change the rules, not this page. -->`,
      '# Rules',
      `${rules.length} rules, and ${notices.length} checks of comments, the configuration and limits. The severity tells how serious a finding is. The certainty tells how sure the rule is:`,
      Object.entries(certainties)
        .map(([certainty, meaning]) => `- **${certainty}:** ${meaning}`)
        .join('\n'),
      'A safe quick fix loses no value. Check the result of a suggestion.',
      ...sections,
      ...ownSection,
    ].join('\n\n') + '\n'
  );
}
