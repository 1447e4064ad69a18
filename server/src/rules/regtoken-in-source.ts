import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { replace } from '../language/edit';
import type { Fix, Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { writtenTokens } from './support/registration-token';

const token = exampleToken({ notBefore: exampleNow - day, expires: exampleNow + day });

/** A registration token written in a file. */
export const regtokenInSource: Rule = {
  slug: 'regtoken-in-source',
  severity: 'warning',
  certainty: 'certain',
  topic: 'tokens',
  summary: 'A registration token is written in the file.',
  why: "The documentation asks you to keep a bulk registration token in a secure place. While it's valid, it lets any device register.",
  source: sources.tokenAuthentication,
  falsePositives:
    "The token of the official samples is known and isn't reported. An expired token is only information.",
  examples: {
    bad: [{ text: lineWithToken(token), now: exampleNow }],
    good: [
      { text: lineWithToken('$env:CMG_TOKEN'), now: exampleNow },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: lineWithToken('{{token}}'), now: exampleNow }],
  },
  fix: {
    summary: 'Replaces the token with a variable, in .ccmcmd files.',
    safe: false,
    changes: 'variable',
  },
  yieldsTo: ['regtoken-malformed'],
  names: ['/regtoken'],
  *check(context) {
    for (const { span, claims, published } of writtenTokens(context)) {
      if (published) continue;
      const expired = claims?.expires !== undefined && claims.expires <= context.now;
      const fix: Fix = {
        title: t('Replace the token with {0}', '$env:CMG_TOKEN'),
        safe: false,
        edits: [replace(span, '$env:CMG_TOKEN')],
      };
      yield {
        span,
        ...(expired && { severity: 'information' as const }),
        message: expired
          ? t('The token of /regtoken has expired. Use a variable to keep the next one out of the file.')
          : t(
              'The token of /regtoken lets any device register. Keep it in a secure place outside the file, and fill it in at run time.',
            ),
        // In scripts only their author knows where a variable can come from.
        fixes: context.host === 'ccmcmd' ? [fix] : [],
      };
    }
  },
};
