/** A page for each scenario: what its command line needs, and the command line itself. */
import { contexts, scenarios, type Scenario, type ScenarioItem } from '../../../server/src/catalog';
import type { SiteFacts } from '../../../server/src/rules/rule';
import { configurationFor, defaultConfiguration } from '../../../server/src/service/configuration';
import { getLanguageService } from '../../../server/src/service/service';
import { html, joined, type Html } from '../frame/html';
import { relative, type SitePage } from '../frame/page';
import { codeBlock } from '../text/code';
import { listed, nameLink, prose, sourcesSection } from '../text/prose';
import { shorten } from '../text/shorten';
import { headingsOf } from './catalog';

/** The arguments of an item: those of a group go together, and one group is enough. */
function argumentsOf({ anyOf, value, cmg }: ScenarioItem, path: string): Html {
  const groups = anyOf.map((names) =>
    listed(
      names.map((name) => {
        const whole = value !== undefined && cmg !== true && names.length === 1 && !value.endsWith('://');
        const scheme =
          value?.endsWith('://') === true && cmg !== true ? html` with <code>${value}</code>` : undefined;
        return html`${nameLink(name, path, whole ? value : undefined)}${scheme}`;
      }),
      'and',
    ),
  );
  return html`${listed(groups, 'or')}${cmg === true ? ' with the address of a CMG' : undefined}`;
}

function rows(items: readonly ScenarioItem[], path: string): Html[] {
  return items.map((item) => {
    const note = item.note === undefined ? undefined : prose(item.note, path);
    if (item.anyOf.length === 0) return html`<li>${note}</li>`;
    return html`<li>${argumentsOf(item, path)}${note === undefined ? undefined : '. '}${note}</li>`;
  });
}

function part(id: string, title: string, items: readonly ScenarioItem[], path: string): Html | undefined {
  return items.length === 0
    ? undefined
    : html`<h2 id="${id}">${title}</h2>
        <ul>
          ${rows(items, path)}
        </ul> `;
}

/** The organization of the samples. */
const sampleSite: SiteFacts = {
  siteCodes: ['P01'],
  managementPoints: ['mp1.fabrikam.com'],
  cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'],
  tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  clientAppId: '9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d',
  resourceUri: 'https://fabrikam.com/cmg',
  fallbackStatusPoint: 'fsp1.fabrikam.com',
};

/** The command lines of all ways of a scenario, as the builder of the tools writes them. */
function commandLines({ id, title }: Scenario): { readonly title: string; readonly text: string }[] {
  const service = getLanguageService({
    now: () => Date.UTC(2026, 0, 15, 12),
    onRuleError: (slug, cause) => {
      throw new Error(`The rule ${slug} failed on a scenario.`, { cause });
    },
  });
  const configuration = { ...configurationFor(defaultConfiguration, undefined), site: sampleSite };
  return service
    .scenarios(configuration, false)
    .filter(
      (plan) =>
        plan.id === id ||
        (scenarios.every((other) => other.id !== plan.id) && plan.title.startsWith(`${title} (`)),
    )
    .flatMap((plan) => {
      const usual = plan.steps
        .filter(({ presence }) => presence === 'required')
        .flatMap(({ groups: [first = []] }) => first);
      const given = usual.map(({ name, isSecret, sample }) => ({ name, value: isSecret ? '' : sample }));
      const written = service.writeScenario(
        configuration,
        { scenario: plan.id, arguments: given },
        undefined,
        undefined,
      );
      return written === null ? [] : [{ title: plan.title, text: written.text }];
    });
}

function scenarioPage(scenario: Scenario): SitePage {
  const { id, title, context, required, recommended, forbidden, notes, sources } = scenario;
  const path = `scenarios/${id}.html`;
  const about = contexts[context];
  const lines = commandLines(scenario);
  const lead = `${about.title}: ${about.description}`;
  const body = html`<p class="kicker"><a href="${relative(path, 'scenarios/index.html')}">Scenarios</a></p>
    <h1>${title}</h1>
    <p class="lead">${prose(about.description, path)}</p>
    <h2 id="command-line">Command line</h2>
    <p>What it needs at least, with sample values. Replace them with yours.</p>
    ${lines.map((line) => html`${lines.length > 1 ? html`<h3>${line.title}</h3> ` : undefined}${codeBlock(line.text, 'ccmcmd', { about: line.title, page: path })}`)}
    ${part('required', 'Required', required, path)} ${part('recommended', 'Recommended', recommended, path)}
    ${part('avoid', "What doesn't belong there", forbidden, path)}
    ${
      notes.length === 0
        ? undefined
        : html`<h2 id="notes">What to know</h2>
            <ul>
              ${notes.map((note) => html`<li>${prose(note, path)}</li>`)}
            </ul>`
    }
    ${sourcesSection(sources)}`;
  return {
    path,
    section: 'scenarios',
    title,
    description: shorten(`How to write the ccmsetup command line for this scenario: ${title}. ${lead}`),
    body,
    headings: headingsOf(body),
    search: [
      {
        kind: 'Scenario',
        title,
        names: [id],
        text: [
          about.title,
          ...[...required, ...recommended].flatMap(({ anyOf, note = '' }) => [...anyOf.flat(), note]),
          ...notes,
        ].join(' '),
      },
    ],
  };
}

/** The index and all pages. */
export function scenarioPages(): SitePage[] {
  const path = 'scenarios/index.html';
  const lead = 'Ways to install the Configuration Manager client, each with the command line that it needs.';
  const ids = [...new Set(scenarios.map(({ context }) => context))];
  const body = html`<h1>Scenarios</h1>
    <p class="lead">${lead}</p>
    ${joined(
      ids.map(
        (context) =>
          html`<h2 id="${context.toLowerCase()}">${contexts[context].title}</h2>
            <p>${prose(contexts[context].description, path)}</p>
            <ul>
              ${scenarios.filter((each) => each.context === context).map(({ id, title }) => html`<li><a href="${`${id}.html`}">${title}</a></li>`)}
            </ul> `,
      ),
    )}`;
  const index: SitePage = {
    path,
    section: 'scenarios',
    title: 'Scenarios',
    description: lead,
    body,
    headings: headingsOf(body),
    search: [{ kind: 'Page', title: 'Scenarios', names: ['scenarios'], text: lead }],
  };
  return [index, ...scenarios.map(scenarioPage)];
}
