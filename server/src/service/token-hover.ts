/** What a hover says of a /regtoken value: its kind and times, never its text. */
import { findParameter } from '../catalog/lookup';
import { registrationToken } from '../catalog/values/registration-token';
import type { Value } from '../language/ast';
import { dayAndMinute, tokenFacts, type Claims } from '../rules/support/registration-token';

const minute = 60_000;

/** A length of time in the largest unit that fits: "2 days", "3 hours". */
function duration(milliseconds: number): string {
  const units: [name: string, length: number][] = [
    ['day', 1440 * minute],
    ['hour', 60 * minute],
    ['minute', minute],
  ];
  const [name, length] = units.find(([, size]) => milliseconds >= size) ?? ['minute', minute];
  const count = Math.max(1, Math.floor(milliseconds / length));
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function expiry({ expires }: Claims, now: number): string {
  if (expires === undefined) return 'It does not say when it expires.';
  const when = dayAndMinute(expires);
  return expires <= now
    ? `It expired ${duration(now - expires)} ago, on ${when}. A token cannot be renewed; create a new one.`
    : `It expires in ${duration(expires - now)}, on ${when}.`;
}

function kind({ type }: Claims): string {
  return type === registrationToken.claims.Type
    ? 'Bulk registration token.'
    : 'Not a bulk registration token, as far as its contents tell.';
}

/** Describes a token as Markdown; its text is never part of it. */
export function tokenMarkdown(value: Value, now: number): string {
  const entry = findParameter('regtoken');
  const title = '**/regtoken** — the value is a secret and is not shown';
  const link = entry === undefined ? [] : [`[Documentation](${entry.learn})`];
  if (value.opaque) return [title, 'The token is filled in at run time.', ...link].join('\n\n');
  const { fault, claims, published } = tokenFacts(value.text);
  if (published) return [title, 'This is the sample token of the documentation.', ...link].join('\n\n');
  if (fault !== undefined) return [title, 'This is no complete token.', ...link].join('\n\n');
  if (claims === undefined)
    return [title, 'Its contents are damaged, so nothing can be said about them.', ...link].join('\n\n');
  const start =
    claims.notBefore !== undefined && claims.notBefore > now
      ? [`It is valid from ${dayAndMinute(claims.notBefore)}.`]
      : [];
  return [title, kind(claims), ...start, expiry(claims, now), ...link].join('\n\n');
}
