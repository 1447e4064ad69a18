import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Value } from '../language/ast';
import { replace } from '../language/edit';
import { isPlaceholder } from '../language/placeholder';
import { isCut, spanInValue } from '../language/query';
import type { Fix, Rule } from './rule';
import { shown } from './support/shown';

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

/** Said of an entity, such as `&#124;`. */
function ofEntity(code: string): string {
  const character = decode(code);
  return /^[!#-&(-~]$/.test(character)
    ? t(
        "{0} is an HTML entity, and whether ccmsetup decodes it isn't documented. Write {1}.",
        shown(code),
        character,
      )
    : t(
        "{0} is an HTML entity, and whether ccmsetup decodes it isn't documented. Write the character itself.",
        shown(code),
      );
}

/** Quotes and blanks change what belongs to the value, so writing them is not safe. */
function fixOf(value: Value): Fix {
  const found = [...value.text.matchAll(entity)];
  const decoded = found.map(([code]) => decode(code)).join('');
  return {
    title: found.length === 1 ? t('Write the character itself') : t('Write the characters themselves'),
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
  summary: 'A value has an HTML or XML entity, such as &amp; or &#124;.',
  why: "Entities are for web pages. The reference page itself once had &#124; instead of the vertical bar in CCMCERTISSUERS. Whether ccmsetup decodes entities isn't documented.",
  source: sources.reference2018,
  falsePositives:
    'In XML and HTML files, an entity is the right way to write the character, so the rule ignores it there.',
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
    summary:
      'Writes the character. The fix is safe unless the character is a quotation mark, a bracket, or a space.',
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
          message: ofEntity(first),
          fixes: [fixOf(value)],
        };
      }
    }
  },
};
