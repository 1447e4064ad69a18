/** Findings as the document has them: with its spans, and with fixes that were tried out. */
import { t } from '@vscode/l10n';
import { fixEdits, type DocumentEdit } from '../hosts/text/document-edit';
import type { Region } from '../hosts/host';
import { standTogether } from '../hosts/text/groups';
import { rangePlace, type Elsewhere } from '../hosts/text/range-place';
import { disarmed } from '../language/disarm';
import { shifted, sliceSpan, type Span } from '../language/span';
import type { FileConfiguration } from '../lint/config';
import type { Finding } from '../lint/finding';
import { mostRelated } from '../lint/limits';
import { notices, type NoticeSlug } from '../lint/notices';
import { withoutSecretOf } from '../lint/secrets/in-place';
import { maskText } from '../lint/secrets/mask';
import type { Severity } from '../rules/severity';
import type { FixGate, Proposal } from './fix-gate';
import type { PlaceMask } from './fixes/place-masks';

/** A fix as edits of the document. */
export interface DocumentFix {
  readonly title: string;
  /** Whether it loses nothing and can be applied unseen. */
  readonly safe: boolean;
  readonly edits: readonly DocumentEdit[];
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
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
  readonly related: readonly RelatedPlace[];
  /** Where the statement of the command line begins; undefined where every line can have a comment above it. */
  readonly statementStart?: number | undefined;
  /** A value that the configuration could list. */
  readonly unlisted?: Finding['unlisted'];
  /** Where the call of its command line stands; undefined for a finding that is about none. */
  readonly call?: Span | undefined;
  /** What silences it, and why; undefined for one that is told. */
  readonly quiet?: Quiet | undefined;
}

/** What silences a finding. */
export interface Quiet {
  readonly by: 'comment' | 'baseline';
  /** As the comment says. */
  readonly reason?: string | undefined;
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
  return fixes.flatMap(({ title, safe, edits, documentEdits: ready, changes = change }): Proposal[] => {
    const documentEdits =
      ready === undefined
        ? fixEdits(region, text, edits)
        : ready.map(({ span: at, newText }) => ({ span: shifted(at, moved), newText }));
    return changes === undefined || documentEdits === undefined || documentEdits.length === 0
      ? []
      : [{ title, claimsSafe: safe, change: changes, line, edits, documentEdits }];
  });
}

/** The fixes and the other places of a finding that has none, as most. */
const none: readonly never[] = [];

/** What is named where a value is said to be set: a variable, not what someone puts together there. */
const shortName = /^[^\s"'`]{1,40}$/;

/** The place that sets a value. */
function definitionOf({ read, set }: Elsewhere, text: string): RelatedPlace {
  const name = sliceSpan(text, read);
  return {
    span: set,
    message: shortName.test(name) ? t('`{0}` is set here.', disarmed(name)) : t('The value is set here.'),
  };
}

/** The message without what the places of its values show to be a secret. */
function discreet(
  finding: Finding,
  { text, maskOf }: Setting,
  at: Span,
  elsewhere: readonly Elsewhere[],
): string {
  return elsewhere.reduce(
    (message, { set }) => withoutSecretOf(message, text, set),
    maskOf(finding, text, at),
  );
}

/** Whether what a finding speaks of stands in the command line together: conditions may add one thing or the other. */
export function isOfOneRun({ span: at, related }: Finding, { groups }: Region): boolean {
  return related.length === 0 || related.some((other) => standTogether(groups, at, other.span));
}

/** A finding of a command line, in the document. */
export function documentFinding(finding: Finding, setting: Setting): DocumentFinding {
  const { region, moved, text } = setting;
  const { rule, severity, message, url, document, related } = finding;
  const { span: at, elsewhere } =
    document === undefined
      ? rangePlace(region.map, finding.span)
      : { span: shifted(document, moved), elsewhere: none };
  const found: DocumentFinding = {
    rule,
    severity,
    // What stands in one place has been looked at with all that is around it.
    message: disarmed(region.map.pieces.length > 1 ? discreet(finding, setting, at, elsewhere) : message),
    url,
    span: at,
    proposals: none,
    fixes: none,
    statementStart: region.statementStart,
    call: region.call,
    unlisted: finding.unlisted,
    related:
      related.length === 0 && elsewhere.length === 0
        ? none
        : [
            ...elsewhere.map((each) => definitionOf(each, text)),
            ...related.map((other) => ({
              span: rangePlace(region.map, other.span).span,
              message: disarmed(other.message),
            })),
          ].slice(0, mostRelated),
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
          title: disarmed(proposal.title),
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
    message: disarmed(maskText(message)),
    url: undefined,
    proposals: [],
    fixes: [],
    related: [],
  };
}
