import { registrationToken, sources } from '../catalog';
import type { Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { grouped } from './support/grouped';
import { writtenTokens } from './support/registration-token';

const { maximumLifetime } = registrationToken;

const token = exampleToken({ notBefore: exampleNow, expires: exampleNow + 30 * day });

/** Minutes in words. */
function duration(minutes: number): string {
  const days = Math.floor((minutes / 60 / 24) * 10) / 10;
  return `${grouped(Math.round(minutes))} minutes (${days} days)`;
}

/** A token that is valid for longer than a bulk registration token can be. */
export const regtokenLifetime: Rule = {
  slug: 'regtoken-lifetime',
  severity: 'hint',
  certainty: 'certain',
  topic: 'tokens',
  summary: 'The token is valid for longer than 7 days.',
  why: 'The tool that creates bulk registration tokens allows 10,080 minutes (7 days) at most, so a token with a longer life is probably of another kind.',
  source: sources.tokenAuthentication,
  falsePositives: 'A future version may allow more.',
  examples: {
    bad: [{ text: lineWithToken(token), now: exampleNow }],
    good: [
      { text: lineWithToken('$env:CMG_TOKEN'), now: exampleNow },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01', now: exampleNow },
    ],
    unknown: [{ text: lineWithToken('{{token}}'), now: exampleNow }],
  },
  yieldsTo: ['regtoken-wrong-kind', 'regtoken-expired'],
  names: ['/regtoken'],
  *check(context) {
    for (const { span, claims } of writtenTokens(context)) {
      if (claims?.expires === undefined || claims.notBefore === undefined) continue;
      const lifetime = (claims.expires - claims.notBefore) / 60_000;
      if (lifetime <= maximumLifetime) continue;
      yield {
        span,
        message: `This token is valid for ${duration(lifetime)}. A bulk registration token lasts ${duration(maximumLifetime)} at most, so this is probably another kind.`,
      };
    }
  },
};
