/** Writes plain text of rules and of the catalog as Markdown. */
import { entries } from '../../src/catalog';

const names = entries
  .map(({ name }) => name)
  // A longer name first, so that SMSMPLIST is not read as SMSMP.
  .sort((left, right) => right.length - left.length || (left < right ? -1 : 1))
  .map((name) => name.replace(/[?]/g, '\\$&'))
  .join('|');

/** `/mp:host`, `SMSSITECODE=P01`, `CCMSETUPCMD="…"`, `ccmsetup.exe`, `https://`, `""`: what is typed, not told. */
const typed = `(?<![\\w./-])(?:${names})(?![\\w-])(?:=(?:"…"|[^\\s,;:()"]*[^\\s,;:().?"])?|:[^\\s,;:()"]*[^\\s,;:().?"])?`;
const programs = String.raw`\b(?:ccmsetup\.(?:exe|msi)|client\.msi|msiexec(?:\.exe)?)\b|https?:\/\/(?!\w)|(?<!\w)\.ccmcmd\b|""(?!\w)`;
/** Words with an underscore, such as the path of a CMG or the name of a file. */
const identifiers = String.raw`\/?\w*_\w+(?:[\w./<>-]*[\w/>])?`;
const quoted = '"[^"\n]+"';
const slug = '(?<![\\w-])[a-z]+(?:-[a-z]+)+(?![\\w-])';
const parts = new RegExp(
  `(?<code>${typed}|${programs}|${identifiers})|(?<slug>${slug})|(?<text>${quoted}|[^\\w\\s])`,
  'g',
);

/** What the prose of a page may link to: the rules that have a page, by slug. */
export type Pages = ReadonlySet<string>;

function escaped(text: string): string {
  return text.replace(/[\\*_`<>[\]|]/g, '\\$&');
}

/** Plain text as Markdown: what is typed as code, rules as links to their pages in the same folder, signs escaped. */
export function prose(text: string, pages: Pages): string {
  return text.replace(parts, (...match) => {
    const {
      code,
      slug: name,
      text: plain,
    } = match.at(-1) as Partial<Record<'code' | 'slug' | 'text', string>>;
    if (code !== undefined) return `\`${code}\``;
    if (name !== undefined) return pages.has(name) ? `[${name}](${name}.md)` : name;
    return escaped(plain ?? '');
  });
}

/** A link; the title is plain text. */
export function link(title: string, url: string): string {
  return `[${escaped(title)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A table; cells are Markdown without line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A block of code, fenced with more backticks than it has itself. */
export function fence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${code}\n${marks}`;
}

/** "a", "a or b", "a, b or c". */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
