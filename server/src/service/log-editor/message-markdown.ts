/** What is known about a message or a code, as Markdown. */
import { t } from '@vscode/l10n';
import {
  logSources,
  type LogCause,
  type LogCertainty,
  type LogMessage,
  type LogSource,
} from '../../catalog/log';
import { logText, normalCode, type Match } from '../../log';
import { asMarkdown } from '../hover/markdown-text';
import { certaintyText, type ReportedCause } from '../log';
import type { RecordKind } from './record-table';

/** Where something is known from: the certainty, and the sources that have an address. */
export function originMarkdown(certainty: LogCertainty, sources: readonly LogSource[]): string {
  const links = sources.flatMap((key) => {
    const { title, url }: { title: string; url?: string } = logSources[key];
    return url === undefined ? [] : [`[${title}](${url})`];
  });
  const known = `*${certaintyText(certainty)}*`;
  return links.length === 0 ? known : `${known}: ${links.join(', ')}`;
}

/** One reason: the argument that it lies in, what it is, and what to do. */
function reasonRow({ item, text, remedy }: LogCause): string {
  const said = [text, remedy]
    .flatMap((part) => (part === undefined ? [] : asMarkdown(logText(part))))
    .join(' ');
  return item === undefined ? `- ${said}` : `- \`${item}\`${said === '' ? '' : `: ${said}`}`;
}

/** The reasons as a list; those for other codes are left out. */
export function reasonsMarkdown(reasons: readonly LogCause[], code: string | undefined): string {
  const own = reasons.filter(
    ({ codes }) => codes === undefined || (code !== undefined && codes.includes(code)),
  );
  return own.map(reasonRow).join('\n');
}

/** What a message is, by its place in the run. */
function roleText(kind: RecordKind | undefined, known: LogMessage): string {
  switch (kind) {
    case 'root':
      return t('Cause of the failure');
    case 'symptom':
      return t('Follows from something earlier');
    case 'soft':
      return t('Matters only where nothing else explains a failure');
    case 'harmless':
      return t('Harmless here');
    default:
      return known.kind === 'exit'
        ? t('How it ended')
        : known.kind === 'record'
          ? t('What was found')
          : t('A step');
  }
}

/**
 * What is known about a message.
 *
 * @param kind what it means in its run
 * @param cause what the diagnosis says of it, where it is a cause
 */
export function messageMarkdown(
  { known, groups }: Match,
  kind: RecordKind | undefined,
  cause: ReportedCause | undefined,
): string {
  const written = groups['code'] ?? groups['code2'];
  const code = written === undefined ? undefined : normalCode(written);
  const { causes = [], note, certainty, sources } = known;
  return [
    `**${roleText(kind, known)}** (${known.id})`,
    asMarkdown(cause?.meaning ?? logText(known.meaning)),
    cause?.remedy === undefined ? '' : `**${t('What to do')}:** ${asMarkdown(cause.remedy)}`,
    reasonsMarkdown(causes, code),
    note === undefined ? '' : asMarkdown(logText(note)),
    originMarkdown(certainty, sources),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
