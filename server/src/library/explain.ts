/** Pages about names and command lines. */
import { explainName } from '../service/explain/explain-name';
import { explainText } from '../service/explain/explain-text';
import { ruleFacts } from '../service/explain/rule-facts';
import type { FileConfiguration } from '../service/configuration';
import type { LanguageService } from '../service/service';
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

/** A page with what it is about. */
export interface KnownPage {
  readonly kind: 'rule' | 'name' | 'commandLine';
  readonly markdown: string;
}

/** What is known of a name, or of the command lines in a text; none for what isn't known. */
export function pagesOn(
  what: string,
  configuration: FileConfiguration,
  service: LanguageService,
): readonly KnownPage[] {
  const rule = rulePage(what.toLowerCase());
  if (rule !== undefined) return [{ kind: 'rule', markdown: rule }];
  const named = explainName(what, configuration.site);
  if (named.length > 0) return named.map((markdown) => ({ kind: 'name', markdown }));
  return explainText(what, configuration, service).map((markdown) => ({ kind: 'commandLine', markdown }));
}

export const explain: typeof api.explain = (what, options = {}) => {
  checkText(what, 'what');
  checkOptions(options, judgingOptions);
  const configuration = configurationOf(options, undefined);
  const pages = pagesOn(what, configuration, strictService(momentOf(options), true));
  return pages.length === 0 ? undefined : pages.map(({ markdown }) => markdown).join('\n\n');
};
