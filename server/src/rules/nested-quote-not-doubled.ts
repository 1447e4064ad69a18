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
  summary: 'A quoted value inside CCMSETUPCMD="…" has single instead of doubled quotation marks.',
  why: 'Windows Installer ends the value at the next lone quotation mark; a doubled one stands for the character itself. How ccmsetup.msi hands inner quotes on is not documented.',
  source: sources.windowsInstaller,
  falsePositives:
    'Quotes that the host language doubles at run time. Escapes that the host language is known to have are undone first.',
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
    summary: 'Doubles both quotation marks, when it is clear where they belong.',
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
          message:
            'Inside CCMSETUPCMD="…" a quotation mark must be doubled, because Windows Installer ends the value at a lone one. Write "" at both ends.',
          related: lone.slice(1).map(({ span }) => ({ span, message: 'This one must be doubled as well.' })),
          fixes: [
            {
              title: 'Double the quotation marks',
              safe: clear,
              edits: lone.map(({ span }) => replace(span, '""')),
            },
          ],
        };
      }
    }
  },
};
