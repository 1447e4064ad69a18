/** The parts of a command line that are colored, in its own text. */
import { findInternalSwitch } from '../../catalog/internal-switches';
import { isMsiexecProperty } from '../../catalog/msiexec-options';
import type { CatalogEntry } from '../../catalog/types';
import type { Argument, CommandLine, Executable, Value } from '../../language/ast';
import { upperAscii } from '../../language/characters';
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import { entryOf } from '../entry-of';
import type { TokenKind } from './token-kinds';

/** A part of a command line. */
export interface LineToken {
  readonly span: Span;
  /** Undefined for text of which only the values that the run fills in are colored. */
  readonly kind: TokenKind | undefined;
  /** Whether it names something from older versions. */
  readonly deprecated?: boolean;
}

/** Takes a part. */
type Take = (token: LineToken) => void;

/** Where the name of a program or package stands: at the end of its path. */
function fileNameSpan({ source }: CommandLine, { span: at, fileName }: Executable): Span {
  const start = source.slice(at.start, at.end).toLowerCase().lastIndexOf(fileName);
  return start < 0 ? at : span(at.start + start, at.start + start + fileName.length);
}

function nameKind(
  line: CommandLine,
  argument: Exclude<Argument, { kind: 'stray' }>,
  entry: CatalogEntry | undefined,
): TokenKind | undefined {
  const { name, kind } = argument;
  if (name.opaque) return undefined;
  if (kind === 'property') {
    if (name.key === 'CCMSETUPCMD') return 'wrapper';
    return entry !== undefined || isMsiexecProperty(name.key) ? 'property' : 'unknown';
  }
  // msiexec has options of its own, which the catalog need not know.
  const known = entry !== undefined || line.form === 'msi' || findInternalSwitch(name.key) !== undefined;
  return known ? 'parameter' : 'unknown';
}

function itemKind(entry: CatalogEntry | undefined, text: string): TokenKind {
  if (entry?.valueKind === 'integer' && /^\d+$/.test(text)) return 'number';
  const wanted = upperAscii(text);
  return entry?.values.some(({ value }) => upperAscii(value) === wanted) === true ? 'enumMember' : 'value';
}

function takeValue(value: Value, entry: CatalogEntry | undefined, take: Take): void {
  const { quotes, items } = value;
  if (entry?.secret === true) {
    take({ span: value.span, kind: 'secret' });
    return;
  }
  if (quotes !== undefined) take({ span: quotes.open, kind: 'value' });
  for (const { span: at, text, opaque } of items) {
    // What is left to fill in is no value yet.
    const kind = opaque && !value.hole ? undefined : itemKind(entry, text);
    if (at.start < at.end) take({ span: at, kind });
  }
  if (quotes?.close !== undefined) take({ span: quotes.close, kind: 'value' });
}

function takeArgument(line: CommandLine, argument: Argument, window: Span, take: Take): void {
  if (argument.kind === 'stray') {
    take({ span: argument.span, kind: undefined });
    return;
  }
  const { name, value } = argument;
  const entry = entryOf(argument);
  const start = argument.kind === 'parameter' ? argument.prefix.start : name.span.start;
  const kind = nameKind(line, argument, entry);
  take({ span: span(start, name.span.end), kind, deprecated: entry?.status === 'legacy' });
  if (value === undefined) return;
  if (value.inner === undefined) {
    const isPackage = line.package !== undefined && line.package.span.start === value.span.start;
    if (isPackage) take({ span: fileNameSpan(line, line.package), kind: 'executable' });
    else takeValue(value, entry, take);
    return;
  }
  if (value.quotes !== undefined) take({ span: value.quotes.open, kind: 'wrapper' });
  takeLine(value.inner, window, take);
  if (value.quotes?.close !== undefined) take({ span: value.quotes.close, kind: 'wrapper' });
}

function takeLine(line: CommandLine, window: Span, take: Take): void {
  const { executable, args } = line;
  if (executable !== undefined) take({ span: fileNameSpan(line, executable), kind: 'executable' });
  for (let index = firstIndex(args, ({ span: at }) => at.end >= window.start); index < args.length; index++) {
    const argument = args[index];
    if (argument === undefined || argument.span.start > window.end) return;
    takeArgument(line, argument, window, take);
  }
}

/**
 * The parts of a command line, in order and apart from each other.
 *
 * @param window the part of the text that is wanted; what lies outside may be missing
 */
export function lineTokens(line: CommandLine, window: Span): LineToken[] {
  const tokens: LineToken[] = [];
  takeLine(line, window, (token) => tokens.push(token));
  return tokens;
}
