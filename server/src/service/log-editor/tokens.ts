/** Semantic tokens of a log: messages by what they mean in their run, and the arguments of recorded command lines. */
import { vocabulary } from '../../catalog/vocabulary';
import { onceEach } from '../../language/once';
import { parse } from '../../language/parser';
import { span, type Span } from '../../language/span';
import { encoded, linesIn, type Stretch } from '../reading/semantic-tokens';
import { lineTokens, type LineToken } from '../reading/line-tokens';
import type { TokenKind, TokenLegend } from '../reading/token-kinds';
import { kindIn, runFinder } from './analysis';
import { heldLine } from './command-hover';
import { askedRecord } from './asked-record';
import type { RecordKind } from './record-table';
import type { LogSubject } from './subject';

const kinds: Readonly<Record<RecordKind, TokenKind>> = {
  root: 'logRoot',
  symptom: 'logSymptom',
  soft: 'logSoft',
  harmless: 'logHarmless',
  known: 'logKnown',
};

/** The ids of messages that hold a command line. */
const holders = new Set(['command-line', 'command-line-2', 'msi-properties']);

/**
 * The tokens of a log as LSP encodes them.
 *
 * @param range only those in a range of the document
 */
export function logTokensOf(subject: LogSubject, legend: TokenLegend, range: Span): number[] {
  const { document, analysis } = subject;
  const { records, report } = analysis;
  const text = document.getText();
  const runOf = runFinder(report);
  const argumentsIn = onceEach((line: string): LineToken[] =>
    lineTokens(parse(line, { vocabulary, holes: [] }), span(0, line.length)),
  );
  const stretches: Stretch[] = [];
  for (let index = records.firstBehind(range.start); index < records.size; index++) {
    const row = records.at(index);
    if (row.start >= range.end) break;
    const kind = kindIn(runOf(row.line), row);
    if (kind === undefined) continue;
    const held = holders.has(row.id ?? '') ? heldLine(askedRecord(text, row)) : undefined;
    if (held === undefined) {
      for (const { start, end } of linesIn(text, span(row.messageStart, row.messageEnd)))
        stretches.push({ start, end, kind: kinds[kind], deprecated: false });
      continue;
    }
    for (const { span: at, kind: own, deprecated = false } of argumentsIn(held.text)) {
      const place = span(held.at.start + at.start, held.at.start + at.end);
      if (own === undefined) continue;
      for (const { start, end } of linesIn(text, place))
        stretches.push({ start, end, kind: own, deprecated });
    }
  }
  return encoded(document, stretches, legend);
}
