import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { remove } from '../language/edit';
import { span, type Span } from '../language/span';
import type { Report, Rule } from './rule';

/** The backticks before straight quotes; escapes that PowerShell understood are gone from the text. */
function backticks(text: string): Span[] {
  return [...text.matchAll(/`(?=")/g)].map(({ index }) => span(index, index + 1));
}

/** A PowerShell escape where PowerShell does not expand it. */
export const literalBacktick: Rule = {
  slug: 'literal-backtick',
  severity: 'warning',
  certainty: 'certain',
  topic: 'place',
  summary: "A backtick is before a quotation mark in a PowerShell string that doesn't expand escapes.",
  why: "PowerShell doesn't expand escapes in a single-quoted string or here-string, so ccmsetup gets the backtick.",
  source: sources.powershellQuoting,
  falsePositives: 'None known.',
  examples: {
    bad: [
      {
        host: 'powershell',
        text: 'Start-Process ccmsetup.exe -ArgumentList \'SMSSITECODE=P01 SMSCACHEDIR=`"C:\\My Cache`"\'',
        fixed: 'Start-Process ccmsetup.exe -ArgumentList \'SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"\'',
      },
    ],
    good: [
      {
        host: 'powershell',
        text: 'Start-Process ccmsetup.exe -ArgumentList "SMSSITECODE=P01 SMSCACHEDIR=`"C:\\My Cache`""',
      },
      {
        host: 'powershell',
        text: 'Start-Process ccmsetup.exe -ArgumentList \'SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"\'',
      },
    ],
    unknown: [
      { host: 'powershell', text: "Start-Process ccmsetup.exe -ArgumentList ('SMSSITECODE=P01 ' + $more)" },
    ],
  },
  fix: { summary: 'Removes the backticks.', safe: true, changes: 'reading' },
  *check({ host, text }) {
    if (host !== 'powershell') return;
    const found = backticks(text);
    for (let index = 0; index < found.length; index += 2) {
      const [open, close] = found.slice(index, index + 2);
      if (open === undefined) return;
      const pair = close === undefined ? [open] : [open, close];
      const report: Report = {
        span: open,
        message: t(
          "The backtick goes to ccmsetup, because a single-quoted PowerShell string doesn't expand escapes. Remove it.",
        ),
        fixes: [
          {
            title: close === undefined ? t('Remove the backtick') : t('Remove the backticks'),
            safe: true,
            edits: pair.map(remove),
          },
        ],
      };
      yield close === undefined
        ? report
        : { ...report, related: [{ span: close, message: t('The other backtick of the pair is here.') }] };
    }
  },
};
