/** What a hover says of a /regtoken value: its kind and times, never its text. */
import { t } from '@vscode/l10n';
import { findParameter } from '../../catalog/lookup';
import { registrationToken } from '../../catalog/values/registration-token';
import type { Value } from '../../language/ast';
import { dayAndMinute, tokenFacts, type Claims } from '../../rules/support/registration-token';

const minute = 60_000;

const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in the largest unit that fits: "2 days", "3 hours". */
function duration(milliseconds: number): string {
  const count = (unit: number): number => Math.max(1, Math.floor(milliseconds / unit));
  if (milliseconds >= day) return count(day) === 1 ? t('1 day') : t('{0} days', count(day));
  if (milliseconds >= hour) return count(hour) === 1 ? t('1 hour') : t('{0} hours', count(hour));
  return count(minute) === 1 ? t('1 minute') : t('{0} minutes', count(minute));
}

/** When a token expires, or that it has. */
export function expirySentence({ expires }: Claims, now: number): string {
  if (expires === undefined) return t("The token doesn't say when it expires.");
  const when = dayAndMinute(expires);
  return expires <= now
    ? t(
        "The token expired {0} ago, on {1}. You can't renew it. Create a new one.",
        duration(now - expires),
        when,
      )
    : t('The token expires in {0}, on {1}.', duration(expires - now), when);
}

/** The day of a moment, such as `2026-01-15`. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function kind({ type }: Claims): string {
  return type === registrationToken.claims.Type
    ? t('Bulk registration token.')
    : t("The contents don't look like a bulk registration token.");
}

/** What there is to say of a token, in sentences; its text is never part of them. */
export function tokenSentences(value: Value, now: number): string[] {
  if (value.opaque) return [t('The token is filled in at run time.')];
  const { fault, claims, published } = tokenFacts(value.text);
  if (published) return [t('This is the sample token from the documentation.')];
  if (fault !== undefined) return [t("The token isn't complete.")];
  if (claims === undefined) return [t("The contents of the token are damaged, so they can't be read.")];
  const start =
    claims.notBefore !== undefined && claims.notBefore > now
      ? [t('The token is valid from {0}.', dayAndMinute(claims.notBefore))]
      : [];
  return [kind(claims), ...start, expirySentence(claims, now)];
}

/** Describes a token as Markdown. */
export function tokenMarkdown(value: Value, now: number): string {
  const entry = findParameter('regtoken');
  const title = `**/regtoken** — ${t("the value is a secret and isn't shown")}`;
  const link = entry === undefined ? [] : [`[${t('Documentation')}](${entry.learn})`];
  return [title, ...tokenSentences(value, now), ...link].join('\n\n');
}
