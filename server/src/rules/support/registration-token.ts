/** What the registration tokens of a command line tell of themselves. Nothing here gives their text away. */
import { registrationToken } from '../../catalog';
import type { Span } from '../../language/span';
import type { RuleContext } from '../rule';
import { sha256Hex } from './digest';
import { judged } from './given';
import { jsonPart } from './json-web-token';
import { tokenFault } from './token-form';

/** The claims that rules judge; undefined where absent or not of the standard's type. */
export interface Claims {
  /** Milliseconds since 1970. */
  readonly expires: number | undefined;
  /** Milliseconds since 1970. */
  readonly notBefore: number | undefined;
  readonly type: string | undefined;
  readonly audiences: readonly string[];
}

/** What a token tells of itself. */
export interface TokenFacts {
  /** What is wrong with its form, as a message. */
  readonly fault: string | undefined;
  /** Undefined when the form is wrong or the payload damaged: then nothing can be said about it. */
  readonly claims: Claims | undefined;
  /** Whether it is the token of the official samples. */
  readonly published: boolean;
}

/** A token that is written out. */
export interface WrittenToken extends TokenFacts {
  readonly span: Span;
}

/** Far enough for every real date, and near enough for every calendar. */
const lastSecond = Date.UTC(9999, 11, 31) / 1000;

function moment(seconds: unknown): number | undefined {
  return typeof seconds === 'number' && seconds >= 0 && seconds <= lastSecond ? seconds * 1000 : undefined;
}

function claimsOf(token: string): Claims | undefined {
  const payload = jsonPart(token, 'payload');
  if (payload === undefined) return undefined;
  const { exp, nbf, Type: type, aud } = payload;
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  return {
    expires: moment(exp),
    notBefore: moment(nbf),
    type: typeof type === 'string' ? type : undefined,
    audiences: audiences.filter((audience) => typeof audience === 'string'),
  };
}

/** Whether a text is the token of the official samples, told by its hash. */
export function isPublishedToken(text: string): boolean {
  const { length, sha256 } = registrationToken.publishedSample;
  return text.length === length && sha256Hex(text) === sha256;
}

/** Reads a token; its text is not part of what is given. */
export function tokenFacts(text: string): TokenFacts {
  const fault = tokenFault(text);
  return {
    fault,
    claims: fault === undefined ? claimsOf(text) : undefined,
    published: isPublishedToken(text),
  };
}

/** The values of /regtoken that are written out, not left to the run. */
export function writtenTokens(context: RuleContext): WrittenToken[] {
  return judged(context, '/regtoken').map(({ value, text }) => ({
    span: value.content,
    ...tokenFacts(text),
  }));
}

/** Day and minute of a moment, such as `2026-01-15 12:00 UTC`. */
export function dayAndMinute(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
