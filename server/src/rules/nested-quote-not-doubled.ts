import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { replace } from '../language/edit';
import { wrapperOf } from '../language/query';
import { spanLength } from '../language/span';
import type { Rule } from './rule';
import { quotePairs } from './support/quote-pairs';

/** A lone quote inside CCMSETUPCMD="…". */
export const nestedQuoteNotDoubled: Rule = {
  slug: 'nested-quote-not-doubled',
  severity: 'error',
  certainty: 'certain',
  contexts: ['ccmsetupcmd'],
  topic: 'structure',
  summary: 'Quotation marks inside CCMSETUPCMD="…" aren\'t doubled.',
  why: "Windows Installer ends the value at the next quotation mark that isn't doubled. Two in a row put one into the value. How ccmsetup.msi passes on inner quotation marks isn't documented.",
  source: sources.windowsInstaller,
  falsePositives:
    'Quotation marks that a script doubles at run time. Known escapes of the host language are undone first.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache""',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache"""',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache"""',
      },
      {
        text: 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSCACHEDIR={{quoted folder}}"',
      },
    ],
  },
  fix: {
    summary: "Doubles both quotation marks if it's clear where they belong.",
    safe: true,
    changes: 'reading',
  },
  names: ['CCMSETUPCMD'],
  *check({ line, lines }) {
    const closed = wrapperOf(line)?.value?.quotes?.close !== undefined;
    for (const each of lines) {
      if (each.style !== 'inner') continue;
      const pairs = quotePairs(each.tokens);
      const clear = closed && pairs.every(({ open, close }) => !open.smart && close?.smart === false);
      for (const { open, close } of pairs) {
        const lone = [open, ...(close === undefined ? [] : [close])].filter(
          ({ smart, span }) => !smart && spanLength(span) === 1,
        );
        const [first] = lone;
        if (first === undefined) continue;
        yield {
          span: first.span,
          message: t('CCMSETUPCMD="…" ends at this quotation mark. Inside it, write "" instead of ".'),
          related: lone
            .slice(1)
            .map(({ span }) => ({ span, message: t('Double the other quotation mark, too.') })),
          fixes: [
            {
              title: t('Double the quotation marks'),
              safe: clear,
              edits: lone.map(({ span }) => replace(span, '""')),
            },
          ],
        };
      }
    }
  },
};
