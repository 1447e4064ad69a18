/** A page on a code, a flag or a state of the client setup, as Markdown. */
import { t } from '@vscode/l10n';
import {
  codes,
  espInstallationStates,
  logSources,
  secureFailureFlags,
  type LogCause,
  type LogCode,
  type LogSource,
} from '../../catalog/log';
// All flags are of this table; the others are large, and the library has no other use for them.
import { tlsMessages } from '../../catalog/log/messages/tls';
import { sources } from '../../catalog/sources';
import { codeOf } from '../../log/codes';
import { codeName, logText } from '../../log/text';
import { asMarkdown } from '../hover/markdown-text';
import { sourceLinks } from './scenario-page';

const espName = 'ESP InstallationState';

/** All codes that have a page, as they are written. */
export const codeNames: readonly string[] = [
  ...codes.map(({ code }) => code),
  ...secureFailureFlags.map(({ name }) => name),
  espName,
];

function reasons(causes: readonly LogCause[] = []): string[] {
  const rows = causes.map(({ item, text = '', remedy = '' }) => {
    const about = item === undefined ? '' : `**${asMarkdown(item)}**: `;
    const told = [text, remedy].filter((each) => each !== '').map(logText);
    return `- ${about}${asMarkdown(told.join(' '))}`;
  });
  return rows.length === 0 ? [] : [rows.join('\n')];
}

function page(
  title: string,
  meaning: string,
  causes: readonly LogCause[] | undefined,
  cited: readonly LogSource[],
): string {
  const links = sourceLinks(cited.map((key) => logSources[key]));
  return [
    `# ${asMarkdown(title)}`,
    asMarkdown(meaning),
    ...reasons(causes),
    `## ${t('Sources')}`,
    links,
  ].join('\n\n');
}

/** What a code is written as. */
const codeForm = /^(?:0x[\da-f]{1,8}|-?\d+|[\da-f]{8})$/;

/** A status of HTTP is in the logs as an HRESULT of its own. */
const httpStatus = /^(?:http)?([45]\d\d)$/;

/** What the digits of a code say by themselves, whoever gives it. */
export interface CodeParts {
  /** As `0x` and eight digits. */
  readonly code: string;
  /** The part of Windows that an HRESULT is of, 7 for an error of Windows itself; undefined for a plain number. */
  readonly facility: number | undefined;
  /** The number in it. */
  readonly number: number;
}

/** The parts of what is written as a code; undefined for anything else. */
export function codeParts(written: string): CodeParts | undefined {
  const key = written.trim().toLowerCase();
  if (!codeForm.test(key)) return undefined;
  const value = /^[\da-f]{8}$/.test(key) ? parseInt(key, 16) : Number(key);
  if (!Number.isSafeInteger(value) || value < -0x80000000 || value > 0xffffffff) return undefined;
  const unsigned = value >>> 0;
  // The highest bit tells an HRESULT that is a failure; below, any number can be meant.
  const facility = unsigned > 0x7fffffff ? (unsigned >>> 16) & 0x7ff : undefined;
  return {
    code: `0x${unsigned.toString(16).padStart(8, '0')}`,
    facility,
    number: facility === undefined ? unsigned : unsigned & 0xffff,
  };
}

/** The code that was meant: eight digits can be hexadecimal, and an error of Windows is known as an HRESULT. */
function writtenCode(key: string): LogCode | undefined {
  const [, status] = httpStatus.exec(key) ?? [];
  if (status !== undefined) return codeOf(`0x8019${Number(status).toString(16).padStart(4, '0')}`);
  if (!codeForm.test(key)) return undefined;
  const number = Number(key);
  const wrapped =
    number > 0 && number <= 0xffff ? `0x8007${number.toString(16).padStart(4, '0')}` : undefined;
  const forms = [
    key,
    ...(/^\d{8}$/.test(key) ? [`0x${key}`] : []),
    ...(wrapped === undefined ? [] : [wrapped]),
  ];
  return forms.map(codeOf).find((code) => code !== undefined);
}

/** The page of a code or a flag; undefined for one that is not known. */
export function codePage(written: string): string | undefined {
  const key = written
    .trim()
    .replace(/^msi\s*(?=\d)/i, '')
    .replace(/\s/g, '')
    .toLowerCase();
  const flag = secureFailureFlags.find(({ name }) => name.toLowerCase() === key);
  const told = flag === undefined ? undefined : tlsMessages().find(({ id }) => id === flag.message);
  if (flag !== undefined && told !== undefined)
    return page(flag.name, logText(told.meaning), told.causes, told.sources);
  if (key === espName.replace(' ', '').toLowerCase()) {
    const rows = espInstallationStates.map(({ id, text }) => `- ${id}: ${logText(text)}.`);
    return [`# ${espName}`, rows.join('\n'), `## ${t('Sources')}`, sourceLinks([sources.autopilot])].join(
      '\n\n',
    );
  }
  const code = writtenCode(key);
  if (code === undefined) return undefined;
  const title = code.kind === 'return' ? t('Exit code {0} of ccmsetup.exe', code.code) : code.code;
  return page(title, `${codeName(code)}: ${logText(code.meaning)}`, code.causes, code.sources);
}
