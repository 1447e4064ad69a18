import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { dayAndMinute, writtenTokens } from './support/registration-token';

const token = exampleToken({ notBefore: exampleNow - 10 * day, expires: exampleNow - 7 * day });

/** A registration token whose time is over. */
export const regtokenExpired: Rule = {
  slug: 'regtoken-expired',
  severity: 'error',
  certainty: 'certain',
  topic: 'tokens',
  summary: 'The registration token has expired.',
  why: "A bulk registration token is valid for 3 days by default and 7 days at most, and it can't be renewed.",
  source: sources.tokenAuthentication,
  falsePositives: "The clock of this computer decides. A token with a damaged payload isn't checked.",
  examples: {
    bad: [{ text: lineWithToken(token), now: exampleNow }],
    good: [
      { text: lineWithToken('$env:CMG_TOKEN'), now: exampleNow },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01', now: exampleNow },
    ],
    unknown: [{ text: lineWithToken('{{token}}'), now: exampleNow }],
  },
  names: ['/regtoken'],
  *check(context) {
    for (const { span, claims } of writtenTokens(context)) {
      if (claims?.expires === undefined || claims.expires > context.now) continue;
      yield {
        span,
        message: t(
          "The token of /regtoken expired on {0} and can't be renewed. Create a new token.",
          dayAndMinute(claims.expires),
        ),
      };
    }
  },
};
