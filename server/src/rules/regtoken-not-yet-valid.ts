import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { dayAndMinute, writtenTokens } from './support/registration-token';

/** Clocks of two computers differ by minutes, in milliseconds. */
const skew = 10 * 60_000;

const token = exampleToken({ notBefore: exampleNow + day, expires: exampleNow + 4 * day });

/** A registration token whose time has not come. */
export const regtokenNotYetValid: Rule = {
  slug: 'regtoken-not-yet-valid',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'tokens',
  summary: "The registration token isn't valid yet.",
  why: "The claim nbf of a JSON Web Token says when the token becomes valid. The published sample token has it. How the site handles it isn't documented.",
  source: sources.tokenAuthentication,
  falsePositives: 'The clock of this computer decides. The rule allows for a difference of ten minutes.',
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
      if (claims?.notBefore === undefined || claims.notBefore <= context.now + skew) continue;
      yield {
        span,
        message: t(
          "The token of /regtoken isn't valid before {0}, so the site probably refuses it. Check the token and the clock.",
          dayAndMinute(claims.notBefore),
        ),
      };
    }
  },
};
