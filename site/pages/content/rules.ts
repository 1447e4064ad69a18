/** The pages of the rules, from those that `npm run generate` writes, and their index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../server/src/rules';
import { ruleFacts, type RuleFacts } from '../../../server/src/service/explain/rule-facts';
import { html, joined, type Html } from '../frame/html';
import type { SitePage } from '../frame/page';
import type { CodeContext } from '../text/code';
import { markdownPage } from '../text/markdown';
import { nameLink, prose } from '../text/prose';
import { shorten } from '../text/shorten';
import { certainties } from '../text/words';
import { headingsOf } from './catalog';

/** What is known of the examples of a rule: those that are wrong are marked, and shortened ones open as a whole. */
function exampleOf(slug: string): (code: string, under: string) => Partial<CodeContext> {
  const rule = rules.find((each) => each.slug === slug);
  return (code, under) => {
    const wrong = under === 'Wrong' || under === 'Examples';
    const all = wrong ? rule?.examples.bad : rule?.examples.good;
    const [head = '', tail] = code.replace(/^# ccmsetup-lint context=.*\n/, '').split(' … ');
    const example = all?.find(({ text }) =>
      tail === undefined ? text === head : text.startsWith(head) && text.endsWith(tail),
    );
    if (example === undefined) return {};
    const directive = /^# ccmsetup-lint context=.*\n/.exec(code)?.[0] ?? '';
    return { whole: directive + example.text, ...(wrong && { judged: { slug, example } }) };
  };
}

/** The names that a rule is about. */
function about(slug: string, path: string): Html | undefined {
  const names = rules.find((each) => each.slug === slug)?.names ?? [];
  if (names.length === 0 || names.length > 12) return undefined;
  return html`<h2 id="about">What it’s about</h2>
    <p>
      ${joined(
        names.map((name) => nameLink(name, path)),
        ', ',
      )}
    </p>`;
}

/**
 * A page for each rule.
 *
 * @param root the folder of the project
 * @param repository the address of its repository
 */
export function rulePages(root: string, repository: string): SitePage[] {
  return ruleFacts().map(({ slug, summary, topic }): SitePage => {
    const file = `docs/rules/${slug}.md`;
    const path = `rules/${slug}.html`;
    const markdown = readFileSync(join(root, file), 'utf8').replace(/\[All rules\]\(README\.md\)\s*$/, '');
    const page = markdownPage(markdown, { file, page: path, repository, exampleOf: exampleOf(slug) });
    return {
      path,
      section: 'rules',
      title: slug,
      description: shorten(summary),
      body: html`<p class="kicker"><a href="index.html">Rules</a></p>
        ${page.body}${about(slug, path)}`,
      headings: page.parts.map(({ heading }) => heading),
      search: [
        {
          kind: 'Rule',
          title: slug,
          names: [slug],
          text: `${summary} ${topic} ${page.parts.find(({ heading }) => heading.text === 'Why')?.text ?? ''}`,
        },
      ],
    };
  });
}

const path = 'rules/index.html';

function row({ slug, severity, certainty, fix, onByDefault, summary }: RuleFacts): Html {
  const off = onByDefault ? undefined : html` <span class="tag">off by default</span>`;
  return html`<tr data-severity="${severity}" data-certainty="${certainty}" data-fix="${fix}">
    <th scope="row"><a href="${`${slug}.html`}">${slug}</a>${off}</th>
    <td><span class="level ${severity}">${severity}</span></td>
    <td>${certainty}</td>
    <td>${fix === 'none' ? '' : fix}</td>
    <td>${prose(summary, path)}</td>
  </tr> `;
}

/** The index of the rules. */
export function ruleIndex(): SitePage {
  const facts = ruleFacts();
  const topics = [...new Set(facts.map(({ topic }) => topic))];
  const id = (topic: string): string => topic.toLowerCase().replace(/[^a-z]+/g, '-');
  const lead = `${facts.length} rules check a ccmsetup command line. The severity tells how serious a finding is, the certainty how sure the rule is.`;
  const body = html`<h1>Rules</h1>
    <p class="lead">${lead}</p>
    <ul>
      ${Object.entries(certainties).map(([name, meaning]) => html`<li><strong>${name}:</strong> ${meaning}</li> `)}
    </ul>
    <p>A safe quick fix loses no value. Check the result of a suggestion.</p>
    <div class="filter" data-filter="Filter by name or text" data-choices="severity certainty fix"></div>
    ${topics.map(
      (topic) =>
        html`<section>
          <h2 id="${id(topic)}">${topic}</h2>
          <div class="table" role="group" tabindex="0" aria-label="${`Table: ${topic}`}">
            <table>
              <thead>
                <tr>
                  <th scope="col">Rule</th>
                  <th scope="col">Severity</th>
                  <th scope="col">Certainty</th>
                  <th scope="col">Quick fix</th>
                  <th scope="col">Finds</th>
                </tr>
              </thead>
              <tbody>
                ${facts.filter((each) => each.topic === topic).map(row)}
              </tbody>
            </table>
          </div>
        </section> `,
    )}`;
  return {
    path,
    section: 'rules',
    title: 'Rules',
    description: lead,
    body,
    headings: headingsOf(body),
    search: [{ kind: 'Page', title: 'Rules', names: ['rules'], text: lead }],
  };
}
