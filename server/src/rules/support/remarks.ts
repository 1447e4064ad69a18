/** Reports about what a host language does to a command line before ccmsetup gets it. */
import type { Remark, RemarkKind } from '../../language/remark';
import type { Report, RuleContext } from '../rule';

/**
 * A report for each remark of a kind, at its place in the document.
 *
 * @param title what the remark's own edits do, as a command; undefined for a kind that has none
 */
export function remarksOf(
  { line, remarks }: RuleContext,
  kind: RemarkKind,
  message: string | ((remark: Remark) => string),
  title?: string,
): Report[] {
  return remarks
    .filter((remark) => remark.kind === kind)
    .map((remark) => ({
      span: line.span,
      document: remark.document,
      message: typeof message === 'string' ? message : message(remark),
      fixes:
        remark.edits.length === 0 || title === undefined
          ? []
          : [{ title, safe: true, edits: [], documentEdits: remark.edits }],
    }));
}
