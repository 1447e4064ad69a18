import { sources } from '../catalog';
import type { CommandLine, Value } from '../language/ast';
import { replace, type Edit } from '../language/edit';
import { quoteSign } from '../language/printer';
import { sliceSpan, span, type Span } from '../language/span';
import type { Report, Rule } from './rule';
import { backslashesBefore } from './support/backslashes';
import { quotePairs } from './support/quote-pairs';

/** Double quotes in the place of the single ones, when nothing inside can disturb them. */
function requoted({ source, style }: CommandLine, open: Span, close: Span): Edit[] | undefined {
  const content = source.slice(open.end, close.start);
  if (content.includes('"')) return undefined;
  const sign = quoteSign(style);
  // By C runtime rules, backslashes before a quote are written twice.
  const backslashes = style === 'crt' ? '\\'.repeat(backslashesBefore(source, close.start, open.end)) : '';
  return [replace(open, sign), replace(close, backslashes + sign)];
}

function report(line: CommandLine, { quotes, text }: Value, closed: boolean): Report | undefined {
  if (quotes?.kind !== 'single' || quotes.close === undefined) return undefined;
  // Typographic ones are the matter of smart-quotes.
  const places = [quotes.open, quotes.close];
  if (places.some((place) => sliceSpan(line.source, place) !== "'")) return undefined;
  const edits = requoted(line, quotes.open, quotes.close);
  const blanks = /\s/.test(text) ? ', so this one probably ends at its first blank' : '';
  return {
    span: quotes.open,
    message: `Only the straight double quote groups text on a Windows command line; single quotes become part of the value${blanks}. Use double quotes.`,
    related: [{ span: quotes.close, message: 'The other quote of the pair.' }],
    fixes:
      edits === undefined
        ? []
        : [
            {
              title: 'Use double quotes',
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
    message:
      'Only the straight double quote groups text on a Windows command line, so CCMSETUPCMD probably ends at the first blank. Use double quotes.',
    fixes: edits === undefined ? [] : [{ title: 'Use double quotes', safe: false, edits }],
  };
}

/** Single quotes around a value. */
export const singleQuotedValue: Rule = {
  slug: 'single-quoted-value',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'structure',
  summary: 'A value stands in single quotes.',
  why: 'The rules of the C runtime and of Windows Installer know the straight double quotation mark only; a single one is an ordinary character. How ccmsetup itself reads it is not documented.',
  source: sources.cRuntimeParsing,
  falsePositives:
    'Quotes that the host language removes before ccmsetup sees them. For the languages known here they are removed first.',
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
  fix: { summary: 'Writes double quotes, doubled inside CCMSETUPCMD.', safe: true, changes: 'reading' },
  *check({ text, lines }) {
    if (!text.includes("'")) return;
    for (const each of lines) {
      const closed = quotePairs(each.tokens).every(({ close }) => close !== undefined);
      for (const argument of each.args) {
        if (argument.kind === 'stray' || argument.value === undefined) continue;
        const wrapper = argument.kind === 'property' && argument.name.key === 'CCMSETUPCMD';
        const found =
          report(each, argument.value, closed) ?? (wrapper ? wrapperReport(each, argument.value) : undefined);
        if (found !== undefined) yield found;
      }
    }
  },
};
