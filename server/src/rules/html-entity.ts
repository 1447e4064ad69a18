import { sources } from '../catalog';
import type { Value } from '../language/ast';
import { replace } from '../language/edit';
import { isPlaceholder } from '../language/placeholder';
import { isCut, spanInValue } from '../language/query';
import type { Fix, Rule } from './rule';

const entity = /&(?:(quot|amp|lt|gt|apos|nbsp)|#(\d{2,6})|#x([0-9a-f]{2,5}));/gi;
const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00A0',
};

/** Hosts in which an entity is the right way to write the character; what is left there was meant. */
const markup: ReadonlySet<string> = new Set(['xml', 'html']);

function decode(text: string): string {
  return text.replace(entity, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Quotes and blanks change what belongs to the value, so writing them is not safe. */
function fixOf(value: Value): Fix {
  const found = [...value.text.matchAll(entity)];
  const decoded = found.map(([code]) => decode(code)).join('');
  return {
    title: found.length === 1 ? 'Write the character itself' : 'Write the characters themselves',
    safe: /^[\w|&;:,.=/\\@+-]*$/.test(decoded) && !isPlaceholder(decode(value.text)),
    edits: found.map(({ 0: code, index }) =>
      replace(spanInValue(value, index, index + code.length), decode(code)),
    ),
  };
}

/** Entities of HTML and XML in a value. */
export const htmlEntity: Rule = {
  slug: 'html-entity',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'text',
  summary: 'A value holds an entity of HTML or XML, such as &amp; or &#124;.',
  why: 'Entities belong to web pages. The reference page itself once showed &#124; for the bar in CCMCERTISSUERS. Nothing says that they are decoded on a command line.',
  source: sources.reference2018,
  falsePositives:
    'In XML and HTML files an entity is the right way to write the character, and is not reported.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Root A &#124; CN=Root B"',
        fixed: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Root A | CN=Root B"',
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=&quot;C:\\Cache&quot;' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Root A | CN=Root B"' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Smith & Sons; OU=IT"' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR={{drive}}\\A&amp;B' }],
  },
  fix: {
    summary: 'Writes the character; safe unless it is a quote, a bracket or a blank.',
    safe: true,
    changes: 'reading',
  },
  *check({ text, lines, host }) {
    if (markup.has(host) || !text.includes('&')) return;
    for (const each of lines) {
      for (const argument of each.args) {
        if (argument.kind === 'stray' || argument.value === undefined) continue;
        const { value } = argument;
        if (value.opaque || value.inner !== undefined || isCut(value)) continue;
        const [first] = value.text.match(entity) ?? [];
        if (first === undefined) continue;
        const index = value.text.indexOf(first);
        yield {
          span: spanInValue(value, index, index + first.length),
          message: `This value holds ${first}, an entity of web pages. That it is decoded here is not documented; write the character itself.`,
          fixes: [fixOf(value)],
        };
      }
    }
  },
};
