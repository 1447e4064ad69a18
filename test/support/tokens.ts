/** Registration tokens, made for tests, and what the rules about them say. */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { check, now } from './rule-texts';

/** A part of a token. */
export const part = (content: string | Buffer): string => Buffer.from(content).toString('base64url');

/** A token with these claims. */
export const token = (
  payload: object | Buffer,
  header: object = { alg: 'none' },
  signature = part('example'),
): string =>
  [
    part(JSON.stringify(header)),
    Buffer.isBuffer(payload) ? part(payload) : part(JSON.stringify(payload)),
    signature,
  ].join('.');

/** Claims of a bulk registration token that is valid from and to these milliseconds, counted from now. */
export const claims = (from: number, to: number, more: object = {}): object => ({
  Type: 'BulkRegistration',
  aud: 'urn:sccm:service',
  nbf: (now + from) / 1000,
  exp: (now + to) / 1000,
  ...more,
});

/** Those that look at the token itself, not at what stands beside it. */
const tokenRules = rules.filter(({ topic, slug }) => topic === 'tokens' && slug !== 'regtoken-companions');

/** What the rules about tokens say of one on a command line: slugs and messages, which never hold a part of it. */
export function toldOf(written: string): [string, string][] {
  return check(`ccmsetup.exe /regtoken:${written} SMSSITECODE=P01`, tokenRules).map(
    ({ rule, message, at }) => {
      assert.ok(!message.includes('eyJ'), 'a message must not hold a token');
      assert.ok(written.includes(at), at);
      return [rule, message];
    },
  );
}

/** The slugs of those that speak. */
export const slugsOfToken = (written: string): string[] => toldOf(written).map(([rule]) => rule);
