/** A page for each error code. */
import { codes, logSources, type LogCause, type LogCode } from '../../../server/src/catalog/log';
import { html, type Html } from '../frame/html';
import { relative, type SitePage } from '../frame/page';
import { nameLink, prose, sourcesSection } from '../text/prose';
import { shorten } from '../text/shorten';
import { logCertainties } from '../text/words';
import { codePath, codeTitle } from './about';

/** The reasons for a code or a message, each with what to do. */
export function causeList(causes: readonly LogCause[], path: string): Html {
  const row = ({ item, text, remedy, byClient, around }: LogCause): Html => {
    const about =
      // A sentence that begins with the item needs nothing before it.
      item === undefined || text?.startsWith(item) === true
        ? undefined
        : around === true
          ? html`Way around: ${nameLink(item, path)}. `
          : html`${nameLink(item, path)}: `;
    const where = byClient === true ? html` <span class="tag">after the install</span>` : undefined;
    return html`<li>
      ${about}${text === undefined ? undefined : prose(text, path)}${where}${remedy === undefined ? undefined : html`<br /><span class="remedy">What to try: ${prose(remedy, path)}</span>`}
    </li>`;
  };
  return html`<ul class="causes">
    ${causes.map(row)}
  </ul>`;
}

/** The same number as it is written elsewhere: with capitals, unsigned and signed. */
function otherForms(code: string): string[] {
  if (!code.startsWith('0x')) return [];
  const number = Number(code);
  return [`0x${code.slice(2).toUpperCase()}`, String(number), String(number | 0)];
}

/** The error of Windows that an HRESULT of that family wraps. */
function wrapped(code: string): number | undefined {
  return code.startsWith('0x8007') ? Number(code) & 0xffff : undefined;
}

function codePage(code: LogCode): SitePage {
  const path = codePath(code);
  const title = codeTitle(code);
  const { meaning, causes = [], certainty, sources } = code;
  const forms = otherForms(code.code);
  const inner = wrapped(code.code);
  const body = html`<p class="kicker"><a href="${relative(path, 'logs/index.html')}">Log errors</a></p>
    <h1>${title}</h1>
    <p class="kind">${code.name}</p>
    <p class="lead">${prose(meaning, path)}</p>
    ${
      causes.length === 0
        ? html`<p>No reason is known that lies in the command line.</p>`
        : html`<h2 id="causes">What can cause it, and what to try</h2>
            ${causeList(causes, path)}`
    }
    <dl class="facts">
      ${
        forms.length === 0
          ? undefined
          : html`<div>
              <dt>Also written as</dt>
              <dd>
                ${forms.map((form, index) => html`${index > 0 ? ', ' : undefined}<code>${form}</code>`)}
              </dd>
            </div>`
      }
      ${
        inner === undefined
          ? undefined
          : html`<div>
              <dt>Windows error</dt>
              <dd><code>${inner}</code></dd>
            </div>`
      }
      <div>
        <dt>How well it's known</dt>
        <dd>${logCertainties[certainty]}</dd>
      </div>
    </dl>
    <p>
      Paste your log into the <a href="${relative(path, 'index.html')}">playground</a> to see which of these
      reasons fits, or run <code>ccmsetup-lint diagnose</code>: see
      <a href="${relative(path, 'docs/logs.html')}">Install logs</a>.
    </p>
    ${sourcesSection(sources.map((key) => logSources[key]))}`;
  return {
    path,
    section: 'logs',
    title: `${title}: ${code.name}`,
    description: shorten(`${title} (${code.name}): ${meaning}`),
    body,
    search: [
      {
        kind: 'Code',
        title: `${title}: ${code.name}`,
        names: [code.code, ...forms, ...(inner === undefined ? [] : [String(inner)])],
        text: [
          meaning,
          ...causes.flatMap(({ item = '', text = '', remedy = '' }) => [item, text, remedy]),
        ].join(' '),
      },
    ],
  };
}

/** The pages of all codes. */
export function codePages(): SitePage[] {
  return codes.map(codePage);
}
