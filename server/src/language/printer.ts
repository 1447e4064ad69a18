/** Text from trees: the tree as it is, and values quoted for the place where they stand. */
import type { CommandLine, QuoteStyle } from './ast';

/** The text of a line, exactly as it was parsed. */
export function print(line: CommandLine): string {
  return line.tokens.map(({ span }) => line.source.slice(span.start, span.end)).join('');
}

/** The sign that opens and closes a quoted value in a place. */
export function quoteSign(style: QuoteStyle): string {
  return style === 'inner' ? '""' : '"';
}

/**
 * Writes a value so that ccmsetup reads exactly `text`.
 *
 * C runtime rules double the backslashes before a quote and escape the quote with one more
 * (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments); Windows Installer doubles quotes
 * (https://learn.microsoft.com/en-us/windows/win32/msi/command-line-options), and inside a CCMSETUPCMD value
 * every quote of the inner line is doubled once more.
 *
 * @param always quotes also a value that needs none
 */
export function printValue(text: string, style: QuoteStyle, always = false): string {
  if (!always && text !== '' && !/[\s"]/.test(text)) return text;
  if (style === 'crt') {
    const escaped = text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1');
    return `"${escaped}"`;
  }
  const sign = quoteSign(style);
  return sign + text.replaceAll('"', sign + sign) + sign;
}
