/** How messages name characters that cannot be shown, or look like others. */
import { t } from '@vscode/l10n';

const names = new Map<number, () => string>([
  [0x00a0, () => t('no-break space')],
  [0x00ad, () => t('soft hyphen')],
  [0x200b, () => t('zero-width space')],
  [0x200c, () => t('zero-width non-joiner')],
  [0x200d, () => t('zero-width joiner')],
  [0x2007, () => t('figure space')],
  [0x2011, () => t('non-breaking hyphen')],
  [0x2013, () => t('en dash')],
  [0x2014, () => t('em dash')],
  [0x202f, () => t('narrow no-break space')],
  [0x2212, () => t('minus sign')],
  [0x3000, () => t('ideographic space')],
  [0xfeff, () => t('byte order mark')],
]);

/** `U+2013` for the character at the start of a text. */
export function codePoint(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `U+2013, en dash` for the character at the start of a text; the name where it helps. */
export function namedCodePoint(text: string): string {
  const name = names.get(text.charCodeAt(0));
  return name === undefined ? codePoint(text) : `${codePoint(text)}, ${name()}`;
}
