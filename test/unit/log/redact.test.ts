/** Names of hosts and users are out of what goes to a ticket, and nothing else of an address is. */
import assert from 'node:assert/strict';
import { maskText } from '../../../server/src/lint/secrets/mask';
import { redactor } from '../../../server/src/service/log/redact';

/** A text as a page shows it: read once to learn its names, then redacted. */
function shown(text: string): string {
  const redact = redactor({ hosts: [], users: [] });
  const masked = maskText(text);
  redact(masked);
  return redact(masked);
}

describe('the redaction of an address', () => {
  const rows: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['a user', '/mp:https://krause:P4ssw0rd!@mp01.contoso.com', '/mp:https://USER-1:*********@HOST-1'],
    ['a host without dots', '/mp:https://krause:P4ssw0rd!@mp01/x', '/mp:https://USER-1:*********@HOST-1/x'],
    ['no scheme', '/mp:krause:P4ssw0rd!@mp01.contoso.com', '/mp:USER-1:*********@HOST-1'],
    ['a property', 'SMSMP=krause:P4ssw0rd!@mp01 FSP=fs1', 'SMSMP=USER-1:*********@HOST-1 FSP=HOST-2'],
    ['no password', 'URL=https://krause@mp01/x', 'URL=https://USER-1@HOST-1/x'],
    ['a token', 'https://abcdefghijklmnop@mp01/x', 'https://****************@HOST-1/x'],
    [
      'a list',
      '/mp:https://krause:P4ssw0rd!@mp01;https://krause:P4ssw0rd!@mp02;mp03*mp04',
      '/mp:https://USER-1:*********@HOST-1;https://USER-1:*********@HOST-2;HOST-3*HOST-4',
    ],
    [
      'a query',
      '/mp:https://mp01.contoso.com/CCM?sig=abcdefgh12&se=2026&token=abcde&x=1 SMSMP=mp02?key=abcde',
      '/mp:https://HOST-2/CCM?sig=**********&se=2026&token=*****&x=1 SMSMP=HOST-1?key=*****',
    ],
    ['a query right behind the host', 'https://mp01?a=1&key=abcde#x', 'https://HOST-1?a=1&key=*******'],
  ];
  for (const [what, text, expected] of rows)
    it(what, () => {
      assert.equal(shown(text), expected);
    });
});
