import { t } from '@vscode/l10n';
import { findEntry, sources } from '../catalog';
import type { CommandLine, Parameter, Property, Value } from '../language/ast';
import { replace, type Edit } from '../language/edit';
import { printValue } from '../language/printer';
import { isCut, spanInValue } from '../language/query';
import type { Rule } from './rule';
import { shownName } from './support/written-name';

const encoded = /%(20|3A|2F)/gi;

/** The encoded characters of a value, undone. */
function decode(text: string): string {
  return text.replace(encoded, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** Writes the characters; a value that gets its first space is quoted. */
function decoding(line: CommandLine, argument: Parameter | Property, value: Value): readonly Edit[] {
  if (value.quotes === undefined && argument.quotes === undefined && /%20/.test(value.text))
    return [replace(value.span, printValue(decode(value.text), line.style))];
  return [...value.text.matchAll(encoded)].map(({ 0: code, index }) =>
    replace(spanInValue(value, index, index + code.length), decode(code)),
  );
}

function messageFor(name: string, code: string): string {
  return decode(code) === ' '
    ? t(
        "The value of {0} contains {1}, which probably isn't decoded. Write a space, and put the value in quotation marks.",
        name,
        code,
      )
    : t(
        'The value of {0} contains {1}, which probably isn\'t decoded. Write "{2}" instead.',
        name,
        code,
        decode(code),
      );
}

/** Addresses of the web inside a command line. */
export const percentEncoding: Rule = {
  slug: 'percent-encoding',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'text',
  summary: 'A value contains a code that belongs in web addresses: %20, %3A, or %2F.',
  why: "The documentation doesn't say that such codes are decoded, so they probably become part of the value. In a batch file, %2 is also a parameter of the script.",
  source: sources.reference,
  falsePositives: "A percent sign that belongs to the value. Application ID URIs aren't checked.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=C:\\My%20Cache' },
      { text: 'ccmsetup.exe /mp:https%3A%2F%2Fmp1.fabrikam.com SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=%ProgramData%\\Cache' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR={{drive}}\\My%20Cache' }],
  },
  fix: {
    summary: 'Writes the characters themselves, in quotation marks if there is a space.',
    safe: false,
    changes: 'reading',
  },
  *check({ text, lines }) {
    if (!text.includes('%')) return;
    for (const each of lines) {
      for (const argument of each.args) {
        if (argument.kind === 'stray' || argument.value === undefined) continue;
        const { value } = argument;
        if (value.opaque || value.inner !== undefined || isCut(value)) continue;
        if (findEntry(argument.name.key)?.valueKind === 'url') continue;
        const index = value.text.search(encoded);
        if (index < 0) continue;
        const code = value.text.slice(index, index + 3);
        yield {
          span: spanInValue(value, index, index + 3),
          message: messageFor(shownName(each, argument), code),
          fixes: [{ title: t('Decode the value'), safe: false, edits: decoding(each, argument, value) }],
        };
      }
    }
  },
};
