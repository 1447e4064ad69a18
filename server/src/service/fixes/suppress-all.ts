/** Writes comments that suppress all findings of a document, with one reason. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../hosts/host';
import type { DocumentEdit } from '../../hosts/text/document-edit';
import { groupBy } from '../../lint/group-by';
import { atLeast, type Severity } from '../../rules/severity';
import type { Analysis, DocumentFinding } from '../analysis';
import { applyEdits, inOrder } from './apply-edits';
import { canHaveComment, commentFor } from './suppression-fix';

/** What to suppress, and why. */
export interface SuppressRequest {
  /** One line, without what would end a comment. */
  readonly reason: string;
  readonly least: Severity;
  /** Whether a finding is known already and needs no comment. */
  readonly isKnown?: (finding: DocumentFinding) => boolean;
}

/** A text with comments. */
export interface SuppressedText {
  readonly text: string;
  /** How many findings they silence. */
  readonly count: number;
}

/** Whether two texts have the same command lines. */
function holdSame(before: Analysis, after: Analysis): boolean {
  return (
    before.lines.length === after.lines.length &&
    before.lines.every(({ region, context }, index) => {
      const other = after.lines[index];
      return other?.region.text === region.text && other.context === context;
    })
  );
}

/** The comments for some findings, one above each statement. */
function commentsFor(
  document: TextDocument,
  findings: readonly DocumentFinding[],
  host: Host,
  reason: string,
): DocumentEdit[] {
  const placed = findings.map((finding) => ({
    finding,
    at: commentFor(document, finding, [], host, reason).span.start,
  }));
  const groups = groupBy(placed, ({ at }) => String(at));
  return [...groups.values()].flatMap((group) => {
    const rules = [...new Set(group.map(({ finding }) => finding.rule))].sort();
    const [first] = group;
    return first === undefined ? [] : [commentFor(document, first.finding, rules, host, reason)];
  });
}

/**
 * Writes a comment above each statement with findings. The text is read again after it: only comments count that silence what they
 * are for and leave the command lines as they are.
 *
 * @param analyze analyses a text of the same document
 */
export function suppressAll(
  document: TextDocument,
  host: Host,
  analyze: (text: string) => Analysis,
  { reason, least, isKnown = () => false }: SuppressRequest,
): SuppressedText {
  const text = document.getText();
  const before = analyze(text);
  const wanted = before.findings.filter(
    (finding) => atLeast(finding.severity, least) && canHaveComment(finding, host) && !isKnown(finding),
  );
  const tried = (findings: readonly DocumentFinding[]): SuppressedText | undefined => {
    const edits = commentsFor(document, findings, host, reason).sort(inOrder);
    const changed = applyEdits(text, edits);
    const after = analyze(changed);
    const count = before.findings.length - after.findings.length;
    return holdSame(before, after) && count === findings.length ? { text: changed, count } : undefined;
  };
  if (wanted.length === 0) return { text, count: 0 };
  const all = tried(wanted);
  if (all !== undefined) return all;
  // Some place takes none: those of the others still count, one after the other.
  let left: readonly DocumentFinding[] = [];
  let best: SuppressedText = { text, count: 0 };
  const byPlace = groupBy(wanted, (finding) =>
    String(commentFor(document, finding, [], host, reason).span.start),
  );
  for (const group of byPlace.values()) {
    const more = tried([...left, ...group]);
    if (more === undefined) continue;
    left = [...left, ...group];
    best = more;
  }
  return best;
}
