import { t } from '@vscode/l10n';
import { registrationToken } from '../catalog';
import type { Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { sectionOf } from './support/learn';
import { writtenTokens, type Claims } from './support/registration-token';

const { Type: kind, aud: audience } = registrationToken.claims;

const token = exampleToken({
  notBefore: exampleNow,
  expires: exampleNow + day / 24,
  type: 'AccessToken',
  audience: 'https://graph.microsoft.com',
});

/** What tells that a token is none for registration; a claim that is absent counts only when both are. */
function difference({ type, audiences }: Claims): string | undefined {
  if (type !== undefined && type !== kind)
    return t(
      "The token of /regtoken probably isn't a bulk registration token, because its Type isn't {0}. Check where it comes from.",
      kind,
    );
  if (audiences.length > 0 && !audiences.includes(audience))
    return t(
      "The token of /regtoken probably isn't a bulk registration token, because its aud isn't {0}. Check where it comes from.",
      audience,
    );
  return type === undefined && audiences.length === 0
    ? t(
        "The token of /regtoken probably isn't a bulk registration token, because it has neither Type nor aud. Check where it comes from.",
      )
    : undefined;
}

/** A token that was made for something else. */
export const regtokenWrongKind: Rule = {
  slug: 'regtoken-wrong-kind',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'tokens',
  summary: "The token probably isn't a bulk registration token.",
  why: `The published token has the claims Type=${kind} and aud=${audience}. The documentation doesn't say that others are refused.`,
  source: sectionOf('/regtoken'),
  falsePositives: "Newer versions may have other claims. A token with a damaged payload isn't checked.",
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
      const message = claims && difference(claims);
      if (message !== undefined) yield { span, message };
    }
  },
};
