/** A quote that is typed inside a CCMSETUPCMD value, written as Windows Installer and the host language need it. */
import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import type { Find, Host } from '../../hosts/host';
import { quoteSign } from '../../language/printer';
import { span } from '../../language/span';
import { applyEdits } from '../fixes/apply-edits';
import { quotePlaces, type QuotePlace } from './quote-place';
import { rangeOf } from '../range';

/** The character that is looked at when it was typed. */
export const quoteTrigger = '"';

/** The quote of the inner line. */
const inner = quoteSign('inner');

/** What becomes of a typed quote. */
interface Written {
  readonly edits: readonly DocumentEdit[];
  /** What the text of the command line must be then, but for blanks. */
  readonly text: string;
}

/** Puts a sign in the place of a quote; the quote itself stays where it can, so that the cursor stays beside it. */
function inPlaceOf(at: number, sign: string, stays: 'last' | 'first'): DocumentEdit {
  if (stays === 'last' && sign.endsWith(quoteTrigger))
    return { span: span(at, at), newText: sign.slice(0, -1) };
  if (stays === 'first' && sign.startsWith(quoteTrigger))
    return { span: span(at + 1, at + 1), newText: sign.slice(1) };
  return { span: span(at, at + 1), newText: sign };
}

/**
 * What becomes of the quote at an offset.
 *
 * @param pair whether the editor has added another one behind it
 */
function written(
  { state, sign, text, offset, closer }: QuotePlace,
  at: number,
  pair: boolean,
): Written | undefined {
  const here = inPlaceOf(at, sign, 'last');
  const inserted = (what: string): string => text.slice(0, offset) + what + text.slice(offset);
  switch (state) {
    case 'opens':
      return pair
        ? { edits: [here, inPlaceOf(at + 1, sign, 'first')], text: inserted(inner + inner) }
        : { edits: [here], text: inserted(inner) };
    case 'closes':
      return pair
        ? { edits: [here, { span: span(at + 1, at + 2), newText: '' }], text: inserted(inner) }
        : { edits: [here], text: inserted(inner) };
    case 'behind-quote':
      // Whoever doubles the quote by hand has it doubled already.
      return { edits: [{ span: span(at, at + (pair ? 2 : 1)), newText: '' }], text };
    case 'before-closer':
      // The quote that is there is typed over.
      return closer === undefined || pair
        ? undefined
        : { edits: [here, { span: span(closer.start + 1, closer.end + 1), newText: '' }], text };
  }
}

/** The text without some characters. */
function without(text: string, at: number, count: number): string {
  return text.slice(0, at) + text.slice(at + count);
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Whether command lines with the expected text stand at an offset after the edits. */
function reads(text: string, find: Find, at: number, expected: string): boolean {
  const found = find(text).regions.filter(({ spans }) =>
    spans.some(({ start, end }) => start <= at && at <= end),
  );
  return found.length > 0 && found.every((region) => squeezed(region.text) === squeezed(expected));
}

/**
 * The edits for a quote that was just typed before a position; null where it is one of the wrapper or of the host language,
 * and where that is not certain.
 *
 * @param find finds the command lines of texts that are much like the document
 */
export function typedQuoteEdits(
  document: TextDocument,
  host: Host,
  position: Position,
  find: Find = host.find,
): TextEdit[] | null {
  const text = document.getText();
  const at = document.offsetAt(position) - 1;
  if (text[at] !== quoteTrigger || !/ccmsetupcmd/i.test(text)) return null;
  // With a quote behind it, the editor may have typed that one.
  const counts = text[at + 1] === quoteTrigger ? [1, 2] : [1];
  const readings = counts.map((count) => quotePlaces(without(text, at, count), host, at, find));
  const best = Math.max(
    0,
    readings.findIndex((reading) => reading?.balanced === true),
  );
  const place = readings[best];
  const change = place && written(place, at, best === 1);
  if (place === undefined || change === undefined) return null;
  const after = applyEdits(text, change.edits);
  if (!reads(after, find, at, change.text)) return null;
  return change.edits.map(({ span: range, newText }) => ({ range: rangeOf(document, range), newText }));
}
