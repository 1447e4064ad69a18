/** The outline: each command line by what it does, with the names of its arguments below it. */
import {
  SymbolKind,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../hosts/host';
import type { Analysis } from '../analysis';
import { outlined, type Outlined } from './outlined';
import { rangeOf } from '../range';

/** What the client can show of an outline. */
export interface SymbolCapabilities {
  readonly hierarchicalSymbols: boolean;
}

/** Several command lines of one call, which branches of a script settle, are one symbol with all of their arguments. */
function united(symbols: readonly Outlined[]): Outlined[] {
  const byPlace = new Map<string, Outlined>();
  for (const symbol of symbols) {
    const { range, kind, name } = symbol;
    const key = `${range.start} ${range.end} ${kind === SymbolKind.Function ? '' : name}`;
    const same = byPlace.get(key);
    byPlace.set(
      key,
      same === undefined ? symbol : { ...same, children: [...same.children, ...symbol.children] },
    );
  }
  return [...byPlace.values()].map((symbol) => ({ ...symbol, children: united(symbol.children) }));
}

function hierarchical(
  document: TextDocument,
  { children, range, selection, ...symbol }: Outlined,
): DocumentSymbol {
  return {
    ...symbol,
    range: rangeOf(document, range),
    selectionRange: rangeOf(document, selection),
    children: children.map((child) => hierarchical(document, child)),
  };
}

function flat(document: TextDocument, symbol: Outlined, containerName?: string): SymbolInformation[] {
  const { name, kind, children } = symbol;
  const range: Range = rangeOf(document, symbol.range);
  return [
    { name, kind, location: { uri: document.uri, range }, ...(containerName && { containerName }) },
    ...children.flatMap((child) => flat(document, child, name)),
  ];
}

/** The lines of a document that hold command lines that are commented out. */
function inertLines(document: TextDocument, { lines }: Analysis): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { region } of lines) {
    if (!region.inert) continue;
    for (const { start, end } of region.spans) {
      const last = document.positionAt(end).line;
      for (let { line } = document.positionAt(start); line <= last; line++) found.add(line);
    }
  }
  return found;
}

/** The outline of a document; what is commented out is not in it. No name tells a secret. */
export function symbolsOf(
  document: TextDocument,
  analysis: Analysis,
  host: Host,
  { hierarchicalSymbols }: SymbolCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  const live = analysis.lines.filter(({ region }) => !region.inert);
  const commentedOut = inertLines(document, analysis);
  const symbols = united(live.map((analyzed) => outlined(document, analyzed, host, commentedOut)));
  return hierarchicalSymbols
    ? symbols.map((symbol) => hierarchical(document, symbol))
    : symbols.flatMap((symbol) => flat(document, symbol));
}
