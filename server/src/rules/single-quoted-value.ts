import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { CommandLine, Value } from '../language/ast';
import { replace, type Edit } from '../language/edit';
import { quoteSign } from '../language/printer';
import { sliceSpan, span, type Span } from '../language/span';
import type { Report, Rule } from './rule';
import { backslashesBefore } from './support/backslashes';
import { quotePairs } from './support/quote-pairs';
import { shownName } from './support/written-name';

/** Double quotes in the place of the single ones, when nothing inside can disturb them. */
function requoted({ source, style }: CommandLine, open: Span, close: Span): Edit[] | undefined {
  const content = source.slice(open.end, close.start);
  if (content.includes('"')) return undefined;
  const sign = quoteSign(style);
  // By C runtime rules, backslashes before a quote are written twice.
  const backslashes = style === 'crt' ? '\\'.repeat(backslashesBefore(source, close.start, open.end)) : '';
  return [replace(open, sign), replace(close, backslashes + sign)];
}

/** Single quotation marks do not hold a value with spaces together. */
function endsAtSpace(name: string): string {
  return t(
    "Single quotation marks don't group text, so the value of {0} probably ends at its first space. Use double quotation marks.",
    name,
  );
}

function report(
  line: CommandLine,
  name: string,
  { quotes, text }: Value,
  closed: boolean,
): Report | undefined {
  if (quotes?.kind !== 'single' || quotes.close === undefined) return undefined;
  // Typographic ones are the matter of smart-quotes.
  const places = [quotes.open, quotes.close];
  if (places.some((place) => sliceSpan(line.source, place) !== "'")) return undefined;
  const edits = requoted(line, quotes.open, quotes.close);
  return {
    span: quotes.open,
    message: /\s/.test(text)
      ? endsAtSpace(name)
      : t(
          'Single quotation marks probably become part of the value of {0}. Use double quotation marks.',
          name,
        ),
    related: [{ span: quotes.close, message: t('The other quotation mark is here.') }],
    fixes:
      edits === undefined
        ? []
        : [
            {
              title: t('Use double quotation marks'),
              safe: closed,
              edits,
            },
          ],
  };
}

/** CCMSETUPCMD='…': the single quotes do not hold the inner line together, so its end can only be guessed. */
function wrapperReport(line: CommandLine, { span: place, quotes }: Value): Report | undefined {
  const last = line.args.at(-1)?.span.end ?? 0;
  const open = span(place.start, place.start + 1);
  if (quotes !== undefined || sliceSpan(line.source, open) !== "'") return undefined;
  const close = span(last - 1, last);
  const edits =
    sliceSpan(line.source, close) === "'" && close.start > open.start
      ? requoted(line, open, close)
      : undefined;
  return {
    span: open,
    message: endsAtSpace('CCMSETUPCMD'),
    fixes: edits === undefined ? [] : [{ title: t('Use double quotation marks'), safe: false, edits }],
  };
}

/** Single quotation marks around a value. */
export const singleQuotedValue: Rule = {
  slug: 'single-quoted-value',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A value is in single quotation marks.',
  why: "By the rules of the C runtime and of Windows Installer, only straight double quotation marks group text. A single one is an ordinary character. How ccmsetup itself reads it isn't documented.",
  source: sources.cRuntimeParsing,
  falsePositives:
    'Quotation marks that the host language removes before ccmsetup sees them. For known languages, they are removed first.',
  examples: {
    bad: [
      {
        text: "ccmsetup.exe /source:'\\\\server1.fabrikam.com\\Client' SMSSITECODE=P01",
        fixed: 'ccmsetup.exe /source:"\\\\server1.fabrikam.com\\Client" SMSSITECODE=P01',
      },
      {
        text: "ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR='C:\\My Cache'",
        fixed: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR=\'C:\\My Cache\'"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache"""',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\Ann\'s Cache"' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR={{quoted folder}}' }],
  },
  fix: {
    summary: 'Writes double quotation marks, doubled inside CCMSETUPCMD.',
    safe: true,
    changes: 'reading',
  },
  *check({ text, lines }) {
    if (!text.includes("'")) return;
    for (const each of lines) {
      const closed = quotePairs(each.tokens).every(({ close }) => close !== undefined);
      for (const argument of each.args) {
        if (argument.kind === 'stray' || argument.value === undefined) continue;
        const wrapper = argument.kind === 'property' && argument.name.key === 'CCMSETUPCMD';
        const found =
          report(each, shownName(each, argument), argument.value, closed) ??
          (wrapper ? wrapperReport(each, argument.value) : undefined);
        if (found !== undefined) yield found;
      }
    }
  },
};
