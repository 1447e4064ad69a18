/** A command line, taken apart. */
import { findInternalSwitch, findParameter, findProperty } from '../catalog';
import { vocabulary } from '../catalog/vocabulary';
import type { Argument, CommandLine } from '../language/ast';
import { parse } from '../language/parser';
import { sliceSpan, type Span } from '../language/span';
import { lineSecrets } from '../lint/secrets/line';
import { masked, maskText } from '../lint/secrets/mask';
import type * as api from './api';
import { checkText } from './checks';

/** Whether two ranges have something in common. */
function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function argumentOf(argument: Argument, line: CommandLine, secrets: readonly Span[]): api.Argument {
  const { span } = argument;
  const place = { offset: span.start, endOffset: span.end };
  const isSecret = (at: Span): boolean => secrets.some((secret) => overlaps(secret, at));
  if (argument.kind === 'stray') {
    const secret = isSecret(span);
    const value = secret ? masked(sliceSpan(line.source, span), secretsIn(span, secrets)) : argument.text;
    return { kind: 'text', name: '', known: false, value, secret, ...place, arguments: [] };
  }
  const { kind, name, value } = argument;
  const entry = kind === 'parameter' ? findParameter(name.key) : findProperty(name.key);
  const secret = value !== undefined && (entry?.secret === true || isSecret(value.span));
  const inner = value?.inner;
  const shown = value === undefined ? undefined : secret ? shownValue(argument, line, secrets) : value.text;
  const written = maskText(name.text);
  return {
    kind,
    name: entry?.name ?? (kind === 'parameter' ? `/${written}` : written),
    known: entry !== undefined || (kind === 'parameter' && findInternalSwitch(`/${name.text}`) !== undefined),
    value: shown,
    secret,
    ...place,
    arguments: inner === undefined ? [] : inner.args.map((each) => argumentOf(each, inner, secrets)),
  };
}

function secretsIn(at: Span, secrets: readonly Span[]): Span[] {
  return secrets
    .filter((secret) => overlaps(secret, at))
    .map(({ start, end }) => ({
      start: Math.max(start, at.start) - at.start,
      end: Math.min(end, at.end) - at.start,
    }));
}

/** The value as written, with asterisks over what is secret in it; all of it where the name says so. */
function shownValue(
  argument: Exclude<Argument, { kind: 'stray' }>,
  { source }: CommandLine,
  secrets: readonly Span[],
): string {
  const { value } = argument;
  if (value === undefined) return '';
  const inside = secretsIn(value.content, secrets);
  const text = sliceSpan(source, value.content);
  return inside.length === 0 ? '*'.repeat(text.length) : masked(text, inside);
}

export const parseCommandLine: typeof api.parseCommandLine = (text) => {
  checkText(text, 'text');
  const line = parse(text, { vocabulary, holes: [] });
  const secrets = lineSecrets(line);
  return {
    form: line.form,
    program: line.executable === undefined ? undefined : maskText(line.executable.path),
    arguments: line.args.map((argument) => argumentOf(argument, line, secrets)),
  };
};
