import type { Rule } from './rule';
import { brokenTokens, dividedToken } from './support/broken-token';
import { exampleNow, lineWithToken } from './support/example-token';
import { sectionOf } from './support/learn';
import { writtenTokens } from './support/registration-token';

/** A value of /regtoken that cannot be a complete token. */
export const regtokenMalformed: Rule = {
  slug: 'regtoken-malformed',
  severity: 'error',
  certainty: 'inferred',
  topic: 'tokens',
  summary: 'The value of /regtoken is not a complete token.',
  why: 'The published token has the form of a JSON Web Token: three parts in base64url with dots between them. A token without that form was probably cut off or changed when it was copied.',
  source: sectionOf('/regtoken'),
  falsePositives:
    'Variables are not judged, nor is the content of the payload: that of the published sample is damaged.',
  examples: {
    bad: [
      { text: lineWithToken('eyJ0eXAi'), now: exampleNow },
      { text: lineWithToken('"eyJ0eXAi eyJhbGciOiJub25lIn0"'), now: exampleNow },
    ],
    good: [
      { text: lineWithToken('$env:CMG_TOKEN'), now: exampleNow },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01', now: exampleNow },
    ],
    unknown: [
      { text: lineWithToken('{{token}}'), now: exampleNow },
      { text: lineWithToken('eyJ{{token}}'), now: exampleNow },
    ],
  },
  yieldsTo: ['line-break-in-command'],
  names: ['/regtoken'],
  *check(context) {
    const broken = new Map(context.lines.flatMap(brokenTokens).map((token) => [token.span.start, token]));
    for (const { span, fault } of writtenTokens(context)) {
      if (fault === undefined) continue;
      const divided = broken.get(span.start);
      yield divided === undefined
        ? {
            span,
            message: `The value of /regtoken is probably not a complete token. ${fault} Copy the whole token again.`,
          }
        : {
            span: divided.span,
            message:
              'A blank or line break divides the registration token, probably from copying. Join its parts, which make up a complete token.',
            related: divided.breaks.map((place) => ({ span: place, message: 'The token is divided here.' })),
            about: dividedToken,
          };
    }
  },
};
