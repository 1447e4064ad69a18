import { t } from '@vscode/l10n';
import { registrationToken, sources } from '../catalog';
import type { Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { writtenTokens } from './support/registration-token';

const { maximumLifetime } = registrationToken;
const minutesOfDay = 24 * 60;

const token = exampleToken({ notBefore: exampleNow, expires: exampleNow + 30 * day });

/** A token that is valid for longer than a bulk registration token can be. */
export const regtokenLifetime: Rule = {
  slug: 'regtoken-lifetime',
  severity: 'hint',
  certainty: 'certain',
  topic: 'tokens',
  summary: 'The token is valid for longer than 7 days.',
  why: 'The tool that creates bulk registration tokens allows 10,080 minutes (7 days) at most, so a token that is valid for longer is probably of another kind.',
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
        message: t(
          "The token of /regtoken is valid for more than {0} days, so it probably isn't a bulk registration token. Check where it comes from.",
          maximumLifetime / minutesOfDay,
        ),
      };
    }
  },
};
