/** The page of one rule. */
import type { Rule } from '../../src/rules/rule';
import { judgedExample, shownExample, type DocsInput } from './examples';
import { link, prose, type Pages } from './markdown';
import { howToConfigure } from './how-to-configure';
import { certainties, placesOf, severityOf } from './words';

function facts(rule: Rule): string {
  const { certainty, fix } = rule;
  const kind = fix === undefined ? 'none' : fix.safe ? 'safe' : 'a suggestion';
  return [
    `- **Severity:** ${severityOf(rule)}`,
    `- **Certainty:** ${certainty}; ${certainties[certainty]}`,
    `- **Install context:** ${placesOf(rule)}`,
    `- **Quick fix:** ${kind}`,
  ].join('\n');
}

function fixSection(rule: Rule, input: DocsInput, pages: Pages): string[] {
  const { fix, examples } = rule;
  if (fix === undefined) return [];
  const fixed = examples.bad.find((example) => example.fixed !== undefined);
  const meaning = fix.safe
    ? 'It loses no value, so you can apply it to all files.'
    : "It's a suggestion. Check the result.";
  return [
    '## Quick fix',
    `${prose(fix.summary, pages)} ${meaning}`,
    ...(fixed?.fixed === undefined
      ? []
      : [
          'It turns the first wrong example that it can fix into:',
          ...shownExample({ ...fixed, text: fixed.fixed }, input),
        ]),
  ];
}

/** The page, as Markdown. */
export function rulePage(rule: Rule, input: DocsInput, pages: Pages): string {
  const { slug, summary, why, source, examples, falsePositives } = rule;
  return (
    [
      `<!-- Generated from the rule by server/scripts/generate.ts. Change the rule, not this page. -->`,
      `# ${slug}`,
      prose(summary, pages),
      facts(rule),
      '## Why',
      prose(why, pages),
      `Source: ${link(source.title, source.url)}`,
      rule.check === undefined ? '## Examples' : '## Wrong',
      ...examples.bad.flatMap((example) => judgedExample(rule, example, input, pages)),
      rule.check === undefined ? '## Without a remark' : '## Right',
      ...examples.good.flatMap((example) => shownExample(example, input)),
      ...fixSection(rule, input, pages),
      ...(falsePositives === undefined
        ? []
        : ['## When a finding may be wrong', prose(falsePositives, pages)]),
      ...howToConfigure(rule),
      '[All rules](README.md)',
    ].join('\n\n') + '\n'
  );
}
