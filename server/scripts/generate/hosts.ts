/** What is derived from the table of hosts: the client's languages, the events that start it, a table for users. */
import type { Host } from '../../src/hosts/host';
import { logLanguage } from '../../src/log/language';

/** The language identifiers of all hosts, each once, in the order of the table. */
export function languagesOf(hosts: readonly Host[]): string[] {
  return [...new Set(hosts.flatMap(({ languageIds }) => languageIds))];
}

/** Where the client has its languages from. */
export const clientLanguagesFile = 'client/src/languages.ts';

/** The text of that module. */
export function clientLanguages(hosts: readonly Host[]): string {
  const rows = languagesOf(hosts).map((id) => `  '${id}',\n`);
  return `/** The languages that can hold command lines. Generated from the table of hosts: npm run generate. */
export const languages = [
${rows.join('')}] as const;

/** The language of install logs. */
export const logLanguage = '${logLanguage.id}';

/** What the first line of an install log looks like, whatever the file is called. */
export const logFirstLine =
  /${logLanguage.firstLine}/;
`;
}

/** The events that activate the extension: VS Code does it by itself for the languages that the extension contributes. */
export function activationEvents(hosts: readonly Host[], contributed: readonly string[]): string[] {
  return languagesOf(hosts)
    .filter((id) => !contributed.includes(id))
    .map((id) => `onLanguage:${id}`);
}

/** The table of formats for users. */
export function hostTable(hosts: readonly Host[]): string {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const rows = hosts.map(
    ({ title, extensions, languageIds }) => `| ${title} | ${code(extensions)} | ${code(languageIds)} |`,
  );
  return ['| Format | Files | VS Code languages |', '| --- | --- | --- |', ...rows].join('\n');
}
