/** The sections of docs/benchmarks.md, each of which can be measured alone. */

/**
 * The page with another text in the place of a section; behind all others when it has none of that title.
 *
 * @param section begins with its title, as `## Growth`
 */
export function withSection(page: string, section: string): string {
  const [title = ''] = section.split('\n');
  const parts = page.split(/^(?=## )/m).map((part) => part.trimEnd());
  const at = parts.findIndex((part) => part.split('\n')[0] === title);
  const next = at < 0 ? [...parts, section] : parts.with(at, section);
  return `${next.map((part) => part.trimEnd()).join('\n\n')}\n`;
}
