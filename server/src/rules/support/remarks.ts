/** Reports about what a host language does to a command line before ccmsetup gets it. */
import type { RemarkKind } from '../../language/remark';
import type { Report, RuleContext } from '../rule';

/**
 * A report for each remark of a kind, at its place in the document.
 *
 * @param title what the remark's own edits do, as a command
 */
export function remarksOf(
  { line, remarks }: RuleContext,
  kind: RemarkKind,
  message: string,
  title: string,
): Report[] {
  return remarks
    .filter((remark) => remark.kind === kind)
    .map(({ document, edits }) => ({
      span: line.span,
      document,
      message,
      fixes: edits.length === 0 ? [] : [{ title, safe: true, edits: [], documentEdits: edits }],
    }));
}
