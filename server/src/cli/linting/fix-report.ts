/** The fixes of a finding as plain data: what can be shown of them, and what would show a secret. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import type { DocumentFinding } from '../../service/service';
import type { Place } from './place';

/** An edit of the file. */
export interface EditReport extends Place {
  readonly text: string;
}

/** A fix that was tried out. */
export interface FixReport {
  readonly title: string;
  /** Whether --fix applies it. */
  readonly safe: boolean;
  /** In the order of the file, none of them overlapping; they may hold secrets of it. */
  readonly edits: readonly EditReport[];
  /** Whether an edit holds a part of a secret, or takes its place: then none is to be shown. */
  readonly secret: boolean;
  /** The whole fix as one edit, in columns that count bytes of UTF-8; absent when it is too long or would show a secret. */
  readonly suggestion?: EditReport;
}

type DocumentFix = DocumentFinding['fixes'][number];

/** Makes the reports of fixes in one document. */
export interface FixReporter {
  readonly fixesOf: (finding: DocumentFinding) => readonly FixReport[];
}

/** So many characters of a secret in a row give a part of it away. */
const telling = 4;
/** More of a secret than anybody has. */
const mostSecret = 2 ** 20;
/** A suggestion that is longer than this is none that somebody reads. */
const longestSuggestion = 10_000;

/** Whether a text holds a part of one of some secrets. */
function secretTest(text: string, secrets: readonly Span[]): (candidate: string) => boolean {
  const parts = new Set<string>();
  const shorts: string[] = [];
  let length = 0;
  for (const { start, end } of secrets) {
    length += end - start;
    if (length > mostSecret) return () => true;
    if (end - start < telling) shorts.push(text.slice(start, end));
    for (let at = start; at + telling <= end; at++) parts.add(text.slice(at, at + telling));
  }
  return (candidate) => {
    if (shorts.some((short) => short !== '' && candidate.includes(short))) return true;
    for (let at = 0; at + telling <= candidate.length; at++)
      if (parts.has(candidate.slice(at, at + telling))) return true;
    return false;
  };
}

function touchesOne(range: Span, secrets: readonly Span[]): boolean {
  const next = secrets[firstIndex(secrets, ({ end }) => end >= range.start)];
  return next !== undefined && next.start <= range.end;
}

/**
 * Makes it.
 *
 * @param secrets where secrets stand in the document, in order and apart
 * @param place the place of a range
 * @param bytePlace the same with columns that count bytes of UTF-8
 */
export function fixReporter(
  document: TextDocument,
  secrets: readonly Span[],
  place: (at: Span) => Place,
  bytePlace: (at: Span) => Place,
): FixReporter {
  const text = document.getText();
  const holdsSecret = secretTest(text, secrets);
  const isClean = (at: Span, newText: string): boolean =>
    !touchesOne(at, secrets) && (newText === '' || !holdsSecret(newText));

  /** All edits as one, with the text between them. */
  const suggestion = (edits: DocumentFix['edits']): EditReport | undefined => {
    const [first] = edits;
    const last = edits.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const whole = span(first.span.start, last.span.end);
    if (whole.end - whole.start > longestSuggestion) return undefined;
    let made = '';
    let from = whole.start;
    for (const edit of edits) {
      made += text.slice(from, edit.span.start) + edit.newText;
      from = edit.span.end;
    }
    return isClean(whole, made) ? { ...bytePlace(whole), text: made } : undefined;
  };

  const fixOf = ({ title, safe, edits }: DocumentFix): FixReport => {
    const secret = edits.some((edit) => !isClean(edit.span, edit.newText));
    const inOrder = [...edits].sort((left, right) => left.span.start - right.span.start);
    const one = secret ? undefined : suggestion(inOrder);
    return {
      title,
      safe,
      edits: edits.map((edit) => ({ ...place(edit.span), text: edit.newText })),
      secret,
      ...(one !== undefined && { suggestion: one }),
    };
  };
  return { fixesOf: ({ fixes }) => fixes.map(fixOf) };
}
