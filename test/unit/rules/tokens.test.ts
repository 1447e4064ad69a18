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
        'A token is written out here. With a valid registration token any device can register, so keep it in a secure place and fill it in at run time.',
      ],
    ]);
  });

  it('lowers an expired one to information', () => {
    const expired = `ccmsetup.exe /regtoken:${token(claims(-9 * day, -8 * day))}`;
    const seen = only(expired, regtokenInSource);
    assert.equal(seen.severity, 'information');
    assert.equal(
      seen.message,
      'An expired token is written out here. A variable keeps the next one out of the file.',
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
      'This registration token expired on 2026-01-14 12:00 UTC. It cannot be renewed; create a new one.',
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
      'This registration token is valid from 2026-01-15 12:11 UTC on, so it is probably refused until then. Check the token and the clock.',
    );
    assert.deepEqual(slugsOfToken(token(claims(10 * minute, day))), ['regtoken-in-source']);
  });

  it('says that a token lives too long for a bulk token', () => {
    const { message } = only(`/regtoken:${token(claims(-day, 29 * day))}`, regtokenLifetime);
    assert.equal(
      message,
      'This token is valid for 43,200 minutes (30 days). A bulk registration token lasts 10,080 minutes (7 days) at most, so this is probably another kind.',
    );
    assert.deepEqual(slugsOfToken(token(claims(-day, 6 * day))), ['regtoken-in-source']);
    assert.ok(slugsOfToken(token(claims(-day, 6 * day + minute))).includes('regtoken-lifetime'));
  });
});
