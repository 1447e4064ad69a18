/**
 * Programs that were meant to be started, and are values for PowerShell: a statement that begins with a string, a variable
 * or a bracket is an expression unless `&` stands before it (about_Parsing).
 */
import type { Remark } from '../../language/remark';
import { sliceSpan, span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import type { OutlineNode } from './outline';
import { skipBlanks } from './scanner';
import type { PlacedNode } from './structure';
import type { Expression, Reader } from './syntax';

const operators =
  'f|as|and|or|xor|band|bor|bxor|is|isnot|shl|shr|[ic]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split|join)';

/** What an expression never goes on with: a word, another value, a slash before a word, a parameter that is no operator. */
const unexpected = new RegExp(
  String.raw`[/\\][A-Za-z?]|[A-Za-z_]|["'\u2018-\u201E]|[$@][\p{L}_{(]|[-\u2013-\u2015](?!(?:${operators})(?![\w-]))[A-Za-z]`,
  'iuy',
);

/** A path that begins with a variable, as a word. */
const variablePath = /^\$(?:\{[^{}]*\}|[\w:?]+)(?:\\|\/[A-Za-z])/;

/**
 * Whether a statement that begins with a value was meant as a call: as it stands PowerShell does not accept it.
 *
 * @param start where the statement begins
 */
export function isUncalled(reader: Reader, start: number): boolean {
  const { text, scanner } = reader.source;
  const quote = scanner.quoteAt(start);
  if (quote !== 'single' && quote !== 'double' && !/[$(]/.test(text[start] ?? '')) return false;
  const name = reader.word(start);
  if (name?.kind === 'bare')
    return variablePath.test(text.slice(start, Math.min(name.span.end, start + 300)));
  if (!/^(?:string|variable|member|group)$/.test(name?.kind ?? '')) return false;
  const { end = start } = name?.span ?? {};
  const next = skipBlanks(text, scanner, end);
  return (next > end || text[next] === '\\') && matchEnd(unexpected, text, next) !== undefined;
}

/**
 * The remark that `&` is missing.
 *
 * @param name what stands where the program should
 * @param isProgram whether it is the program, so that `&` is all that is missing
 */
export function uncalledRemark(name: Expression, isProgram: boolean): Remark {
  const { start } = name.span;
  const edits = isProgram ? [{ span: span(start, start), newText: '& ' }] : [];
  return { kind: 'uncalled', document: name.span, edits };
}

/** What a script runs when it is run itself. */
const direct = /^(?:statement|branch|choice|loop|block|program)$/;

/**
 * The remark that a string which is a whole statement is put out and starts nothing.
 *
 * @param place where it begins; in a function or in a script block something may take what is put out
 */
export function putOutRemark(
  reader: Reader,
  value: Expression,
  place: PlacedNode | undefined,
): Remark | undefined {
  if (value.kind !== 'string' || !/^(?:single|double)$/.test(value.quote)) return undefined;
  let node: OutlineNode | undefined = place?.node.kind === 'expression' ? place.node.parent : undefined;
  if (node === undefined) return undefined;
  for (; node !== undefined; node = node.parent) if (!direct.test(node.kind)) return undefined;
  const { text, scanner } = reader.source;
  const behind = skipBlanks(text, scanner, value.span.end);
  const isWhole =
    /^(?:[\r\n;}]|$)/.test(text.slice(behind, behind + 1)) || scanner.commentEnd(behind) !== undefined;
  return isWhole
    ? { kind: 'put-out', document: value.span, edits: [], written: sliceSpan(text, value.span) }
    : undefined;
}
