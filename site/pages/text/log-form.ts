/** How a message of a log looks, from the expression that finds it: parts that differ become an ellipsis. */

const varying = '…';

/** Reads an expression from the left; what it takes is taken from `rest`. */
interface Reading {
  rest: string;
}

/** The end of a set of characters, after its bracket. */
function skipSet(reading: Reading): void {
  const [set = ''] = /^\[(?:\\.|[^\]\\])*\]/.exec(reading.rest) ?? [];
  reading.rest = reading.rest.slice(Math.max(1, set.length));
}

/** A quantifier behind a piece, and whether the piece may be absent. */
function quantifier(reading: Reading): { readonly optional: boolean; readonly many: boolean } {
  const [found = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(reading.rest) ?? [];
  reading.rest = reading.rest.slice(found.length);
  return { optional: /^[?*]/.test(found), many: /^[*+{]/.test(found) };
}

function escape(sign: string): string {
  if (sign === 's') return ' ';
  if (sign === 'b' || sign === 'B') return '';
  return /[dwSDW]/.test(sign) ? varying : sign === 'n' || sign === 'r' ? ' ' : sign;
}

/** One piece without its quantifier. */
function piece(reading: Reading): string {
  const [sign = ''] = reading.rest;
  if (sign === '\\') {
    const text = escape(reading.rest[1] ?? '');
    reading.rest = reading.rest.slice(2);
    return text;
  }
  if (sign === '[') {
    skipSet(reading);
    return varying;
  }
  if (sign === '(') {
    const [head = '('] = /^\((?:\?(?:<\w+>|[:=!]|<[=!]))?/.exec(reading.rest) ?? [];
    reading.rest = reading.rest.slice(head.length);
    const inner = alternatives(reading);
    reading.rest = reading.rest.slice(1);
    return head.startsWith('(?<') ? varying : (inner[0] ?? '');
  }
  reading.rest = reading.rest.slice(1);
  if (sign === '.') return varying;
  return sign === '^' || sign === '$' ? '' : sign;
}

/** The alternatives up to the end of a group or of the expression. */
function alternatives(reading: Reading): string[] {
  const texts = [''];
  while (reading.rest !== '' && !reading.rest.startsWith(')')) {
    if (reading.rest.startsWith('|')) {
      reading.rest = reading.rest.slice(1);
      texts.push('');
      continue;
    }
    const text = piece(reading);
    const { optional, many } = quantifier(reading);
    const shown = optional && !many && text !== varying ? '' : text;
    texts[texts.length - 1] = (texts.at(-1) ?? '') + shown;
  }
  return texts;
}

/**
 * The texts that an expression finds, as a reader would write them down: `Failed to check url …. Error …`.
 *
 * @returns one for each alternative at its top
 */
export function logForms(pattern: RegExp): string[] {
  const source = /^\^?\((?!\?)(.*)\)\$?$/.exec(pattern.source);
  const whole = source !== null && isOneGroup(pattern.source) ? (source[1] ?? '') : pattern.source;
  return alternatives({ rest: whole })
    .map((text) =>
      text
        .replace(/…(?:\s*…)+/g, varying)
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((text) => /[a-z]{3}/i.test(text));
}

/** Whether an expression is one group between its anchors. */
function isOneGroup(source: string): boolean {
  const reading: Reading = { rest: source.replace(/^\^/, '') };
  piece(reading);
  return reading.rest === '' || reading.rest === '$';
}
