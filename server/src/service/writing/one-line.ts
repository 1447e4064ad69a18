/** A command line on one line, as a field takes it: without comments and line breaks, and nothing else changed. */
import { t } from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { isHoleForm } from '../../hosts/ccmcmd/hole-forms';
import { quotedAt } from '../../hosts/ccmcmd/quoted';
import { sliceSpan, span, type Span } from '../../language/span';
import { grouped } from '../../rules/support/grouped';
import { alternativesOf } from '../alternatives';
import type { AnalysisOptions, AnalyzedLine, Analysis } from '../analysis';
import { commandLineAt } from './command-line-at';
import { lengthOf, type LineLength } from '../reading/document-status';
import { leftOutOf, type LeftOut } from './left-out';
import { errorReason, errorsOf } from './line-errors';
import { sourceText } from './source-text';

/** A command line on one line. */
export interface OneLine {
  /** Values that are filled in later stand in it as the document has them. */
  readonly text: string;
  /** Why it should not be used like this, in sentences; undefined where nothing speaks against it. */
  readonly refused?: string;
  readonly leftOut: LeftOut;
  /** How many values are filled in later. */
  readonly toFillIn: number;
  /** Whether a script may add arguments when it runs. */
  readonly open: boolean;
  readonly length: LineLength;
}

/** What ccmsetup receives is written like this where a script computes it. */
const unknown = '{{\u2026}}';

/** A variable, or what has one: where it is computed by a script, its name stands for it. */
const variable = /^\{?([A-Za-z_][\w.]{0,60})\}?$/;

/** Whether a value that is filled in later can be told from other text as it is written. */
function isTold(written: string): boolean {
  return isHoleForm(written) || /^\$[\w:.[\]]+$/.test(written);
}

function placeholderFor(written: string): string {
  if (isTold(written)) return written;
  const [, name] = variable.exec(written) ?? [];
  return name === undefined ? unknown : `{{${name}}}`;
}

/**
 * A text with its line breaks, and the blanks around them, as one blank; those inside a value stay.
 *
 * @param write gives what is written for a range of the text, which is the range itself without it
 */
export function folded(text: string, write = (range: Span): string => sliceSpan(text, range)): string {
  if (!/[\r\n]/.test(text)) return write(span(0, text.length));
  const quoted = quotedAt(text);
  const parts: string[] = [];
  let from = 0;
  const add = (end: number): void => {
    if (from < end) parts.push(write(span(from, end)));
  };
  for (const { 0: found, index } of text.matchAll(/[ \t]*[\r\n][ \t\r\n]*/g)) {
    const place = quoted(index);
    if (place === 'value') continue;
    add(index);
    if (place === 'none') parts.push(' ');
    from = index + found.length;
  }
  add(text.length);
  return parts.join('');
}

/** Why a command line should not be used like this. */
function reasons(
  analysis: Analysis,
  line: AnalyzedLine,
  { used, limit }: LineLength,
  [untold]: readonly string[],
  text: string,
): string[] {
  const { region } = line;
  const errors = errorsOf(analysis.findings, region);
  const tooLong =
    limit !== undefined && used > limit && !errors.some(({ rule }) => rule.includes('length'))
      ? [t('It has {0} characters, but the limit is {1}.', grouped(used), grouped(limit))]
      : [];
  const broken = /[\r\n]/.test(text) ? [t('One of its values has a line break.')] : [];
  const oneOf =
    alternativesOf(analysis, line).length > 1
      ? [t('The script decides which of several command lines is used. The text is one of them.')]
      : [];
  const conditions =
    region.groups === undefined
      ? []
      : [t('The script decides which arguments are used. All of them are in the text.')];
  const values =
    untold === undefined
      ? []
      : [t('It has a value that only the script knows. In the text, {0} is in its place.', untold)];
  return [...tooLong, ...errorReason(errors), ...broken, ...oneOf, ...conditions, ...values];
}

/** The command line at a position on one line; undefined where there is none. */
export function oneLineAt(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): OneLine | undefined {
  const line = commandLineAt(document, analysis, position);
  if (line === undefined) return undefined;
  const { region } = line;
  const source = document.getText();
  const untold: string[] = [];
  const placeholder = (hole: string): string => {
    const written = placeholderFor(hole);
    if (written !== hole) untold.push(written);
    return written;
  };
  // What is quoted is asked of the text with its holes: a name or a quote in one says nothing about the line.
  const text = folded(region.text, (range) => sourceText(region, source, range, placeholder));
  const length = lengthOf(line, options);
  const against = reasons(analysis, line, length, untold, text);
  return {
    text,
    ...(against.length > 0 && { refused: against.join(' ') }),
    leftOut: leftOutOf(source, region),
    toFillIn: region.holes.length,
    open: !region.complete,
    length,
  };
}
