/** Folding: command lines, the content of CCMSETUPCMD, and in `.ccmcmd` files comments, that take several lines. */
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangePlace } from '../../hosts/text/range-place';
import { wrapperOf } from '../../language/query';
import { span, type Span } from '../../language/span';
import type { Analysis, AnalyzedLine } from '../analysis';

/** The lines that a span takes; undefined when it is but one. */
function foldOf(document: TextDocument, { start, end }: Span, endsEarlier = false): FoldingRange | undefined {
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(end).line - (endsEarlier ? 1 : 0);
  return endLine > startLine ? { startLine, endLine } : undefined;
}

/** Whether nothing but blanks stands before an offset on its line. */
function beginsLine(document: TextDocument, offset: number): boolean {
  const { line } = document.positionAt(offset);
  return document.getText({ start: { line, character: 0 }, end: document.positionAt(offset) }).trim() === '';
}

function foldsOf(document: TextDocument, { region, tree }: AnalyzedLine): (FoldingRange | undefined)[] {
  const place = (range: Span): Span => rangePlace(region.map, range).span;
  const args = span(tree.args[0]?.span.start ?? 0, tree.args.at(-1)?.span.end ?? 0);
  // A call on one line may read arguments that are written over several.
  const whole = foldOf(document, region.call) ?? foldOf(document, place(args));
  const wrapper = wrapperOf(tree);
  if (wrapper?.value?.inner === undefined) return [whole];
  const close = wrapper.value.quotes?.close;
  // A quote on a line of its own stays in sight, as closing brackets do.
  const quoteAlone = close !== undefined && beginsLine(document, place(close).start);
  return [whole, foldOf(document, place(wrapper.span), quoteAlone)];
}

const comments = /(?:^[^\S\r\n]*#.*(?:\r\n|[\r\n]|$)){2,}/gm;

/** Comments of several lines: nobody else folds them in our own language. */
function commentFolds(document: TextDocument): FoldingRange[] {
  return [...document.getText().matchAll(comments)].map(({ 0: text, index }) => {
    const end = index + text.replace(/[\r\n]+$/, '').length;
    return {
      startLine: document.positionAt(index).line,
      endLine: document.positionAt(end).line,
      kind: FoldingRangeKind.Comment,
    };
  });
}

/**
 * The folding ranges of a document, whole lines; of those that begin on one line the longest, as editors show but one.
 *
 * @returns null where there are none, so that editors fold by indentation
 */
export function foldingOf(document: TextDocument, { lines, host }: Analysis): FoldingRange[] | null {
  const folds = new Map<number, FoldingRange>();
  for (const analyzed of lines) {
    if (analyzed.region.inert) continue;
    for (const fold of foldsOf(document, analyzed))
      if (fold !== undefined && fold.endLine > (folds.get(fold.startLine)?.endLine ?? 0))
        folds.set(fold.startLine, fold);
  }
  const found = [...folds.values(), ...(host === 'ccmcmd' ? commentFolds(document) : [])];
  return found.length === 0 ? null : found;
}
