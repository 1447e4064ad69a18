/** The messages of the logs: a page for each stage of an install. */
import { logSources, messages, type LogMessage, type LogStage } from '../../../server/src/catalog/log';
import { html, joined, type Html } from '../frame/html';
import { relative, type SearchEntry, type SitePage } from '../frame/page';
import { logForms } from '../text/log-form';
import { prose } from '../text/prose';
import { logFile, stages, weightOf } from '../text/words';
import { causeList } from './log-codes';

/** The path of the page of a stage. */
export function stagePath(stage: LogStage): string {
  return `logs/messages/${stage}.html`;
}

/** The stages in their order, with their messages. */
export function messagesByStage(): [LogStage, readonly LogMessage[]][] {
  const all = messages();
  return (Object.keys(stages) as LogStage[]).map((stage) => [
    stage,
    all.filter((each) => each.stage === stage),
  ]);
}

function levelOf(message: LogMessage): string {
  if (message.kind !== 'error' || message.benign === true) return 'hint';
  return message.role === 'root' ? 'error' : message.role === 'soft' ? 'warning' : 'information';
}

function shownSources({ sources }: LogMessage): Html {
  const links = sources.map((key) => {
    const { title, url } = logSources[key] as { title: string; url?: string };
    return url === undefined ? html`${title}` : html`<a href="${url}">${title}</a>`;
  });
  return joined(links, '; ');
}

function shownMessage(message: LogMessage, path: string): Html {
  const { id, log, meaning, causes = [], note, pattern } = message;
  const forms = logForms(pattern);
  return html`<section class="message">
    <h2 id="${id}"><code>${forms[0] ?? id}</code></h2>
    <p>
      <span class="level ${levelOf(message)}">${weightOf(message)}</span>
      <span class="kind">${logFile(log)}</span>
    </p>
    <p>${prose(meaning, path)}${note === undefined ? undefined : html` ${prose(note, path)}`}</p>
    ${
      forms.length > 1
        ? html`<details>
            <summary>Other messages that mean the same</summary>
            <ul>
              ${forms.slice(1).map((form) => html`<li><code>${form}</code></li>`)}
            </ul>
          </details>`
        : undefined
    }
    ${causes.length === 0 ? undefined : causeList(causes, path)}
    <p class="cited">Source: ${shownSources(message)}</p>
  </section> `;
}

function stagePage(stage: LogStage, some: readonly LogMessage[]): SitePage {
  const path = stagePath(stage);
  const title = `Log messages: ${stages[stage]}`;
  const weight = (message: LogMessage): number =>
    ['error', 'warning', 'information', 'hint'].indexOf(levelOf(message));
  const ordered = [...some].sort((left, right) => weight(left) - weight(right));
  const body = html`<p class="kicker"><a href="${relative(path, 'logs/index.html')}">Log errors</a></p>
    <h1>${title}</h1>
    <p class="lead">
      What the install logs of the client say in this part of an install, causes of failures first. An
      ellipsis stands for what differs.
    </p>
    ${ordered.map((message) => shownMessage(message, path))}`;
  return {
    path,
    section: 'logs',
    title,
    description: `What messages of ccmsetup.log and other install logs mean, and what to try. ${stages[stage]}: ${some.length} messages.`,
    body,
    search: ordered.map((message): SearchEntry => {
      const [form = message.id, ...others] = logForms(message.pattern);
      return {
        kind: 'Log message',
        title: form,
        anchor: message.id,
        text: [message.meaning, ...others].join(' '),
      };
    }),
  };
}

/** The pages of all stages. */
export function messagePages(): SitePage[] {
  return messagesByStage().map(([stage, some]) => stagePage(stage, some));
}
