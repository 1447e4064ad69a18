import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { registrationToken } from '../../../server/src/catalog';
import { sha256Hex } from '../../../server/src/rules/support/digest';
import { regtokenExpired } from '../../../server/src/rules/regtoken-expired';
import { regtokenInSource } from '../../../server/src/rules/regtoken-in-source';
import { regtokenLifetime } from '../../../server/src/rules/regtoken-lifetime';
import { regtokenNotYetValid } from '../../../server/src/rules/regtoken-not-yet-valid';
import { day, minute, only } from '../../support/rule-texts';
import { claims, slugsOfToken, toldOf, token } from '../../support/tokens';

describe('registration tokens', () => {
  it('hashes a token as the catalog has it for the published one', () => {
    const written = token(claims(-day, day));
    assert.equal(sha256Hex(written), createHash('sha256').update(written).digest('hex'));
    assert.equal(sha256Hex(written).length, registrationToken.publishedSample.sha256.length);
  });

  it('finds nothing but the token itself when it is right', () => {
    assert.deepEqual(toldOf(token(claims(-day, 2 * day))), [
      [
        'regtoken-in-source',
        'The token of /regtoken lets any device register. Keep it in a secure place outside the file, and fill it in at run time.',
      ],
    ]);
  });

  it('lowers an expired one to information', () => {
    const expired = `ccmsetup.exe /regtoken:${token(claims(-9 * day, -8 * day))}`;
    const seen = only(expired, regtokenInSource);
    assert.equal(seen.severity, 'information');
    assert.equal(
      seen.message,
      'The token of /regtoken has expired. Use a variable to keep the next one out of the file.',
    );
    assert.deepEqual([seen.fixed, seen.safe], ['ccmsetup.exe /regtoken:$env:CMG_TOKEN', false]);
  });

  it('offers the variable in .ccmcmd files only', () => {
    const text = `ccmsetup.exe /regtoken:${token(claims(-day, day))}`;
    assert.equal(only(text, regtokenInSource, { host: 'powershell' }).fixed, undefined);
  });

  it('says when a token expired', () => {
    const text = `ccmsetup.exe /regtoken:"${token(claims(-4 * day, -day))}"`;
    const { at, message } = only(text, regtokenExpired);
    assert.equal(at, token(claims(-4 * day, -day)));
    assert.equal(
      message,
      "The token of /regtoken expired on 2026-01-14 12:00 UTC and can't be renewed. Create a new token.",
    );
  });

  it('counts the very moment as expired, a second before as valid', () => {
    assert.ok(slugsOfToken(token(claims(-day, 0))).includes('regtoken-expired'));
    assert.ok(!slugsOfToken(token(claims(-day, 1000))).includes('regtoken-expired'));
  });

  it('says from when on a token is valid, beyond a skew of clocks', () => {
    const { message } = only(
      `ccmsetup.exe /regtoken:${token(claims(11 * minute, day))}`,
      regtokenNotYetValid,
    );
    assert.equal(
      message,
      "The token of /regtoken isn't valid before 2026-01-15 12:11 UTC, so the site probably refuses it. Check the token and the clock.",
    );
    assert.deepEqual(slugsOfToken(token(claims(10 * minute, day))), ['regtoken-in-source']);
  });

  it('says that a token lives too long for a bulk token', () => {
    const { message } = only(`/regtoken:${token(claims(-day, 29 * day))}`, regtokenLifetime);
    assert.equal(
      message,
      "The token of /regtoken is valid for more than 7 days, so it probably isn't a bulk registration token. Check where it comes from.",
    );
    assert.deepEqual(slugsOfToken(token(claims(-day, 6 * day))), ['regtoken-in-source']);
    assert.ok(slugsOfToken(token(claims(-day, 6 * day + minute))).includes('regtoken-lifetime'));
  });
});
