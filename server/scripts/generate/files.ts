/** All generated files of the project. */
import { claudeCodeFiles } from './claude-code';
import type { DocsInput } from './examples';
import { contextTable } from './contexts';
import { injectionGrammars } from './injection';
import { ruleIndex } from './rule-index';
import { noticePage } from './notice-page';
import { clientLanguages, clientLanguagesFile, hostTable } from './hosts';
import { rulePage } from './rule-page';
import { configurationSchema } from './schema';
import { skillFiles, skillPage } from './skill';
import { manifestWith } from './manifest';
import { withSections } from './sections';

/** What the files are made from. */
export interface GeneratorInput extends DocsInput {
  /** The present texts of the pages for users, by path; only what is between markers is replaced. */
  readonly pages: ReadonlyMap<string, string>;
  /** The present text of package.json; only what it derives from elsewhere is replaced. */
  readonly manifest: string;
  /** The present text of package.nls.json; only what comes from elsewhere is replaced. */
  readonly texts: string;
}

/** The folder that holds nothing but generated pages. */
export const pagesFolder = 'docs/rules';

/** What is written between markers, by the name of the markers. */
function sectionsOf({ hosts }: GeneratorInput): Map<string, string> {
  return new Map([
    ['hosts', hostTable(hosts)],
    ['contexts', contextTable()],
  ]);
}

/** The schema of the configuration file. */
export const schemaFile = 'syntaxes/ccmsetuprc.schema.json';

/** The text of every generated file, by its path in the project. */
export function generatedFiles(input: GeneratorInput): Map<string, string> {
  const { rules, notices, hosts } = input;
  const made = manifestWith({ ...input, rules: [...rules, ...notices] });
  const linked = new Set([...rules, ...notices].map(({ slug }) => slug));
  const page = (slug: string): string => `${pagesFolder}/${slug}.md`;
  return new Map([
    ...withSections(input.pages, sectionsOf(input)),
    ['package.json', made.manifest],
    ['package.nls.json', made.texts],
    [clientLanguagesFile, clientLanguages(hosts)],
    [schemaFile, configurationSchema(rules, notices)],
    ...injectionGrammars(),
    ...claudeCodeFiles(input.manifest),
    ...skillFiles.map((path): [string, string] => [path, skillPage(rules)]),
    [page('README'), ruleIndex(rules, notices, linked)],
    ...rules.map((rule): [string, string] => [page(rule.slug), rulePage(rule, input, linked)]),
    ...notices.map((notice): [string, string] => [page(notice.slug), noticePage(notice, input, linked)]),
  ]);
}
