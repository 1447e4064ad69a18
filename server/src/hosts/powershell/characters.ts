/**
 * The character classes of PowerShell's tokenizer, which takes typographic quotes and dashes for the plain ones
 * (about_Quoting_Rules, and CharTraits.cs of the PowerShell sources).
 */
import { isLineBreak } from '../../language/characters';

/** Whether a character begins or ends a double-quoted string. */
export function isDoubleQuote(character: string | undefined): boolean {
  return character !== undefined && '"\u201C\u201D\u201E'.includes(character);
}

/** Whether a character begins a parameter such as `-Wait`. */
export function isDash(character: string | undefined): boolean {
  return character === '-' || character === '\u2013' || character === '\u2014' || character === '\u2015';
}

/** Whether a character is white space within a line. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && !isLineBreak(character) && /^\s$/.test(character);
}

/** Whether a character ends a bare argument; so does white space. */
export function endsBareWord(character: string | undefined): boolean {
  return character === undefined || '|&;,(){}<>'.includes(character) || /^\s$/.test(character);
}

/**
 * A variable, with `${…}` and scope or drive: `$x`, `${x y}`, `$env:TEMP`, `$script:x`, `$_`, `$$`. A brace that is not
 * closed in sight begins no name.
 */
export const variableSource = String.raw`\$(?:\{(?:[^}\x60\r\n]|\x60[^\r\n]){0,200}\}|[\p{L}\p{Nd}_?][\p{L}\p{Nd}_?]*(?::(?!:)[\p{L}\p{Nd}_?][\p{L}\p{Nd}_?]*)?|[$^])`;

/** A variable at an offset. */
export const variableHere = new RegExp(variableSource, 'uy');

/** The same for a splatted variable: `@params`. */
export const splatSource = String.raw`@[\p{L}\p{Nd}_?]+(?::(?!:)[\p{L}\p{Nd}_?]+)?`;

/**
 * The name under which a variable is known: lower case, without `$`, braces and the scopes that name the same
 * variable from another place.
 */
export function variableName(source: string): string {
  const inner = source.startsWith('${') ? source.slice(2, -1).replace(/`([\s\S])/g, '$1') : source.slice(1);
  return inner.toLowerCase().replace(/^(?:script|global|local|private|using|variable):/, '');
}
