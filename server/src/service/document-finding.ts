/** Findings as the document has them: with its spans, and with fixes that were tried out. */
import { fixEdits, type DocumentEdit } from '../hosts/text/document-edit';
import type { Region } from '../hosts/host';
import { toDocument } from '../hosts/text/offset-map';
import { shifted, type Span } from '../language/span';
import type { FileConfiguration } from '../lint/config';
import type { Finding } from '../lint/finding';
import { notices, type NoticeSlug } from '../lint/notices';
import { maskText } from '../lint/secrets/mask';
import type { Severity } from '../rules/severity';
import type { FixGate, Proposal } from './fix-gate';
import type { PlaceMask } from './place-masks';

/** A fix as edits of the document. */
export interface DocumentFix {
  readonly title: string;
  /** Whether it loses nothing and can be applied unseen. */
  readonly safe: boolean;
  readonly edits: readonly DocumentEdit[];
}

/** A finding with document spans. */
export interface DocumentFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly url: string | undefined;
  /** What its rule has to offer; only the gate knows what of it is sound. */
  readonly proposals: readonly Proposal[];
  /** The fixes that the gate lets pass. The document is read again for the answer. */
  readonly fixes: readonly DocumentFix[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Where the statement of the command line begins; undefined where every line can have a comment above it. */
  readonly statementStart?: number | undefined;
}

/** Where a finding stands: in which command line of which document. */
export interface Setting {
  readonly region: Region;
  /** The index of the command line. */
  readonly line: number;
  /** How far the text around the region has moved since the finding. */
  readonly moved: number;
  readonly text: string;
  readonly gate: FixGate;
  readonly maskOf: PlaceMask;
}

function proposalsOf({ fixes, change }: Finding, { region, line, moved, text }: Setting): Proposal[] {
  return fixes.flatMap(({ title, safe, edits, documentEdits: ready }): Proposal[] => {
    const documentEdits =
      ready === undefined
        ? fixEdits(region, text, edits)
        : ready.map(({ span: at, newText }) => ({ span: shifted(at, moved), newText }));
    return change === undefined || documentEdits === undefined || documentEdits.length === 0
      ? []
      : [{ title, claimsSafe: safe, change, line, edits, documentEdits }];
  });
}

/** The fixes and the other places of a finding that has none, as most. */
const none: readonly never[] = [];

/** A finding of a command line, in the document. */
export function documentFinding(finding: Finding, setting: Setting): DocumentFinding {
  const { region, moved, text, maskOf } = setting;
  const { rule, severity, message, url, document, related } = finding;
  const at = document === undefined ? toDocument(region.map, finding.span) : shifted(document, moved);
  const found: DocumentFinding = {
    rule,
    severity,
    // What stands in one place has been looked at with all that is around it.
    message: region.map.pieces.length > 1 ? maskOf(finding, text, at) : message,
    url,
    span: at,
    proposals: none,
    fixes: none,
    statementStart: region.statementStart,
    related:
      related.length === 0
        ? none
        : related.map((other) => ({ span: toDocument(region.map, other.span), message: other.message })),
  };
  if (finding.fixes.length === 0) return found;
  let proposals: Proposal[] | undefined;
  // Nobody asks for most of them, and they are written anew for each version.
  const offered = (): Proposal[] => (proposals ??= proposalsOf(finding, setting));
  return {
    ...found,
    get proposals() {
      return offered();
    },
    get fixes() {
      const { gate } = setting;
      return offered()
        .filter((proposal) => gate.isSound(proposal))
        .map((proposal) => ({
          title: proposal.title,
          safe: gate.isSafe(proposal),
          edits: proposal.documentEdits,
        }));
    },
  };
}

/** A finding about what was written for the linter; undefined when the configuration turned it off. */
export function noticeFinding(
  slug: NoticeSlug,
  span: Span,
  message: string,
  levels: FileConfiguration['notices'],
): DocumentFinding | undefined {
  const severity = levels.get(slug) ?? notices.find((notice) => notice.slug === slug)?.severity ?? 'warning';
  if (severity === 'off') return undefined;
  return {
    rule: slug,
    severity,
    span,
    message: maskText(message),
    url: undefined,
    proposals: [],
    fixes: [],
    related: [],
  };
}
