/** Hovers on the codes, states and flags in a message. */
import { t } from '@vscode/l10n';
import { messages, type LogCause, type LogCode } from '../../catalog/log';
import { span, type Span } from '../../language/span';
import { codeName, codeOf, flagsOf, logText, normalCode, stateOf } from '../../log';
import { asMarkdown } from '../hover/markdown-text';
import type { AskedRecord } from './asked-record';
import type { LogHover } from './log-hover';
import { originMarkdown, reasonsMarkdown } from './message-markdown';

/** What can be a code: in hexadecimal with and without its prefix, negative, unsigned, or a number. */
const word = /(?<![\w.-])(?:0x[\da-f]{1,8}|-\d{9,10}|\d{1,10}|[\da-f]{8})(?![\w-]|\.\d)/gi;

/** The parts of messages that are codes. */
const codeParts = ['code', 'code2', 'decimal'] as const;

/** What says that the number behind it is a code. */
const announced = /\b(?:(?:return |exit |error )?code|error|failed with|hr|result)[\s:=('"]*$/i;

/** The word at an offset of a message that can be a code. */
function wordAt(message: string, offset: number): Span | undefined {
  for (const { index, 0: found } of message.matchAll(word))
    if (index <= offset && offset <= index + found.length) return span(index, index + found.length);
  return undefined;
}

function codeMarkdown(written: string, about: LogCode, { match }: AskedRecord): string {
  // client.msi.log tells nothing of a prerequisite.
  const reasons = (about.causes ?? []).filter(
    ({ ofClient }: LogCause) => ofClient !== true || match?.known.id !== 'prereq-failed',
  );
  const normal = normalCode(written);
  const shown = normal === written.toLowerCase() ? `\`${written}\`` : `\`${written}\` = \`${normal}\``;
  return [
    `**${shown}** ${codeName(about)}`,
    asMarkdown(logText(about.meaning)),
    reasonsMarkdown(reasons, normal),
    originMarkdown(about.certainty, about.sources),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Whether a known code is meant: small numbers are codes only where the message says so. */
function isMeant(about: LogCode, written: string, before: string, { match }: AskedRecord): boolean {
  const isPart = codeParts.some((part) => match?.groups[part] === written);
  if (about.kind === 'return') {
    const exits = match?.known.stage === 'exit' && match.known.kind === 'exit';
    return exits || /\breturn code[\s:=('"]*$/i.test(before);
  }
  if (/^(?:0x|-)/i.test(written) || written.length >= 8) return true;
  return isPart || announced.test(before);
}

function stateMarkdown(id: number): string | undefined {
  const state = stateOf(id);
  if (state === undefined) return undefined;
  const item = state.item === undefined ? '' : `\n\n- \`${state.item}\``;
  return `**${t('State {0}', id)}**\n\n${asMarkdown(logText(state.text))}${item}`;
}

/** The reasons in the mask of a failed TLS connection, each with its meaning. */
function maskMarkdown(written: string): string | undefined {
  const flags = flagsOf(Number(written));
  if (flags.length === 0) return undefined;
  const rows = flags.map(({ name, message }) => {
    const meaning = messages().find(({ id }) => id === message)?.meaning;
    return `- \`${name}\`${meaning === undefined ? '' : `: ${asMarkdown(logText(meaning))}`}`;
  });
  return `**\`${written}\`** ${t('Why the TLS connection failed')}\n\n${rows.join('\n')}`;
}

/** The hover on the code at an offset of the document; undefined where none stands, or none that is known. */
export function codeHover(asked: AskedRecord, offset: number): LogHover | undefined {
  const { message, row, match } = asked;
  const at = wordAt(message, offset - row.messageStart);
  if (at === undefined) return undefined;
  const written = message.slice(at.start, at.end);
  const { state, mask } = match?.groups ?? {};
  const about = codeOf(written);
  const markdown =
    written === mask
      ? maskMarkdown(written)
      : written === state
        ? stateMarkdown(Number(written))
        : about !== undefined && isMeant(about, written, message.slice(0, at.start), asked)
          ? codeMarkdown(written, about, asked)
          : undefined;
  const place = span(row.messageStart + at.start, row.messageStart + at.end);
  return markdown === undefined ? undefined : { at: place, markdown, isAlone: false };
}
