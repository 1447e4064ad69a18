/** A document and its findings as Markdown, for a ticket or a forum. */
import { messageOf, type Finding } from './findings';

/** Signs that mean something in Markdown, or in the HTML that it may hold. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+|~&]|^(\s*)([-+]|\d+[.)])(?=\s)/gm, (sign) =>
    /^\s*\d/.test(sign) ? sign.replace(/[.)]/, '\\$&') : sign.replace(/[^\s]/, '\\$&'),
  );
}

/** A block of code, with a fence that's longer than any in it. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}\n`;
}

/**
 * The Markdown.
 *
 * @param text without what tells who wrote it
 * @param findings those of that text
 */
export function forumText(
  text: string,
  language: string,
  findings: readonly Pick<Finding, 'diagnostic' | 'severity'>[],
): string {
  const rows = findings.map(({ diagnostic, severity }) => {
    const { code, range } = diagnostic;
    const { line, character } = range.start;
    return `- **${severity}**, line ${line + 1}, column ${character + 1}: ${escapeMarkdown(messageOf(diagnostic))} (\`${String(code)}\`)\n`;
  });
  const told =
    rows.length === 0
      ? 'ccmsetup-lint finds nothing wrong with it.\n'
      : `ccmsetup-lint finds:\n\n${rows.join('')}`;
  return `${fenced(text, language)}\n${told}`;
}
