/** The report in Markdown: a sentence and a table, for summaries and comments. */
import type { Summary } from '../linting/report';
import { summaryText } from './counts';
import { rulePageUrl } from './docs-links';
import { wholeFormat, type Format, type FormatOptions } from './format';
import { located, worstFirst, type Located } from './one-line';
import { repositoryPath, type Folders } from './paths';
import { visible } from './visible';

/**
 * Text that is shown as it stands: no markup, no HTML, nobody is mentioned, and no number becomes a link. What begins a
 * mention or a reference is cut from the rest by a remark, since a sign that is escaped would still be one.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$:^=]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replace(/@|\\#/g, (sign) => `${sign}<!-- -->`);
}

/** Text in a table as code. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length)) + 1);
  const padded = /^[`\s]|[`\s]$/.test(shown) ? ` ${shown} ` : shown;
  return fence + padded.replaceAll('|', '\\|') + fence;
}

/** A row of the table. */
export function markdownRow({ path, finding, place }: Located, folders: Folders): string {
  const { severity, message, rule } = finding;
  const where = markdownCode(`${repositoryPath(path, folders)}:${place.line}:${place.column}`);
  return `| ${severity} | ${where} | ${markdownText(message)} | [${rule}](${rulePageUrl(rule)}) |\n`;
}

export const markdownTableHead = '| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n';

/** What the report begins with. */
export function markdownHead(summary: Summary): string {
  return `## ccmsetup-lint\n\n${summaryText(summary)}\n`;
}

export function markdownFormat({ folders }: FormatOptions): Format {
  return wholeFormat(({ files, summary }) => {
    const rows = worstFirst(files.flatMap(located)).map((each) => markdownRow(each, folders));
    const table = rows.length === 0 ? '' : `\n${markdownTableHead}${rows.join('')}`;
    return markdownHead(summary) + table;
  });
}
