/** What is wrong with a text that isn't JSON, in a few words. */
import { t } from '@vscode/l10n';
import { printParseErrorCode, type ParseError } from 'jsonc-parser';

/** What a JSON error means for the person who writes the file, without a period. */
export function jsonFault({ error }: ParseError): string {
  const words: Record<ReturnType<typeof printParseErrorCode>, string> = {
    InvalidSymbol: t('invalid symbol'),
    InvalidNumberFormat: t('invalid number'),
    PropertyNameExpected: t('property name expected'),
    ValueExpected: t('value expected'),
    ColonExpected: t('colon expected'),
    CommaExpected: t('comma expected'),
    CloseBraceExpected: t('closing brace expected'),
    CloseBracketExpected: t('closing bracket expected'),
    EndOfFileExpected: t('end of file expected'),
    InvalidCommentToken: t('invalid comment'),
    UnexpectedEndOfComment: t('unexpected end of comment'),
    UnexpectedEndOfString: t('unexpected end of string'),
    UnexpectedEndOfNumber: t('unexpected end of number'),
    InvalidUnicode: t('invalid Unicode escape sequence'),
    InvalidEscapeCharacter: t('invalid escape character'),
    InvalidCharacter: t('invalid character'),
    '<unknown ParseErrorCode>': t('syntax error'),
  };
  return words[printParseErrorCode(error)];
}
