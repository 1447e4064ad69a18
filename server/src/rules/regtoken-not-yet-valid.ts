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
  summary: 'The registration token is valid only from a moment in the future on.',
  why: 'The claim nbf of a JSON Web Token says from when on it is to be accepted. The published sample token has it; how the site judges it is not documented.',
  source: sources.tokenAuthentication,
  falsePositives: 'The clock of this computer decides; a difference of ten minutes is let pass.',
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
        message: `This registration token is valid from ${dayAndMinute(claims.notBefore)} on, so it is probably refused until then. Check the token and the clock.`,
      };
    }
  },
};
