import { t } from '@vscode/l10n';
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
  summary: "The value of /regtoken isn't a complete token.",
  why: 'The published token is a JSON Web Token: three parts in base64url, separated by dots. A token without that form was probably cut off or changed when it was copied.',
  source: sectionOf('/regtoken'),
  falsePositives:
    "Variables aren't checked, nor is the content of the payload, because that of the published sample is damaged.",
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
        ? { span, message: fault }
        : {
            span: divided.span,
            message: t(
              'A space or line break divides the token of /regtoken, probably from copying. Join the parts; together they are complete.',
            ),
            related: divided.breaks.map((place) => ({
              span: place,
              message: t('The token is divided here.'),
            })),
            about: dividedToken,
          };
    }
  },
};
