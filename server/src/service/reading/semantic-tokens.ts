/** Semantic tokens: the command lines of a document, and nothing else of it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { partsInDocument } from '../../hosts/text/offset-map';
import { isLineBreak } from '../../language/characters';
import { overlaps, span, type Span } from '../../language/span';
import type { Analysis, AnalyzedLine } from '../analysis';
import { lineTokens } from './line-tokens';
import type { TokenKind, TokenLegend } from './token-kinds';

/** A colored stretch of the document, in one of its lines. */
export interface Stretch {
  readonly start: number;
  end: number;
  readonly kind: TokenKind;
  readonly deprecated: boolean;
}

/** The documents whose own highlighting knows no variables: there a value that only the run knows is colored. */
const withoutVariables: ReadonlySet<string> = new Set([
  'ccmcmd',
  'text',
  'log',
  'ini',
  'tcf',
  'reg',
  'inno',
  'json',
  'yaml',
  'xml',
  'markdown',
]);

/** The part of a command line's text that stands in a range of the document. */
function windowOf({ region: { map } }: AnalyzedLine, range: Span): Span {
  let start = Infinity;
  let end = 0;
  for (const { kind, text, document } of map.segments) {
    if (kind === 'inserted' || !overlaps(document, range)) continue;
    start = Math.min(start, text.start);
    end = Math.max(end, text.end);
  }
  return span(start, end);
}

/** Whether a part of the document holds the end of a line. */
function breaks(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isLineBreak(text[at])) return true;
  return false;
}

/** The texts in a part of the document, line by line: a literal may be written over several. */
export function linesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g)].map(({ 0: line, index }) =>
    span(start + index, start + index + line.length),
  );
}

/** The stretches of one command line, in the order of its text. */
function stretchesOf(text: string, analyzed: AnalyzedLine, window: Span, colorsHoles: boolean): Stretch[] {
  const { region, tree } = analyzed;
  const found: Stretch[] = [];
  let last: Stretch | undefined;
  const add = ({ start, end }: Span, kind: TokenKind, deprecated: boolean): void => {
    if (last?.end === start && last.kind === kind && last.deprecated === deprecated) last.end = end;
    else found.push((last = { start, end, kind, deprecated }));
  };
  for (const { span: at, kind, deprecated = false } of lineTokens(tree, window)) {
    for (const part of partsInDocument(region.map, at)) {
      const shown = part.kind !== 'hole' ? kind : colorsHoles ? 'hole' : undefined;
      if (shown === undefined) continue;
      if (!breaks(text, part.document)) add(part.document, shown, deprecated);
      // A folded line is no text.
      else if (part.kind !== 'escape')
        for (const line of linesIn(text, part.document)) add(line, shown, deprecated);
    }
  }
  return found;
}

/** The stretches of a document, or of a range of it, in order and apart: a value may be read by several command lines. */
export function allStretches(
  document: TextDocument,
  { lines, host }: Analysis,
  range: Span | undefined,
): Stretch[] {
  const text = document.getText();
  const colorsHoles = withoutVariables.has(host);
  const all = lines.flatMap((analyzed) => {
    const { region } = analyzed;
    // What is commented out looks like a comment; in a log nothing is.
    if (region.inert && host !== 'log') return [];
    if (range === undefined) return stretchesOf(text, analyzed, span(0, region.text.length), colorsHoles);
    if (!region.spans.some((each) => overlaps(each, range))) return [];
    return stretchesOf(text, analyzed, windowOf(analyzed, range), colorsHoles).filter((each) =>
      overlaps(each, range),
    );
  });
  all.sort((left, right) => left.start - right.start || right.end - left.end);
  let end = 0;
  return all.filter((stretch) => {
    if (stretch.start < end || stretch.start === stretch.end) return false;
    end = stretch.end;
    return true;
  });
}

/** Stretches, in order and apart, as LSP encodes them: five numbers each, places relative to the token before. */
export function encoded(
  document: TextDocument,
  stretches: readonly Stretch[],
  legend: TokenLegend,
): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, kind, deprecated } of stretches) {
    const type = legend.numberOf.get(kind);
    if (type === undefined) continue;
    const at = document.positionAt(start);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      end - start,
      type,
      deprecated ? legend.deprecated : 0,
    );
    ({ line, character } = at);
  }
  return data;
}

/**
 * The tokens of a document as LSP encodes them. None of them spans lines or overlaps another one; what is commented out has
 * none.
 *
 * @param range only tokens in a range of the document
 */
export function semanticTokensOf(
  document: TextDocument,
  analysis: Analysis,
  legend: TokenLegend,
  range?: Span,
): number[] {
  return encoded(document, allStretches(document, analysis, range), legend);
}
