/** All generated files of the project. */
import type { DocsInput } from './examples';
import { readmeTable, ruleIndex } from './rule-index';
import { noticePage } from './notice-page';
import { clientLanguages, clientLanguagesFile, hostTable } from './hosts';
import { rulePage } from './rule-page';
import { configurationSchema } from './schema';
import { manifestWith } from './manifest';

/** What the files are made from. */
export interface GeneratorInput extends DocsInput {
  /** The present text of README.md; only what is between the markers is replaced. */
  readonly readme: string;
  /** The present text of package.json; only what it derives from elsewhere is replaced. */
  readonly manifest: string;
  /** The present text of package.nls.json; only what comes from elsewhere is replaced. */
  readonly texts: string;
}

/** The folder that holds nothing but generated pages. */
export const pagesFolder = 'docs/rules';

/** A text with what stands between two markers replaced. */
function withSection(text: string, name: string, section: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[^]*(<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`README.md has no markers <!-- ${name} --> and <!-- /${name} -->`);
  return text.replace(marked, (_, open: string, close: string) => `${open}\n${section}\n\n${close}`);
}

function readmeOf({ readme, rules, notices, hosts }: GeneratorInput): string {
  return withSection(withSection(readme, 'hosts', hostTable(hosts)), 'rules', readmeTable(rules, notices));
}

/** The schema of the configuration file. */
export const schemaFile = 'syntaxes/ccmsetuprc.schema.json';

/** The text of every generated file, by its path in the project. */
export function generatedFiles(input: GeneratorInput): Map<string, string> {
  const { rules, notices, hosts } = input;
  const made = manifestWith({ ...input, rules: [...rules, ...notices] });
  const pages = new Set([...rules, ...notices].map(({ slug }) => slug));
  const page = (slug: string): string => `${pagesFolder}/${slug}.md`;
  return new Map([
    ['README.md', readmeOf(input)],
    ['package.json', made.manifest],
    ['package.nls.json', made.texts],
    [clientLanguagesFile, clientLanguages(hosts)],
    [schemaFile, configurationSchema(rules, notices)],
    [page('README'), ruleIndex(rules, notices, pages)],
    ...rules.map((rule): [string, string] => [page(rule.slug), rulePage(rule, input, pages)]),
    ...notices.map((notice): [string, string] => [page(notice.slug), noticePage(notice, input, pages)]),
  ]);
}
