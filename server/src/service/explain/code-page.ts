/** A page on an error code or an exit code of the client setup, as Markdown. */
import { t } from '@vscode/l10n';
import { errorCodes, returnCodes } from '../../catalog/codes';
import { asMarkdown } from '../hover/markdown-text';
import { sourceLinks } from './scenario-page';

/** Codes are compared without spaces and letter case; a negative number is what PowerShell makes of a code with 0x8…. */
function keyOf(code: string): string {
  const key = code.replace(/\s/g, '').toLowerCase();
  return /^-\d{1,10}$/.test(key) ? `0x${(Number(key) >>> 0).toString(16).padStart(8, '0')}` : key;
}

/** All codes that have a page, as they are written. */
export const codeNames: readonly string[] = [
  ...errorCodes.map(({ code }) => code),
  ...returnCodes.map(({ code }) => String(code)),
];

/** The page of a code; undefined for one that is not known. */
export function codePage(written: string): string | undefined {
  const key = keyOf(written);
  const error = errorCodes.find(({ code }) => keyOf(code) === key);
  if (error !== undefined) {
    const { code, where, meaning, sources } = error;
    const place = t('Where it appears: {0}.', asMarkdown(where));
    return [`# ${code}`, asMarkdown(meaning), place, `## ${t('Sources')}`, sourceLinks(sources)].join('\n\n');
  }
  const exit = returnCodes.find(({ code }) => String(code) === key);
  if (exit === undefined) return undefined;
  return [
    `# ${t('Exit code {0} of ccmsetup.exe', exit.code)}`,
    asMarkdown(exit.meaning),
    `[${t('Documentation')}](${exit.learn})`,
  ].join('\n\n');
}
