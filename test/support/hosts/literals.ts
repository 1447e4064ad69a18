/** Writes texts as literals of the script languages, independently of how the hosts read them. */
import type { Choices } from '../choices';
import type { Write } from './round-trips';

/** Replaces characters one by one; some that need no escape get one too. */
function escaped(
  text: string,
  choices: Choices,
  escapes: Readonly<Record<string, string>>,
  unicode?: string,
): string {
  let written = '';
  // Nobody escapes the letters of the program's name.
  const plainEnd = text.indexOf('ccmsetup') + 'ccmsetup'.length;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const escape = escapes[character];
    if (escape !== undefined) written += escape;
    else if (unicode !== undefined && index > plainEnd && choices.number(0, 19) === 0)
      written += unicode.replace('#', character.charCodeAt(0).toString(16).padStart(4, '0'));
    else written += character;
  }
  return written;
}

const backslashed = { '\\': '\\\\', '"': '\\"' };
const singleBackslashed = { '\\': '\\\\', "'": "\\'" };
const braces = { '{': '{{', '}': '}}' };

const doubled = (text: string): string => text.replaceAll('"', '""');
const doubleBraces = (text: string): string => text.replace(/[{}]/g, '$&$&');
const kix = (text: string): string => text.replace(/[$@%]/g, '$&$&');
const kixParts = (text: string): string =>
  text
    .split(/("+)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('"') ? `'${part}'` : `"${kix(part)}"`))
    .join(' + ');
const shellDouble = (text: string): string => text.replace(/["\\$`]/g, '\\$&');

/** The kinds of literals of each language, by the id of its host. */
export const literals: Readonly<Record<string, readonly Write[]>> = {
  vbscript: [
    (text) => `"${doubled(text)}"`,
    (text) => `$"${doubleBraces(doubled(text))}"`,
    (text) => `"${text.replaceAll('"', '" & Chr(34) & "')}"`,
    (text) => `"${doubled(text).replaceAll(' ', ' " & _\r\n    "')}"`,
  ],
  autoit: [
    (text) => `"${doubled(text)}"`,
    (text) => `'${text.replaceAll("'", "''")}'`,
    (text) => `"${text.replaceAll('"', '" & Chr(34) & "')}"`,
    (text) => `"${doubled(text).replaceAll(' ', ' " & _\r\n    "')}"`,
  ],
  ruby: [
    (text, choices) => `"${escaped(text, choices, { ...backslashed, '#': '\\#' }, '\\u#')}"`,
    (text, choices) => `'${escaped(text, choices, singleBackslashed)}'`,
    (text, choices) => `%q|${escaped(text, choices, { '\\': '\\\\', '|': '\\|' })}|`,
    (text, choices) => `%Q!${escaped(text, choices, { '\\': '\\\\', '!': '\\!', '#': '\\#' })}!`,
  ],
  puppet: [
    (text, choices) => `"${escaped(text, choices, { ...backslashed, $: '\\$' })}"`,
    (text, choices) => `'${escaped(text, choices, singleBackslashed)}'`,
  ],
  go: [
    (text, choices) => `"${escaped(text, choices, backslashed, '\\u#')}"`,
    (text) => (text.includes('`') ? JSON.stringify(text) : `\`${text}\``),
  ],
  pascal: [
    (text) => `'${text.replaceAll("'", "''")}'`,
    (text) => `'${text.replaceAll("'", "''").replaceAll(' ', " ' +\r\n    '")}'`,
    (text) => `ExpandConstant('${text.replaceAll("'", "''")}')`,
  ],
  kixtart: [
    (text) => (text.includes("'") ? kixParts(text) : `'${kix(text)}'`),
    (text) => (text.includes('"') ? kixParts(text) : `"${kix(text)}"`),
    kixParts,
  ],
  nsis: [
    (text) => `"${text.replaceAll('$', '$$$$').replaceAll('"', '$\\"')}"`,
    (text) => `'${text.replaceAll('$', '$$$$').replaceAll("'", "$\\'")}'`,
    (text) => `\`${text.replaceAll('$', '$$$$').replaceAll('`', '$\\`')}\``,
    (text) => `"${text.replaceAll('$', '$$$$').replaceAll('"', '$\\"').replaceAll(' ', ' \\\r\n')}"`,
  ],
  csharp: [
    (text, choices) => `"${escaped(text, choices, backslashed, '\\u#')}"`,
    (text) => `@"${doubled(text)}"`,
    (text, choices) => `$"${escaped(text, choices, { ...backslashed, ...braces })}"`,
    (text) => `$@"${doubleBraces(doubled(text))}"`,
    (text) => (/^"|"$|"""/.test(text) ? `@"${doubled(text)}"` : `"""${text}"""`),
    (text) => (/^"|"$|"""|[{}]{2}/.test(text) ? `@"${doubled(text)}"` : `$$"""${text}"""`),
    (text) => (text.includes('"""') ? `@"${doubled(text)}"` : `"""\n    ${text}\n    """`),
  ],
  python: [
    (text, choices) => `"${escaped(text, choices, backslashed, '\\u#')}"`,
    (text, choices) => `'${escaped(text, choices, singleBackslashed)}'`,
    (text, choices) => `"""${escaped(text, choices, backslashed)}"""`,
    (text, choices) => (/'|\\$/.test(text) ? `"${escaped(text, choices, backslashed)}"` : `r'${text}'`),
    (text, choices) =>
      /["\\]$|"""/.test(text) ? `'${escaped(text, choices, singleBackslashed)}'` : `R"""${text}"""`,
    (text, choices) => `f"${escaped(text, choices, { ...backslashed, ...braces })}"`,
    (text, choices) =>
      /[^\0-\x7F]/.test(text) ? JSON.stringify(text) : `b"${escaped(text, choices, backslashed)}"`,
    (text) => (/'|\\$/.test(text) ? JSON.stringify(text) : `rf'${doubleBraces(text)}'`),
  ],
  javascript: [
    (text, choices) => `"${escaped(text, choices, backslashed, '\\u#')}"`,
    (text, choices) => `'${escaped(text, choices, singleBackslashed)}'`,
    (text, choices) => `\`${escaped(text, choices, { '\\': '\\\\', '`': '\\`', $: '\\$' })}\``,
    (text) => (/`|\\$|\$\{|\\[ux]/.test(text) ? JSON.stringify(text) : `String.raw\`${text}\``),
  ],
  shell: [
    (text) => `'${text.replaceAll("'", "'\\''")}'`,
    (text) => `"${shellDouble(text)}"`,
    (text, choices) => `$'${escaped(text, choices, singleBackslashed, '\\u#')}'`,
    // A backslash before every sign that could mean something.
    (text) => text.replace(/[^\p{L}\p{M}\p{N}\p{S}./:=,-]|[$`^<>|~]/gu, (sign) => `\\${sign}`),
    (text) => `"${shellDouble(text).replaceAll(' ', ' \\\n')}"`,
  ],
};

/** What puts literals together. */
const joiners: Readonly<Record<string, readonly string[]>> = {
  vbscript: [' & ', ' + ', ' & _\r\n'],
  autoit: [' & ', ' & _\r\n'],
  ruby: [' + ', ' ', ' \\\n  ', ' +\r\n'],
  go: [' + ', ' +\n'],
  pascal: [' + ', ' +\r\n'],
  kixtart: [' + ', ' +\r\n'],
  csharp: [' + ', '\n  + '],
  python: [' + ', ' ', ' + \\\n'],
  javascript: [' + ', ' +\n'],
  shell: [''],
};

/** A text as one literal or as several that are put together. */
export function written(id: string, text: string, choices: Choices): string {
  const kinds = literals[id] ?? [];
  let result = '';
  let rest = text;
  while (rest !== '') {
    // Nobody divides the program's name, and a pair of surrogates stays together, as it does in a file.
    const least = Math.max(1, rest.indexOf('ccmsetup') + 'ccmsetup'.length);
    // Some languages put none together.
    const whole = !Object.hasOwn(joiners, id) || choices.coin();
    const end = whole ? rest.length : choices.number(Math.min(least, rest.length), rest.length);
    const split = /[\uD800-\uDBFF]/.test(rest.charAt(end - 1)) ? end + 1 : end;
    if (result !== '') result += choices.one(joiners[id] ?? []);
    result += choices.one(kinds)(rest.slice(0, split), choices);
    rest = rest.slice(split);
  }
  return result;
}
