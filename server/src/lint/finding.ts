/** What a check of one command line yields: findings, in the order of the text. */
import type { Span } from '../language/span';
import type { Change, Fix, Related, Unlisted } from '../rules/rule';
import type { Severity } from '../rules/severity';

/** One finding. Spans are offsets in the text of the region. */
export interface Finding {
  /** The slug of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  /** The place in the document, where the finding is about the host language. */
  readonly document: Span | undefined;
  readonly message: string;
  /** Where the rule is stated. */
  readonly url: string;
  readonly fixes: readonly Fix[];
  /** What the fixes may change; undefined for a rule without any. */
  readonly change: Change | undefined;
  readonly related: readonly Related[];
  readonly unlisted?: Unlisted | undefined;
}
