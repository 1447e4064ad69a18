import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { entries, scenarios } from '../../server/src/catalog';
import { codes, messages } from '../../server/src/catalog/log';
import { ruleFacts } from '../../server/src/service/explain/rule-facts';
import { makeSite, type Site } from '../../site/pages/site';
import { projectRoot } from '../contract/modules';
import { parsedPages, proseOf, site, textOf, type Parsed } from './built';

/** The page that a link leads to, with its anchor; undefined for a link out of the site. */
function target(from: string, link: string): { path: string; anchor: string | undefined } | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  return { path: path === '' ? from : posix.join(posix.dirname(from), path), anchor };
}

describe('the pages of the site', () => {
  let made: Site;
  let pages: Parsed[];
  before(async () => {
    made = await site();
    pages = await parsedPages();
  });
  const each = (check: (page: Parsed) => readonly string[]): string[] =>
    pages.flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`));
  const named = ({ elements }: Parsed, name: string) => elements.filter((element) => element.name === name);

  it('are the same bytes each time they are made', async () => {
    const again = await makeSite(projectRoot);
    assert.deepEqual([...again.files.keys()], [...made.files.keys()]);
    const differ = [...made.files].filter(
      ([path, content]) => !Buffer.from(content).equals(Buffer.from(again.files.get(path) ?? '')),
    );
    assert.deepEqual(
      differ.map(([path]) => path),
      [],
    );
  });

  it('have a link to nothing that is not there', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const broken = each(({ path, elements }) =>
      elements.flatMap(({ attribs: { href, src } }) => {
        const link = href ?? src;
        const to = link === undefined ? undefined : target(path, link);
        if (link === undefined || to === undefined) return [];
        if (!made.files.has(to.path)) return [link];
        // The fragments of the playground hold a text.
        const isAnchor = to.anchor !== undefined && !/^v\d+\./.test(to.anchor);
        return isAnchor && byPath.get(to.path)?.ids.has(to.anchor ?? '') !== true ? [link] : [];
      }),
    );
    assert.deepEqual(broken, []);
  });

  it('can all be reached from the first one', () => {
    const links = new Map(
      pages.map(({ path, elements }) => [
        path,
        elements.flatMap(({ name, attribs: { href } }) =>
          name === 'a' && href !== undefined ? (target(path, href)?.path ?? []) : [],
        ),
      ]),
    );
    const reached = new Set(['index.html']);
    for (const path of reached) for (const to of links.get(path) ?? []) reached.add(to);
    assert.deepEqual(
      pages.map(({ path }) => path).filter((path) => !reached.has(path)),
      ['404.html'],
    );
  });

  it('name no address of their own', () => {
    const absolute = each(({ elements }) =>
      elements.flatMap(({ attribs: { href, src, action } }) =>
        [href, src, action].filter((link) => link?.startsWith('/') === true).map(String),
      ),
    );
    assert.deepEqual(absolute, []);
  });

  it('allow nothing but their own files, and no connection', () => {
    const problems = each((page) => {
      const [policy] = named(page, 'meta').filter(
        ({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy',
      );
      const content = policy?.attribs['content'] ?? '';
      const wanted = ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"];
      const inline = page.elements.filter(
        ({ name, attribs }) =>
          Object.keys(attribs).some((key) => key.startsWith('on') || key === 'style') ||
          (page.path !== '404.html' &&
            (name === 'style' || (name === 'script' && attribs['src'] === undefined))),
      );
      return [
        ...wanted.filter((directive) => !content.includes(directive)),
        ...(page.path !== 'index.html' && content.includes('unsafe') ? ['allows what is unsafe'] : []),
        ...(content.includes("script-src 'self'") && !/script-src[^;]*unsafe/.test(content)
          ? []
          : ['scripts']),
        ...inline.map(({ name }) => `has its own ${name}`),
      ];
    });
    assert.deepEqual(problems, []);
  });

  it('have a title of their own, a description, one first heading, and no gap between levels', () => {
    const problems = each((page) => {
      const headings = page.elements.filter(({ name }) => /^h[1-6]$/.test(name));
      const levels = headings.map(({ name }) => Number(name.slice(1)));
      const [description] = named(page, 'meta').filter(({ attribs }) => attribs['name'] === 'description');
      const length = (description?.attribs['content'] ?? '').length;
      return [
        ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${levels.join()} as headings`]),
        ...levels.flatMap((level, index) =>
          level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : [],
        ),
        ...(length >= 15 && length <= 220 ? [] : [`a description of ${length} characters`]),
      ];
    });
    assert.deepEqual(problems, []);
    const titles = pages.map((page) => textOf(named(page, 'title')[0]!));
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
  });

  it('use each anchor once', () => {
    const problems = each(({ elements }) => {
      const ids = elements.flatMap(({ attribs: { id } }) => id ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    assert.deepEqual(problems, []);
  });

  it('leave nothing of the source in their text', () => {
    const problems = each((page) => {
      const text = proseOf(named(page, 'main'));
      return [...text.matchAll(/\[object|undefined\b|\*\*|`|&(?:amp|lt|quot);/g)].map(([found]) => found);
    });
    assert.deepEqual(problems, []);
  });

  it('are there for everything that the tables have', () => {
    const about = (kind: string): string[] =>
      made.pages.flatMap(({ search }) =>
        search.filter((entry) => entry.kind === kind).map(({ title }) => title),
      );
    assert.deepEqual(
      about('Rule').sort(),
      ruleFacts()
        .map(({ slug }) => slug)
        .sort(),
    );
    assert.deepEqual(
      [...about('Parameter'), ...about('Property')].sort(),
      entries.map(({ name }) => name).sort(),
    );
    assert.deepEqual(about('Scenario').sort(), scenarios.map(({ title }) => title).sort());
    assert.equal(about('Code').length, codes.length);
    assert.equal(about('Log message').length, messages().length);
  });
});
