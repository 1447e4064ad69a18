/** Pages about names and command lines. */
import { explainName } from '../service/explain/explain-name';
import { explainText } from '../service/explain/explain-text';
import { ruleFacts } from '../service/explain/rule-facts';
import type * as api from './api';
import { checkOptions, checkText, judgingOptions } from './checks';
import { configurationOf, momentOf } from './settings';
import { strictService } from './texts';

/** A short page about a rule: the long one is on the page of the rule. */
function rulePage(name: string): string | undefined {
  const rule = ruleFacts().find(({ slug }) => slug === name);
  if (rule === undefined) return undefined;
  const { slug, summary, severity, certainty, fix, source } = rule;
  return [
    `# ${slug}`,
    summary,
    [`- **Severity:** ${severity}`, `- **Certainty:** ${certainty}`, `- **Quick fix:** ${fix}`].join('\n'),
    ...(source === undefined ? [] : [`Source: [${source.title}](${source.url})`]),
  ].join('\n\n');
}

export const explain: typeof api.explain = (what, options = {}) => {
  checkText(what, 'what');
  checkOptions(options, judgingOptions);
  const configuration = configurationOf(options, undefined);
  const rule = rulePage(what.toLowerCase());
  if (rule !== undefined) return rule;
  const named = explainName(what, configuration.site);
  const pages =
    named.length > 0 ? named : explainText(what, configuration, strictService(momentOf(options), true));
  return pages.length === 0 ? undefined : pages.join('\n\n');
};
