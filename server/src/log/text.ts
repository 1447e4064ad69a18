/** Texts of the tables about logs in the language of the editor. */
import { t as translate } from '@vscode/l10n';
import type { LogCode } from '../catalog/log';

/** A text of the tables, as `logTexts` lists it, in the language of the editor. Read it late: the language comes with `initialize`. */
export function logText(text: string): string {
  return translate(text);
}

/** The name of a code: those of Windows are the same in all languages. */
export function codeName({ name }: Pick<LogCode, 'name'>): string {
  return /[a-z]/.test(name) ? logText(name) : name;
}
