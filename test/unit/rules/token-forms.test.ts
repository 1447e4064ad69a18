import assert from 'node:assert/strict';
import { lineBreakInCommand } from '../../../server/src/rules/line-break-in-command';
import { regtokenMalformed } from '../../../server/src/rules/regtoken-malformed';
import { regtokenWrongKind } from '../../../server/src/rules/regtoken-wrong-kind';
import { check, day, hole, only, silent } from '../../support/rule-texts';
import { claims, part, slugsOfToken, toldOf, token } from '../../support/tokens';

describe('registration tokens', () => {
  describe('kind', () => {
    for (const [more, reason] of [
      [{ Type: 'Other' }, "its Type isn't BulkRegistration"],
      [{ aud: 'https://graph.microsoft.com' }, "its aud isn't urn:sccm:service"],
      [{ aud: ['a', 'b'], Type: undefined }, "its aud isn't urn:sccm:service"],
      [{ aud: undefined, Type: undefined }, 'it has neither Type nor aud'],
    ] as const) {
      it(`tells that ${reason}`, () => {
        const { message } = only(`/regtoken:${token(claims(-day, day, more))}`, regtokenWrongKind);
        assert.equal(
          message,
          `The token of /regtoken probably isn't a bulk registration token, because ${reason}. Check where it comes from.`,
        );
      });
    }
    for (const more of [{ aud: ['urn:sccm:service', 'x'] }, { aud: undefined }, { Type: undefined }]) {
      it(`lets ${JSON.stringify(more)} pass`, () => {
        silent(`/regtoken:${token(claims(-day, day, more))}`, regtokenWrongKind);
      });
    }
    it('leaves the lifetime of another kind alone', () => {
      assert.deepEqual(slugsOfToken(token(claims(-day, 90 * day, { Type: 'Other' }))).sort(), [
        'regtoken-in-source',
        'regtoken-wrong-kind',
      ]);
    });
  });

  describe('form', () => {
    const rs256 = { alg: 'RS256', typ: 'JWT' };
    const whole = token(claims(-day, day), rs256, part(Buffer.alloc(256)));
    const say = (fault: string): [string, string][] => [
      ['regtoken-malformed', `The token of /regtoken ${fault}. Copy the whole token again.`],
    ];
    for (const [what, written, fault] of [
      ['one part', 'eyJ0eXAi', 'is probably incomplete, because it has 1 part instead of 3'],
      [
        'two parts',
        whole.split('.').slice(0, 2).join('.'),
        'is probably damaged, because it has 2 parts instead of 3',
      ],
      ['an empty part', 'a..b', 'was probably cut off, because one of its parts has an impossible length'],
      [
        'no header',
        'mp1.fabrikam.com',
        "is probably damaged, because it doesn't begin with a JSON Web Token header",
      ],
      [
        'a cut signature',
        whole.slice(0, -20),
        'was probably cut off, because its signature has an impossible length',
      ],
      [
        'a cut byte',
        `${token(claims(-day, day))}AAA`,
        'was probably cut off, because one of its parts has an impossible length',
      ],
      ['a comma', `${whole},`, 'is probably damaged, because it contains characters that tokens never have'],
      ['blanks', '"eyJ0 eXAi"', 'is probably damaged, because it contains spaces or line breaks'],
      [
        'an ellipsis',
        `${whole.slice(0, 40)}…`,
        'is probably damaged, because it contains characters that tokens never have',
      ],
    ] as const) {
      it(`tells of ${what}`, () => {
        assert.deepEqual(toldOf(written), say(fault));
      });
    }

    it('takes padding and a whole RSA signature', () => {
      assert.deepEqual(slugsOfToken(whole), ['regtoken-in-source']);
      assert.deepEqual(slugsOfToken(`${whole}==`), ['regtoken-in-source']);
    });

    it('is silent on variables and placeholders', () => {
      assert.deepEqual(toldOf(hole), []);
      assert.deepEqual(toldOf(`eyJ${hole}`), []);
      assert.deepEqual(toldOf('<token>'), []);
    });

    it('tells where a blank divides a token', () => {
      const text = `ccmsetup.exe /regtoken:${whole.slice(0, 60)} ${whole.slice(60)} SMSSITECODE=P01`;
      const { at, message, related } = only(text, regtokenMalformed);
      assert.deepEqual([at, related], [`${whole.slice(0, 60)} ${whole.slice(60)}`, [' ']]);
      assert.equal(
        message,
        'A space or line break divides the token of /regtoken, probably from copying. Join the parts; together they are complete.',
      );
    });

    for (const quote of ['', '"']) {
      it(`joins a token that line breaks divide ${quote === '' ? 'without' : 'in'} quotes`, () => {
        const parts = [whole.slice(0, 60), whole.slice(60, 200), whole.slice(200)];
        const text = `/regtoken:${quote}${parts.join('\r\n')}${quote} SMSSITECODE=P01`;
        const seen = check(text, [lineBreakInCommand, regtokenMalformed], { host: 'json' });
        assert.deepEqual(
          seen.map(({ rule, at, message, fixed, safe }) => ({ rule, at, message, fixed, safe })),
          [
            {
              rule: 'line-break-in-command',
              at: '\r\n',
              message: 'The token of /regtoken has a break in it, probably from copying. Join its parts.',
              fixed: `/regtoken:${quote}${whole}${quote} SMSSITECODE=P01`,
              safe: true,
            },
          ],
        );
      });
    }

    it('does not join what is no token then', () => {
      const text = `/regtoken:"${whole.slice(0, 60)}\n${whole.slice(60, -20)}"`;
      const seen = check(text, [lineBreakInCommand], { host: 'json' });
      assert.deepEqual(
        seen.map(({ fixed }) => fixed),
        [undefined],
      );
    });
  });

  describe('damaged payload', () => {
    const good = JSON.stringify(claims(-9 * day, -8 * day));
    const digit = good.indexOf('"exp":') + 10;
    const damaged = Buffer.from(good);
    damaged[digit] = 0xb5;
    const inText = Buffer.from(good.replace('BulkRegistration', 'Bulk?egistration'));
    inText[inText.indexOf('?')] = 0xb5;
    for (const [what, payload] of [
      ['a byte in a number', damaged],
      ['a byte in a text', inText],
      ['no JSON', Buffer.from('{"exp":')],
      ['a list', Buffer.from('[1]')],
      ['null', Buffer.from('null')],
    ] as const) {
      it(`is not judged: ${what}`, () => {
        assert.deepEqual(slugsOfToken(token(payload)), ['regtoken-in-source']);
      });
    }
    for (const exp of ['1', null, true, 1e300, -1, {}]) {
      it(`does not take ${JSON.stringify(exp)} for a time`, () => {
        assert.deepEqual(slugsOfToken(token(claims(-day, day, { exp, nbf: exp }))), ['regtoken-in-source']);
      });
    }
  });
});
