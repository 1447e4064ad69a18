/** What PowerShell does to a command line that its writer did not mean, and what a script makes of ccmsetup. */
import { span, type Span } from '../../language/span';
import type { Remark } from '../../language/remark';
import { matchEnd } from '../text/sticky';
import type { Bound } from './binding';
import { parameterOf, type Starter } from './starters';
import type { Command } from './syntax';

/** What begins a statement of its own behind a semicolon. */
const statement =
  /(?:exit|return|break|continue|throw|if|foreach|for|while|do|try|switch|function|cd|echo|start|saps)\b|[A-Za-z]+-[A-Za-z]|\$[\w:]+(?:[^\S\r\n]*[-+*/]?=|[.[])|[&.[({#]|["']/iy;
const continuation = /(?:;[^\s;|&(){}"'`<>#]+)+/y;

/**
 * The semicolon that ends a native call in the middle of a value: `SMSMP=a;b`. Where another statement follows, it is
 * meant.
 */
export function semicolonRemark(source: string, { words, span: whole }: Command): Remark | undefined {
  const last = words.at(-1);
  if (last?.kind !== 'argument' || last.span.end !== whole.end || source[whole.end] !== ';') return undefined;
  const { value } = last;
  if (value.kind !== 'bare' || !/^[/-]\w+:|^\w+=/.test(source.slice(last.span.start, last.span.end)))
    return undefined;
  const end = matchEnd(continuation, source, whole.end);
  if (end === undefined || matchEnd(statement, source, whole.end + 1) !== undefined) return undefined;
  const plain = value.parts.every(({ kind }) => kind === 'copy' || kind === 'variable');
  const quote = (at: number): Remark['edits'][number] => ({ span: span(at, at), newText: '"' });
  return {
    kind: 'semicolon',
    document: span(whole.end, whole.end + 1),
    edits: plain ? [quote(last.span.start), quote(end)] : [],
  };
}

/**
 * Where it is written that the script goes on when the program ends: `-Wait`, or a command that always waits.
 *
 * @param bound the command's parameters, those of a splatted hashtable too
 */
export function waitPlace(
  starter: Starter,
  { words, name }: Command,
  { named, switches }: Bound,
  source: string,
): Span | undefined {
  if (starter.waits === true) return switches.has('nowait') || named.has('nowait') ? undefined : name.span;
  const word = words.find(
    ({ kind, ...rest }) =>
      kind === 'parameter' && 'name' in rest && parameterOf(starter, rest.name) === 'wait',
  );
  if (word?.kind === 'parameter') {
    const off = word.value?.kind === 'variable' && word.value.name === 'false';
    return off ? undefined : word.span;
  }
  const splatted = named.get('wait')?.value;
  if (splatted?.kind !== 'unknown') return undefined;
  const { span: at } = splatted;
  return /^\$true$/i.test(source.slice(at.start, at.end)) ? at : undefined;
}
