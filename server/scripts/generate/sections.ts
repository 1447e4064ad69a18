/** The parts of hand-written pages that come from tables: each stands between `<!-- name -->` and `<!-- /name -->`. */

const marked = /^<!-- ([\w-]+) -->\n([^]*?)^<!-- \/\1 -->$/gm;

/**
 * Pages with their sections as they should be.
 *
 * @param pages the present texts by path
 * @param sections the text of each section by its name
 * @throws Error when a page has a section that nobody writes, or a section has no page
 */
export function withSections(
  pages: ReadonlyMap<string, string>,
  sections: ReadonlyMap<string, string>,
): Map<string, string> {
  const left = new Set(sections.keys());
  const made = new Map<string, string>();
  for (const [path, text] of pages) {
    const written = text.replace(marked, (_, name: string) => {
      const section = sections.get(name);
      if (section === undefined) throw new Error(`${path} has markers <!-- ${name} -->, which nothing fills`);
      left.delete(name);
      return `<!-- ${name} -->\n\n${section}\n\n<!-- /${name} -->`;
    });
    made.set(path, written);
  }
  const [missing] = left;
  if (missing !== undefined)
    throw new Error(`no page has the markers <!-- ${missing} --> and <!-- /${missing} -->`);
  return made;
}
