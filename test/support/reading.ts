/** Asks the features for reading about a text, for tests on the sources. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  DocumentSymbol,
  FoldingRange,
  Position,
  Range,
  SelectionRange,
} from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/service/analysis';
import { foldingOf } from '../../server/src/service/reading/folding';
import { selectionsOf } from '../../server/src/service/reading/selection';
import { symbolsOf } from '../../server/src/service/reading/symbols';
import { analyzeText, loadedHost } from './lint';

/** A text as the features see it. */
export interface Reading {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly host: string;
}

/** Analyzes a text. */
export function reading(text: string, host = 'ccmcmd'): Reading {
  const document = TextDocument.create('untitled:test', host, 1, text);
  return { document, host, analysis: analyzeText(text, loadedHost(host), { rules: [] }) };
}

/** The outline for a client that shows trees. */
export function symbols({ document, analysis, host }: Reading): DocumentSymbol[] {
  const found = symbolsOf(document, analysis, loadedHost(host), { hierarchicalSymbols: true });
  return found.map((symbol) => {
    if ('location' in symbol) throw new Error('it is flat');
    return symbol;
  });
}

/** The outline for a client that shows lists: each name with that of what holds it. */
export function flatSymbols({ document, analysis, host }: Reading): [string, string | undefined, Range][] {
  const found = symbolsOf(document, analysis, loadedHost(host), { hierarchicalSymbols: false });
  return found.map((symbol) => {
    if (!('location' in symbol)) throw new Error('it is a tree');
    return [symbol.name, symbol.containerName, symbol.location.range];
  });
}

/** Symbols and all below them. */
export function allSymbols(found: readonly DocumentSymbol[]): DocumentSymbol[] {
  return found.flatMap((symbol) => [symbol, ...allSymbols(symbol.children ?? [])]);
}

/** The names of symbols, as lists within lists. */
export function outline(found: readonly DocumentSymbol[]): unknown[] {
  return found.map(({ name, children = [] }) => (children.length === 0 ? name : [name, outline(children)]));
}

/** The lines that can be folded, from and to, and what they are where that is told. */
export function foldsWithKinds({ document, analysis }: Reading): [number, number, string | undefined][] {
  return (foldingOf(document, analysis) ?? []).map(({ startLine, endLine, kind }) => [
    startLine,
    endLine,
    kind,
  ]);
}

/** The lines that can be folded, from and to. */
export function folds({ document, analysis }: Reading): [number, number][] | null {
  const found: FoldingRange[] | null = foldingOf(document, analysis);
  return found && found.map(({ startLine, endLine }) => [startLine, endLine]);
}

/** The ranges that grow from an offset, innermost first. */
export function growing({ document, analysis }: Reading, offset: number): Range[] {
  const [innermost] = selectionsOf(document, analysis, [document.positionAt(offset)]) ?? [];
  const ranges: Range[] = [];
  for (let each: SelectionRange | undefined = innermost; each !== undefined; each = each.parent)
    ranges.push(each.range);
  return ranges;
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character <= right.character);
}

/** Whether a range holds another. */
export function holds(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}
