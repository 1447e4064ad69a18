/** The index of what the install logs can hold: codes, messages by their stage, states, flags. */
import {
  codes,
  espInstallationStates,
  secureFailureFlags,
  states,
  type LogCode,
} from '../../../server/src/catalog/log';
import { html, type Html } from '../frame/html';
import { relative, type SitePage } from '../frame/page';
import { nameLink, prose } from '../text/prose';
import { dataTable } from '../text/table';
import { stages } from '../text/words';
import { codePath } from './about';
import { headingsOf } from './catalog';
import { messagesByStage, stagePath } from './log-messages';

const path = 'logs/index.html';

function codeTable(caption: string, some: readonly LogCode[]): Html {
  const row = (code: LogCode): Html[] => [
    html`<a href="${relative(path, codePath(code))}"><code>${code.code}</code></a>`,
    html`${code.name}`,
    prose(code.meaning, path),
  ];
  return dataTable(caption, ['Code', 'Name', 'What it means'], some.map(row));
}

const groups: readonly [id: string, title: string, of: (code: LogCode) => boolean][] = [
  ['exit-codes', 'Exit codes of ccmsetup.exe', ({ kind }) => kind === 'return'],
  ['hresults', 'Errors (HRESULT)', ({ kind }) => kind === undefined],
  ['enrollment', 'Errors of enrollment', ({ kind }) => kind === 'mdm'],
  ['windows-installer', 'Errors of Windows Installer', ({ kind }) => kind === 'msi'],
];

/** The page. */
export function logIndex(): SitePage {
  const lead = `What ${codes.length} error codes and ${messagesByStage().flatMap(([, some]) => some).length} messages of ccmsetup.log and the other install logs mean, and what to try.`;
  const flag = ({ bit, name, message }: (typeof secureFailureFlags)[number]): Html[] => [
    html`<a href="${relative(path, stagePath('tls'))}#${message}"><code>${name}</code></a>`,
    html`<code>${`0x${bit.toString(16)}`}</code>`,
  ];
  const body = html`<h1>Log errors</h1>
    <p class="lead">
      ${lead} To find the cause in a log of your own, paste it into the
      <a href="${relative(path, 'index.html')}">playground</a>.
    </p>
    <div class="filter" data-filter="Filter by code, name, or text"></div>
    ${groups.map(
      ([id, title, of]) =>
        html`<section>
          <h2 id="${id}">${title}</h2>
          ${codeTable(title, codes.filter(of))}
        </section> `,
    )}
    <section>
      <h2 id="messages">Messages, by the part of an install</h2>
      ${dataTable(
        'Messages',
        ['Part', 'Messages'],
        messagesByStage().map(([stage, some]) => [
          html`<a href="${relative(path, stagePath(stage))}">${stages[stage]}</a>`,
          String(some.length),
        ]),
      )}
    </section>
    <section>
      <h2 id="tls-flags">Flags of a failed TLS connection</h2>
      ${dataTable('Flags', ['Flag', 'Bit'], secureFailureFlags.map(flag))}
    </section>
    <section>
      <h2 id="states">States that ccmsetup reports</h2>
      ${dataTable(
        'States',
        ['State', 'Meaning', 'Has to do with'],
        states.map((state) => [
          html`<code>${state.id}</code>`,
          state.text,
          'item' in state ? nameLink(state.item, path) : '',
        ]),
      )}
    </section>
    <section>
      <h2 id="esp">ESP InstallationState</h2>
      ${dataTable(
        'ESP InstallationState',
        ['State', 'Meaning'],
        espInstallationStates.map(({ id, text }) => [html`<code>${id}</code>`, text]),
      )}
    </section>`;
  return {
    path,
    section: 'logs',
    title: 'Log errors',
    description: lead,
    body,
    headings: headingsOf(body),
    search: [
      { kind: 'Page', title: 'Log errors', names: ['logs', 'codes', 'errors'], text: lead },
      {
        kind: 'Page',
        title: 'States that ccmsetup reports',
        anchor: 'states',
        names: ['states', 'state messages'],
        text: states.map(({ id, text }) => `${id} ${text}`).join(' '),
      },
      {
        kind: 'Page',
        title: 'ESP InstallationState',
        anchor: 'esp',
        names: ['InstallationState'],
        text: 'Enrollment status page',
      },
    ],
  };
}
