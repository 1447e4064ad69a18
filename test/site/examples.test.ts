import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../server/src/rules';
import { configurationFor, defaultConfiguration } from '../../server/src/service/configuration';
import { getLanguageService } from '../../server/src/service/service';
import { readFragment } from '../../site/share/fragment';
import { parsedPages, textOf, type Parsed } from './built';

/** A moment for examples that name none. */
const now = Date.UTC(2026, 0, 15, 12);

describe('the examples of the site', () => {
  let pages: Parsed[];
  before(async () => {
    pages = await parsedPages();
  });
  const service = getLanguageService({
    now: () => now,
    onRuleError: (slug, error) => assert.fail(`${slug}: ${String(error)}`),
  });
  const configuration = configurationFor(defaultConfiguration, undefined);

  /** The texts that the links of a page open in the playground, with their languages. */
  function opened({ elements }: Parsed): { text: string; languageId: string | undefined }[] {
    return elements
      .filter(({ attribs }) => attribs['class'] === 'open')
      .map(({ attribs: { href = '' } }) => {
        const shared = readFragment(href.slice(href.indexOf('#')));
        if (shared?.kind !== 'document') return assert.fail(href);
        return { text: shared.document.text, languageId: shared.document.languageId };
      });
  }

  function findings(text: string, languageId = ''): string[] {
    const document = TextDocument.create('example', languageId, 0, text);
    const host = service.hostOf(languageId, '') ?? assert.fail(languageId);
    return service.analyze(document, host, configuration).findings.map(({ rule }) => rule);
  }

  it('open in the playground as they are shown', () => {
    let count = 0;
    for (const page of pages)
      for (const figure of page.elements.filter(({ attribs }) => attribs['class'] === 'example')) {
        const code = page.elements.find(({ name, parent }) => name === 'pre' && parent === figure);
        const shown = textOf(code ?? assert.fail(page.path));
        if (shown.includes(' … ')) continue;
        const { text } =
          opened({ ...page, elements: [figure, ...linksIn(page, figure)] })[0] ?? assert.fail(page.path);
        assert.equal(text.trimEnd(), shown.trimEnd(), page.path);
        count++;
      }
    assert.ok(count > 800, String(count));
  });

  /** The links that stand in an element. */
  function linksIn(page: Parsed, figure: Parsed['elements'][number]): Parsed['elements'] {
    return page.elements.filter((element) => element.name === 'a' && element.parent?.parent === figure);
  }

  it('have the finding of their rule when they are opened', () => {
    const silent: string[] = [];
    for (const { slug, examples, offByDefault, check } of rules) {
      // What is off, or a hover, isn't among the findings of the playground.
      if (offByDefault === true || check === undefined) continue;
      const plain = examples.bad.filter(
        ({ now: moment, site, targetVersion }) =>
          moment === undefined && site === undefined && targetVersion === undefined,
      );
      const page = pages.find(({ path }) => path === `rules/${slug}.html`) ?? assert.fail(slug);
      const texts = opened(page);
      for (const { text } of plain) {
        const link = texts.find((each) => each.text.endsWith(text));
        if (link === undefined) silent.push(`${slug} doesn't open ${text}`);
        else if (findings(link.text, link.languageId).length === 0) silent.push(`${slug} on ${text}`);
      }
    }
    assert.deepEqual(silent, []);
  });

  it('mark the place of a finding on the page of each rule, and on no other page', () => {
    const unmarked = rules

      // What is shortened for its page can't be marked.
      .filter(
        ({ check, examples }) => check !== undefined && examples.bad.some(({ text }) => text.length <= 250),
      )
      .filter(({ slug }) => {
        const page = pages.find(({ path }) => path === `rules/${slug}.html`);
        return page?.elements.some(({ attribs }) => /\bf-\w+/.test(attribs['class'] ?? '')) !== true;
      });
    assert.deepEqual(
      unmarked.map(({ slug }) => slug),
      [],
    );
    const marked = pages
      .filter(({ path }) => !path.startsWith('rules/'))
      .filter(({ elements }) => elements.some(({ attribs }) => /\bf-\w+/.test(attribs['class'] ?? '')));
    assert.deepEqual(
      marked.map(({ path }) => path),
      [],
    );
  });
});
