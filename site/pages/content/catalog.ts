/** A page for each parameter and property. */
import { contexts, entries, parameters, properties } from '../../../server/src/catalog';
import type { AllowedValue, CatalogContext, CatalogEntry, Relation } from '../../../server/src/catalog/types';
import { html, joined, type Html } from '../frame/html';
import { relative, type Heading, type SitePage } from '../frame/page';
import { codeBlock } from '../text/code';
import { keywordsOf } from '../text/keywords';
import { entryPath, listed, nameLink, prose, sourcesSection } from '../text/prose';
import { shorten } from '../text/shorten';
import { dataTable } from '../text/table';
import { allowances, readers, statuses, valueKinds } from '../text/words';
import { codesAbout, rulesAbout, scenariosWith } from './about';

/** What can be told in a few words. */
function factsOf(entry: CatalogEntry): [string, string | Html][] {
  const { min, max, unit, default: standard, separator, introduced, introducedForPush, deprecated } = entry;
  const range =
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `${min} or more`
        : max !== undefined
          ? `Up to ${max}`
          : undefined;
  const facts: [string, string | Html | undefined][] = [
    ['Read by', entry.reader === 'msi' ? 'Windows Installer' : html`<code>${entry.reader}</code>`],
    ['Status', statuses[entry.status]],
    [
      'Value',
      entry.takesValue === 'optional'
        ? `${valueKinds[entry.valueKind]}; optional`
        : valueKinds[entry.valueKind],
    ],
    ['Default', standard === undefined ? undefined : html`<code>${standard}</code>`],
    ['Range', entry.valueKind === 'command-line' ? undefined : range],
    ['Unit', unit],
    ['Several values', separator === undefined ? undefined : html`separated by <code>${separator}</code>`],
    ['Can be repeated', entry.repeatable ? 'Yes' : undefined],
    ['Letter case', entry.caseSensitiveValue ? 'Counts in the value' : undefined],
    ['Secret', entry.secret ? 'Yes. These tools never show it.' : undefined],
    ['Since version', introduced],
    ['In client push since version', introducedForPush],
    ['Replaced in version', deprecated],
  ];
  return facts.flatMap(([name, value]): [string, string | Html][] =>
    value === undefined ? [] : [[name, value]],
  );
}

function valuesTable({ values, default: standard }: CatalogEntry, path: string): Html | undefined {
  if (values.length === 0) return undefined;
  const row = ({ value, meaning, documented }: AllowedValue): Html[] => [
    html`<code>${value}</code
      >${value === standard ? html` <span class="tag">default</span>` : undefined}${documented ? undefined : html` <span class="tag">not documented</span>`}`,
    prose(meaning, path),
  ];
  return html`<h2 id="values">Values</h2>
    ${dataTable('Values', ['Value', 'Meaning'], values.map(row))}`;
}

function relationRow(
  { items, label, ownValue, value, when, reason, certainty }: Relation,
  { name }: CatalogEntry,
  path: string,
): Html {
  const others =
    label === undefined
      ? listed(
          items.map((item) => nameLink(item, path, value)),
          'or',
        )
      : prose(label, path, name);
  const own =
    ownValue === undefined
      ? undefined
      : html`With
        ${listed(
          ownValue.map((each) => html`<code>${each}</code>`),
          'or',
        )}: `;
  const guess = certainty === 'inferred' ? html` <span class="tag">inferred</span>` : undefined;
  return html`<li>
    ${own}${others}${when === undefined ? '' : ' '}${when === undefined ? undefined : prose(when, path, name)}.
    ${prose(reason, path, name)}${guess}
  </li>`;
}

function relations(entry: CatalogEntry, path: string): Html | undefined {
  const { requires, conflicts, recommends } = entry;
  const part = (id: string, title: string, some: readonly Relation[]): Html | undefined =>
    some.length === 0
      ? undefined
      : html`<h3 id="${id}">${title}</h3>
          <ul>
            ${some.map((each) => relationRow(each, entry, path))}
          </ul> `;
  if (requires.length + conflicts.length + recommends.length === 0) return undefined;
  return html`<h2 id="goes-with">What it goes with</h2>
    ${part('needs', 'Needs', requires)}${part('excludes', "Doesn't go with", conflicts)}${part('suggests', 'Use it together with', recommends)}`;
}

function places({ contexts: allowed, status }: CatalogEntry): Html {
  if (status !== 'documented') return html`<p>The documentation doesn’t say in which places it works.</p>`;
  const ids = Object.keys(allowed) as CatalogContext[];
  return dataTable(
    'Where it can be used',
    ['Place', 'Works there', 'What the place is'],
    ids.map((id) => [
      contexts[id].title,
      html`<span class="allowance ${allowed[id]}">${allowances[allowed[id]]}</span>`,
      contexts[id].description,
    ]),
  );
}

function list(id: string, title: string, rows: readonly Html[]): Html | undefined {
  return rows.length === 0
    ? undefined
    : html`<h2 id="${id}">${title}</h2>
        <ul>
          ${rows}
        </ul> `;
}

function replaced({ replacement }: CatalogEntry, path: string): Html | undefined {
  return replacement === undefined
    ? undefined
    : html`<p class="note">Use ${prose(replacement, path)} instead.</p>`;
}

function entryPage(entry: CatalogEntry): SitePage {
  const { name, summary, notes, history, example, learn, sources } = entry;
  const path = entryPath(entry);
  const text = (each: string): Html => prose(each, path, name);
  const rules = rulesAbout(name).map(
    ({ slug, severity, summary: about }) =>
      html`<li>
        <a href="${relative(path, `rules/${slug}.html`)}">${slug}</a>
        <span class="level ${severity}">${severity}</span><br />${text(about)}
      </li>`,
  );
  const uses = scenariosWith(name).map(
    ({ scenario, presence }) =>
      html`<li>
        <a href="${relative(path, `scenarios/${scenario.id}.html`)}">${scenario.title}</a>: ${presence}
      </li>`,
  );
  const codes = codesAbout(name).map(
    ({ path: to, title, text: about }) =>
      html`<li><a href="${relative(path, to)}">${title}</a>: ${text(about)}</li>`,
  );
  const body = html`<p class="kicker">
      <a href="${relative(path, 'catalog/index.html')}">Parameters and properties</a>
    </p>
    <h1><code>${name}</code></h1>
    <p class="kind">${readers[entry.reader]}</p>
    <p class="lead">${text(summary)}</p>
    ${replaced(entry, path)}
    ${example === undefined ? undefined : codeBlock(example, 'ccmcmd', { about: name, page: path })}
    <dl class="facts">
      ${factsOf(entry).map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${list(
      'notes',
      'What to know',
      notes.map((note) => html`<li>${text(note)}</li>`),
    )}
    ${valuesTable(entry, path)} ${relations(entry, path)}
    <h2 id="places">Where it can be used</h2>
    ${places(entry)} ${list('scenarios', 'Scenarios that use it', uses)}
    ${list('rules', 'Rules that judge it', rules)} ${list('errors', 'Errors that it can lead to', codes)}
    ${
      history.length === 0
        ? undefined
        : html`<h2 id="history">Background</h2>
            <p>${text(history.join(' '))}</p>`
    }
    <p><a href="${learn}">Read the documentation of ${name}</a></p>
    ${sourcesSection(sources)}`;
  return {
    path,
    section: 'catalog',
    title: name,
    description: shorten(`${name}: ${summary}`),
    body,
    headings: headingsOf(body),
    search: [
      {
        kind: entry.kind === 'parameter' ? 'Parameter' : 'Property',
        title: name,
        names: [name, name.replace('/', ''), ...keywordsOf(name)],
        text: [summary, ...notes, ...entry.values.map(({ value }) => value)].join(' '),
      },
    ],
  };
}

/** The headings of a body that has them with their anchors. */
export function headingsOf(body: Html): Heading[] {
  return [...body.html.matchAll(/<h([23]) id="([^"]+)">([^<]+)</g)].map(([, level, id = '', text = '']) => ({
    id,
    level: Number(level),
    text: text.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  }));
}

function entryTable(caption: string, some: readonly CatalogEntry[], path: string): Html {
  const row = (entry: CatalogEntry): Html[] => [
    html`<a href="${relative(path, entryPath(entry))}"><code>${entry.name}</code></a
      >${entry.status === 'documented' ? undefined : html` <span class="tag">${statuses[entry.status].toLowerCase()}</span>`}`,
    prose(entry.summary, path, entry.name),
  ];
  return dataTable(caption, ['Name', 'What it does'], some.map(row));
}

function catalogIndex(): SitePage {
  const path = 'catalog/index.html';
  const groups: [string, string, readonly CatalogEntry[]][] = [
    ['parameters', 'Parameters of ccmsetup.exe', parameters],
    ['properties', 'Properties of client.msi', properties.filter(({ reader }) => reader === 'client.msi')],
    [
      'ccmsetup-msi',
      'Properties of ccmsetup.msi',
      properties.filter(({ reader }) => reader === 'ccmsetup.msi'),
    ],
    [
      'windows-installer',
      'Properties of Windows Installer',
      properties.filter(({ reader }) => reader === 'msi'),
    ],
  ];
  const lead = `All ${entries.length} parameters and properties that a ccmsetup command line can have, with their values, what they need and exclude, and where they work.`;
  const body = html`<h1>Parameters and properties</h1>
    <p class="lead">
      ${lead} The same facts as data: <a href="${relative(path, 'catalog.json')}"><code>catalog.json</code></a
      >.
    </p>
    <div class="filter" data-filter="Filter by name or text"></div>
    ${joined(
      groups.map(
        ([id, title, some]) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            ${entryTable(title, some, path)}
          </section> `,
      ),
    )}`;
  return {
    path,
    section: 'catalog',
    title: 'Parameters and properties',
    description: lead,
    body,
    headings: headingsOf(body),
    search: [
      {
        kind: 'Page',
        title: 'Parameters and properties',
        names: ['catalog', 'parameters', 'properties'],
        text: lead,
      },
    ],
  };
}

/** The index and all pages. */
export function catalogPages(): SitePage[] {
  return [catalogIndex(), ...entries.map(entryPage)];
}
