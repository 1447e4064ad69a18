import { sources } from '../catalog';
import { replace } from '../language/edit';
import type { Fix, Rule } from './rule';
import { day, exampleNow, exampleToken, lineWithToken } from './support/example-token';
import { writtenTokens } from './support/registration-token';

const token = exampleToken({ notBefore: exampleNow - day, expires: exampleNow + day });

/** A registration token written out in a file. */
export const regtokenInSource: Rule = {
  slug: 'regtoken-in-source',
  severity: 'warning',
  certainty: 'certain',
  topic: 'tokens',
  summary: 'A registration token is written out in the file.',
  why: 'The documentation asks to keep a bulk registration token in a secure place: while it is valid, it lets any device register.',
  source: sources.tokenAuthentication,
  falsePositives:
    'The token of the official samples is known and not reported. One that has expired is only an information.',
  examples: {
    bad: [{ text: lineWithToken(token), now: exampleNow }],
    good: [
      { text: lineWithToken('$env:CMG_TOKEN'), now: exampleNow },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: lineWithToken('{{token}}'), now: exampleNow }],
  },
  fix: {
    summary: 'Puts a variable in the place of the token, in .ccmcmd files.',
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
        title: 'Replace the token by the variable $env:CMG_TOKEN',
        safe: false,
        edits: [replace(span, '$env:CMG_TOKEN')],
      };
      yield {
        span,
        ...(expired && { severity: 'information' as const }),
        message: expired
          ? 'An expired token is written out here. A variable keeps the next one out of the file.'
          : 'A token is written out here. With a valid registration token any device can register, so keep it in a secure place and fill it in at run time.',
        // In scripts only their author knows where a variable can come from.
        fixes: context.host === 'ccmcmd' ? [fix] : [],
      };
    }
  },
};
