/** The outline: each command line by what it does, with the names of its arguments below it. */
import {
  SymbolKind,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addTo } from '../../language/add-to';
import type { Span } from '../../language/span';
import type { Host } from '../../hosts/host';
import { areDecided, callsOf } from '../alternatives';
import type { Analysis, AnalyzedLine } from '../analysis';
import { addedParts } from './added-parts';
import { nested } from './nested';
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
  { name, detail, kind, children, range, selection }: Outlined,
): DocumentSymbol {
  return {
    ...{ name, kind, ...(detail !== undefined && { detail }) },
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

/** An outline as the client can show it. */
export function symbolsFrom(
  document: TextDocument,
  symbols: readonly Outlined[],
  { hierarchicalSymbols }: SymbolCapabilities,
): DocumentSymbol[] | SymbolInformation[] {
  return hierarchicalSymbols
    ? symbols.map((symbol) => hierarchical(document, symbol))
    : symbols.flatMap((symbol) => flat(document, symbol));
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
  const added = addedParts(document, live);
  const byCall = new Map<AnalyzedLine, { readonly part: AnalyzedLine; readonly at: Span }[]>();
  for (const [part, { call, at }] of added) addTo(byCall, call, { part, at });
  const partsOf = (call: AnalyzedLine): Outlined[] =>
    (byCall.get(call) ?? []).flatMap(({ part, at }) => {
      const { children } = outlined(document, part, host, commentedOut, true);
      return children.map((child) => ({ ...child, read: at }));
    });
  const calls = callsOf(live.filter((analyzed) => !added.has(analyzed)));
  const symbols = united(
    calls.flatMap((call) =>
      call.map((analyzed) => {
        const symbol = outlined(document, analyzed, host, commentedOut, areDecided(call));
        return { ...symbol, children: [...symbol.children, ...partsOf(analyzed)] };
      }),
    ),
  );
  return symbolsFrom(document, hierarchicalSymbols ? nested(symbols) : symbols, { hierarchicalSymbols });
}
